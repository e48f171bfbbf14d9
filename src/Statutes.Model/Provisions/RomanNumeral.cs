using System.Text;

namespace Statutes.Model.Provisions;

/// <summary>Whole numbers from 1 to 3,999 in Roman numerals, upper case, in the one form that each has: 4 is IV and never IIII.</summary>
public static class RomanNumeral
{
    private const int MaxValue = 3_999;

    private static readonly (int Value, string Signs)[] Steps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>Reads a numeral; false for any but the one form that a number has (VX, IIII).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var rest = text;
        foreach (var (step, signs) in Steps)
        {
            while (rest.StartsWith(signs, StringComparison.Ordinal))
            {
                value += step;
                rest = rest[signs.Length..];
            }
        }

        return rest.IsEmpty && value is > 0 and <= MaxValue && text.SequenceEqual(Format(value));
    }

    /// <summary>Writes a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 1 to 3,999.</exception>
    public static string Format(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxValue);
        var text = new StringBuilder();
        foreach (var (step, signs) in Steps)
        {
            for (; value >= step; value -= step)
            {
                text.Append(signs);
            }
        }

        return text.ToString();
    }
}
