using System.Buffers;
using System.Collections.Frozen;
using Statutes.Citations.Parsing.Tokens;

namespace Statutes.Citations.Finding;

/// <summary>
/// Finds words that make a citation the object of an amendment: the Decision amended Article 59 of the CSL, 对《网络安全法》第五十九条作了修改.
/// Who writes of an amendment may use the numbers of before or those of after it. To amend a contract so that it complies with Article 59
/// is none. The words are in <c>words/context.tsv</c>.
/// </summary>
internal static class AmendingWords
{
    // words further away do not speak of the article; in UTF-16 code units
    private const int Reach = 60;
    private const int ReachBehind = 80;

    private const string ClauseEnds = ".;,。；，！？!?\n";

    private static readonly WordTable Table = WordTable.Load("context");

    // 后增加一条, was raised from: anywhere in the clause
    private static readonly SearchValues<string> Phrases =
        SearchValues.Create(Table.Words("amending-phrase"), StringComparison.OrdinalIgnoreCase);

    // 修改, amend: with nothing but small words between them and the citation
    private static readonly SearchValues<string> Verbs = SearchValues.Create(Table.Words("amending"), StringComparison.OrdinalIgnoreCase);

    // will be, 将成为: right before the number of a coming version
    private static readonly WordsByLast Becoming = new(Table.Words("becoming"));

    // merged into, 合并为: right before the number of after an amendment
    private static readonly WordsByLast Results = new(Table.Words("result"));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords =
        Table.Words("amending-gap").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> SmallCharacters = SearchValues.Create(string.Concat(Table.Words("amending-gap-zh")));

    /// <summary>Whether such words stand in the clause of a citation, and not in the citation itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="last">Where the citation before it ends.</param>
    /// <param name="start">Where the citation begins.</param>
    /// <param name="end">Where it ends.</param>
    public static bool StandAround(ReadOnlySpan<char> text, int last, int start, int end)
    {
        var before = text[Math.Max(Math.Min(last, start), start - Reach)..start];
        before = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
        var behind = text[end..Math.Min(text.Length, end + ReachBehind)];
        var stop = behind.IndexOfAny(ClauseEnds);
        behind = stop < 0 ? behind : behind[..stop];
        if (Results.EndOf(before.TrimEnd()) is not null)
        {
            return false; // merged into Article 71, 合并为现第七十一条: the number of after the amendment
        }

        if (Becoming.EndOf(before.TrimEnd()) is not null)
        {
            return true;
        }

        return Next(before, Phrases, 0) >= 0 || Next(behind, Phrases, 0) >= 0 || EndsInVerb(before) || BeginsWithVerb(behind);
    }

    private static bool EndsInVerb(ReadOnlySpan<char> before)
    {
        for (var at = Next(before, Verbs, 0); at >= 0; at = Next(before, Verbs, at + 1))
        {
            var gap = before[at..];
            gap = Lexer.IsWide(gap[0]) ? gap[2..] : gap[Math.Max(0, gap.IndexOf(' '))..];
            if (IsSmall(gap))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWithVerb(ReadOnlySpan<char> behind) => Next(behind, Verbs, 0) is var at and >= 0 && IsSmall(behind[..at]);

    // the next of the words; an English one begins as the table has it, and may have an ending: amend, amended, amendment
    private static int Next(ReadOnlySpan<char> text, SearchValues<string> words, int from)
    {
        while (text[from..].IndexOfAny(words) is var found and >= 0)
        {
            var at = from + found;
            if (Lexer.IsWide(text[at]) || at == 0 || !char.IsAsciiLetter(text[at - 1]))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    private static bool IsSmall(ReadOnlySpan<char> gap)
    {
        foreach (var range in gap.SplitAny(" \t"))
        {
            var word = gap[range];
            if (!word.IsEmpty && !SmallWords.Contains(word) && word.ContainsAnyExcept(SmallCharacters))
            {
                return false;
            }
        }

        return true;
    }
}
