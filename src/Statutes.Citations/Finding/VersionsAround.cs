using Statutes.Citations.Parsing.Tokens;

namespace Statutes.Citations.Finding;

/// <summary>
/// Decides whether the words around an article without a name put in doubt which version it is of: Article 35 of the 2017 CSL corresponds
/// to Article 37 today; 《…》（2016年）第三十五条、（2025年）第三十七条. Such an article is of no version that can be told for sure.
/// </summary>
internal static class VersionsAround
{
    // words further away do not speak of the article; in UTF-16 code units
    private const int Reach = 160;
    private const int ReachBehind = 24;

    // no year with its noun or its bracket is longer
    private const int LongestYear = 14;

    private static readonly string[] Change = WordTable.Load("context").Words("change");

    /// <summary>Whether a year or 旧 stands right before a number: （2021年）第八条, 2025年文本第三十七条, 旧第三十五条.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the number begins.</param>
    public static bool IsBehindYear(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - LongestYear)..start].TrimEnd();
        if (before.Length > 0 && before[^1] is ')' or '）' or ']' or '〕')
        {
            var open = before.LastIndexOfAny("(（[〔");
            return open >= 0 && IsYear(before[(open + 1)..^1]);
        }

        if (before.Length > 0 && before[^1] is '旧' or '舊' or '老' or '新')
        {
            return true; // 旧第三十五条
        }

        before = before.TrimEnd("的");
        foreach (var noun in (ReadOnlySpan<string>)["文本", "版本", "条文"])
        {
            if (before.EndsWith(noun, StringComparison.Ordinal))
            {
                var year = before[..^noun.Length];
                return IsYear(year[Math.Max(0, year.Length - 5)..]);
            }
        }

        return false;
    }

    /// <summary>Whether words between two citations, or right behind the second, speak of a change or of today.</summary>
    /// <param name="text">The text.</param>
    /// <param name="last">Where the citation before it ends.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    public static bool SpeakOfChange(ReadOnlySpan<char> text, int last, int start, int end)
    {
        var between = text[Math.Max(Math.Min(last, start), start - Reach)..start];
        var behind = text[end..Math.Min(text.Length, end + ReachBehind)];
        var stop = behind.IndexOfAny(".;,。；，\n");
        behind = stop < 0 ? behind : behind[..stop];
        foreach (var word in Change)
        {
            if (Has(between, word) || Has(behind, word))
            {
                return true;
            }
        }

        return false;
    }

    // an English word may have an ending: amend, amended, amendment
    private static bool Has(ReadOnlySpan<char> text, string word)
    {
        for (var from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is var found and >= 0; from += found + 1)
        {
            var at = from + found;
            if (Lexer.IsWide(word[0]) || at == 0 || !char.IsAsciiLetter(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(ReadOnlySpan<char> words) => words.Trim().TrimEnd('年') is [>= '1' and <= '2', _, _, _] year
        && !year.ContainsAnyExceptInRange('0', '9');
}
