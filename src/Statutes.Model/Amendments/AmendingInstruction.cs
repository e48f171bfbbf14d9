using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Amendments;

/// <summary>An article, or a 款 or 项 of one, of the law before the amendment.</summary>
/// <param name="Article">The article.</param>
/// <param name="Paragraph">The 款; null where none is named.</param>
/// <param name="Item">The 项; null where none is named.</param>
public readonly record struct ArticlePart(ProvisionNumber Article, int? Paragraph = null, int? Item = null);

/// <summary>What an instruction does to the wording of an article.</summary>
public abstract record ArticleEdit
{
    private ArticleEdit()
    {
    }

    /// <summary>修改为：“…”: gives the whole article, or the one 款 named, new wording.</summary>
    /// <param name="Lines">The lines as printed, items with their numbers.</param>
    /// <param name="Part">The part that is rewritten; the whole article where it names neither 款 nor 项.</param>
    public sealed record Rewrite(ImmutableArray<string> Lines, ArticlePart? Part) : ArticleEdit;

    /// <summary>删去第X款, 删去第X项.</summary>
    /// <param name="Part">What is deleted.</param>
    public sealed record Delete(ArticlePart Part) : ArticleEdit;

    /// <summary>增加一款，作为第X款：“…”.</summary>
    /// <param name="Paragraph">The place of the new 款, from 1.</param>
    /// <param name="Lines">Its lines as printed.</param>
    public sealed record InsertParagraph(int Paragraph, ImmutableArray<string> Lines) : ArticleEdit;

    /// <summary>增加一项，作为第X项：“…”.</summary>
    /// <param name="Item">The place of the new 项, from 1.</param>
    /// <param name="Line">Its wording, without its number.</param>
    /// <param name="Paragraph">The 款 in which it stands; null for the only one that has items.</param>
    public sealed record InsertItem(int Item, string Line, int? Paragraph) : ArticleEdit;

    /// <summary>其中的“甲”修改为“乙”; an empty new text deletes.</summary>
    /// <param name="Old">The words that go.</param>
    /// <param name="New">The words that come.</param>
    /// <param name="Part">The 款 or 项 in which alone they are replaced; null for the whole article.</param>
    public sealed record ReplaceWords(string Old, string New, ArticlePart? Part = null) : ArticleEdit;
}

/// <summary>
/// One instruction of an amending decision. Without <paramref name="From"/> it adds an article; with several it merges them; without
/// <paramref name="To"/> the article keeps its place (and its number, unless others come or go before it); with <paramref name="Deletes"/> it deletes.
/// </summary>
/// <param name="Ordinal">The number of the instruction in the decision: 一、 is 1; several sentences of one share it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Span">Its place in the decision.</param>
/// <param name="From">The articles, or parts of articles, that it takes.</param>
/// <param name="To">The number that it gives.</param>
/// <param name="Edits">What it does to the wording, in order.</param>
/// <param name="Deletes">Whether it deletes the articles that it takes.</param>
public sealed record AmendingInstruction(
    int Ordinal,
    string Text,
    TextSpan Span,
    ImmutableArray<ArticlePart> From,
    ProvisionNumber? To,
    ImmutableArray<ArticleEdit> Edits,
    bool Deletes = false);
