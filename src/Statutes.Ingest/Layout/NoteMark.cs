namespace Statutes.Ingest.Layout;

/// <summary>Finds the marks of notes: ①, *, ※, ¹, [1], ［1］, 〔1〕, 【1】.</summary>
internal static class NoteMark
{
    private const string Stars = "*＊※†¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The largest number of digits of a mark; more digits are a year.</summary>
    private const int MaxDigits = 3;

    /// <summary>Returns the length of the mark at the start of a line; 0 if there is none.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return 0;
        }

        if (IsCircled(line[0]))
        {
            return 1;
        }

        if (Stars.Contains(line[0]))
        {
            var stars = line.IndexOfAnyExcept(Stars);
            return stars < 0 ? line.Length : stars;
        }

        var digits = line[0] is '[' or '［' or '〔' or '【' ? CountDigits(line[1..]) : 0;
        return digits is > 0 and <= MaxDigits && line.Length > digits + 1 && line[digits + 1] is ']' or '］' or '〕' or '】' ? digits + 2 : 0;
    }

    /// <summary>Returns the length of the marks at the end of a line; 0 if there are none.</summary>
    public static int LengthAtEnd(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0)
        {
            var open = line[end - 1] is ']' or '］' or '〕' or '】' ? line[..end].LastIndexOfAny("[［〔【") : end - 1;
            var isMark = open >= 0 && LengthAtStart(line[open..end]) == end - open;
            if (!isMark)
            {
                break;
            }

            end = open;
        }

        return line.Length - end;
    }

    private static bool IsCircled(char c) => c is (>= '①' and <= '⑳') or (>= '❶' and <= '❿');

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && text[count] is (>= '0' and <= '9') or (>= '０' and <= '９'))
        {
            count++;
        }

        return count;
    }
}
