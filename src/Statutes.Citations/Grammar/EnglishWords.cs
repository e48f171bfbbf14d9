using Statutes.Model.Provisions;

namespace Statutes.Citations.Grammar;

/// <summary>
/// The words and numbers of which English places are made: units (Article, para., §), numbers (35, 120-1, (2), 31-39, III) and the words between them.
/// </summary>
internal static class EnglishWords
{
    private static readonly (string Word, ProvisionKind Kind, bool Plural)[] Units =
    [
        ("articles", ProvisionKind.Article, true), ("article", ProvisionKind.Article, false),
        ("arts", ProvisionKind.Article, true), ("art", ProvisionKind.Article, false),
        ("paragraphs", ProvisionKind.Paragraph, true), ("paragraph", ProvisionKind.Paragraph, false),
        ("paras", ProvisionKind.Paragraph, true), ("para", ProvisionKind.Paragraph, false),
        ("subparagraphs", ProvisionKind.Item, true), ("subparagraph", ProvisionKind.Item, false),
        ("items", ProvisionKind.Item, true), ("item", ProvisionKind.Item, false),
        ("sub-items", ProvisionKind.Subitem, true), ("sub-item", ProvisionKind.Subitem, false),
        ("chapters", ProvisionKind.Chapter, true), ("chapter", ProvisionKind.Chapter, false),
        ("sections", ProvisionKind.Section, true), ("section", ProvisionKind.Section, false),
    ];

    public static bool TrySkipWord(ReadOnlySpan<char> text, ref int at, string word)
    {
        var found = text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase);
        at += found ? word.Length : 0;
        return found;
    }

    public static bool TryReadUnitWord(
        ReadOnlySpan<char> text, ref int at, out ProvisionKind kind, out bool plural, ProvisionKind sectionSign = ProvisionKind.Article)
    {
        kind = sectionSign;
        plural = false;
        if (at < text.Length && text[at] == '§')
        {
            plural = at + 1 < text.Length && text[at + 1] == '§';
            at += plural ? 2 : 1;
            return true;
        }

        foreach (var (word, wordKind, wordPlural) in Units)
        {
            if (!text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var end = at + word.Length;
            if (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is '-' or '\''))
            {
                continue;
            }

            var isAbbreviation = word is "art" or "arts" or "para" or "paras";
            at = isAbbreviation && end < text.Length && text[end] == '.' ? end + 1 : end;
            kind = wordKind;
            plural = wordPlural;
            return true;
        }

        return false;
    }

    // 35 · 120-1 (inserted) · (2) · 31-39, 31 to 39 (a range)
    public static bool TryReadNumber(ReadOnlySpan<char> text, ref int at, bool plural, out ProvisionNumber number, out ProvisionNumber? until)
    {
        until = null;
        var next = SkipSpaces(text, at);
        var bracketed = next;
        if (TryReadBracketed(text, ref bracketed, out number))
        {
            at = bracketed;
            return true;
        }

        if (!TryReadDigits(text, ref next, out var value))
        {
            return false;
        }

        number = new ProvisionNumber(value);
        at = next;
        if (next < text.Length && text[next] is '-' or '–' or '—')
        {
            next++;
            if (TryReadDigits(text, ref next, out var second))
            {
                // "Article 120-1" was inserted after 120; "Articles 31-39" and "Article 31-39" are ranges
                (number, until) = plural || second > value
                    ? (number, new ProvisionNumber(second))
                    : (number with { Inserted = second }, (ProvisionNumber?)null);
                at = next;
            }

            return true;
        }

        next = SkipSpaces(text, next);
        if (text[next..].StartsWith("to ", StringComparison.OrdinalIgnoreCase) || text[next..].StartsWith("through ", StringComparison.OrdinalIgnoreCase))
        {
            next = SkipSpaces(text, next + text[next..].IndexOf(' '));
            if (TryReadDigits(text, ref next, out var last) && last > value)
            {
                until = new ProvisionNumber(last);
                at = next;
            }
        }

        return true;
    }

    public static bool TryReadBracketed(ReadOnlySpan<char> text, ref int at, out ProvisionNumber number)
    {
        number = default;
        var next = at + 1;
        if (at >= text.Length || text[at] is not ('(' or '（') || !TryReadDigits(text, ref next, out var value)
            || next >= text.Length || text[next] is not (')' or '）'))
        {
            return false;
        }

        number = new ProvisionNumber(value);
        at = next + 1;
        return true;
    }

    // Chapter III or Chapter 3
    public static bool TryReadDivisionNumber(ReadOnlySpan<char> text, ref int at, out ProvisionNumber number)
    {
        number = default;
        var end = SkipSpaces(text, at);
        var start = end;
        while (end < text.Length && end - start < 15 && char.IsAsciiLetterUpper(text[end]))
        {
            end++;
        }

        var isRoman = RomanNumeral.TryParse(text[start..end], out var value) && (end >= text.Length || !char.IsAsciiLetterOrDigit(text[end]));
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

    private static bool TryReadDigits(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        var end = at;
        while (end < text.Length && end - at < 6 && DigitOf(text[end]) is var digit and >= 0)
        {
            value = (value * 10) + digit;
            end++;
        }

        var whole = end >= text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || DigitOf(text[end]) >= 0);
        if (end == at || value == 0 || !whole)
        {
            return false;
        }

        at = end;
        return true;
    }

    public static bool TrySkipConnector(ReadOnlySpan<char> text, ref int at, out bool isWord)
    {
        isWord = false;
        var next = SkipSpaces(text, at);
        var comma = next < text.Length && text[next] == ',';
        next = SkipSpaces(text, comma ? next + 1 : next);
        foreach (var word in (ReadOnlySpan<string>)["and ", "or ", "& "])
        {
            if (text[next..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                next += word.Length;
                isWord = true;
                break;
            }
        }

        at = next;
        return comma || isWord;
    }

    public static bool TrySkipOf(ReadOnlySpan<char> text, ref int at)
    {
        var next = SkipSpaces(text, at);
        var comma = next < text.Length && text[next] == ',';
        next = SkipSpaces(text, comma ? next + 1 : next);
        var of = text[next..].StartsWith("of ", StringComparison.OrdinalIgnoreCase);
        at = SkipSpaces(text, of ? next + 3 : next);
        return comma || of;
    }

    public static bool IsWordStart(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    public static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
