using System.Text;

namespace Statutes.Model.Provisions;

/// <summary>
/// Parses and formats whole numbers from 1 to 3,999 as Roman numerals in upper case, in their standard form: 4 is IV,
/// not IIII.
/// </summary>
public static class RomanNumeral
{
    private const int MaxValue = 3_999;

    private static readonly (int Value, string Signs)[] Steps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>Parses a numeral. Returns false for forms that are not standard (VX, IIII).</summary>
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

    /// <summary>Formats a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 3,999.</exception>
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
