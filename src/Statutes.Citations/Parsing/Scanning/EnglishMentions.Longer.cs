using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;
using static Statutes.Citations.Parsing.English.EnglishNameWords;

namespace Statutes.Citations.Parsing.Scanning;

/// <content>
/// Decides whether words around a known name make it the name of another work: Cybersecurity Law of Vietnam, Annotated
/// Cybersecurity Law.
/// </content>
internal static partial class EnglishMentions
{
    /// <summary>
    /// Whether a known name is part of the name of another work: Hong Kong's National Security Law, Cybersecurity Law of
    /// Vietnam.
    /// </summary>
    public static bool IsPartOfLonger(ReadOnlySpan<char> text, int start, int end)
    {
        var name = text[start..end];
        var isShort = !name.ContainsAny(' ', '\n') && !name.ContainsAnyInRange('a', 'z');
        var before = WordBefore(text, start);
        if (before.Length > 0 && MakesAnotherWork(text, start, before, isShort))
        {
            return true;
        }

        if (JurisdictionInCellBefore(text, start))
        {
            return true;
        }

        if (EndOfChina(text, end) == end && EndOfJurisdiction(text, end) > end)
        {
            return true;
        }

        if (NotALawBehind.Contains(WordAt(text, Lexer.SkipBlank(text, EndOfPossessive(text, end)))))
        {
            return true;
        }

        // a generic word that continues is the title of something: Measures on …
        return !isShort && name.LastIndexOf(' ') < 0 && StartsWithOneOf(text, end, [" on ", " for ", " governing ", " concerning "]);
    }

    // Vietnam | Cybersecurity Law, Vietnam: Cybersecurity Law
    private static bool JurisdictionInCellBefore(ReadOnlySpan<char> text, int start)
    {
        var mark = Lexer.SkipBlankBack(text, start);
        if (mark == 0 || text[mark - 1] is not ('|' or ':' or '│' or '–' or '—') || text[mark..start].Contains('\n'))
        {
            return false;
        }

        return OtherJurisdictions.Contains(WordEndingAt(text, Lexer.SkipBlankBack(text, mark - 1), 0));
    }

    // the word before a name: Vietnamese Cybersecurity Law, Acme's Law; a capital at the beginning of a sentence does not count
    private static bool MakesAnotherWork(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> before, bool isShort)
    {
        if (OtherJurisdictions.Contains(before))
        {
            return true;
        }

        if (!char.IsAsciiLetterUpper(before[0]) || BeforeName.Contains(before) || IsHeading(text, start, before))
        {
            return false;
        }

        var isPossessive = before.EndsWith("'s") || before.EndsWith("’s");
        return isPossessive || (!isShort && !IsSentenceStart(text, start, before.Length));
    }

    // a word in capitals, or at the end of the line above, is no part of a name
    private static bool IsHeading(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> before) =>
        (before.Length > 1 && !before.ContainsAnyInRange('a', 'z')) || text[Lexer.SkipBlankBack(text, start)..start].Contains('\n');

    /// <summary>
    /// Reads a known name with the words that make it the name of another work: Annotated Cybersecurity Law, Hong Kong's NSL. Returns
    /// null if no known name begins here, or if it is one of ours.
    /// </summary>
    public static WorkMention? TryReadLonger(ReadOnlySpan<char> text, int at, int floor, NameDictionary names)
    {
        var end = names.MatchForward(text, at);
        if (end < 0 || !IsPartOfLonger(text, at, end))
        {
            return null;
        }

        var start = at;
        for (var words = 0; words < 3; words++)
        {
            var gap = Lexer.SkipBlankBack(text, start);
            var word = gap == start || gap <= floor ? [] : WordEndingAt(text, gap, floor);
            if (word.IsEmpty || !char.IsAsciiLetterUpper(word[0]) || BeforeName.Contains(word))
            {
                break;
            }

            start = gap - word.Length;
        }

        if (start == at && JurisdictionInCellBefore(text, at))
        {
            var cell = Lexer.SkipBlankBack(text, Lexer.SkipBlankBack(text, at) - 1);
            start = Math.Max(floor, cell - WordEndingAt(text, cell, 0).Length); // Vietnam | Cybersecurity Law
        }

        end = EndOfPossessive(text, EndOfJurisdiction(text, end));
        for (var words = 0; words < MaxWordsOfCountry
            && NotALawBehind.Contains(WordAt(text, Lexer.SkipBlank(text, end))) | words > 0; words++)
        {
            var next = Lexer.SkipBlank(text, end);
            var word = next == end ? [] : WordAt(text, next);
            if (word.IsEmpty || !char.IsAsciiLetterUpper(word[0]) || word is "Article" or "Articles" or "Art" or "Arts" or "Section")
            {
                break;
            }

            end = next + word.Length; // Cybersecurity Law Enforcement Guidelines
        }

        return new WorkMention(WorkMentionKind.Named, text[start..end].ToString(), true, new TextSpan(start, end));
    }

