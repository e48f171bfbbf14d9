using System.Buffers;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using static Statutes.Citations.Parsing.English.EnglishWords;

namespace Statutes.Citations.Parsing.English;

/// <summary>
/// Reads places in English: Article 35, art. 21(1)(3), Articles 21, 25 and 34, Arts. 31-39, § 35. The small unit may come
/// first: paragraph 2 of Article 24; item (2), paragraph 1, Article 62. Every attempt reads a bounded stretch of the text.
/// </summary>
internal static partial class EnglishPlaces
{
    // art. 35 (2017): the bracket contains a year
    private const int FirstYear = 1949;

    private const int LongestRemark = 50;

    private static readonly SearchValues<char> RemarkCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -'’,&");

    // a bracket with one of these words is no remark
    private static readonly SearchValues<string> VersionRemarks = SearchValues.Create(
        ["now", "former", "previous", "old", "new", "amend", "version", "ex-", "repeal", "number", "draft", "origin", "current"],
        StringComparison.OrdinalIgnoreCase);

    // no law has as many articles
    private const int MaxArticle = 1_500;

    // no list of numbers behind one word is longer
    private const int MostOfList = 40;

    /// <summary>Reads every place of one citation at <paramref name="at"/> and moves behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the first place must begin; on success, the end of the last.</param>
    /// <param name="running">
    /// Whether the citation is part of running text. There a bare number is a further article only after a plural: "Article 21
    /// and 30 days" has one article.
    /// </param>
    /// <param name="places">Receives the places; cleared first.</param>
    /// <param name="afterName">Whether the name of a work is right before, so that "art 35" is an article.</param>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, bool running, PlaceBuilder places, bool afterName = false)
    {
        places.Clear();
        if (at >= text.Length || !(IsWordStart(text, at) || text[at] is '§' or '¶') || !(MayBegin(text, at) || (afterName
            && (text[at] | 0x20) == 's')))
        {
            return false;
        }

        var end = at;
        if (EnglishRelatives.TryRead(text, ref end, out var relative))
        {
            places.Add([relative], at, end);
            at = end;
            return true;
        }

        if (afterName && TryReadSectionWord(text, ref end, out var several))
        {
            return TryReadArticles(text, ref at, end, several, running, places);
        }

        if (TryReadUnitWord(text, ref end, out var kind, out var plural) && kind == ProvisionKind.Article)
        {
            if (running && !afterName && IsThePlainWordArt(text, at, end))
            {
                return false;
            }

            var isRead = TryReadArticles(text, ref at, end, plural, running, places);
            places.WordWithoutNumber = isRead ? null : end;
            return isRead;
        }

        // most words that begin like a unit end here: they are neither a unit nor an ordinal, and relative steps were tried above
        var isUnit = end > at;
        end = at;
        if ((!isUnit && !MayBeginOrdinal(text, at)) || !TryReadUpwards(text, ref end, places))
        {
            return false;
        }

        // paragraph 1 of Article 22 and paragraph 2 of Article 24: both belong to the law behind them
        at = end;
        while (places.Last[0].Kind == ProvisionKind.Article && TrySkipConnector(text, ref end, out _) && IsWordStart(text, end))
        {
            var further = end;
            if (!TryReadUnitWord(text, ref further, out kind, out _) || kind <= ProvisionKind.Article
                || !TryReadUpwards(text, ref end, places))
            {
                break;
            }

            at = end;
        }

        return true;
    }

    // CSL s 35, CSL ss. 35-37: as British lawyers cite
    private static bool TryReadSectionWord(ReadOnlySpan<char> text, ref int at, out bool plural)
    {
        plural = false;
        if (at >= text.Length || (text[at] | 0x20) != 's')
        {
            return false;
        }

        plural = at + 1 < text.Length && (text[at + 1] | 0x20) == 's';
        var next = at + (plural ? 2 : 1);
        next += next < text.Length && text[next] == '.' ? 1 : 0;
        next = Lexer.SkipBlank(text, next);
        if (next >= text.Length || !char.IsAsciiDigit(text[next]))
        {
            return false;
        }

        at = next;
        return true;
    }

    // "state of the art 35": without a full stop the abbreviation in a citation has a capital
    private static bool IsThePlainWordArt(ReadOnlySpan<char> text, int at, int end) =>
        text[at] == 'a' && end - at <= 4 && text[end - 1] != '.' && !(at > 0 && text[at - 1] is '(' or '（') && !IsFollowedByOf(text, end);

