using Statutes.Model.Glossaries;
using Statutes.Model.Text;

namespace Statutes.Search.Comparing;

/// <summary>
/// Cuts a text into the words that a comparison keeps whole: terms of the glossary, numbers of provisions (第三十八条), amounts (一万元,
/// RMB 50,000, 10 million), other numerals, Latin words, and otherwise single Chinese characters or signs. The words joined are the text.
/// </summary>
internal sealed class WordSplitter
{
    private const string Numerals = "〇零一二三四五六七八九十百千万亿两";
    private const string NumberedUnits = "条款项目编章节";

    private static readonly string[] Units = ["美元", "元", "倍", "年", "月", "日", "%", "％"];
    private static readonly string[] Currencies = ["RMB", "CNY", "USD", "EUR", "HKD", "US$", "HK$", "$", "¥", "￥", "€"];
    private static readonly string[] Magnitudes = ["thousand", "million", "billion", "percent"];

    private readonly HashSet<string> terms;
    private readonly int maxLength; // of a term

    public WordSplitter(Glossary glossary)
    {
        terms = [.. glossary.Terms.Select(t => t.Zh)];
        maxLength = terms.Count == 0 ? 1 : terms.Max(t => t.Length);
    }

    /// <summary>Whether a character is part of a numeral: 三, 万 or a digit.</summary>
    public static bool IsNumeral(char character) => char.IsDigit(character) || Numerals.Contains(character, StringComparison.Ordinal);

    /// <summary>Cuts a text.</summary>
    public IEnumerable<string> Split(string text, Language language)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = language == Language.Chinese ? ChineseWord(text, at) : LatinWord(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    private int ChineseWord(string text, int at)
    {
        var length = Math.Max(Term(text, at), ChineseNumber(text, at) - at);
        return length > 0 ? length
            : char.IsAsciiLetter(text[at]) ? LatinWord(text, at)
            : char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
    }

    // a term never ends inside a numeral
    private int Term(string text, int at)
    {
        var lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(maxLength, text.Length - at); length > 1; length--)
        {
            var end = at + length;
            if (lookup.Contains(text.AsSpan(at, length)) && (end == text.Length || !IsNumeral(text[end - 1]) || !IsNumeral(text[end])))
            {
                return length;
            }
        }

        return 0;
    }

    // the end of 第三十八条, 第五十九条之一, 一万元 or 5万元; the start if there is no number
    private static int ChineseNumber(string text, int at)
    {
        var isNumbered = text[at] == '第';
        var start = isNumbered ? at + 1 : at;
        var end = NumeralEnd(text, start);
        if (end == start)
        {
            return at;
        }

        if (isNumbered)
        {
            end += end < text.Length && NumberedUnits.Contains(text[end], StringComparison.Ordinal) ? 1 : 0;
            var inserted = end < text.Length && text[end] == '之' ? NumeralEnd(text, end + 1) : 0;
            return inserted > end + 1 ? inserted : end;
        }

        return end + (Units.FirstOrDefault(u => text.AsSpan(end).StartsWith(u, StringComparison.Ordinal))?.Length ?? 0);
    }

    private static int NumeralEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsNumeral(text[end]) || IsInsideNumber(text, start, end)))
        {
            end++;
        }

        return end;
    }

    private static int LatinWord(string text, int at)
    {
        var amount = Currencies.FirstOrDefault(c => text.AsSpan(at).StartsWith(c, StringComparison.Ordinal)) is { } currency
            ? AfterSpace(text, at + currency.Length)
            : at;
        if (amount < text.Length && char.IsDigit(text[amount]))
        {
            var number = WordEnd(text, amount);
            var next = AfterSpace(text, number);
            var isMagnitude = next > number && Magnitudes.Any(m => text.AsSpan(next, WordEnd(text, next) - next).SequenceEqual(m));
            return (isMagnitude ? WordEnd(text, next) : number) - at;
        }

        return Math.Max(1, WordEnd(text, at) - at);
    }

    private static int AfterSpace(string text, int at) => at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;

    private static int WordEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInsideWord(text, at, end)))
        {
            end++;
        }

        return end;
    }

    // operator’s, cross-border
    private static bool IsInsideWord(string text, int start, int at) => IsInsideNumber(text, start, at)
        || (text[at] is '’' or '-' or ',' && at > start && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));

    // 500,000 and 1.5
    private static bool IsInsideNumber(string text, int start, int at) => text[at] is ',' or '.'
        && at > start && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
}
