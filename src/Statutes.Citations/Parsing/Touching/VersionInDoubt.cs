using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.Touching;

/// <summary>
/// Finds words beside a citation that leave open which version its number is of: 当时有效的《网络安全法》第二十一条, CSL 2025 Amendment, Article 3.
/// The words are in <c>words/obstacles.tsv</c>.
/// </summary>
internal static class VersionInDoubt
{
    // longer decisions are rare, and amend codes
    private const int MostOfADecision = 50;

    private static readonly WordTable Table = WordTable.Load("obstacles");
    private static readonly WordsByLast Times = new(Table.Words("time-before"));

    /// <summary>Finds such words right before a citation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the citation begins.</param>
    /// <param name="start">Where the words begin.</param>
    public static bool IsBehindWords(ReadOnlySpan<char> text, int at, out int start) =>
        EndsWith(text, at, Times, out start);

    /// <summary>
    /// Whether the name stands before a year and "Amendment" without a bracket: the article may be one of the decision (CSL 2025
    /// Amendment, Article 3).
    /// </summary>
    /// <param name="words">The words between the name and the number.</param>
    /// <param name="number">The number of the article; no decision has very many.</param>
    public static bool NamesAnAmendment(ReadOnlySpan<char> words, ProvisionNumber number)
    {
        if (number.Value > MostOfADecision)
        {
            return false;
        }

        words = words.TrimStart(" ,").TrimEnd(" ,:");
        return words.Length > 5 && !words[..4].ContainsAnyExceptInRange('0', '9') && words[4] == ' '
            && words[5..].Trim() is "Amendment" or "Amendments" or "amendment" or "amendments";
    }

    /// <summary>Whether two years follow: Article 37 of the CSL 2016/2017.</summary>
    public static bool IsBeforeTwoYears(ReadOnlySpan<char> text, int at, ref int end)
    {
        var years = text[at..];
        if (years.Length < 6 || years[0] is not ('1' or '2') || years[..4].ContainsAnyExceptInRange('0', '9')
            || years[4] is not ('/' or '-' or '–') || !char.IsAsciiDigit(years[5]))
        {
            return false;
        }

        end = at + 6;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return true;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, int at, WordsByLast list, out int start)
    {
        start = at;
        var end = Lexer.SkipBlankBack(text, at);
        var the = end - 4;
        foreach (var limit in (ReadOnlySpan<int>)[end, the >= 0 && text[the..end] is " the" ? Lexer.SkipBlankBack(text, the) : end])
        {
            if (list.EndOf(text[..limit]) is { } words && (Lexer.IsWide(words[0]) || EnglishWords.IsWordStart(text, limit - words.Length)))
            {
                start = limit - words.Length;
                return true;
            }
        }

        start = at;
        return false;
    }
}
