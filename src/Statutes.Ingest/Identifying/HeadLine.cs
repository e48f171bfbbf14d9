using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Identifying;

/// <summary>Extracts the words of a line of a heading.</summary>
internal static class HeadLine
{
    /// <summary>Returns a line without blanks at its ends and without the marks of a heading (<c>#</c>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line, counted from 0.</param>
    /// <param name="isMarked">Whether the line is marked as a heading.</param>
    public static ReadOnlySpan<char> Of(SourceText text, int line, out bool isMarked)
    {
        var span = text.LineSpan(line);
        var (start, end) = (span.Start, span.End);
        while (start < end && LineClassifier.IsBlank(text.Content[start]))
        {
            start++;
        }

        isMarked = start < end && text.Content[start] == '#';
        while (start < end && (LineClassifier.IsBlank(text.Content[start]) || text.Content[start] == '#'))
        {
            start++;
        }

        while (end > start && LineClassifier.IsBlank(text.Content[end - 1]))
        {
            end--;
        }

        return text.Content.AsSpan(start, end - start);
    }

    /// <summary>
    /// Removes brackets around the whole line: （2016年…通过）, 【2016年…通过】. A bracket that is only opened is removed too.
    /// </summary>
    public static ReadOnlySpan<char> Unbracketed(ReadOnlySpan<char> line)
    {
        if (line is ['（' or '(' or '【' or '［' or '[' or '〔', .., '）' or ')' or '】' or '］' or ']' or '〕'])
        {
            return line[1..^1].Trim();
        }

        return line is ['（' or '(', .. var rest] && !rest.ContainsAny('）', ')') ? rest.Trim() : line;
    }

    /// <summary>Removes all blanks.</summary>
    public static string WithoutBlanks(ReadOnlySpan<char> line) => string.Concat(line.ToString().Where(c => !LineClassifier.IsBlank(c)));
}
