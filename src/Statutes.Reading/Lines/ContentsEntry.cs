namespace Statutes.Reading.Lines;

/// <summary>An entry of a table of contents: 第一章　总则……………3.</summary>
internal static class ContentsEntry
{
    /// <summary>So many dots in a row lead to the number of a page.</summary>
    private const int Leader = 3;

    /// <summary>How long a line is without the number of a page and what leads to it, which is dots or a tab; all of it where there is none.</summary>
    public static int LengthWithoutPage(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && char.IsAsciiDigit(line[end - 1]))
        {
            end--;
        }

        var words = end;
        var (dots, hasTab) = (0, false);
        while (words > 0 && line[words - 1] is '.' or '…' or '·' or '．' or '⋯' or ' ' or '\t')
        {
            words--;
            dots += line[words] is '…' or '⋯' ? 2 : line[words] is ' ' or '\t' ? 0 : 1;
            hasTab |= line[words] == '\t';
        }

        return end < line.Length && (hasTab || dots >= Leader) ? words : line.Length;
    }
}
