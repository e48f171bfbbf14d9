using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using static Statutes.Citations.Parsing.English.EnglishWords;

namespace Statutes.Citations.Parsing.English;

/// <content>Reads what is around the numbers of several articles: Art. 35 and 37, 35/37, Articles 37 (procurement) and 67.</content>
internal static partial class EnglishPlaces
{
    // 35/37
    private static bool TrySkipSlash(ReadOnlySpan<char> text, ref int at)
    {
        var slash = Lexer.SkipBlank(text, at);
        if (slash >= text.Length || text[slash] is not ('/' or '／') || !char.IsAsciiDigit(text[at - 1]))
        {
            return false;
        }

        var next = Lexer.SkipBlank(text, slash + 1);
        if (next >= text.Length || !char.IsAsciiDigit(text[next]))
        {
            return false;
        }

        at = next;
        return true;
    }

    // Art. 35 and 37; CSL, Art. 21, 25 and 59 apply. After a singular, "Article 21 and 30 days" continues with something else: the numbers
    // are articles if what follows the last of them shows it
    private static bool IsListOfArticles(ReadOnlySpan<char> text, int at, bool running)
    {
        for (var more = 0; more < MostOfList; more++)
        {
            var next = at;
            if (!TryReadDigits(text, ref next, out var number) || number > MaxArticle)
            {
                return false;
            }

            while (next < text.Length && text[next] is '(' or '（' && TryReadBracketed(text, ref next, out _))
            {
            }

            var further = next;
            if ((TrySkipSlash(text, ref further) || TrySkipConnector(text, ref further, out _))
                && further < text.Length && char.IsAsciiDigit(text[further]))
            {
                at = further;
                continue;
            }

            return MayFollowList(text, next) || (!running && Lexer.SkipBlank(text, next) >= text.Length);
        }

        return false;
    }

    // Articles 37 (procurement) and 67 (penalty): words that explain the number, where a further number follows them, or "of"
    private static int SkipRemark(ReadOnlySpan<char> text, int at)
    {
        var open = Lexer.SkipBlank(text, at);
        if (open == at || open >= text.Length || text[open] != '(')
        {
            return at;
        }

        var length = text.Slice(open, Math.Min(text.Length - open, LongestRemark)).IndexOf(')');
        if (length < 3 || text.Slice(open + 1, length - 1).IndexOfAnyExcept(RemarkCharacters) >= 0
            || text.Slice(open + 1, length - 1).IndexOfAny(VersionRemarks) >= 0)
        {
            return at;
        }

        var end = open + length + 1;
        var next = end;
        return Lexer.TrySkipWords(text, ref next, " of ")
            || (TrySkipConnector(text, ref next, out _) && next < text.Length && char.IsAsciiDigit(text[next]))
            ? end
            : at;
    }

    // Article 35 of Chapter III
    private static bool TryReadDivisionBehind(ReadOnlySpan<char> text, ref int at, PlaceBuilder places)
    {
        var next = at;
        if (places.Count != 1 || places.FirstIsRange || !TrySkipOf(text, ref next))
        {
            return false;
        }

        var start = next;
        if (!TryReadUnitWord(text, ref next, out var kind, out _) || !kind.IsDivision
            || !TryReadDivisionNumber(text, ref next, out var number))
        {
            return false;
        }

        var division = new PlaceStep(kind, StepAnchor.Numbered, number, null, 1, new TextSpan(start, next));
        PlaceStep[] steps = [division, .. places.First];
        var from = places.FirstSpan.Start;
        places.Clear();
        places.Add(steps, from, next);
        at = next;
        return true;
    }

    // Article No. 35, Article number 35
    private static int SkipNumberSign(ReadOnlySpan<char> text, int at)
    {
        foreach (var words in (ReadOnlySpan<string>)[" No. ", " no. ", " No ", " number ", " nr. ", " Nr. ", " # "])
        {
            var next = at;
            if (Lexer.TrySkipWords(text, ref next, words))
            {
                return next;
            }
        }

        return at;
    }

    private static bool TryReadArticleNumber(
        ReadOnlySpan<char> text, ref int at, int start, bool plural, out ProvisionNumber number, out ProvisionNumber? until)
    {
        if (!char.IsAsciiLetter(text[start]))
        {
            return TryReadNumber(text, ref at, plural, out number, out until);
        }

        (number, until) = (default, null);
        var isRead = start > at && EnglishWords.TryReadArticleNumber(text, ref at, out var value)
            && (number = new ProvisionNumber(value)) != default;
        return isRead;
    }
}
