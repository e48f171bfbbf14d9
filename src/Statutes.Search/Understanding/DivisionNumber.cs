using Statutes.Model.Provisions;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>The number of a chapter, section or part in a query: 第三章, Chapter III. Queries are matched by the heading behind it.</summary>
internal static class DivisionNumber
{
    private const string RomanOrArabic = "ivxl0123456789";

    private static readonly string[] EnglishNames = ["chapter", "section", "part"];

    /// <summary>Matches a number, or an English name of a division without a number.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match; 0 if there is none.</param>
    public static bool TryMatch(string folded, int at, out int length)
    {
        length = folded[at] == '第' ? ChineseLength(folded, at) : EnglishLength(folded, at);
        return length > 0;
    }

    private static int ChineseLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (ChineseNumeral.IsNumeralCharacter(text[end]) || char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] is '章' or '节' or '编' ? end + 1 - at : 0;
    }

    private static int EnglishLength(string text, int at)
    {
        if (EnglishNames.FirstOrDefault(name => IsWordAt(text, at, name)) is not { } word)
        {
            return 0;
        }

        var end = at + word.Length;
        var numeral = end;
        while (numeral < text.Length && text[numeral] == ' ')
        {
            numeral++;
        }

        while (numeral < text.Length && RomanOrArabic.Contains(text[numeral]))
        {
            numeral++;
        }

        return (numeral == text.Length || !QueryText.IsLatin(text[numeral]) ? numeral : end) - at;
    }

    private static bool IsWordAt(string text, int at, string word)
    {
        var end = at + word.Length;
        return string.CompareOrdinal(text, at, word, 0, word.Length) == 0
            && (at == 0 || !QueryText.IsLatin(text[at - 1]))
            && (end == text.Length || text[end] == ' ');
    }
}
