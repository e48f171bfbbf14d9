using System.Globalization;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.English;

/// <summary>
/// Reads the parts of English places: units (Article, para., §), numbers (35, 120-1, (2), 31-39, III) and the words between
/// them. The words are in <c>words/english-units.tsv</c>.
/// </summary>
internal static class EnglishWords
{
    private static readonly WordTable Table = WordTable.Load("english-units");

    private static readonly Unit[][] UnitsByLetter = ByLetter([.. Table.Rows("unit").Select(ToUnit)]);

    // first to tenth, in order
    private static readonly string[] Ordinals = Table.Words("ordinal");

    private static readonly string[] UnreachableParts = Table.Words("unreachable");

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
    /// Whether the first two letters at a position can begin a unit (ar pa pt se su it ch bo bk), an ordinal, "the", "this",
    /// "that" or "preceding", or whether § is there. The two letters rule out nearly every other word.
    /// </summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '§')
        {
            return true;
        }

        var second = at + 1 < text.Length ? text[at + 1] | 0x20 : 0;
        return (text[at] | 0x20) switch
        {
            'a' => second == 'r',
            'p' => second is 'a' or 't' or 'r',
            's' => second is 'e' or 'u' or 'i',
            'i' => second == 't',
            'c' => second == 'h',
            'b' => second is 'o' or 'k',
            't' => second is 'h' or 'e',
            'f' => second is 'i' or 'o',
            'e' => second == 'i',
            'n' => second == 'i',
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

        if (text[at] == '§')
        {
            plural = at + 1 < text.Length && text[at + 1] == '§';
            at += plural ? 2 : 1;
            return true;
        }

        if ((text[at] | 0x20) is not ('a' or 'p' or 's' or 'i' or 'c' or 'b'))
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
                || !text[at..].StartsWith(unit.Word, StringComparison.OrdinalIgnoreCase)
                || (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is '-' or '\'' or '’')))
            {
                continue;
            }

            at = unit.IsAbbreviation && end < text.Length && text[end] == '.' ? end + 1 : end;
            (kind, plural) = (unit.Kind, unit.IsPlural);
            return true;
        }

        return false;
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

    /// <summary>Reads a number: 35 · 120-1 (inserted) · (2) · 31-39, 31 to 39, (1)-(3) (ranges).</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must begin, white space before it aside; on success, its end.</param>
    /// <param name="plural">Whether the unit before it is a plural, so that 31-39 is a range.</param>
    /// <param name="number">The number, or the first of a range.</param>
    /// <param name="until">The last number of a range, else null.</param>
    public static bool TryReadNumber(
        ReadOnlySpan<char> text, ref int at, bool plural, out ProvisionNumber number, out ProvisionNumber? until)
    {
        until = null;
        var next = Lexer.SkipBlank(text, at);
        if (TryReadBracketed(text, ref next, out number))
        {
            at = next;
            if (TrySkipRangeWord(text, ref next, out _) && TryReadBracketed(text, ref next, out var last))
            {
                until = last;
                at = next;
            }

            return true;
        }

        if (!TryReadDigits(text, ref next, out var value))
        {
            number = default;
            return false;
        }

        number = new ProvisionNumber(value);
        at = next;
        if (TrySkipRangeWord(text, ref next, out var isDash) && TryReadDigits(text, ref next, out var second))
        {
            // "Article 120-1" was inserted after 120; "Articles 31-39" and "Article 31-39" are ranges
            if (plural || second > value)
            {
                until = new ProvisionNumber(second);
                at = next;
            }
            else if (isDash)
            {
                number = number with { Inserted = second };
                at = next;
            }
        }

        return true;
    }

    /// <summary>Reads a number in round brackets: (2).</summary>
    public static bool TryReadBracketed(ReadOnlySpan<char> text, ref int at, out ProvisionNumber number)
    {
        number = default;
        if (at >= text.Length || text[at] is not ('(' or '（'))
        {
            return false;
        }

        var next = Lexer.SkipBlank(text, at + 1);
        if (!TryReadDigits(text, ref next, out var value))
        {
            return false;
        }

        next = Lexer.SkipBlank(text, next);
        if (next >= text.Length || text[next] is not (')' or '）'))
        {
            return false;
        }

        number = new ProvisionNumber(value);
        at = next + 1;
        return true;
    }

    /// <summary>Reads the number of a division, Roman or Arabic: III, 3.</summary>
    public static bool TryReadDivisionNumber(ReadOnlySpan<char> text, ref int at, out ProvisionNumber number)
    {
        number = default;
        var start = Lexer.SkipBlank(text, at);
        var end = start;
        while (end < text.Length && end - start < 15 && char.IsAsciiLetterUpper(text[end]))
        {
            end++;
        }

        var isRoman = RomanNumeral.TryParse(text[start..end], out var value) && IsWordEnd(text, end);
        if (!isRoman)
        {
            end = start;
            if (!TryReadDigits(text, ref end, out value))
            {
                return false;
            }
        }

        number = new ProvisionNumber(value);
        at = end;
        return true;
    }

    /// <summary>Reads at most six digits, full or half width, with no letter or digit behind them.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        var end = at;
        while (end < text.Length && end - at < 6 && DigitOf(text[end]) is var digit and >= 0)
        {
            value = (value * 10) + digit;
            end++;
        }

        var whole = end >= text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || DigitOf(text[end]) >= 0);
        if (end == at || value == 0 || !whole || DigitOf(text[at]) == 0)
        {
            return false;
        }

        at = end;
        return true;
    }

    /// <summary>Skips a comma, "and", "or", "and/or", "&amp;", or a comma and one of these words.</summary>
    public static bool TrySkipConnector(ReadOnlySpan<char> text, ref int at, out bool isWord)
    {
        isWord = false;
        var next = Lexer.SkipBlank(text, at);
        var comma = next < text.Length && text[next] is ',' or '，' or '、';
        next = Lexer.SkipBlank(text, comma ? next + 1 : next);
        foreach (var word in (ReadOnlySpan<string>)["and/or ", "and ", "or ", "& "])
        {
            if (Lexer.TrySkipWords(text, ref next, word))
            {
                isWord = true;
                break;
            }
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

    private static bool TrySkipRangeWord(ReadOnlySpan<char> text, ref int at, out bool isDash)
    {
        var next = Lexer.SkipBlank(text, at);
        isDash = next < text.Length && text[next] is '-' or '–' or '—' or '‐' or '‑' or '－' or '~' or '～';
        if (isDash)
        {
            at = Lexer.SkipBlank(text, next + 1);
            return true;
        }

        if (next > at && (Lexer.TrySkipWords(text, ref next, "to ")
            || Lexer.TrySkipWords(text, ref next, "through ")
            || Lexer.TrySkipWords(text, ref next, "thru ")))
        {
            at = next;
            return true;
        }

        return false;
    }

    private static Unit[][] ByLetter(Unit[] units) =>
        [.. Enumerable.Range('a', 26).Select(letter => units.Where(u => u.Word[0] == letter).ToArray())];

    private static Unit ToUnit(string[] row) => new(row[1], KindOf(row[2]), IsPlural: row[3] == "plural", IsAbbreviation: row.Length > 4);

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

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    // classes, because generic code over them is then compiled ahead: a faster start
    private sealed record Unit(string Word, ProvisionKind Kind, bool IsPlural, bool IsAbbreviation);

    /// <summary>A number in letters.</summary>
    internal sealed record CountWord(string Word, int Number);
}
