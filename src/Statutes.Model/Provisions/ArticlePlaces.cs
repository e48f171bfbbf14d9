namespace Statutes.Model.Provisions;

/// <summary>
/// Finds the place of an article in a list by its number. A plain number (第三十五条) is looked up in an array, an inserted
/// or repeated one (第一百二十条之一) in a dictionary. Immutable; no look-up allocates.
/// </summary>
internal sealed class ArticlePlaces
{
    private readonly ushort[] ofPlain; // one more than the place; 0 where there is no such article
    private readonly Dictionary<ProvisionNumber, int> ofOther = [];

    /// <summary>Makes the table of some articles. Of several with the same number the first counts.</summary>
    /// <param name="numbers">The numbers of the articles, in the order of the list.</param>
    public ArticlePlaces(ReadOnlySpan<ProvisionNumber> numbers)
    {
        // A plain number far beyond the count of articles is a flaw of the source, and must not make the array long.
        ofPlain = new ushort[Math.Min((2 * numbers.Length) + 1, ushort.MaxValue)];
        for (var place = 0; place < numbers.Length; place++)
        {
            var number = numbers[place];
            if (!IsPlain(number) || place >= ushort.MaxValue)
            {
                ofOther.TryAdd(number, place);
            }
            else if (ofPlain[number.Value] == 0)
            {
                ofPlain[number.Value] = (ushort)(place + 1);
            }
        }
    }

    /// <summary>Returns the place of an article, counted from 0; -1 where there is no such article.</summary>
    public int Of(ProvisionNumber number) =>
        IsPlain(number) && ofPlain[number.Value] is var place and > 0 ? place - 1
        : ofOther.TryGetValue(number, out var other) ? other : -1;

    private bool IsPlain(ProvisionNumber number) => number is { Value: >= 0, Inserted: 0, Repeat: 0 } && number.Value < ofPlain.Length;
}
