using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Parsing.English;

/// <summary>
/// The words of which English names of laws are made, and the words around them that make them names of something else. They
/// are in <c>words/english-names.tsv</c>, which describes each list.
/// </summary>
internal static class EnglishNameWords
{
    /// <summary>No title has more words.</summary>
    public const int MaxTitleWords = 24;

    private const int MaxWordBack = 40;
    private const int MaxWord = 60;

    private static readonly WordTable Table = WordTable.Load("english-names");

    /// <summary>Words that end the name of an instrument: Law, Convention.</summary>
    public static WordSet Instruments { get; } = new([.. InstrumentTitles.For(InstrumentTitleUse.UnmarkedName, Language.English)]);

    /// <summary>Words that begin the title of an instrument of PRC law: Regulations on ….</summary>
    public static WordSet Leading { get; } = new([.. InstrumentTitles.For(InstrumentTitleUse.LeadingWord, Language.English)]);

    /// <summary>Words in lower case inside a title: Law on the Protection of ….</summary>
    public static WordSet Joining { get; } = new(Table.Words("joining"));

    /// <summary>Words behind a title that name our country, with the gap before them: " of the PRC".</summary>
    public static string[] OfChina { get; } = [.. Table.Words("of-china").Select(words => " " + words)];

    /// <summary>Instruments outside PRC law: an article of the agreement is no article of the law that the text names.</summary>
    public static string[] OtherInstruments { get; } = Table.Words("other-instrument");

    /// <summary>Countries and regions whose laws are other laws: Cybersecurity Law of Vietnam.</summary>
    public static WordSet OtherJurisdictions { get; } = new(Table.Words("other-jurisdiction"));

    /// <summary>Our own country before a name, with the gap behind it: "PRC ".</summary>
    public static string[] CountriesBeforeName { get; } = [.. Table.Words("country-before-name").Select(words => words + " ")];

    /// <summary>Words behind a name that make it something else: Cybersecurity Law Review is a journal.</summary>
    public static WordSet NotALawBehind { get; } = new(Table.Words("not-a-law-behind"));

    /// <summary>Capitals that name no law: MIIT.</summary>
    public static WordSet CapitalsNotAName { get; } = new(Table.Words("capitals-not-a-name"));

    /// <summary>Words with a capital that may precede a name without being part of it: Under.</summary>
    public static WordSet BeforeName { get; } = new(Table.Words("before-name"));

    /// <summary>Words before another document than a law, with the gap behind them: "this " of "this Agreement".</summary>
    public static string[] LeadsOfOtherDocument { get; } = [.. Table.Words("lead-of-other-document").Select(words => words + " ")];

    /// <summary>Returns the word before a position, if a gap separates them; empty otherwise.</summary>
    public static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = Lexer.SkipBlankBack(text, start);
        return end == start ? [] : WordEndingAt(text, end, 0);
    }

    /// <summary>Returns the word that ends at a position and begins at or after <paramref name="floor"/>; it may be empty.</summary>
    public static ReadOnlySpan<char> WordEndingAt(ReadOnlySpan<char> text, int end, int floor)
    {
        var start = end;
        while (start > floor && end - start < MaxWordBack && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '-' or '’' or '\''))
        {
            start--;
        }

        return text[start..end];
    }

    /// <summary>Returns the word that begins at a position; it may be empty.</summary>
    public static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < MaxWord && (char.IsAsciiLetter(text[end]) || text[end] is '-' or '’' or '\''))
        {
            end++;
        }

        return at >= text.Length ? [] : text[at..end];
    }

    /// <summary>Whether one of some words begins at a position.</summary>
    public static bool StartsWithOneOf(ReadOnlySpan<char> text, int at, string[] words)
    {
        foreach (var word in words)
        {
            var next = at;
            if (Lexer.TrySkipWords(text, ref next, word))
            {
                return true;
            }
        }

        return false;
    }
}
