using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Syntax;
using Statutes.Model.Amendments;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Amending;

/// <summary>
/// Parses one sentence of an amending decision: 增加一条，作为第X条；将第X条改为第Y条；修改为；删去第X款；增加一款，作为第X款；将第X条、第Y条合并，作为第Z条；
/// 其中的“…”修改为“…”. If one clause is not understood, the whole sentence is not understood.
/// </summary>
internal ref struct InstructionReader
{
    private readonly ReadOnlySpan<char> text;
    private readonly List<ArticlePart> from = [];
    private readonly List<ArticleEdit> edits = [];
    private int at;
    private ProvisionNumber? to;
    private bool deletes;
    private ArticlePart? part;

    private InstructionReader(ReadOnlySpan<char> text) => this.text = text;

    public static bool TryRead(
        ReadOnlySpan<char> text,
        out ImmutableArray<ArticlePart> from,
        out ProvisionNumber? to,
        out ImmutableArray<ArticleEdit> edits,
        out bool deletes)
    {
        var reader = new InstructionReader(text);
        var isUnderstood = reader.ReadClauses();
        from = [.. reader.from];
        to = reader.to;
        edits = [.. reader.edits];
        deletes = reader.deletes;
        return isUnderstood && (to is not null || edits.Length > 0 || deletes);
    }

    private bool ReadClauses()
    {
        while (at < text.Length)
        {
            if (!ReadClause())
            {
                return false;
            }

            if (at < text.Length && text[at] is '，' or '；' or '。' or '、')
            {
                at++;
            }
            else if (at < text.Length)
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadClause()
    {
        if (Skip("增加一条，作为") || Skip("增加一条作为"))
        {
            return from.Count == 0 && TryArticle(out to) && Skip("：") && TryQuoted(out var lines)
                && AddEdit(new ArticleEdit.Rewrite(lines, null));
        }

        if (Skip("增加一款，作为") || Skip("增加一款作为"))
        {
            return TryPlace(out var place) && place is { Item: null, Paragraph: { } paragraph } && Skip("：") && TryQuoted(out var lines)
                && AddEdit(new ArticleEdit.InsertParagraph(paragraph, lines));
        }

        if (Skip("增加一项，作为") || Skip("增加一项作为"))
        {
            return TryPlace(out var place) && place.Item is { } item && Skip("：") && TryQuoted(out var lines) && lines.Length == 1
                && AddEdit(new ArticleEdit.InsertItem(item, WithoutNumber(lines[0]), place.Paragraph ?? part?.Paragraph));
        }

        if (Skip("删去"))
        {
            if (TryQuoted(out var words))
            {
                return words.Length == 1 && AddEdit(new ArticleEdit.ReplaceWords(words[0], ""));
            }

            if (!TryPlace(out var place))
            {
                return false;
            }

            if (Skip("中的"))
            {
                return TakeArticle(place) && TryQuoted(out var deleted) && deleted.Length == 1
                    && AddEdit(new ArticleEdit.ReplaceWords(deleted[0], "", PartOf(place)));
            }

            return AddDeletion(place);
        }

        if (Skip("修改为：") || Skip("修改为"))
        {
            return TryQuoted(out var lines) && (from.Count > 0 || part is not null)
                && AddEdit(new ArticleEdit.Rewrite(lines, PartOf(part)));
        }

        if (Skip("其中的") || Skip("其中"))
        {
            return ReadReplacement();
        }

        return ReadSubject();
    }

    // 将第X条改为第Y条 · 将第X条、第Y条合并，作为第Z条 · 第X条修改为 · 将第X条第N款中的“…”修改为“…” · 第X条增加一款…
    private bool ReadSubject()
    {
        Skip("将");
        var parts = new List<ArticlePart>();
        do
        {
            if (!TryPlace(out var place))
            {
                return false;
            }

            parts.Add(place.Article == default && parts.Count > 0 ? place with { Article = parts[^1].Article } : place);
        }
        while (Skip("、") || Skip("和"));

        if (parts[0].Article == default)
        {
            return false;
        }

        part = parts.Count == 1 ? parts[0] : null;
        if (Skip("合并，作为") || Skip("合并为"))
        {
            from.AddRange(parts);
            return TryArticle(out to);
        }

        if (parts.Count > 1)
        {
            return false;
        }

        if (!TakeArticle(parts[0]))
        {
            return false;
        }

        var article = from[0];
        if (Skip("改为") || Skip("作为") || SkipBecomes())
        {
            // a 款 that becomes an article of its own is not supported
            var isWhole = part is { Paragraph: null, Item: null };
            part = null;
            return isWhole && TryArticle(out to)
                && (!Skip("：") || (TryQuoted(out var whole) && AddEdit(new ArticleEdit.Rewrite(whole, null))));
        }

        if (Skip("删去"))
        {
            return AddDeletion(TryPlace(out var within) ? within with { Article = article.Article } : parts[0]);
        }

        if (Skip("中的") || Skip("中"))
        {
            return ReadReplacement();
        }

        var isComma = at < text.Length && text[at] == '，';
        return isComma || ((Rest().StartsWith("修改为") || Rest().StartsWith("增加")) && ReadClause());
    }

    // 修改为 before a number or a name, not before a quotation
    private bool SkipBecomes() =>
        (Rest().StartsWith("修改为第") || Rest().StartsWith("修改为《") || Rest().StartsWith("修改为修改后")) && Skip("修改为");

    // a second article in one sentence would be an instruction of its own
    private bool TakeArticle(ArticlePart place)
    {
        if (from.Count == 0 && place.Article != default)
        {
            from.Add(new ArticlePart(place.Article));
        }

        return from.Count == 1 && from[0].Article == place.Article;
    }

    private bool ReadReplacement()
    {
        if (!TryQuoted(out var old) || old.Length != 1)
        {
            return false;
        }

        if (Skip("删去"))
        {
            return AddEdit(new ArticleEdit.ReplaceWords(old[0], "", PartOf(part)));
        }

        return (Skip("修改为") || Skip("改为")) && TryQuoted(out var now) && now.Length == 1
            && AddEdit(new ArticleEdit.ReplaceWords(old[0], now[0], PartOf(part)));
    }

    private static ArticlePart? PartOf(ArticlePart? place) => place is { Paragraph: null, Item: null } ? null : place;

    private bool AddDeletion(ArticlePart place)
    {
        if (place is { Paragraph: null, Item: null })
        {
            if (from.Count == 0)
            {
                from.Add(place);
            }

            deletes = true;
            return true;
        }

        return AddEdit(new ArticleEdit.Delete(place));
    }

    private bool AddEdit(ArticleEdit edit)
    {
        edits.Add(edit);
        return true;
    }

    private bool TryArticle(out ProvisionNumber? number)
    {
        var isArticle = TryPlace(out var place) && place is { Paragraph: null, Item: null } && place.Article != default;
        number = isArticle ? place.Article : null;
        return isArticle;
    }

    // one place in the words of the citation grammar: 第六十九条第一项, 第二款
    private bool TryPlace(out ArticlePart place)
    {
        place = default;
        // the decision may name the text that it amends: 《解释》原第六条, 修改后《解释》第十二条
        Skip("修改后");
        if (at < text.Length && text[at] == '《' && Rest().IndexOf('》') is > 0 and <= 6 and var close)
        {
            at += close + 1;
        }

        Skip("原");
        var rest = Rest();
        var stop = rest.IndexOfAny("、和，。：“改修删增合中") is var end and >= 0 ? rest[..end] : rest;
        var scan = CitationScanner.Scan(stop);
        if (scan.Citations.Length != 1
            || scan.Citations[0] is not { Span.Start: 0, Places.Length: 1, Work.Kind: WorkMentionKind.None } citation
            || citation.Span.End != stop.Length)
        {
            return false;
        }

        foreach (var step in citation.Places[0].Steps)
        {
            if (step is not { Anchor: StepAnchor.Numbered, RangeEnd: null })
            {
                return false;
            }

            place = step.Kind switch
            {
                ProvisionKind.Article => place with { Article = step.Number },
                ProvisionKind.Paragraph => place with { Paragraph = step.Number.Value },
                ProvisionKind.Item => place with { Item = step.Number.Value },
                _ => place,
            };
            if (step.Kind is not (ProvisionKind.Article or ProvisionKind.Paragraph or ProvisionKind.Item))
            {
                return false;
            }
        }

        at += citation.Span.End;
        return true;
    }

    // “…” over one or several lines: each line begins with a mark, and only the last one ends with one
    private bool TryQuoted(out ImmutableArray<string> lines)
    {
        lines = [];
        while (at < text.Length && text[at] == '\n')
        {
            at++;
        }

        if (at >= text.Length || text[at] != '“')
        {
            return false;
        }

        var found = ImmutableArray.CreateBuilder<string>();
        var start = at + 1;
        var depth = 1;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n':
                    Add(text[start..i]);
                    start = i + 1;
                    while (start < text.Length && char.IsWhiteSpace(text[start]))
                    {
                        start++;
                    }

                    if (start < text.Length && text[start] == '“')
                    {
                        start++;
                    }

                    i = start - 1;
                    break;
                case '“':
                    depth++;
                    break;
                case '”' when --depth == 0:
                    Add(text[start..i]);
                    at = i + 1;
                    lines = found.ToImmutable();
                    return true;
            }
        }

        return false;

        void Add(ReadOnlySpan<char> line)
        {
            if (line.Trim() is { IsEmpty: false } words)
            {
                found.Add(words.ToString());
            }
        }
    }

    private static string WithoutNumber(string line)
    {
        var close = line.IndexOf('）');
        return line.StartsWith('（') && close > 0 ? line[(close + 1)..] : line;
    }

    private bool Skip(string words)
    {
        var isNext = Rest().StartsWith(words);
        at += isNext ? words.Length : 0;
        return isNext;
    }

    private readonly ReadOnlySpan<char> Rest() => text[at..];
}
