using System.Globalization;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.English;

/// <summary>
/// Reads the parts of English places: units (Article, para., §), numbers (35, 120-1, (2), 31-39, III) and the words between
/// them. The words are in <c>words/english-units.tsv</c>.
/// </summary>
internal static partial class EnglishWords
{
    private static readonly WordTable Table = WordTable.Load("english-units");

    private static readonly Unit[][] UnitsByLetter = ByLetter([.. Table.Rows("unit").Select(ToUnit)]);

    // first to tenth, in order
    private static readonly string[] Ordinals = Table.Words("ordinal");

    private static readonly string[] UnreachableParts = Table.Words("unreachable");

    // one to nineteen, and twenty to ninety, in order
    private static readonly string[] Below20 = Table.Words("number");
    private static readonly string[] Tens = Table.Words("ten");

    private const string MarksBehindList = ".,;:)）!?]”\"’|(（。；，—–-";

    // read with, in conjunction with: between two articles of one law
    private static readonly string[] Joining = [.. Table.Words("joining").Select(words => words + " ")];

    // 21 and 30 days: a thing that a number counts
    private static readonly WordSet CountedThings = new(Table.Words("counted-thing"));

    // Art. 35 and 37 apply: a word behind a list of articles
    private static readonly WordSet BehindList = new(Table.Words("behind-list"));

    /// <summary>Whether the word at a position is a thing that a number counts: days, percent.</summary>
    public static bool IsCountedThing(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (text[at] is '%' or '％' or '°' or '€' or '$' || CountedThings.Contains(EnglishNameWords.WordAt(text, at)));

    /// <summary>Whether the text at a position shows that a list of articles has ended before it: a mark, a name, a verb.</summary>
    public static bool MayFollowList(ReadOnlySpan<char> text, int at)
    {
        var next = Lexer.SkipBlank(text, at);
        if (next >= text.Length || MarksBehindList.Contains(text[next]) || text[at..next].Contains('\n') || Lexer.IsWide(text[next]))
        {
            return true;
        }

        var word = EnglishNameWords.WordAt(text, next);
        return !word.IsEmpty && (char.IsAsciiLetterUpper(word[0]) || BehindList.Contains(word));
    }

    /// <summary>The numbers behind "preceding", with the gap behind them: "two ".</summary>
    public static CountWord[] Counts { get; } =
        [.. Table.Rows("count").Select(row => new CountWord(row[1] + " ", int.Parse(row[2], CultureInfo.InvariantCulture)))];

    /// <summary>Whether a word can begin at a position, because no letter or digit is before it.</summary>
    public static bool IsWordStart(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);

    /// <summary>Whether no letter or digit follows.</summary>
    public static bool IsWordEnd(ReadOnlySpan<char> text, int at) => at >= text.Length || !char.IsAsciiLetterOrDigit(text[at]);

    /// <summary>
    /// Whether the number of a footnote is right behind a word: Measures1. Behind capitals a digit belongs to the name (NIS2),
    /// and four digits are a year.
    /// </summary>
    public static bool IsNoteMark(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at >= text.Length || !char.IsAsciiDigit(text[at]) || !char.IsAsciiLetterLower(text[at - 1]))
        {
            return false;
        }

        return IsWordEnd(text, at + 1) || (char.IsAsciiDigit(text[at + 1]) && IsWordEnd(text, at + 2));
    }

    /// <summary>
    /// Whether the first two letters at a position can begin a unit (ar pa po pt se su it ch cl bo bk no nr al ab), an ordinal,
    /// "the", "this",
    /// "that" or "preceding", or whether § or ¶ is there. The two letters rule out nearly every other word.
    /// </summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '§' or '¶')
        {
            return true;
        }

