using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Parsing;

/// <summary>
/// Reads the text of a law into its tree. Any text gives a document; what is odd is a diagnostic, never an exception.
/// Reads: a source text. Writes: a <see cref="StatuteDocument"/> and diagnostics. Deterministic; linear in the text.
/// </summary>
public sealed class StatuteParser
{
    /// <summary>No line is longer that goes on with a heading.</summary>
    private const int MaxHeadingRest = 30;

    private readonly SourceText source;
    private readonly Language language;
    private readonly VersionId version;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<TreeNode> roots = [];
    private readonly Stack<TreeNode> divisions = new();
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private string title = "";
    private string? note;
    private string? firstListed;
    private bool inContents;
    private Line? annex;
    private ProvisionNumber lastArticle;
    private TreeNode? heading;
    private TreeNode? article;
    private TreeNode? paragraph;
    private TreeNode? item;
    private bool itemsAreTitles; // those before had their wording on the lines behind them

    private StatuteParser(SourceText source, VersionId version, Language language) =>
        (this.source, this.version, this.language) = (source, version, language);

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text, in the form of <c>corpus/README.md</c>.</param>
    /// <param name="version">The version whose text it is.</param>
    /// <param name="language">Its language.</param>
    public static ParsedText Parse(SourceText source, VersionId version, Language language) =>
        new StatuteParser(source, version, language).Read();

    private ParsedText Read()
    {
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = LineClassifier.Classify(source.Content, source.LineSpan(i), language);
            if (line.Kind != LineKind.Blank && !SkipContents(line) && !SkipAnnex(line, i))
            {
                Take(line);
            }
        }

        CloseArticle();
        if (title.Length == 0)
        {
            Report(DiagnosticCodes.NoTitle, Severity.Warning, new TextSpan(0, 0), "The text has no title line.");
        }

        if (lastArticle == default)
        {
            Report(DiagnosticCodes.NoArticles, Severity.Error, new TextSpan(0, 0), "The text has no article: it is read as its lines stand, and found by its title alone.");
        }

