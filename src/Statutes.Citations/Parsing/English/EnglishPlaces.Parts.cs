using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using static Statutes.Citations.Parsing.English.EnglishWords;

namespace Statutes.Citations.Parsing.English;

/// <content>Reads the parts of an article behind its number: (1)(3), 59.1, paragraph 2, item (3).</content>
internal static partial class EnglishPlaces
{
    // (3): 款 or 项, whichever exists; at most three in a row
    private static bool TryReadUnlabelled(ReadOnlySpan<char> text, ref int at, int depth, out PlaceStep step)
    {
        step = default;
        if (depth == 1 && TryReadDecimal(text, ref at, out step))
        {
            return true;
        }

        var next = Lexer.SkipBlank(text, at);
        var start = next;
        if (depth > 3 || next >= text.Length || text[next] is not ('(' or '（')
            || !TryReadNumber(text, ref next, plural: false, out var number, out var until)
            || number.Value >= FirstYear)
        {
            return false;
        }

        step = new PlaceStep(null, StepAnchor.Numbered, number, until, 1, new TextSpan(start, next));
        at = next;
        return true;
    }

    // paragraph three
    private static bool TryReadNumberInWords(ReadOnlySpan<char> text, ref int at, out ProvisionNumber number)
    {
        var isRead = EnglishWords.TryReadArticleNumber(text, ref at, out var value);
        number = isRead ? new ProvisionNumber(value) : default;
        return isRead;
    }

    // 59.1: a part of article 59, as (1) is
    private static bool TryReadDecimal(ReadOnlySpan<char> text, ref int at, out PlaceStep step)
    {
        step = default;
        var next = at + 1;
        if (next >= text.Length || text[at] != '.' || !char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(text[next])
            || !TryReadDigits(text, ref next, out var value) || next - at > 3
            || (next + 1 < text.Length && text[next] is '.' or ',' && char.IsAsciiDigit(text[next + 1]))
            || IsCountedThing(text, Lexer.SkipBlank(text, next)))
        {
            return false;
        }

        step = new PlaceStep(null, StepAnchor.Numbered, new ProvisionNumber(value), null, 1, new TextSpan(at + 1, next));
        at = next;
        return true;
    }

    private static bool TryReadPart(ReadOnlySpan<char> text, int at, out PlaceStep step, out bool plural)
    {
        step = default;
        plural = false;
        var next = Lexer.SkipBlank(text, at);
        next = Lexer.SkipBlank(text, next < text.Length && text[next] is ',' or '，' ? next + 1 : next);
        Lexer.TrySkipWords(text, ref next, "at ");
        var isInBracket = next < text.Length && text[next] is '(' && next + 1 < text.Length && char.IsAsciiLetter(text[next + 1]);
        next += isInBracket ? 1 : 0;
        var start = next;
        if (start == at)
        {
            return false;
        }

        var until = default(ProvisionNumber?);
        if (!EnglishWords.TryReadOrdinal(text, ref next, out var kind, out var number)
            && !(TryReadUnitWord(text, ref next, out kind, out plural, sectionSign: ProvisionKind.Paragraph)
                && (TryReadNumber(text, ref next, plural, out number, out until) || TryReadNumberInWords(text, ref next, out number))))
        {
            return false;
        }

        if (isInBracket && (next >= text.Length || text[next++] != ')'))
        {
            return false;
        }

        step = new PlaceStep(kind, StepAnchor.Numbered, number, until, 1, new TextSpan(start, next));
        return true;
    }

    // Article 22, paragraph 1 or paragraph 2: the second inherits the article
    private static bool TryReadFurtherPart(ReadOnlySpan<char> text, ref int at, ref bool plural, PlaceBuilder places)
    {
        var next = at;
        if (!TrySkipConnector(text, ref next, out _))
        {
            return false;
        }

        var start = next;
        if (places.EndsBelowArticle && TryReadSibling(text, ref next, plural, out var sibling))
        {
            places.AddSibling(sibling.Number, sibling.Until, sibling.Start, sibling.End);
            at = next;
            return true;
        }

        if (!IsWordStart(text, start) || !TryReadUnitWord(text, ref next, out var kind, out var more, sectionSign: ProvisionKind.Paragraph)
            || kind <= ProvisionKind.Article || !TryReadNumber(text, ref next, more, out var number, out var until)
            || GoesUp(text, next))
        {
            return false;
        }

        plural = more;
        places.Add([new PlaceStep(kind, StepAnchor.Numbered, number, until, 1, new TextSpan(start, next))], start, next);
        at = next;
        return true;
    }

    // "…, and paragraph 2 of Article 24" begins a place of its own
    private static bool GoesUp(ReadOnlySpan<char> text, int at)
    {
        var next = at;
        return TrySkipOf(text, ref next) && TryReadUnitWord(text, ref next, out var kind, out _) && kind == ProvisionKind.Article;
    }

    // (1) and (2) · paragraphs 1 and 2; but "paragraph 1, and 30 days" continues with something else
    private static bool TryReadSibling(ReadOnlySpan<char> text, ref int at, bool plural, out NumberListItem sibling)
    {
        sibling = default;
        var start = Lexer.SkipBlank(text, at);
        var next = start;
        if (!(plural || (start < text.Length && text[start] is '(' or '（'))
            || (start + 1 < text.Length && text[start] is '(' or '（' && char.IsAsciiLetter(text[start + 1])) // (ii) numbers a list
            || !TryReadNumber(text, ref next, plural, out var number, out var until))
        {
            return false;
        }

        sibling = new NumberListItem(number, until, start, next);
        at = next;
        return true;
    }
}