        var second = at + 1 < text.Length ? text[at + 1] | 0x20 : 0;
        return (text[at] | 0x20) switch
        {
            'a' => second is 'r' or 'l' or 'b',
            'p' => second is 'a' or 'o' or 't' or 'r',
            's' => second is 'e' or 'u' or 'i',
            'i' => second == 't',
            'c' => second is 'h' or 'l',
            'b' => second is 'o' or 'k',
            't' => second is 'h' or 'e',
            'f' => second is 'i' or 'o',
            'e' => second == 'i',
            'n' => second is 'i' or 'o' or 'r',
            _ => false,
        };
    }

    /// <summary>Whether the first three letters at a position can begin an ordinal.</summary>
    public static bool MayBeginOrdinal(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && (text[at] | 0x20, text[at + 1] | 0x20, text[at + 2] | 0x20) is
            ('f', 'i', 'r') or ('s', 'e', 'c') or ('t', 'h', 'i') or ('f', 'o', 'u') or ('f', 'i', 'f')
            or ('s', 'i', 'x') or ('s', 'e', 'v') or ('e', 'i', 'g') or ('n', 'i', 'n') or ('t', 'e', 'n');

    /// <summary>Reads the word of a unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word must begin; on success, its end.</param>
    /// <param name="kind">The unit.</param>
    /// <param name="plural">Whether the word is a plural: Articles, §§.</param>
    /// <param name="sectionSign">The unit that § means.</param>
    public static bool TryReadUnitWord(
        ReadOnlySpan<char> text, ref int at, out ProvisionKind kind, out bool plural, ProvisionKind sectionSign = ProvisionKind.Article)
    {
        kind = sectionSign;
        plural = false;
        if (at >= text.Length)
        {
            return false;
        }

        if (text[at] is '§' or '¶')
        {
            kind = text[at] == '¶' ? ProvisionKind.Paragraph : sectionSign;
            plural = at + 1 < text.Length && text[at + 1] == text[at];
            at += plural ? 2 : 1;
            return true;
        }

        if ((text[at] | 0x20) is not ('a' or 'p' or 's' or 'i' or 'c' or 'b' or 'n'))
        {
            return false;
        }

        var letters = at;
        while (letters < text.Length && letters - at < 16 && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        foreach (var unit in UnitsByLetter[(text[at] | 0x20) - 'a'])
        {
            var end = at + unit.Word.Length;
            // the unit is a whole word, so its length rules out nearly all others
            if ((unit.Word.Length != letters - at && letters - at != 3)
                || (unit.IsWeak && !MayBeWeakUnit(text, at, end))
                || !text[at..].StartsWith(unit.Word, StringComparison.OrdinalIgnoreCase)
                || (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is '-' or '\'' or '’')))
            {
                continue;
            }

            at = unit.IsAbbreviation ? EndOfAbbreviation(text, end) : end;
            (kind, plural) = (unit.Kind, unit.IsPlural);
            return true;
        }

        return false;
    }

    // "Art." and, as a scan has it, "Art ."
    private static int EndOfAbbreviation(ReadOnlySpan<char> text, int end)
    {
        var stop = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var isStop = stop < text.Length && text[stop] == '.' && (stop == end || (stop + 1 < text.Length && Lexer.IsBlank(text[stop + 1])));
        return isStop ? stop + 1 : end;
    }

    // Art. 21 no. 3, point 3 of Article 21; but "no 3" or "clause 3" alone are of any document
    private static bool MayBeWeakUnit(ReadOnlySpan<char> text, int at, int end)
    {
        var before = Lexer.SkipBlankBack(text, at);
        before = before > 0 && text[before - 1] == ',' ? Lexer.SkipBlankBack(text, before - 1) : before;
        if (before > 0 && before < at && (char.IsAsciiDigit(text[before - 1]) || text[before - 1] is ')' or '）'))
        {
            return true;
        }

        var number = EndOfAbbreviation(text, end);
        number = Lexer.SkipBlank(text, number);
        if (!TryReadBracketed(text, ref number, out _) && !TryReadDigits(text, ref number, out _))
        {
            return false;
        }

        return Lexer.TrySkipWords(text, ref number, " of art") || Lexer.TrySkipWords(text, ref number, " of para")
            || Lexer.TrySkipWords(text, ref number, ", art") || Lexer.TrySkipWords(text, ref number, " in art")
            || Lexer.TrySkipWords(text, ref number, " of the first para") || Lexer.TrySkipWords(text, ref number, " of the second para");
    }

    /// <summary>Reads an ordinal with its unit: second paragraph.</summary>
    public static bool TryReadOrdinal(ReadOnlySpan<char> text, ref int at, out ProvisionKind kind, out ProvisionNumber number)
    {
        (kind, number) = (default, default);
        if (!MayBeginOrdinal(text, at))
        {
            return false;
        }

        for (var i = 0; i < Ordinals.Length; i++)
        {
            if ((text[at] | 0x20) != Ordinals[i][0])
            {
                continue;
            }

            var next = at;
            if (Lexer.TrySkipWords(text, ref next, Ordinals[i]) && Lexer.TrySkipWords(text, ref next, " ")
                && TryReadUnitWord(text, ref next, out kind, out var plural) && !plural
                && kind is ProvisionKind.Paragraph or ProvisionKind.Item)
            {
                number = new ProvisionNumber(i + 1);
                at = next;
                return true;
            }
        }

        return false;
    }

    /// <summary>Skips a comma, "and", "or", "and/or", "&amp;", "read with", or a comma and one of these words.</summary>
    public static bool TrySkipConnector(ReadOnlySpan<char> text, ref int at, out bool isWord)
    {
        isWord = false;
        var next = Lexer.SkipBlank(text, at);
        var comma = next < text.Length && text[next] is ',' or '，' or '、';
        next = Lexer.SkipBlank(text, comma ? next + 1 : next);
        foreach (var word in (ReadOnlySpan<string>)["and/or ", "and ", "or ", "nor ", "& ", "+ "])
        {
            if (Lexer.TrySkipWords(text, ref next, word))
            {
                isWord = true;
                break;
            }
        }

        if (!isWord && next > at && next < text.Length && text[next] is 'r' or 'i' or 't' or 'a' or 'c')
        {
            foreach (var words in Joining)
            {
                if (Lexer.TrySkipWords(text, ref next, words))
                {
                    isWord = true;
                    break;
                }
            }
        }

        if (!comma && !isWord && next + 1 < text.Length && text[next] is '+' or '&' && char.IsAsciiDigit(text[next + 1]))
        {
            (next, isWord) = (next + 1, true);
        }

        var isConnector = comma || isWord;
        at = isConnector ? next : at;
        return isConnector;
    }

    /// <summary>Skips "of", "in", "under", a comma, or a comma and one of these words.</summary>
    public static bool TrySkipOf(ReadOnlySpan<char> text, ref int at)
    {
        var next = Lexer.SkipBlank(text, at);
        var comma = next < text.Length && text[next] is ',' or '，';
        next = Lexer.SkipBlank(text, comma ? next + 1 : next);
        var isWord = Lexer.TrySkipWords(text, ref next, "of ")
            || Lexer.TrySkipWords(text, ref next, "in ")
            || Lexer.TrySkipWords(text, ref next, "under ");
        at = comma || isWord ? next : at;
        return comma || isWord;
    }

    /// <summary>
    /// Reads a part of the paragraph that no id reaches, right behind a citation: ", first sentence", " proviso".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The end of the citation.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">One past their end.</param>
    public static bool TryReadUnreachable(ReadOnlySpan<char> text, int at, out int start, out int end)
    {
        start = Lexer.SkipBlank(text, at);
        start = Lexer.SkipBlank(text, start < text.Length && text[start] == ',' ? start + 1 : start);
        end = start;
        if (start == at || start >= text.Length || (text[start] | 0x20) is not ('f' or 's' or 't' or 'l' or 'p' or 'c'))
        {
            return false;
        }

        foreach (var part in UnreachableParts)
        {
            if (Lexer.TrySkipWholeWords(text, ref end, part))
            {
                return true;
            }
        }

        return false;
    }

    private static Unit[][] ByLetter(Unit[] units) =>
        [.. Enumerable.Range('a', 26).Select(letter => units.Where(u => u.Word[0] == letter).ToArray())];

    private static Unit ToUnit(string[] row) => new(
        row[1], KindOf(row[2]), IsPlural: row[3] == "plural", IsAbbreviation: row.Length > 4, IsWeak: row.Length > 4 && row[4] == "weak");

    private static ProvisionKind KindOf(string name) => name switch
    {
        "book" => ProvisionKind.Book,
        "part" => ProvisionKind.Part,
        "chapter" => ProvisionKind.Chapter,
        "section" => ProvisionKind.Section,
        "article" => ProvisionKind.Article,
        "paragraph" => ProvisionKind.Paragraph,
        "item" => ProvisionKind.Item,
        "subitem" => ProvisionKind.Subitem,
        _ => throw new InvalidOperationException($"english-units.tsv: \"{name}\" is no unit. Write one of the kinds of provision."),
    };

    // classes, because generic code over them is then compiled ahead: a faster start
    private sealed record Unit(string Word, ProvisionKind Kind, bool IsPlural, bool IsAbbreviation, bool IsWeak);

    /// <summary>A number in letters.</summary>
    internal sealed record CountWord(string Word, int Number);
}
