using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using static Statutes.Citations.Grammar.EnglishWords;

namespace Statutes.Citations.Grammar;

/// <summary>
/// The English forms of a place: Article 35, art. 21(1)(3), Articles 21, 25 and 34, Arts. 31-39, § 35, and from the small to the large:
/// paragraph 2 of Article 24, item (2), paragraph 1, Article 62. Every attempt looks at a bounded stretch of the text.
/// </summary>
internal static class EnglishForms
{
    private static readonly (string Word, int Number)[] Counts = [("two ", 2), ("three ", 3), ("four ", 4), ("five ", 5)];

    /// <summary>Reads every place of one citation at <paramref name="at"/> and moves behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the first place must begin; on success, the end of the last.</param>
    /// <param name="running">
    /// Whether the text goes on around the citation, so that a bare number is a further article only after a plural: "Article 21 and 30 days" is not.
    /// </param>
    /// <param name="reading">Gathers the places.</param>
    public static bool TryReadPlaces(ReadOnlySpan<char> text, ref int at, bool running, PlaceReading reading)
    {
        var end = at;
        var steps = default(StepBuffer);
        if (!IsWordStart(text, at))
        {
            return false;
        }

        if (TryReadRelative(text, ref end, out steps[0]))
        {
            reading.Add(((ReadOnlySpan<PlaceStep>)steps)[..1], at, end);
            at = end;
            return true;
        }

        if (!TryReadUnitWord(text, ref end, out var kind, out var plural))
        {
            return false;
        }

        if (kind == ProvisionKind.Article)
        {
            return TryReadArticles(text, ref at, end, plural, running, reading);
        }

        // from the small to the large: gather, then turn round
        var count = 0;
        List<(ProvisionNumber Number, ProvisionNumber? Until, int Start, int End)>? siblings = null;
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
            for (var more = end; count == 1 && TrySkipConnector(text, ref more, out _) && SkipSpaces(text, more) is var start
                && TryReadSibling(text, ref start, plural, out number, out until); more = end = start)
            {
                (siblings ??= []).Add((number, until, SkipSpaces(text, more), start));
            }

            var next = end;
            if (!TrySkipOf(text, ref next) || !IsWordStart(text, next))
            {
                break;
            }

            if (TryReadRelative(text, ref next, out var relative) && relative.Kind < kind)
            {
                steps[count++] = relative;
                end = next;
                break;
            }

            if (!TryReadUnitWord(text, ref next, out var larger, out plural) || larger >= kind)
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
        foreach (var sibling in siblings ?? [])
        {
            reading.AddSibling(sibling.Number, sibling.Until, sibling.Start, sibling.End);
        }

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
    private static bool TryReadArticles(ReadOnlySpan<char> text, ref int at, int numbersAt, bool plural, bool running, PlaceReading reading)
    {
        var start = at;
        var end = numbersAt;
        while (TryReadArticle(text, ref end, plural, out var steps, out var count, out var lastPlural))
        {
            reading.Add(((ReadOnlySpan<PlaceStep>)steps)[..count], start, end);
            at = end;
            while (TryReadFurtherPart(text, ref at, ref lastPlural, reading))
            {
            }

            if (reading.EndsBelowArticle && !FurtherArticleFollows(text, at))
            {
                break;
            }

            var next = at;
            if (!TrySkipConnector(text, ref next, out var word))
            {
                break;
            }

            start = SkipSpaces(text, next);
            end = start;
            if (IsWordStart(text, start) && TryReadUnitWord(text, ref end, out var kind, out var more))
            {
                if (kind != ProvisionKind.Article)
                {
                    break;
                }

                plural |= more;
            }
            else if (!plural && (running || !word))
            {
                break;
            }
        }

        return !reading.IsEmpty;
    }

    // Article 22, paragraph 1 or paragraph 2: the second inherits the article
    private static bool TryReadFurtherPart(ReadOnlySpan<char> text, ref int at, ref bool plural, PlaceReading reading)
    {
        var next = at;
        if (!TrySkipConnector(text, ref next, out _))
        {
            return false;
        }

        var start = SkipSpaces(text, next);
        next = start;
        if (reading.EndsBelowArticle && TryReadSibling(text, ref next, plural, out var number, out var until))
        {
            reading.AddSibling(number, until, start, next);
            at = next;
            return true;
        }

        if (!IsWordStart(text, start) || !TryReadUnitWord(text, ref next, out var kind, out var more, sectionSign: ProvisionKind.Paragraph)
            || kind <= ProvisionKind.Article || !TryReadNumber(text, ref next, more, out number, out until))
        {
            return false;
        }

        plural = more;
        ReadOnlySpan<PlaceStep> step = [new PlaceStep(kind, StepAnchor.Numbered, number, until, 1, new TextSpan(start, next))];
        reading.Add(step, start, next);
        at = next;
        return true;
    }

    // (1) and (2) · paragraphs 1 and 2; "paragraph 1, and 30 days" goes on with something else
    private static bool TryReadSibling(
        ReadOnlySpan<char> text, ref int at, bool plural, out ProvisionNumber number, out ProvisionNumber? until)
    {
        number = default;
        until = null;
        var isBracketed = at < text.Length && text[at] is '(' or '（';
        return (plural || isBracketed) && TryReadNumber(text, ref at, plural, out number, out until);
    }

    private static bool FurtherArticleFollows(ReadOnlySpan<char> text, int at)
    {
        var next = at;
        return TrySkipConnector(text, ref next, out _)
            && SkipSpaces(text, next) is var start && IsWordStart(text, start)
            && TryReadUnitWord(text, ref start, out var kind, out _) && kind == ProvisionKind.Article;
    }

    // the preceding paragraph · the preceding two paragraphs · this Article · that paragraph
    private static bool TryReadRelative(ReadOnlySpan<char> text, ref int at, out PlaceStep step)
    {
        step = default;
        var next = at;
        StepAnchor anchor;
        var count = 1;
        if (TrySkipWord(text, ref next, "the preceding ") || TrySkipWord(text, ref next, "preceding "))
        {
            anchor = StepAnchor.Preceding;
            foreach (var (word, number) in Counts)
            {
                if (TrySkipWord(text, ref next, word))
                {
                    count = number;
                    break;
                }
            }
        }
        else if (TrySkipWord(text, ref next, "this "))
        {
            anchor = StepAnchor.This;
        }
        else if (TrySkipWord(text, ref next, "that "))
        {
            anchor = StepAnchor.LastCited;
        }
        else
        {
            return false;
        }

        if (!TryReadUnitWord(text, ref next, out var kind, out _) || text[next - 1] == '§')
        {
            return false;
        }

        step = new PlaceStep(kind, anchor, default, null, count, new TextSpan(at, next));
        at = next;
        return true;
    }

    private static bool TryReadArticle(
        ReadOnlySpan<char> text, ref int at, bool plural, out StepBuffer steps, out int count, out bool lastPlural)
    {
        steps = default;
        count = 0;
        lastPlural = false;
        var start = SkipSpaces(text, at);
        if (start >= text.Length || text[start] is '(' or '（' || !TryReadNumber(text, ref at, plural, out var number, out var until))
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
            if (next == at || !TryReadUnitWord(text, ref next, out var kind, out var more, sectionSign: ProvisionKind.Paragraph)
                || kind <= above || !TryReadNumber(text, ref next, more, out number, out until))
            {
                break;
            }

            lastPlural = more;

            steps[count++] = new PlaceStep(kind, StepAnchor.Numbered, number, until, 1, new TextSpan(unitAt, next));
            at = next;
        }

        return true;
    }
}
