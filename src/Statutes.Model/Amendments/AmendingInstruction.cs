using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Amendments;

/// <summary>An article, or a 款 or 项 of one, of the law before the amendment.</summary>
/// <param name="Article">The article.</param>
/// <param name="Paragraph">The 款; null where the instruction names no 款.</param>
/// <param name="Item">The 项; null where the instruction names no 项.</param>
public readonly record struct ArticlePart(ProvisionNumber Article, int? Paragraph = null, int? Item = null);

/// <summary>What an instruction does to the wording of an article.</summary>
public abstract record ArticleEdit
{
    private ArticleEdit()
    {
    }

    /// <summary>修改为：“…”: gives the whole article, or the one 款 named, new wording.</summary>
    /// <param name="Lines">The lines as printed, items with their numbers.</param>
    /// <param name="Part">The part with new wording; null for the whole article.</param>
    public sealed record Rewrite(ImmutableArray<string> Lines, ArticlePart? Part) : ArticleEdit;

    /// <summary>删去第X款, 删去第X项.</summary>
    /// <param name="Part">The deleted part.</param>
    public sealed record Delete(ArticlePart Part) : ArticleEdit;

    /// <summary>增加一款，作为第X款：“…”.</summary>
    /// <param name="Paragraph">The place of the new 款, from 1.</param>
    /// <param name="Lines">Its lines as printed.</param>
    public sealed record InsertParagraph(int Paragraph, ImmutableArray<string> Lines) : ArticleEdit;

    /// <summary>增加一项，作为第X项：“…”.</summary>
    /// <param name="Item">The place of the new 项, from 1.</param>
    /// <param name="Line">Its wording, without its number.</param>
    /// <param name="Paragraph">The 款 that contains it; null for the only 款 with items.</param>
    public sealed record InsertItem(int Item, string Line, int? Paragraph) : ArticleEdit;

    /// <summary>其中的“甲”修改为“乙”; an empty new text deletes.</summary>
    /// <param name="Old">The old words.</param>
    /// <param name="New">The new words.</param>
    /// <param name="Part">The 款 or 项 to which the replacement is limited; null for the whole article.</param>
    public sealed record ReplaceWords(string Old, string New, ArticlePart? Part = null) : ArticleEdit;
}

/// <summary>
/// One instruction of an amending decision. Without <paramref name="From"/> it adds an article. With several it merges
/// them. Without <paramref name="To"/> the article keeps its place, and its number too, unless articles before it are
/// added or deleted. With <paramref name="Deletes"/> it deletes the articles.
/// </summary>
/// <param name="Ordinal">
/// The number of the instruction in the decision: 一、 is 1. Several sentences of one instruction have the same number.
/// </param>
/// <param name="Text">Its words.</param>
/// <param name="Span">Its place in the decision.</param>
/// <param name="From">The articles, or parts of articles, that it changes.</param>
/// <param name="To">The new number.</param>
/// <param name="Edits">The changes to the wording, in order.</param>
/// <param name="Deletes">Whether it deletes the articles.</param>
public sealed record AmendingInstruction(
    int Ordinal,
    string Text,
    TextSpan Span,
    ImmutableArray<ArticlePart> From,
    ProvisionNumber? To,
    ImmutableArray<ArticleEdit> Edits,
    bool Deletes = false);
