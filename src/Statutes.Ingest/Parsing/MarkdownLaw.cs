using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Parsing;

/// <summary>
/// Reads a law in Markdown: a title behind <c>#</c>, the lines about its dates, <c>&lt;!-- INFO END --&gt;</c>, then
/// headings behind <c>##</c> or more, and a line for each article, paragraph or item. The number of <c>#</c> has no
/// meaning; the number of the heading has one (第一章, 第一节), so <see cref="LineClassifier"/> ignores the marks.
/// Reads: the content of a file. Writes: a document over the original content, and diagnostics.
/// <para>
/// The parser receives a copy of the same length, in which the heading (except the title) and every comment are blank. So
/// every span is a place in the file itself, and no map between the two is needed.
/// </para>
/// </summary>
internal sealed class MarkdownLaw
{
    private readonly SourceText file;
    private readonly char[] law;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<string> titles = [];
    private readonly List<string> events = [];

    private MarkdownLaw(SourceText file) => (this.file, law) = (file, file.Content.ToCharArray());

    /// <summary>Reads a law. Any text gives a document; problems are reported as diagnostics, never as an exception.</summary>
    /// <param name="file">The original file.</param>
    /// <param name="version">The version whose text it is.</param>
    /// <returns>
    /// The document. Its title is the text behind the <c>#</c> of the heading; for one book of a code whose books are
    /// separate files, the names of the code and the book with a space between. Its note is the lines about the dates of
    /// the law, each on a line of its own.
    /// </returns>
    public static ParsedText Read(SourceText file, VersionId version) => new MarkdownLaw(file).Read(version);

    private ParsedText Read(VersionId version)
    {
        var body = ReadHead();
        for (var line = body; line < file.LineCount; line++)
        {
            var span = file.LineSpan(line);
            if (file.Content.AsSpan(span.Start, span.Length).Trim() is ['<', '!', '-', '-', .., '-', '-', '>'])
            {
                Blank(span);
                continue;
            }

            BreakBetweenArticles(span);
        }

        var (document, ofParser) = StatuteParser.Parse(new SourceText(file.Name, new string(law)), version, Language.Chinese);
        var title = titles.Count == 0 ? document.Title : string.Join(' ', titles);
        var note = events.Count == 0 ? document.Note : string.Join('\n', events);
        return new ParsedText(
            new StatuteDocument(version, Language.Chinese, file, title, note, document.Provisions),
            [.. diagnostics.Concat(ofParser.Select(d => d with { Line = file.LineNumberOf(d.Span.Start) })).OrderBy(d => d.Span.Start)]);
    }

    // the parser sees the end of a line where the publisher left white space; no character moves
    private void BreakBetweenArticles(TextSpan span)
    {
        var line = LineClassifier.Classify(file.Content, span, Language.Chinese);
        if (line.Kind != LineKind.ArticleStart || RunTogetherArticles.Split(file.Content, line) is not [_, .. var rest] || rest.IsEmpty)
        {
            return;
        }

        foreach (var piece in rest)
        {
            law[piece.Start - 1] = '\n';
        }

        var articles = 1 + rest.Count(p => LineClassifier.Classify(file.Content, p, Language.Chinese).Kind == LineKind.ArticleStart);
        diagnostics.Add(RunTogetherArticles.ToDiagnostic(file.Name, file.LineNumberOf(span.Start), span, articles));
    }

    // Everything up to the mark is about the law, not part of it; the parser sees only the title.
    private int ReadHead()
    {
        var end = 0;
        while (end < file.LineCount && !IsHeadEnd(file.LineSpan(end)))
        {
            end++;
        }

        if (end == file.LineCount)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.HeadNotClosed,
                Severity.Warning,
                file.Name,
                1,
                default,
                $"The line “{TextFormat.HeadEnd}” is missing, so the whole file was read as law. Add it where the heading ends."));
            return 0;
        }

        for (var line = 0; line <= end; line++)
        {
            var span = file.LineSpan(line);
            var words = Words(span, out var isMarked);
            if (words.Length > 0 && line < end)
            {
                (isMarked ? titles : events).Add(file.Slice(words));
            }

            var isTitle = isMarked && titles.Count == 1;
            Blank(isTitle ? new TextSpan(span.Start, words.Start) : span);
        }

        return end + 1;
    }

    private bool IsHeadEnd(TextSpan line) => file.Content.AsSpan(line.Start, line.Length).Trim().SequenceEqual(TextFormat.HeadEnd);

    // the line without the marks and the white space around it
    private TextSpan Words(TextSpan line, out bool isMarked)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && LineClassifier.IsBlank(law[start]))
        {
            start++;
        }

        isMarked = start < end && law[start] == '#';
        while (start < end && (LineClassifier.IsBlank(law[start]) || law[start] == '#'))
        {
            start++;
        }

        while (end > start && LineClassifier.IsBlank(law[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private void Blank(TextSpan span) => law.AsSpan(span.Start, span.Length).Fill(' ');
}
