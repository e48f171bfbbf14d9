using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Parsing;

/// <summary>
/// Parses the text of a law into its tree. Any text gives a document; problems are reported as diagnostics, never as an exception.
/// Reads: a source text. Writes: a <see cref="StatuteDocument"/> and diagnostics. Deterministic; linear in the text.
/// </summary>
public sealed partial class StatuteParser
{
    /// <summary>The length of the longest line that continues a heading, in characters.</summary>
    private const int MaxHeadingRest = 30;

    private readonly SourceText source;
    private readonly Language language;
    private readonly TableOfContents contents;
    private readonly VersionId version;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<TreeNode> roots = [];
    private readonly Stack<TreeNode> divisions = new();
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private string title = "";
    private string? note;
    private Line? annex;
    private ProvisionNumber lastArticle;
    private TreeNode? heading;
    private TreeNode? article;
    private TreeNode? paragraph;
    private TreeNode? item;
    private bool itemsAreTitles; // the items before had their wording on the lines behind them

    private StatuteParser(SourceText source, VersionId version, Language language) =>
        (this.source, this.version, this.language, contents) = (source, version, language, new TableOfContents(source));

    /// <summary>Parses a text.</summary>
    /// <param name="source">The text, in the form of <c>corpus/README.md</c>.</param>
    /// <param name="version">The version whose text it is.</param>
    /// <param name="language">Its language.</param>
    public static ParsedText Parse(SourceText source, VersionId version, Language language) =>
        new StatuteParser(source, version, language).Parse();

    private ParsedText Parse()
    {
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = LineClassifier.Classify(source.Content, source.LineSpan(i), language);
            if (line.Kind != LineKind.Blank && !contents.Contains(line) && !SkipAnnex(line, i))
            {
                Take(line);
            }
        }

        CloseArticle();
        if (title.Length == 0)
        {
            Report(DiagnosticCodes.NoTitle, Severity.Warning, new TextSpan(0, 0), "The text has no title. Add it as the first line.");
        }

        if (lastArticle == default)
        {
            Report(
                DiagnosticCodes.NoArticles,
                Severity.Error,
                new TextSpan(0, 0),
                "The text has no articles. Its lines can be read in order, but search finds it only by its title.");
        }