    // art 35 of the CSL
    private static bool IsFollowedByOf(ReadOnlySpan<char> text, int at)
    {
        var next = Lexer.SkipBlank(text, at);
        return next > at && TryReadDigits(text, ref next, out _) && Lexer.TrySkipWords(text, ref next, " of ");
    }

    // the small unit first: gathers the steps, then reverses them
    private static bool TryReadUpwards(ReadOnlySpan<char> text, ref int at, PlaceBuilder places)
    {
        var steps = default(StepBuffer);
        var count = 0;
        var (start, end) = (at, at);
        var siblings = places.Numbers;
        siblings.Clear();
        while (count < StepBuffer.Length - 1 && TryReadUnit(text, ref end, out var step, out var plural))
        {
            if (count > 0 && step.Kind >= steps[count - 1].Kind)
            {
                break;
            }

            steps[count++] = step;
            if (step.Kind is { IsDivision: true } && step.Anchor == StepAnchor.Numbered)
            {
                while (TryReadInnerDivision(text, ref end, ref steps, ref count))
                {
                }
            }

            at = end;
            if (step.Anchor != StepAnchor.Numbered)
            {
                break;
            }

            for (var more = end;
                count == 1 && TrySkipConnector(text, ref more, out _) && TryReadSibling(text, ref more, plural, out var sibling);
                at = end = more)
            {
                siblings.Add(sibling);
            }

            if (!TrySkipOf(text, ref end))
            {
                break;
            }

            Lexer.TrySkipWords(text, ref end, "the ");
        }

        if (count == 0)
        {
            return false;
        }

        InsertPartBehindArticle(text, ref at, ref steps, ref count);
        ((Span<PlaceStep>)steps)[..count].Reverse();
        places.Add(((ReadOnlySpan<PlaceStep>)steps)[..count], start, at);
        foreach (var sibling in siblings)
        {
            places.AddSibling(sibling.Number, sibling.Until, sibling.Start, sibling.End);
        }

        return true;
    }

    // items (2) to (7) of Article 13, paragraph 1: the paragraph stands behind its article, and contains the items
    private static void InsertPartBehindArticle(ReadOnlySpan<char> text, ref int at, ref StepBuffer steps, ref int count)
    {
        if (count is < 2 or >= StepBuffer.Length || steps[count - 1].Kind != ProvisionKind.Article
            || !TryReadPart(text, at, out var part, out _) || part.Kind <= ProvisionKind.Article || part.Kind >= steps[count - 2].Kind)
        {
            return;
        }

        steps[count] = steps[count - 1];
        steps[count - 1] = part;
        count++;
        at = part.Span.End;
    }

    // paragraph 2 · items (1) to (3) · second paragraph · the preceding paragraph · Chapter III
    private static bool TryReadUnit(ReadOnlySpan<char> text, ref int at, out PlaceStep step, out bool plural)
    {
        plural = false;
        var start = at;
        if (EnglishRelatives.TryRead(text, ref at, out step))
        {
            return true;
        }

        var next = start;
        if (EnglishWords.TryReadOrdinal(text, ref next, out var kind, out var number))
        {
            step = new PlaceStep(kind, StepAnchor.Numbered, number, null, 1, new TextSpan(start, next));
            at = next;
            return true;
        }

        var until = default(ProvisionNumber?);
        if (!TryReadUnitWord(text, ref next, out kind, out plural)
            || !(kind.IsDivision
                ? TryReadDivisionNumber(text, ref next, out number)
                : TryReadNumber(text, ref next, plural, out number, out until)))
        {
            return false;
        }

        step = new PlaceStep(kind, StepAnchor.Numbered, number, until, 1, new TextSpan(start, next));
        at = next;
        return true;
    }

    // Chapter III, Section 2: the larger division comes first, so the second one is inside it
    private static bool TryReadInnerDivision(ReadOnlySpan<char> text, ref int at, ref StepBuffer steps, ref int count)
    {
        var next = Lexer.SkipBlank(text, at);
        next = Lexer.SkipBlank(text, next < text.Length && text[next] == ',' ? next + 1 : next);
        var start = next;
        if (next == at || count >= StepBuffer.Length - 2
            || !TryReadDivisionWord(text, ref next, steps[0].Kind, out var kind) || !kind.IsDivision
            || kind <= steps[0].Kind || !TryReadDivisionNumber(text, ref next, out var number))
        {
            return false;
        }

        // the steps are reversed at the end, so the smaller division goes before those that contain it
        for (var i = count; i > 0; i--)
        {
            steps[i] = steps[i - 1];
        }

        steps[0] = new PlaceStep(kind, StepAnchor.Numbered, number, null, 1, new TextSpan(start, next));
        count++;
        at = next;
        return true;
    }