        var document = new StatuteDocument(version, language, source, title, note, [.. roots.Select(r => r.Freeze())]);
        return new ParsedText(document, diagnostics.ToImmutable());
    }

    private void Take(Line line)
    {
        if (heading is not null && RunsOn(line))
        {
            heading.RunOnTo(line.Span.End);
            return;
        }

        heading = null;
        switch (line.Kind)
        {
            case LineKind.Heading:
                TakeHeading(line);
                break;
            case LineKind.UnknownHeading when roots.Count > 0 || title.Length > 0:
                CloseArticle();
                if (source.Slice(line.Span) == "附则")
                {
                    divisions.Clear(); // the last part of a code, beside its books
                }

                Report(DiagnosticCodes.HeadingUnknown, Severity.Warning, line.Span, $"“{source.Slice(line.Span)}” is marked as a heading and is none of 编, 章 and 节; it is left out.");
                break;
            case LineKind.ArticleStart:
                if (source.Content[line.NumberSpan.Start] == ChineseLineStart.MisprintOfDi)
                {
                    Report(DiagnosticCodes.ArticleStartAssumed, Severity.Info, line.NumberSpan, $"{source.Slice(line.NumberSpan)} is printed with 笫 for 第; it is read as the beginning of an article.");
                }

                TakeArticle(line);
                break;
            case LineKind.PerhapsArticleStart when line.Number.Follows(lastArticle):
                Report(DiagnosticCodes.ArticleStartAssumed, Severity.Info, line.NumberSpan, $"No space stands behind {source.Slice(line.NumberSpan)}; as its number follows, it is read as the beginning of an article.");
                TakeArticle(line);
                break;
            case LineKind.Item:
            case LineKind.PerhapsItem when article is not null && IsNextItem(line):
                TakeItem(line);
                break;
            case LineKind.Subitem:
                TakeSubitem(line);
                break;
            default:
                TakeText(line);
                break;
        }
    }

    // A table of contents lists headings; the law begins where the first of them comes again.
    private bool SkipContents(Line line)
    {
        if (line.Kind == LineKind.ContentsHeading)
        {
            return inContents = true;
        }

        if (!inContents)
        {
            return false;
        }

        var words = Words(line);
        if (line.Kind == LineKind.Heading && words != firstListed)
        {
            firstListed ??= words;
            return true;
        }

        inContents = false;
        return false;

        string Words(Line l) => string.Concat(source.Slice(l.Span).Where(c => !LineClassifier.IsBlank(c)));
    }

    // Behind the articles an annex may hold anything, a form, a table, articles of its own; the law goes on where its next article does.
    private bool SkipAnnex(Line line, int at)
    {
        if (annex is null && lastArticle != default && (line.Kind == LineKind.Annex || IsTitleOfAnnex(line, at)))
        {
            CloseArticle();
            annex = line;
            Report(DiagnosticCodes.AnnexLeftOut, Severity.Info, line.Span, $"“{source.Slice(line.Span)}” and what follows it is in no article.");
        }
        else if (annex is not null && line.Kind == LineKind.ArticleStart && line.Number.Follows(lastArticle))
        {
            annex = null;
        }

        return annex is not null;
    }

    // 警衔标志式样 · 附图：— a short line without a stop, behind a sentence that is ended and before the mark of the annex
    private bool IsTitleOfAnnex(Line line, int at)
    {
        var words = source.Content.AsSpan(line.Span.Start, line.Span.Length);
        if (line.Kind != LineKind.Text || words.Length > MaxHeadingRest || words.ContainsAny("，。；：") || paragraph is not { Children.Count: 0, WordingSpan.Length: > 0 } || source.Content[paragraph.WordingSpan.End - 1] != '。')
        {
            return false;
        }

        var next = default(Line);
        for (at++; at < source.LineCount && (next = LineClassifier.Classify(source.Content, source.LineSpan(at), language)).Kind == LineKind.Blank; at++)
        {
        }

        return at < source.LineCount && next.Kind == LineKind.Annex;
    }

    private void TakeHeading(Line line)
    {
        CloseArticle();
        var kind = line.Unit!.Value;
        while (divisions.TryPeek(out var top) && top.Kind >= kind)
        {
            divisions.Pop();
        }

        var parent = divisions.TryPeek(out var around) ? around : null;
        if (kind is ProvisionKind.Section or ProvisionKind.Part && parent is null)
        {
            Report(DiagnosticCodes.HeadingOutOfOrder, Severity.Warning, line.Span, $"“{source.Slice(line.Span)}” stands before any larger division.");
        }

        var siblings = parent?.Children ?? roots;
        CheckSequence(line, siblings.LastOrDefault(s => s.Kind == kind)?.Number ?? default);
        var node = NewNode(parent?.Path ?? ProvisionPath.Whole, kind, line, line.WordingSpan);
        siblings.Add(node);
        divisions.Push(node);
        heading = node;
    }

    // 第三章　关于重大事项的规定 broken in two: what stands between a heading and its first article, short and without a stop, is the rest of it
    private bool RunsOn(Line line) => language == Language.Chinese && line.Kind == LineKind.Text
        && line.Span.Length <= MaxHeadingRest && !source.Content.AsSpan(line.Span.Start, line.Span.Length).ContainsAny("。；：");

    private void TakeArticle(Line line)
    {
        CloseArticle();
        CheckSequence(line, lastArticle);
        lastArticle = lastArticle.CompareTo(line.Number) < 0 ? line.Number : lastArticle;
        article = NewNode(ProvisionPath.Whole, ProvisionKind.Article, line, new TextSpan(line.NumberSpan.End, line.NumberSpan.End));
        (divisions.TryPeek(out var division) ? division.Children : roots).Add(article);
        if (line.WordingSpan.Length > 0)
        {
            OpenParagraph(line.WordingSpan);
        }
    }

    private void TakeItem(Line line)
    {
        if (article is null)
        {
            TakeText(line);
            return;
        }

        if (paragraph is null || (item is null && paragraph.Children.Count == 0 && !LeadsIn(paragraph) && !TakeBackIntoItem(line)))
        {
            Report(DiagnosticCodes.ItemWithoutLeadIn, Severity.Warning, line.Span, $"{source.Slice(line.NumberSpan)} follows no paragraph that leads into items.");
        }

        if (paragraph is null)
        {
            OpenParagraph(new TextSpan(line.Span.Start, line.Span.Start));
        }

        CheckSequence(line, item?.Number ?? default);
        item = NewNode(paragraph!.Path, ProvisionKind.Item, line, line.WordingSpan);
        paragraph.Children.Add(item);
    }

    // （四）… · a line of text · （五）…: where the items go on counting, the line between them was the fourth's, and no 款
    private bool TakeBackIntoItem(Line line)
    {
        var around = article!.Children.FindLastIndex(p => p.Children.Count > 0);
        var before = around < 0 ? null : article.Children[around].Children[^1];
        if (before is null || !line.Number.Follows(before.Number) || FormOf(line.NumberSpan) != FormOf(before.NumberSpan))
        {
            return false;
        }

        itemsAreTitles = IsTitle(before);
        (before.Children.LastOrDefault() ?? before).RunOnTo(article.Children[^1].WordingSpan.End);
        article.Children.RemoveRange(around + 1, article.Children.Count - around - 1);
        (paragraph, item) = (article.Children[around], before);
        return true;
    }

    // （一）按址投递: no sentence, so the wording is still to come
    private bool IsTitle(TreeNode node) => node is { Children.Count: 0, WordingSpan.Length: > 0 and <= MaxHeadingRest } && !source.Content.AsSpan(node.WordingSpan.Start, node.WordingSpan.Length).ContainsAny("。；：，");

    private void TakeSubitem(Line line)
    {
        if (IsNextItem(line))
        {
            TakeItem(line);
            return;
        }

        if (item is null)
        {
            Report(DiagnosticCodes.SubitemWithoutItem, Severity.Warning, line.Span, $"{source.Slice(line.NumberSpan)} stands under no item; it is read as a paragraph.");
            TakeText(line);
            return;
        }

        CheckSequence(line, item.Children.LastOrDefault()?.Number ?? default);
        item.Children.Add(NewNode(item.Path, ProvisionKind.Subitem, line, line.WordingSpan));
    }

    private void TakeText(Line line)
    {
        if (article is not null && itemsAreTitles && item is not null && IsTitle(item))
        {
            item.RunOnTo(line.Span.End);
        }
        else if (article is not null)
        {
            item = null;
            OpenParagraph(line.Span);
        }
        else if (title.Length == 0 && roots.Count == 0)
        {
            title = source.Slice(line.Span);
        }
        else if (note is null && line.Kind == LineKind.Note && roots.Count == 0)
        {
            note = source.Slice(new TextSpan(line.Span.Start + 1, line.Span.End - 1));
        }
        else
        {
            Report(DiagnosticCodes.UnknownLine, Severity.Warning, line.Span, "The line belongs to no article.");
        }
    }

    private void OpenParagraph(TextSpan wording)
    {
        var path = article!.Path.Append(ProvisionKind.Paragraph, new ProvisionNumber(article.Children.Count + 1));
        paragraph = new TreeNode(path, wording.Start, new TextSpan(wording.Start, wording.Start), wording);
        article.Children.Add(paragraph);
        item = null;
    }

    private void CloseArticle()
    {
        if (article is { Children.Count: 0 })
        {
            Report(DiagnosticCodes.EmptyArticle, Severity.Warning, article.WordingSpan, $"Article {article.Number} has no wording.");
        }

        (article, paragraph, item, itemsAreTitles) = (null, null, null, false);
    }

    // 一、 and 1. are items too, where a paragraph leads into them at once; the next is one where its number follows and is printed alike
    private bool IsNextItem(Line line) => paragraph is not null && line.Number.Follows(item?.Number ?? default)
        && (item is null ? paragraph.Children.Count == 0 && LeadsIn(paragraph) : FormOf(item.NumberSpan) == FormOf(line.NumberSpan));

    private (bool Bracketed, bool Arabic) FormOf(TextSpan number)
    {
        var bracketed = source.Content[number.Start] is '（' or '(';
        return (bracketed, char.IsNumber(source.Content[number.Start + (bracketed ? 1 : 0)]));
    }

    private bool LeadsIn(TreeNode node) => node.WordingSpan.Length > 0 && source.Content[node.WordingSpan.End - 1] is '：' or ':';

    private TreeNode NewNode(ProvisionPath parent, ProvisionKind kind, Line line, TextSpan wording)
    {
        var path = parent.Append(kind, line.Number);
        for (var repeat = 2; !taken.Add(path.EId); repeat++)
        {
            path = parent.Append(kind, line.Number with { Repeat = repeat });
        }

        return new TreeNode(path, line.Span.Start, line.NumberSpan, wording);
    }

    private void CheckSequence(Line line, ProvisionNumber previous)
    {
        if (line.Number.Follows(previous))
        {
            return;
        }

        var (code, what) = line.Number.CompareTo(previous) switch
        {
            0 => (DiagnosticCodes.NumberRepeated, "stands a second time"),
            < 0 => (DiagnosticCodes.NumberOutOfOrder, $"follows {previous}"),
            _ => (DiagnosticCodes.NumberSkipped, previous == default ? "is the first" : $"follows {previous}"),
        };
        Report(code, Severity.Warning, line.NumberSpan, $"{source.Slice(line.NumberSpan)} {what}.");
    }

    private void Report(string code, Severity severity, TextSpan span, string message) =>
        diagnostics.Add(new Diagnostic(code, severity, source.Name, source.LineNumberOf(span.Start), span, message));
}
