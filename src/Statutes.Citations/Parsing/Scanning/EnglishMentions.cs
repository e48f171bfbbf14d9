using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;
using static Statutes.Citations.Parsing.English.EnglishNameWords;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// Reads names of works in running English text: known names, titles (Emergency Response Law of the People's Republic of China,
/// Regulations on the Protection of …), and short names in capitals beside a number (Article 17 of the GDPR).
/// </summary>
internal static partial class EnglishMentions
{
    // the Socialist Republic of Vietnam
    private const int MaxWordsOfCountry = 7;
    private const int MaxBracketedPlace = 30;
    private const int MaxName = 120;

    /// <summary>
    /// Reads a known name that begins at <paramref name="at"/>; returns null if there is no such name, or if it is part of a
    /// longer title.
    /// </summary>
    public static WorkMention? TryReadKnown(ReadOnlySpan<char> text, int at, NameDictionary names)
    {
        var end = names.MatchForward(text, at);
        if (end < 0)
        {
            return null;
        }

        var name = text[at..end];
        if (IsPartOfLonger(text, at, end))
        {
            return null;
        }

        var whole = EndOfChina(text, end);
        whole = whole == end ? EndOfTrial(text, end) : whole;
        return new WorkMention(WorkMentionKind.Named, name.ToString(), false, new TextSpan(at, whole));
    }

    /// <summary>
    /// Reads a name right behind a number, without "of": Art. 38 PIPL; Article 59, NSL. Returns null if there is no such name.
    /// </summary>
    public static WorkMention? TryReadRightBehind(ReadOnlySpan<char> text, int at, NameDictionary names)
    {
        var next = Lexer.SkipBlank(text, at);
        var bracket = next < text.Length && text[next] is '(' or '（';
        var comma = next < text.Length && text[next] is ',';
        var start = bracket || comma ? Lexer.SkipBlank(text, next + 1) : next;
        if (start == at || start >= text.Length || text[at..start].Contains('\n'))
        {
            return null; // a line end never joins a number to the name on the next line
        }

        comma |= bracket;
        var the = start;
        Lexer.TrySkipWords(text, ref the, "the ");
        the = SkipCountry(text, the);
        if (Lexer.IsWide(text[the]) && names.MatchChineseForward(text, the) is > 0 and var chinese)
        {
            var following = Lexer.SkipBlank(text, chinese);
            return following < text.Length && text[following] == '第' ? null : Named(text, the, chinese);
        }

        var end = names.MatchForward(text, the);
        var word = WordAt(text, the);
        if (end < 0 && !comma && word.Length is > 2 and < 9 && !word.ContainsAnyExceptInRange('A', 'Z')
            && !CapitalsNotAName.Contains(word) && !OtherJurisdictions.Contains(word))
        {
            end = the + word.Length;
        }

        if (names.MatchForward(text, the) > 0 && !bracket && TryReadLonger(text, the, the, names) is { } longer)
        {
            return longer; // Article 26 CSL (Vietnam)
        }

        if (end < 0 || IsPartOfLonger(text, the, end) || (bracket && !(EndOfChina(text, end) is var close && close < text.Length
            && text[close] is ')' or '）')))
        {
            return null;
        }

        // "Article 35, CSL Article 59": the name belongs to the number behind it
        var behind = Lexer.SkipBlank(text, end);
        var unitFollows = behind < text.Length && EnglishWords.IsWordStart(text, behind)
            && EnglishWords.TryReadUnitWord(text, ref behind, out _, out _);
        return (comma && unitFollows) || StandsBeforeSubject(text, at, names) ? null : Named(text, the, EndOfChina(text, end));
    }

    /// <summary>
    /// Whether ", the" and a name follow a number, and the name is the subject of what follows: Article 51, the CSL has no such thing.
    /// </summary>
    public static bool StandsBeforeSubject(ReadOnlySpan<char> text, int at, NameDictionary names)
    {
        var next = at;
        if (!Lexer.TrySkipWords(text, ref next, ", the "))
        {
            return false;
        }

        var end = names.MatchForward(text, SkipCountry(text, next));
        return end > 0 && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterLower(text[end + 1]);
    }

