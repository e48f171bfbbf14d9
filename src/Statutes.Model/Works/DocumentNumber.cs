using Statutes.Model.Provisions;

namespace Statutes.Model.Works;

/// <summary>
/// Makes one key of the many ways to write the number of a document: 法释〔2020〕28号, 法释[2020]28号 and Fa Shi [2020] No. 28; 国务院令第745号,
/// 国令第745号 and State Council Order No. 745; 主席令第八十四号（2021年） and Presidential Order No. 84 (2021).
/// </summary>
internal static class DocumentNumber
{
    // the beginning of a number in its folded form, longest first, and the series that it is of
    private static readonly (string Words, string Series)[] Series =
    [
        ("最高人民法院法释", "fashi"), ("法释", "fashi"), ("fa shi", "fashi"), ("fashi", "fashi"),
        ("高检发释字", "gaojian"), ("国家外汇管理局汇发", "huifa"), ("汇发", "huifa"), ("huifa", "huifa"),
        ("国务院令", "sc"), ("国令", "sc"), ("主席令", "president"),
        ("国家互联网信息办公室令", "cac"), ("国家网信办令", "cac"), ("网信办令", "cac"),
        ("工业和信息化部令", "miit"), ("商务部令", "mofcom"), ("公安部令", "mps"), ("国家市场监督管理总局令", "samr"), ("市场监管总局令", "samr"),
    ];

    private static readonly (string Words, string Series)[] EnglishIssuers =
    [
        ("state council", "sc"), ("president", "president"), ("cac", "cac"), ("cyberspace administration", "cac"), ("mofcom", "mofcom"),
        ("ministry of commerce", "mofcom"), ("miit", "miit"), ("mps", "mps"), ("samr", "samr"),
    ];

    /// <summary>Reads a number.</summary>
    /// <param name="folded">The words, as <see cref="NameKey"/> folds them.</param>
    /// <returns>The series, the number, and the year or 0; null where the words are no such number.</returns>
    public static string? KeyOf(string folded)
    {
        var numbers = NumbersIn(folded);
        if (numbers is not ([_] or [_, _] or [_, _, _]))
        {
            return null;
        }

        foreach (var (words, series) in Series)
        {
            if (folded.StartsWith(words, StringComparison.Ordinal)
                && (folded.Contains('号', StringComparison.Ordinal) || words[0] < '\u0080'))
            {
                return KeyOf(series, numbers);
            }
        }

        if (!folded.Contains("order no", StringComparison.Ordinal) && !folded.Contains("decree no", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (words, series) in EnglishIssuers)
        {
            if (folded.Contains(words, StringComparison.Ordinal))
            {
                return KeyOf(series, numbers);
            }
        }

        return null;
    }

    /// <summary>Returns the key without its year; null where it has none.</summary>
    public static string? WithoutYear(string key) =>
        key.LastIndexOf(':') is var at && !key.EndsWith(":0", StringComparison.Ordinal) ? $"{key[..at]}:0" : null;

    // the year may stand on either side of the number; a further number is the day of a date
    private static string? KeyOf(string series, List<int> numbers)
    {
        var year = numbers.FirstOrDefault(n => n is >= 1949 and <= 2099);
        var number = numbers.FirstOrDefault(n => n != year);
        return number == 0 ? null : $"{series}:{number}:{year}";
    }

    private static List<int> NumbersIn(string folded)
    {
        var numbers = new List<int>();
        for (var at = 0; at < folded.Length; at++)
        {
            var end = at;
            while (end < folded.Length && ChineseNumeral.IsNumeralCharacter(folded[end]))
            {
                end++;
            }

            if (end > at && ChineseNumeral.TryParseOrdinal(folded.AsSpan(at, end - at), out var number))
            {
                numbers.Add(number);
            }

            at = end > at ? end - 1 : at;
        }

        return numbers;
    }
}
