using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;

namespace Statutes.Citations.Parsing.Touching;

/// <summary>
/// Finds behind a list or range the words that take a number out of it: Articles 35 to 40 (except 39), 第三十五条至第四十条（第三十九条除外）. The
/// words are in <c>words/obstacles.tsv</c>.
/// </summary>
internal static class ListException
{
    // no number with the words behind it is longer; in UTF-16 code units
    private const int LongestException = 24;

    private static readonly WordTable Table = WordTable.Load("obstacles");
    private static readonly WordsByFirst Before = new(Table.Words("exception"));
    private static readonly WordsByFirst Behind = new(Table.Words("exception-behind"));

    /// <summary>Finds such words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The end of the citation.</param>
    /// <param name="end">One past the words.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var next = Lexer.SkipBlank(text, at);
        var isOpen = next < text.Length && text[next] is '(' or '（';
        var isComma = next < text.Length && text[next] is ',' or '，';
        next = isOpen || isComma ? Lexer.SkipBlank(text, next + 1) : next;
        if (next >= text.Length || next == at || text[at..next].Contains('\n'))
        {
            return false;
        }

        next += text[next] is '但' or '惟' ? 1 : 0;
        var number = next;
        var isBefore = TrySkip(text, ref number, Before);
        var mayBegin = isBefore || (next < text.Length && text[next] == '第'
            && text.Slice(next, Math.Min(LongestException, text.Length - next)).ContainsAny('外', '不'));
        if (!mayBegin || !TrySkipNumber(text, ref number) || !(isBefore || TrySkip(text, ref number, Behind)))
        {
            return false;
        }

        end = number + (isOpen && number < text.Length && text[number] is ')' or '）' ? 1 : 0);
        return true;
    }

    private static bool TrySkip(ReadOnlySpan<char> text, ref int at, WordsByFirst all)
    {
        foreach (var words in all.At(text, at))
        {
            if (Lexer.TrySkipWholeWords(text, ref at, words))
            {
                at = Lexer.SkipBlank(text, at);
                return true;
            }
        }

        return false;
    }

    private static bool TrySkipNumber(ReadOnlySpan<char> text, ref int at) =>
        at < text.Length && (ChinesePlaces.TryRead(text, ref at, loose: true, new PlaceBuilder())
            || EnglishPlaces.TryRead(text, ref at, running: true, new PlaceBuilder(), afterName: true)
            || EnglishWords.TryReadDigits(text, ref at, out _));
}