        var document = new StatuteDocument(version, language, source, title, note, [.. roots.Select(r => r.ToProvision())]);
        return new ParsedText(document, diagnostics.ToImmutable());
    }

    private void Take(Line line)
    {
        if (heading is not null && ContinuesHeading(line))
        {
            heading.ExtendTo(line.Span.End);
            return;
        }

        heading = null;
        switch (line.Kind)
        {
            case LineKind.Heading:
                TakeHeading(line);
                break;
            case LineKind.UnknownHeading when roots.Count > 0 || title.Length > 0:
                TakeUnknownHeading(line);
                break;
            case LineKind.ArticleStart:
                if (source.Content[line.NumberSpan.Start] == ChineseLineStart.MisprintOfDi)
                {
                    ReportAssumedStart(line, "is printed with 笫 instead of 第. It was read as the beginning of an article.");
                }

                TakeArticle(line);
                break;
            case LineKind.PerhapsArticleStart when line.Number.Follows(lastArticle):
                ReportAssumedStart(
                    line, "has no space behind it. It was read as the beginning of an article, as its number is the next one.");
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

    private void TakeUnknownHeading(Line line)
    {
        CloseArticle();
        var words = source.Slice(line.Span);
        if (words == "附则")
        {
            divisions.Clear(); // the last part of a code, beside its books
        }

        Report(
            DiagnosticCodes.HeadingUnknown,
            Severity.Warning,
            line.Span,
            $"“{words}” is marked as a heading but is no 编, 章 or 节. It was ignored.");
    }

    // An annex behind the articles may contain anything, such as a form, a table or its own articles. The law continues at
    // its next article.
    private bool SkipAnnex(Line line, int at)
    {
        if (annex is null && lastArticle != default && (line.Kind == LineKind.Annex || IsTitleOfAnnex(line, at)))
        {
            CloseArticle();
            annex = line;
            Report(
                DiagnosticCodes.AnnexLeftOut,
                Severity.Info,
                line.Span,
                $"“{source.Slice(line.Span)}” and the lines after it were left out: they belong to no article.");
        }
        else if (annex is not null && line.Kind == LineKind.ArticleStart && line.Number.Follows(lastArticle))
        {
            annex = null;
        }

        return annex is not null;
    }

    // 警衔标志式样 · 附图：— a short line without punctuation, behind a complete sentence and before the mark of the annex
    private bool IsTitleOfAnnex(Line line, int at)
    {
        var words = source.Content.AsSpan(line.Span.Start, line.Span.Length);
        if (line.Kind != LineKind.Text || words.Length > MaxHeadingRest || words.ContainsAny("，。；："))
        {
            return false;
        }

        if (paragraph is not { Children.Count: 0, WordingSpan.Length: > 0 } || source.Content[paragraph.WordingSpan.End - 1] != '。')
        {
            return false;
        }

        for (at++; at < source.LineCount; at++)
        {
            var next = LineClassifier.Classify(source.Content, source.LineSpan(at), language).Kind;
            if (next != LineKind.Blank)
            {
                return next == LineKind.Annex;
            }
        }

        return false;
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
            Report(
                DiagnosticCodes.HeadingOutOfOrder, Severity.Warning, line.Span, $"“{source.Slice(line.Span)}” is in no larger division.");
        }

        var siblings = parent?.Children ?? roots;
        CheckSequence(line, siblings.LastOrDefault(s => s.Kind == kind)?.Number ?? default);
        var node = NewNode(parent?.Path ?? ProvisionPath.Whole, kind, line, line.WordingSpan);
        siblings.Add(node);
        divisions.Push(node);
        heading = node;
    }

    // 第三章　关于重大事项的规定 on two lines: a short line without a full stop between a heading and its first article is the rest of the heading
    private bool ContinuesHeading(Line line) => language == Language.Chinese && line.Kind == LineKind.Text
        && line.Span.Length <= MaxHeadingRest && !source.Content.AsSpan(line.Span.Start, line.Span.Length).ContainsAny("。；：");

    private void TakeArticle(Line line)
    {
        CloseArticle();
        CheckSequence(line, lastArticle);
        lastArticle = lastArticle.CompareTo(line.Number) < 0 ? line.Number : lastArticle;
        article = NewNode(ProvisionPath.Whole, ProvisionKind.Article, line, new TextSpan(line.NumberSpan.End, line.NumberSpan.End));
        (divisions.TryPeek(out var division) ? division.Children : roots).Add(article);
        if (ArticleCaption.Is(line.WordingSpan.In(source.Content), IsMarked(line)))
        {
            article.SetWording(line.WordingSpan);
        }
        else if (line.WordingSpan.Length > 0)
        {
            OpenParagraph(line.WordingSpan);
        }
    }

    private bool IsMarked(Line line)
    {
        var before = line.Span.Start - 1;
        while (before >= 0 && source.Content[before] is ' ' or '\t' or '\u3000')
        {
            before--;
        }

        return before >= 0 && source.Content[before] == '#';
    }

    // a caption with nothing behind it but items or the next article is the wording: 第九条　（删除）
    private void OpenCaption()
    {
        if (article is { Children.Count: 0, WordingSpan: { Length: > 0 } words } bare)
        {
            bare.SetWording(new TextSpan(words.Start, words.Start));
            OpenParagraph(words);
        }
    }

    private void TakeText(Line line)
    {
        if (article is not null && itemsAreTitles && item is not null && IsTitle(item))
        {
            item.ExtendTo(line.Span.End);
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
            Report(DiagnosticCodes.UnknownLine, Severity.Warning, line.Span, "The line belongs to no article. It was ignored.");
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
        OpenCaption();
        if (article is { Children.Count: 0 })
        {
            Report(DiagnosticCodes.EmptyArticle, Severity.Warning, article.WordingSpan, $"Article {article.Number} has no wording.");
        }

        (article, paragraph, item, itemsAreTitles) = (null, null, null, false);
    }

    private TreeNode NewNode(ProvisionPath parent, ProvisionKind kind, Line line, TextSpan wording) =>
        new(NewPath(parent, kind, line.Number), line.Span.Start, line.NumberSpan, wording);

    private ProvisionPath NewPath(ProvisionPath parent, ProvisionKind kind, ProvisionNumber number)
    {
        var path = parent.Append(kind, number);
        for (var repeat = 2; !taken.Add(path.EId); repeat++)
        {
            path = parent.Append(kind, number with { Repeat = repeat });
        }

        return path;
    }

    private void CheckSequence(Line line, ProvisionNumber previous)
    {
        if (line.Number.Follows(previous))
        {
            return;
        }

        var (code, what) = line.Number.CompareTo(previous) switch
        {
            0 => (DiagnosticCodes.NumberRepeated, "occurs a second time"),
            < 0 => (DiagnosticCodes.NumberOutOfOrder, $"comes after {previous}"),
            _ => (DiagnosticCodes.NumberSkipped, previous == default ? "is the first number" : $"comes after {previous}"),
        };
        Report(code, Severity.Warning, line.NumberSpan, $"{source.Slice(line.NumberSpan)} {what}. Check whether the text is complete.");
    }

    private void ReportAssumedStart(Line line, string reason) =>
        Report(DiagnosticCodes.ArticleStartAssumed, Severity.Info, line.NumberSpan, $"{source.Slice(line.NumberSpan)} {reason}");

    private void Report(string code, Severity severity, TextSpan span, string message) =>
        diagnostics.Add(new Diagnostic(code, severity, source.Name, source.LineNumberOf(span.Start), span, message));
}
