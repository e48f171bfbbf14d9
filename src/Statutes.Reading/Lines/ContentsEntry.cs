namespace Statutes.Reading.Lines;

/// <summary>An entry of a table of contents: 第一章　总则……………3.</summary>
internal static class ContentsEntry
{
    /// <summary>The smallest number of dots that lead to a page number.</summary>
    private const int MinLeaderDots = 3;

    /// <summary>
    /// Returns the length of a line without its page number and the dots or tab before it. A line without a page number is returned
    /// in full length.
    /// </summary>
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

        return end < line.Length && (hasTab || dots >= MinLeaderDots) ? words : line.Length;
    }
}
