using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Layout;

/// <summary>The lines of a text with their kinds and their indents. Lines are counted from 0.</summary>
internal sealed class TextLines
{
    private readonly SourceText text;
    private readonly ImmutableArray<Line> lines;

    /// <summary>Classifies the lines of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    public TextLines(SourceText text, Language language)
    {
        (this.text, Language) = (text, language);
        lines = [.. Enumerable.Range(0, text.LineCount).Select(i => LineClassifier.Classify(text.Content, text.LineSpan(i), language))];
        LawStart = FindLawStart();
        FirstArticle = FindFirstArticle();
    }

    /// <summary>The language of the text.</summary>
    public Language Language { get; }

    /// <summary>The number of lines.</summary>
    public int Count => lines.Length;

    /// <summary>The first heading, table of contents or article; the number of lines if there is none.</summary>
    public int LawStart { get; }

    /// <summary>The first line that begins an article; the number of lines if there is none.</summary>
    public int FirstArticle { get; }

    /// <summary>A line, without the blanks around it and the marks of a heading.</summary>
    public Line this[int line] => lines[line];

    /// <summary>Returns the words of a line.</summary>
    public ReadOnlySpan<char> WordsOf(int line) => lines[line].Span.In(text.Content);

    /// <summary>Returns the words behind the number of a line; all words if there is no number.</summary>
    public ReadOnlySpan<char> WordingOf(int line) => lines[line].WordingSpan.In(text.Content);

    /// <summary>Returns the last character of a line, which is not blank.</summary>
    public char LastOf(int line) => text.Content[lines[line].Span.End - 1];

    /// <summary>Returns the place of a line without the blanks around it.</summary>
    public TextSpan SpanOf(int line) => lines[line].Span;

    /// <summary>Returns the width of the blanks before a line, where a wide blank counts as 2.</summary>
    public int IndentOf(int line)
    {
        var start = text.LineSpan(line).Start;
        return WidthOf(text.Content.AsSpan(start, Math.Max(0, lines[line].Span.Start - start)));
    }

    /// <summary>Returns the width of a line with its indent, where a Chinese character counts as 2.</summary>
    public int WidthOf(int line)
    {
        var start = text.LineSpan(line).Start;
        return WidthOf(text.Content.AsSpan(start, Math.Max(0, lines[line].Span.End - start)));
    }

    /// <summary>Returns the next line that is not blank; the number of lines if there is none.</summary>
    public int NextOf(int line)
    {
        do
        {
            line++;
        }
        while (line < Count && lines[line].Kind == LineKind.Blank);
        return line;
    }

    private static int WidthOf(ReadOnlySpan<char> words)
    {
        var width = 0;
        foreach (var c in words)
        {
            width += c == '\t' ? 4 : c is >= '\u2E80' or '“' or '”' or '—' or '…' ? 2 : 1;
        }

        return width;
    }

    private int FindLawStart()
    {
        var line = 0;
        while (line < Count && lines[line].Kind
            is not (LineKind.Heading or LineKind.ContentsHeading or LineKind.ArticleStart or LineKind.PerhapsArticleStart))
        {
            line++;
        }

        return line;
    }

    private int FindFirstArticle()
    {
        var line = LawStart;
        while (line < Count
            && lines[line].Kind != LineKind.ArticleStart
            && !(lines[line].Kind == LineKind.PerhapsArticleStart && lines[line].Number.Follows(default)))
        {
            line++;
        }

        return line;
    }
}