    // Cybersecurity Law of Vietnam, … of the Socialist Republic of Vietnam, … (Vietnam): the country belongs to the name, and makes it
    // another work. Returns the end of the name where no country follows.
    private static int EndOfJurisdiction(ReadOnlySpan<char> text, int end)
    {
        var next = end;
        var isInBracket = DefinitionForms.TryReadBracket(text, end, out var inside, out var close) && inside.Length < MaxBracketedPlace;
        if (isInBracket)
        {
            next = inside.Start;
        }
        else if (!TrySkipJoint(text, ref next))
        {
            return end;
        }

        for (var words = 0; words < MaxWordsOfCountry; words++)
        {
            var word = WordAt(text, next);
            var isPlace = OtherJurisdictions.Contains(word) && (words == 0 || word is not "State");
            if (isPlace)
            {
                return isInBracket ? close : next + word.Length;
            }

            var gap = Lexer.SkipBlank(text, next + word.Length);
            if (word.IsEmpty || word is "OR" || gap == next + word.Length
                || (!char.IsAsciiLetterUpper(word[0]) && word is not ("the" or "of" or "and")))
            {
                break;
            }

            next = gap;
        }

        return end;
    }

    // the PIPL's Implementing Regulations
    private static int EndOfPossessive(ReadOnlySpan<char> text, int end) =>
        end + 2 < text.Length && text[end] is '\'' or '’' && text[end + 1] == 's' && Lexer.IsBlank(text[end + 2])
            && NotALawBehind.Contains(WordAt(text, Lexer.SkipBlank(text, end + 2))) ? end + 2 : end;

    // between the name of a law and its country
    private static bool TrySkipJoint(ReadOnlySpan<char> text, ref int at) =>
        Lexer.TrySkipWords(text, ref at, " of ") || Lexer.TrySkipWords(text, ref at, " for ") || Lexer.TrySkipWords(text, ref at, " in ");

    // a capital at the beginning of a sentence does not count
    private static bool IsSentenceStart(ReadOnlySpan<char> text, int start, int wordLength)
    {
        var before = Lexer.SkipBlankBack(text, Lexer.SkipBlankBack(text, start) - wordLength);
        return before == 0 || text[before - 1] is '.' or '。' or ':' or ';' or '!' or '?' or '(' or '（' or '“' or '"';
    }

    // HK NSL, Hong Kong's NSL: the words before the short name that make it another work
    private static int StartOfOwner(ReadOnlySpan<char> text, int start, int floor)
    {
        for (var words = 0; words < 2; words++)
        {
            var end = Lexer.SkipBlankBack(text, start);
            var word = end == start || end <= floor ? [] : WordEndingAt(text, end, floor);
            var isOwner = word.EndsWith("'s") || word.EndsWith("’s");
            var plain = isOwner ? word[..^2] : word;
            if (plain.IsEmpty || !(OtherJurisdictions.Contains(plain) || (isOwner && words == 0 && !BeforeName.Contains(word))))
            {
                break;
            }

            start = end - word.Length;
        }

        return start;
    }

    /// <summary>Whether the word before a position, marks aside, can end the name of a work: “Cybersecurity Law”, (Trial), PRC.</summary>
    public static bool IsBehindName(ReadOnlySpan<char> text, int start, NameDictionary names)
    {
        var end = start;
        while (end > 0 && start - end < MaxBracketedPlace && (Lexer.IsBlank(text[end - 1])
            || text[end - 1] is '"' or '”' or '_' or '*' or ',' or ')' or '）' or '》' or '\''))
        {
            end--;
        }

        if (start > 0 && text[start - 1] is '"' or '“')
        {
            return false; // the number begins a new quotation
        }

        if (end > 0 && (text[end - 1] == '》' || Instruments.Contains(WordEndingAt(text, end, 0))))
        {
            return true;
        }

        for (var at = Math.Max(0, end - MaxName); at < end; at++)
        {
            if (EnglishWords.IsWordStart(text, at) && names.FirstLetters.Contains(text[at])
                && names.MatchForward(text[..end], at) is > 0 and var stop
                && (stop == end || EndOfChina(text, stop) == end || EndOfTrial(text, stop) >= end))
            {
                return true;
            }
        }

        return false;
    }
}
