using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Grammar;

/// <summary>
/// The English forms of a place: Article 35, art. 21(1)(3), Articles 21, 25 and 34, Arts. 31-39, § 35, and from the small to the large:
/// paragraph 2 of Article 24, item (2), paragraph 1, Article 62. Every attempt looks at a bounded stretch of the text.
/// </summary>
internal static class EnglishForms
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

    /// <summary>Reads every place of one citation at <paramref name="at"/> and moves behind it.</summary>
    public static bool TryReadPlaces(ReadOnlySpan<char> text, ref int at, PlaceReading reading)
    {
        var end = at;
        var steps = default(StepBuffer);
        if (!IsWordStart(text, at) || !TryReadUnitWord(text, ref end, out var kind, out var plural))
        {
            return false;
        }

        if (kind == ProvisionKind.Article)
        {
            return TryReadArticles(text, ref at, end, plural, reading);
        }

        // from the small to the large: gather, then turn round
        var count = 0;
        if (kind.IsDivision && TryReadDivisionNumber(text, ref end, out var division))
        {
            steps[count++] = new PlaceStep(kind, StepAnchor.Numbered, division, null, 1, new TextSpan(at, end));
            TryReadInnerDivision(text, ref end, ref steps, ref count);
            reading.Add(((ReadOnlySpan<PlaceStep>)steps)[..count], at, end);
            at = end;
            return true;
        }

        while (count < StepBuffer.Length - 2 && TryReadNumber(text, ref end, plural, out var number, out var until))
        {
            steps[count++] = new PlaceStep(kind, StepAnchor.Numbered, number, until, 1, new TextSpan(at, end));
            var next = end;
            if (!TrySkipOf(text, ref next) || !IsWordStart(text, next) || !TryReadUnitWord(text, ref next, out var larger, out plural) || larger >= kind)
            {
                break;
            }

            (kind, end) = (larger, next);
        }

        if (count == 0)
        {
            return false;
        }

        ((Span<PlaceStep>)steps)[..count].Reverse();
        reading.Add(((ReadOnlySpan<PlaceStep>)steps)[..count], at, end);
        at = end;
        return true;
    }

    // Chapter III, Section 2
    private static void TryReadInnerDivision(ReadOnlySpan<char> text, ref int at, ref StepBuffer steps, ref int count)
    {
        var next = SkipSpaces(text, at);
        next = SkipSpaces(text, next < text.Length && text[next] == ',' ? next + 1 : next);
        var start = next;
        if (next > at && TryReadUnitWord(text, ref next, out var kind, out _) && kind == ProvisionKind.Section
            && TryReadNumber(text, ref next, plural: false, out var number, out _))
        {
            steps[count++] = new PlaceStep(kind, StepAnchor.Numbered, number, null, 1, new TextSpan(start, next));
            at = next;
        }
    }

    // Articles 21, 25 and 34 · Article 21(1)(3) · art. 35, § 1 · Article 22, paragraph 2, item (1)
    private static bool TryReadArticles(ReadOnlySpan<char> text, ref int at, int numbersAt, bool plural, PlaceReading reading)
    {
        var start = at;
        var end = numbersAt;
        while (TryReadArticle(text, ref end, plural, out var steps, out var count))
        {
            reading.Add(((ReadOnlySpan<PlaceStep>)steps)[..count], start, end);
            at = end;
            var next = end;
            if (!TrySkipConnector(text, ref next, out var word) || (!plural && !word))
            {
                break;
            }

            var another = next;
            if (IsWordStart(text, another) && TryReadUnitWord(text, ref another, out var kind, out var more))
            {
                if (kind != ProvisionKind.Article)
                {
                    break;
                }

                plural |= more;
                next = another;
            }

            start = SkipSpaces(text, next);
            end = next;
        }

        return !reading.IsEmpty && at > start - 1 && at >= numbersAt;
    }

    private static bool TryReadArticle(ReadOnlySpan<char> text, ref int at, bool plural, out StepBuffer steps, out int count)
    {
        steps = default;
        count = 0;
        var start = SkipSpaces(text, at);
        if (!TryReadNumber(text, ref at, plural, out var number, out var until))
        {
            return false;
        }

        steps[count++] = new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, number, until, 1, new TextSpan(start, at));
        if (until is not null)
        {
            return true;
        }

        var next = at;
        while (count < 4 && TryReadBracketed(text, ref next, out number))
        {
            steps[count++] = new PlaceStep(null, StepAnchor.Numbered, number, null, 1, new TextSpan(at, next));
            at = next;
        }

        // , paragraph 2 · , § 1 · , item (3)
        while (count < StepBuffer.Length)
        {
            next = SkipSpaces(text, at);
            next += next < text.Length && text[next] == ',' ? 1 : 0;
            next = SkipSpaces(text, next);
            var unitAt = next;
            var above = steps[count - 1].Kind ?? ProvisionKind.Paragraph;
            if (next == at || !TryReadUnitWord(text, ref next, out var kind, out plural, sectionSign: ProvisionKind.Paragraph)
                || kind <= above || !TryReadNumber(text, ref next, plural, out number, out until))
            {
                break;
            }

            steps[count++] = new PlaceStep(kind, StepAnchor.Numbered, number, until, 1, new TextSpan(unitAt, next));
            at = next;
        }

        return true;
    }

    private static bool TryReadUnitWord(
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

            at = end < text.Length && text[end] == '.' ? end + 1 : end;
            kind = wordKind;
            plural = wordPlural;
            return true;
        }

        return false;
    }

    // 35 · 120-1 (inserted) · (2) · 31-39, 31 to 39 (a range)
    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int at, bool plural, out ProvisionNumber number, out ProvisionNumber? until)
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

    private static bool TryReadBracketed(ReadOnlySpan<char> text, ref int at, out ProvisionNumber number)
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
    private static bool TryReadDivisionNumber(ReadOnlySpan<char> text, ref int at, out ProvisionNumber number)
    {
        var start = SkipSpaces(text, at);
        var end = start;
        var (total, last) = (0, 1_000);
        for (; end < text.Length && end - start < 12 && RomanValue(text[end]) is var value and > 0; end++)
        {
            total += value > last ? value - (2 * last) : value;
            last = value;
        }

        number = default;
        if (end == start && !TryReadDigits(text, ref end, out total))
        {
            return false;
        }

        if (total <= 0 || (end < text.Length && char.IsAsciiLetterOrDigit(text[end])))
        {
            return false;
        }

        number = new ProvisionNumber(total);
        at = end;
        return true;

        static int RomanValue(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
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

    private static bool TrySkipConnector(ReadOnlySpan<char> text, ref int at, out bool isWord)
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

    private static bool TrySkipOf(ReadOnlySpan<char> text, ref int at)
    {
        var next = SkipSpaces(text, at);
        var comma = next < text.Length && text[next] == ',';
        next = SkipSpaces(text, comma ? next + 1 : next);
        var of = text[next..].StartsWith("of ", StringComparison.OrdinalIgnoreCase);
        at = SkipSpaces(text, of ? next + 3 : next);
        return comma || of;
    }

    private static bool IsWordStart(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
