using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Text;

namespace Statutes.Documents.Reading;

/// <summary>
/// Joins the lines of a plain text that a program broke at a fixed width. A line is continued only where that is sure: the text has a
/// width at which several lines end, the first word of the next line had no space behind this line, and nothing shows that the next line
/// begins a paragraph. Each joined line end becomes <see cref="DocumentParagraph.SoftBreak"/>.
/// </summary>
internal static class WrappedLines
{
    /// <summary>The widths at which programs break lines, in columns; a Chinese character has two.</summary>
    private const int MinWidth = 50;
    private const int MaxWidth = 120;

    /// <summary>A text is wrapped where at least this number of line ends is at the width.</summary>
    private const int MinLines = 3;

    /// <summary>Returns the width at which a text is wrapped, in columns; 0 where it is not sure that it is.</summary>
    public static int FindWidth(ImmutableArray<string> lines)
    {
        var width = lines.IsEmpty ? 0 : lines.Max(l => WidthOf(l.AsSpan().TrimEnd()));
        return width is >= MinWidth and <= MaxWidth && CountFull(lines, width) >= MinLines ? width : 0;
    }

    /// <summary>Joins lines. Empty lines are left out.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="width">The width at which they are wrapped; 0 where they are not.</param>
    public static IEnumerable<string> Join(ImmutableArray<string> lines, int width)
    {
        var paragraph = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            paragraph.Append(lines[i].AsSpan().TrimEnd());
            if (width > 0 && i + 1 < lines.Length && IsContinued(lines[i], lines[i + 1], width))
            {
                paragraph.Append(DocumentParagraph.SoftBreak);
                continue;
            }

            if (paragraph.Length > 0)
            {
                yield return paragraph.ToString();
            }

            paragraph.Clear();
        }
    }

    private static int CountFull(ImmutableArray<string> lines, int width)
    {
        var full = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            full += IsContinued(lines[i], lines[i + 1], width) ? 1 : 0;
        }

        return full;
    }

    private static bool IsContinued(ReadOnlySpan<char> line, ReadOnlySpan<char> next, int width)
    {
        line = line.TrimEnd();
        next = next.TrimEnd();
        if (line.IsEmpty || next.IsEmpty || char.IsWhiteSpace(next[0]) || BeginsParagraph(next))
        {
            return false;
        }

        // between words there is a blank; between Chinese characters there is none
        var word = FirstWord(next);
        var blank = HanCharacters.IsWide(line[^1]) || HanCharacters.IsWide(word[0]) ? 0 : 1;
        return WidthOf(line) + blank + WidthOf(word) > width;
    }

    // 第三十五条 · （一） · 1. · [1] · - · • · Article 35
    private static bool BeginsParagraph(ReadOnlySpan<char> line) =>
        line[0] is '（' or '(' or '[' or '［' or '〔' or '-' or '*' or '•' or '·' or '#' or '>' or '|' || char.IsAsciiDigit(line[0])
        || line.StartsWith("Article ", StringComparison.Ordinal) || line.StartsWith("Section ", StringComparison.Ordinal)
        || (line[0] == '第' && line[..Math.Min(line.Length, 12)].ContainsAny('条', '章', '节'));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        if (HanCharacters.IsWide(line[0]))
        {
            // a mark that must not begin a line takes the character before it along
            return line.Length > 1 && line[1] is '，' or '。' or '、' or '；' or '：' or '”' or '》' or '）' ? line[..2] : line[..1];
        }

        var end = 1;
        while (end < line.Length && line[end] != ' ' && !HanCharacters.IsWide(line[end]))
        {
            end++;
        }

        return line[..end];
    }

    private static int WidthOf(ReadOnlySpan<char> line)
    {
        var width = 0;
        foreach (var c in line)
        {
            width += HanCharacters.IsWide(c) ? 2 : 1;
        }

        return width;
    }
}
