using System.Globalization;

namespace Statutes.Model.Provisions;

/// <summary>
/// The number of a provision among its siblings, as a value. An article inserted after another has that article's
/// number and a second one: 第一百二十条之一 is 120-1, which is after 120 and before 121. Values start at 1; <c>default</c> is
/// not a valid number.
/// </summary>
/// <example>
/// <code>
/// ProvisionNumber.TryParse("120-1", out var number);
/// number.ToChinese(ProvisionKind.Article); // 第一百二十条之一
/// number.Follows(new ProvisionNumber(120)); // true
/// </code>
/// </example>
/// <param name="Value">The main number, 1 or more.</param>
/// <param name="Inserted">The number after 之: 1 or more for an inserted provision, else 0.</param>
/// <param name="Repeat">
/// Usually 0. Where a flawed source prints a number more than once among siblings, it is 2 for the second, 3 for the
/// third, so that ids stay unique.
/// </param>
public readonly record struct ProvisionNumber(int Value, int Inserted = 0, int Repeat = 0) : IComparable<ProvisionNumber>
{
    /// <summary>
    /// Parses the form in ids: <c>35</c>, <c>120-1</c>, a repeated <c>35.2</c>. Signs, spaces and leading zeros are
    /// invalid.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ProvisionNumber number)
    {
        var (inserted, repeat) = (0, 0);
        var read = TryCut(ref text, '.', out repeat) && repeat != 1;
        read &= TryCut(ref text, '-', out inserted);
        read &= TryReadPositive(text, out var value);
        number = read ? new ProvisionNumber(value, inserted, repeat) : default;
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(ProvisionNumber other)
    {
        var byValue = Value.CompareTo(other.Value);
        var byInserted = byValue != 0 ? byValue : Inserted.CompareTo(other.Inserted);
        return byInserted != 0 ? byInserted : Repeat.CompareTo(other.Repeat);
    }

    /// <summary>
    /// Returns whether this number can directly follow <paramref name="previous"/>: it is the next main number, or the
    /// next inserted one.
    /// </summary>
    public bool Follows(ProvisionNumber previous) => Inserted == 0
        ? Value == previous.Value + 1
        : Value == previous.Value && Inserted == previous.Inserted + 1;

    /// <summary>Formats the number in Chinese with its unit, as a law prints it: 第三十五条, 第一百二十条之一.</summary>
    public string ToChinese(ProvisionKind kind)
    {
        var ordinal = "第" + ChineseNumeral.Format(Value) + kind.ChineseUnit;
        return Inserted == 0 ? ordinal : ordinal + "之" + ChineseNumeral.Format(Inserted);
    }

    /// <summary>Formats the number as in ids: <c>35</c>, <c>120-1</c>, a repeated <c>35.2</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Value}{Suffix('-', Inserted)}{Suffix('.', Repeat)}");

    private static string Suffix(char mark, int value) =>
        value == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{mark}{value}");

    private static bool TryCut(ref ReadOnlySpan<char> text, char mark, out int value)
    {
        value = 0;
        var cut = text.IndexOf(mark);
        if (cut < 0)
        {
            return true;
        }

        var tail = text[(cut + 1)..];
        text = text[..cut];
        return TryReadPositive(tail, out value);
    }

    private static bool TryReadPositive(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        if (digits.Length is 0 or > 9 || digits[0] == '0')
        {
            return false;
        }

        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
