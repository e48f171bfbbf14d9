using System.Globalization;
using System.Text;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Formatting;

/// <summary>Writes a place in Chinese, from the largest level to the smallest.</summary>
internal static class ChinesePlace
{
    /// <summary>
    /// Writes the numbers as the law prints them: 第二十一条第一款第（三）项第1目. A law prints its 项 as （三）, its 目 as 1. and all above in Chinese
    /// numerals (立法技术规范（试行）（一）, on structure).
    /// </summary>
    internal static string AsPrinted(IEnumerable<ProvisionPath> steps)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            var (kind, number) = (step.Kind!.Value, step.Number);
            _ = kind switch
            {
                ProvisionKind.Item => text.Append("第（").Append(ChineseNumeral.Format(number.Value)).Append("）项"),
                ProvisionKind.Subitem => AppendArabic(text, kind, number),
                _ => text.Append(number.ToChinese(kind)),
            };
        }

        return text.ToString();
    }

    /// <summary>Writes the numbers in Arabic numerals: 第21条第1款第3项, 第120条之一.</summary>
    internal static string InArabic(IEnumerable<ProvisionPath> steps)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            AppendArabic(text, step.Kind!.Value, step.Number);
        }

        return text.ToString();
    }

    private static StringBuilder AppendArabic(StringBuilder text, ProvisionKind kind, ProvisionNumber number)
    {
        text.Append('第').Append(CultureInfo.InvariantCulture, $"{number.Value}").Append(kind.ChineseUnit);
        return number.Inserted == 0 ? text : text.Append('之').Append(ChineseNumeral.Format(number.Inserted));
    }
}
