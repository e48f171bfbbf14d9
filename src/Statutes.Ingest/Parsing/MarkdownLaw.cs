using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Parsing;

/// <summary>
/// Reads a law in Markdown: a title behind <c>#</c>, the lines that tell its life, <c>&lt;!-- INFO END --&gt;</c>, then headings behind <c>##</c> and
/// deeper, and a line for each article, paragraph or item. How many <c>#</c> a heading has tells nothing; its number does (第一章, 第一节), so
/// <see cref="LineClassifier"/> passes over the marks.
/// Reads: the content of a file. Writes: a document over that content as it came, and diagnostics.
/// <para>
/// The parser is given a copy of the same length in which the head, but for the title, and every comment are blank. So every span is a place in the file itself,
/// and no map between the two is needed.
/// </para>
/// </summary>
public sealed class MarkdownLaw
{
    private readonly SourceText file;
    private readonly char[] law;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<string> titles = [];
    private readonly List<string> events = [];

    private MarkdownLaw(SourceText file) => (this.file, law) = (file, file.Content.ToCharArray());

    /// <summary>Reads a law. Any text gives a document; what is odd is a diagnostic, never an exception.</summary>
    /// <param name="file">The file as it came.</param>
    /// <param name="version">The version whose text it is.</param>
    /// <returns>
    /// The document: its title is what stands behind the <c>#</c> of the head (of a code that is kept book by book, the name of the code and that of the
    /// book, with a space between), its note the lines that tell the law's life, each on a line of its own.
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

        var (document, odd) = StatuteParser.Parse(new SourceText(file.Name, new string(law)), version, Language.Chinese);
        var title = titles.Count == 0 ? document.Title : string.Join(' ', titles);
        var note = events.Count == 0 ? document.Note : string.Join('\n', events);
        return new ParsedText(
            new StatuteDocument(version, Language.Chinese, file, title, note, document.Provisions),
            [.. diagnostics.Concat(odd.Select(d => d with { Line = file.LineNumberOf(d.Span.Start) })).OrderBy(d => d.Span.Start)]);
    }

    // the parser sees a line's end where the publisher left white space; no character moves
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

        diagnostics.Add(RunTogetherArticles.Told(file.Name, file.LineNumberOf(span.Start), span, 1 + rest.Count(p => LineClassifier.Classify(file.Content, p, Language.Chinese).Kind == LineKind.ArticleStart)));
    }

    // Everything up to the mark is about the law, not of it; only its title is left for the parser to see.
    private int ReadHead()
    {
        var end = 0;
        while (end < file.LineCount && !file.Content.AsSpan(file.LineSpan(end).Start, file.LineSpan(end).Length).Trim().SequenceEqual(TextFormat.HeadEnd))
        {
            end++;
        }

        if (end == file.LineCount)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.HeadNotClosed, Severity.Warning, file.Name, 1, default, $"No line “{TextFormat.HeadEnd}” says where the head ends; all of the file is read as law."));
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
