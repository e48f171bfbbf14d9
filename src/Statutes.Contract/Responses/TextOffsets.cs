namespace Statutes.Contract.Responses;

/// <summary>Offsets in a text as a client counts them: UTF-16 code units, or Unicode code points, of which a surrogate pair is one.</summary>
internal sealed class TextOffsets
{
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
}
