using System.Globalization;
using Statutes.Model.Provisions;

namespace Statutes.Prose;

/// <summary>The numbers that fill a form, and the answer to which they lead.</summary>
/// <param name="Numbers">The numbers by the names of their slots: n, n2, p, i, old, new.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Place(IReadOnlyDictionary<string, int> Numbers, Answer Answer)
{
    /// <summary>Makes a place of some numbers.</summary>
    public static Place Of(Answer answer, params ReadOnlySpan<(string Slot, int Number)> numbers)
    {
        var bySlot = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (slot, number) in numbers)
        {
            bySlot[slot] = number;
        }

        return new Place(bySlot, answer);
    }

    /// <summary>Writes the number of a slot: han is n in Chinese, words is n in English words.</summary>
    public string Write(string slot) => slot switch
    {
        "words" => EnglishNumber.Write(Numbers["n"]),
        "han" => ChineseNumeral.Format(Numbers["n"]),
        "han2" => ChineseNumeral.Format(Numbers["n2"]),
        _ when slot.EndsWith("han", StringComparison.Ordinal) => ChineseNumeral.Format(Numbers[slot[..^3]]),
        _ => Numbers[slot].ToString(CultureInfo.InvariantCulture),
    };
}
