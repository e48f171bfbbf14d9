using System.Globalization;

namespace Statutes.Web.Api;

/// <summary>Offsets in a text as a client counts them: UTF-16 code units, or Unicode code points, of which a surrogate pair is one.</summary>
internal sealed class TextOffsets
{
    private const string Defined = " was defined at ";

    // where the second halves of the pairs stand; empty too where code units are counted
    private readonly List<int> seconds = [];

    /// <summary>Counts in code units, or in code points of a text.</summary>
    public TextOffsets(string text, bool codePoints)
    {
        for (var i = 1; codePoints && i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                seconds.Add(i);
            }
        }
    }

    /// <summary>The offset of a code unit that begins a character, or of the end.</summary>
    public int Of(int codeUnit)
    {
        var found = seconds.BinarySearch(codeUnit);
        return codeUnit - (found >= 0 ? found : ~found);
    }

    /// <summary>An offset that words name (《办法》 was defined at 14 as npsr) counts as the others do.</summary>
    public string In(string via)
    {
        var at = seconds.Count == 0 ? -1 : via.LastIndexOf(Defined, StringComparison.Ordinal);
        if (at < 0)
        {
            return via;
        }

        var start = at + Defined.Length;
        var end = start;
        while (end < via.Length && char.IsAsciiDigit(via[end]))
        {
            end++;
        }

        return int.TryParse(via.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var named)
            ? string.Concat(via.AsSpan(0, start), Of(named).ToString(CultureInfo.InvariantCulture), via.AsSpan(end))
            : via;
    }
}
