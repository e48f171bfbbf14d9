namespace Statutes.Contract.Responses;

/// <summary>
/// Converts offsets to the unit of a client: UTF-16 code units, or Unicode code points, where a surrogate pair counts as
/// one.
/// </summary>
internal sealed class TextOffsets
{
    // the positions of low surrogates; empty if code units are counted
    private readonly List<int> lowSurrogates = [];

    /// <summary>Prepares the offsets of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="codePoints">True to count code points; false to count code units.</param>
    public TextOffsets(string text, bool codePoints)
    {
        for (var i = 1; codePoints && i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                lowSurrogates.Add(i);
            }
        }
    }

    /// <summary>Converts the offset of a code unit that begins a character, or of the end of the text.</summary>
    public int Of(int codeUnit)
    {
        var index = lowSurrogates.BinarySearch(codeUnit);
        return codeUnit - (index >= 0 ? index : ~index);
    }
}