    // Chapter III, Section 2 · Ch 3 s 2
    private static bool TryReadDivisionWord(ReadOnlySpan<char> text, ref int at, ProvisionKind? above, out ProvisionKind kind)
    {
        kind = ProvisionKind.Section;
        return (above == ProvisionKind.Chapter && TryReadSectionWord(text, ref at, out _))
            || TryReadUnitWord(text, ref at, out kind, out _);
    }

    // Articles 21, 25 and 34 · Article 21(1)(3) · Arts. 35, 37(1) and 39 · art. 35, § 1 · Article 22, paragraph 2, item (1)
    private static bool TryReadArticles(ReadOnlySpan<char> text, ref int at, int numbersAt, bool plural, bool running, PlaceBuilder places)
    {
        var start = at;
        var end = numbersAt;
        var hasArticle = false;
        while (TryReadArticle(text, ref end, plural, start, places, out var lastPlural))
        {
            hasArticle = true;
            at = end;
            while (TryReadFurtherPart(text, ref at, ref lastPlural, places))
            {
            }

            var next = SkipRemark(text, at);
            var isSlash = TrySkipSlash(text, ref next);
            if (!isSlash && !TrySkipConnector(text, ref next, out _))
            {
                at = next; // behind a remark before "of"
                break;
            }

            start = next;
            end = next;
            if (IsWordStart(text, start) && TryReadUnitWord(text, ref end, out var kind, out var more))
            {
                if (kind != ProvisionKind.Article)
                {
                    break;
                }

                plural |= more;
            }
            else if (!plural && !isSlash && !IsListOfArticles(text, start, running))
            {
                break;
            }
        }

        return hasArticle && (TryReadDivisionBehind(text, ref at, places) || hasArticle);
    }

    private static bool TryReadArticle(
        ReadOnlySpan<char> text, ref int at, bool plural, int placeStart, PlaceBuilder places, out bool lastPlural)
    {
        // nearly always no number follows the word; so the buffer for steps is in another method
        lastPlural = false;
        at += at + 1 < text.Length && text[at] == '_' && char.IsAsciiDigit(text[at + 1]) ? 1 : 0; // art_35
        var behindSign = SkipNumberSign(text, at);
        var start = Lexer.SkipBlank(text, behindSign);
        var isBracketRightBehind = start == at && at > 0 && (char.IsAsciiLetter(text[at - 1]) || text[at - 1] == '.');
        at = behindSign > at ? start : at;
        return start < text.Length && (text[start] is not ('(' or '（') || isBracketRightBehind)
            && TryReadArticleNumber(text, ref at, start, plural, out var number, out var until)
            && ReadArticle(text, ref at, start, number, until, placeStart, places, ref lastPlural);
    }

    // the parts behind the number of an article; always true
    private static bool ReadArticle(
        ReadOnlySpan<char> text,
        ref int at,
        int start,
        ProvisionNumber number,
        ProvisionNumber? until,
        int placeStart,
        PlaceBuilder places,
        ref bool lastPlural)
    {
        var steps = default(StepBuffer);
        var count = 0;
        steps[count++] = new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, number, until, 1, new TextSpan(start, at));
        while (until is null && count < StepBuffer.Length)
        {
            if (TryReadUnlabelled(text, ref at, count, out steps[count]))
            {
                until = steps[count++].RangeEnd;
                continue;
            }

            // , paragraph 2 · , § 1 · , item (3) · , second paragraph
            var above = steps[count - 1].Kind ?? ProvisionKind.Paragraph;
            if (!TryReadPart(text, at, out var step, out var more) || step.Kind <= above)
            {
                break;
            }

            lastPlural = more;
            (until, at) = (step.RangeEnd, step.Span.End);
            steps[count++] = step;
        }

        places.Add(((ReadOnlySpan<PlaceStep>)steps)[..count], placeStart, at);
        return true;
    }
}