    /// <summary>Skips the country before a name: Art. 63 PRC Cybersecurity Law, China's 2016 Cybersecurity Law.</summary>
    public static int SkipCountry(ReadOnlySpan<char> text, int at)
    {
        foreach (var country in CountriesBeforeName)
        {
            if (Lexer.TrySkipWords(text, ref at, country))
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Reads the name behind "Article 5 of": a known name, a title, or capitals. Returns null if there is no name.</summary>
    public static WorkMention? TryReadAfterOf(ReadOnlySpan<char> text, int at, NameDictionary? names, bool capitalsAreAName = true)
    {
        var start = at;
        Lexer.TrySkipWords(text, ref start, "the ");
        if (start >= text.Length)
        {
            return null;
        }

        if (names is not null && (TryReadKnown(text, start, names) ?? TryReadLonger(text, start, start, names)) is { } known)
        {
            return known;
        }

        var end = start;
        if (Lexer.TrySkipWholeWords(text, ref end, "Constitution", exactCase: true))
        {
            return Named(text, start, end);
        }

        if (TryReadTitle(text, start) is { } title)
        {
            return title;
        }

        foreach (var other in OtherInstruments)
        {
            var next = start;
            if (Lexer.TrySkipWholeWords(text, ref next, other, exactCase: true))
            {
                return Named(text, start, next);
            }
        }

        var word = WordAt(text, start);
        return capitalsAreAName || (word.Length > 1 && !word.ContainsAnyInRange('a', 'z')) ? TryReadCapitals(text, start) : null;
    }

    /// <summary>
    /// Reads a title: capitalised words up to an instrument (Emergency Response Law), or from an instrument on (Regulations on
    /// …). Returns null if no title begins at <paramref name="at"/>.
    /// </summary>
    public static WorkMention? TryReadTitle(ReadOnlySpan<char> text, int at) => TryReadTitle(text, at, Instruments, out _);

    /// <summary>Reads a title of an instrument of PRC law.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the title must begin.</param>
    /// <param name="scanned">One past the last word that was read, also on failure.</param>
    /// <param name="inProse">Whether instruments of other countries count too, so that their articles are not taken for ours.</param>
    public static WorkMention? TryReadTitle(ReadOnlySpan<char> text, int at, out int scanned, bool inProse) =>
        TryReadTitle(text, at, inProse ? Instruments : Leading, out scanned);

    private static WorkMention? TryReadTitle(ReadOnlySpan<char> text, int at, WordSet instruments, out int scanned)
    {
        scanned = at;
        // Regulations on …, Measures for …; "Measures and the Office" is no title
        var first = WordAt(text, at);
        var beginsWithInstrument = Leading.Contains(first);
        if (beginsWithInstrument
            && WordAt(text, Lexer.SkipBlank(text, at + first.Length)) is not ("on" or "for" or "of" or "concerning" or "governing"))
        {
            return null;
        }

        var (end, next, capitals) = (at, at, 0);
        for (var words = 0; words < MaxTitleWords; words++)
        {
            var word = WordAt(text, next);
            var isCapital = !word.IsEmpty && char.IsAsciiLetterUpper(word[0]);
            if ((!isCapital && (words == 0 || !Joining.Contains(word))) || word is "The" or "OR")
            {
                break;
            }

            var wordEnd = next + word.Length;
            scanned = wordEnd;
            if (isCapital)
            {
                end = wordEnd;
                capitals++;
            }

            if (isCapital && !beginsWithInstrument && instruments.Contains(word))
            {
                return capitals > 1 ? Named(text, at, EndOfTopic(text, EndOfChina(text, wordEnd))) : null;
            }

            var gap = Lexer.SkipBlank(text, wordEnd);
            if (gap == wordEnd)
            {
                break;
            }

            next = gap;
        }

        return beginsWithInstrument && capitals > 1 ? Named(text, at, EndOfTrial(text, end)) : null;
    }

    // Vietnam's Law on Cybersecurity: the topic behind the instrument belongs to the title
    private static int EndOfTopic(ReadOnlySpan<char> text, int end)
    {
        var next = end;
        if (!Lexer.TrySkipWords(text, ref next, " on ") && !Lexer.TrySkipWords(text, ref next, " concerning ")
            && !Lexer.TrySkipWords(text, ref next, " regarding ") && !Lexer.TrySkipWords(text, ref next, " against "))
        {
            return end;
        }

        for (var words = 0; words < MaxTitleWords; words++)
        {
            var word = WordAt(text, next);
            if (word.IsEmpty || word is "OR" || !(char.IsAsciiLetterUpper(word[0]) || (words > 0 && Joining.Contains(word))))
            {
                break;
            }

            end = char.IsAsciiLetterUpper(word[0]) ? next + word.Length : end;
            var gap = Lexer.SkipBlank(text, next + word.Length);
            if (gap == next + word.Length)
            {
                break;
            }

            next = gap;
        }

        return end;
    }

    /// <summary>
    /// Whether the word at a position leads up to a name and is no part of one: Under, Compare, Provisions of the …
    /// </summary>
    public static bool IsLeadWord(ReadOnlySpan<char> text, int at) =>
        WordAt(text, at) is not "The" and var word && BeforeName.Contains(word) && word is not ("China" or "Chinese" or "PRC")
        && !(Leading.Contains(word) && IsBeforeTopic(WordAt(text, Lexer.SkipBlank(text, at + word.Length))));

    // Provisions on the Administration of …
    private static bool IsBeforeTopic(ReadOnlySpan<char> word) => word is "on" or "for" or "concerning" or "governing";

    /// <summary>
    /// Reads words for another document than a law: this Agreement, our Contract, such Policy. Returns null if there are no
    /// such words.
    /// </summary>
    public static WorkMention? TryReadOther(ReadOnlySpan<char> text, int at)
    {
        foreach (var lead in LeadsOfOtherDocument)
        {
            var next = at;
            if (Lexer.TrySkipWords(text, ref next, lead) && WordAt(text, next) is { Length: > 2 } noun
                && !(Instruments.Contains(noun) && noun is not ("Agreement" or "Treaty" or "Convention" or "Charter")))
            {
                return Named(text, at, next + noun.Length);
            }
        }

        return null;
    }

    /// <summary>Whether the word at a position can be the first of a title such as "Regulations on …".</summary>
    public static bool MayBeginTitle(ReadOnlySpan<char> text, int at) => Leading.Contains(WordAt(text, at));

    /// <summary>Whether an unknown name, or the comma behind it, can end with a character.</summary>
    public static bool MayEndName(char c) => c is ',' or '’' or '\'' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    /// <summary>
    /// Reads the unknown name that ends right before the number at <paramref name="at"/>: GDPR Art. 17; Civil Code art. 5; Data
    /// Act, Article 3. Returns null if there is no such name.
    /// </summary>
    public static WorkMention? TryReadUnknownBefore(ReadOnlySpan<char> text, int at, int floor)
    {
        var end = Lexer.SkipBlankBack(text, at);
        if (end <= floor || !MayEndName(text[end - 1]))
        {
            return null;
        }

        var hasComma = end > floor && text[end - 1] == ',';
        end = hasComma ? end - 1 : end;
        var last = WordEndingAt(text, end, floor);
        if (last.Length < 2 || !char.IsAsciiLetterUpper(last[0]))
        {
            return null;
        }

        end -= last.EndsWith("'s") || last.EndsWith("’s") ? 2 : 0;
        last = WordEndingAt(text, end, floor);
        if (last.Length > (hasComma ? 2 : 1) && !last.ContainsAnyInRange('a', 'z')
            && !OtherJurisdictions.Contains(last) && !CapitalsNotAName.Contains(last))
        {
            return Named(text, StartOfOwner(text, end - last.Length, floor), end);
        }

        if (!Instruments.Contains(last))
        {
            return null;
        }

        var start = end - last.Length;
        for (var words = 0; words < MaxTitleWords; words++)
        {
            var before = Lexer.SkipBlankBack(text, start);
            var word = before == start ? [] : WordEndingAt(text, before, floor);
            if (word.IsEmpty || !(char.IsAsciiLetterUpper(word[0]) || Joining.Contains(word)) || BeforeName.Contains(word))
            {
                break;
            }

            start = before - word.Length;
        }

        while (WordAt(text, start) is var joining && Joining.Contains(joining))
        {
            start = Lexer.SkipBlank(text, start + joining.Length);
        }

        return start < end - last.Length ? Named(text, start, end) : null;
    }

    /// <summary>
    /// Returns the end of " of the People's Republic of China" behind a name; <paramref name="at"/> if it does not follow.
    /// </summary>
    public static int EndOfChina(ReadOnlySpan<char> text, int at)
    {
        foreach (var tail in OfChina)
        {
            var end = at;
            if (Lexer.TrySkipWholeWords(text, ref end, tail))
            {
                return end;
            }
        }

        return at;
    }

    // a short name in capitals: the GDPR
    private static WorkMention? TryReadCapitals(ReadOnlySpan<char> text, int at)
    {
        var word = WordAt(text, at);
        var isName = word.Length >= 2 && char.IsAsciiLetterUpper(word[0])
            && word is not ("China" or "PRC" or "Chapter" or "Section" or "Article" or "Part");
        return isName ? Named(text, at, at + word.Length) : null;
    }

    private static int EndOfTrial(ReadOnlySpan<char> text, int at) =>
        DefinitionForms.TryReadBracket(text, at, out var inside, out var end) && VersionBracket.IsPartOfTitle(inside.In(text)) ? end : at;

    private static WorkMention Named(ReadOnlySpan<char> text, int start, int end)
    {
        end = EndOfJurisdiction(text, end);
        var span = new TextSpan(start, end);
        return new WorkMention(WorkMentionKind.Named, span.In(text).ToString(), false, span);
    }
}
