using Statutes.Citations.Parsing.Tokens;

namespace Statutes.Citations.Parsing.English;

/// <summary>The words of which English names of laws are made, and those around them that make them names of something else.</summary>
internal static class EnglishNameWords
{
    /// <summary>No title has more words.</summary>
    public const int MaxTitleWords = 24;

    public static readonly WordSet Instruments = new(
        "Law", "Code", "Measures", "Regulations", "Provisions", "Rules", "Decision", "Act", "Regulation", "Charter", "Treaty", "Convention", "Directive", "Agreement", "Constitution", "Ordinance", "Statute");

    public static readonly WordSet Leading = new("Law", "Code", "Measures", "Regulations", "Provisions", "Rules", "Decision");
    public static readonly WordSet Joining = new("of", "on", "the", "and", "for", "in", "to");
    public static readonly string[] OfChina = [" of the People’s Republic of China", " of the People's Republic of China", " of the PRC", " of the P.R.C.", " of PRC", " of China"];

    // not instruments of our law: an article of one is no article of the law that was spoken of
    public static readonly string[] OtherInstruments =
        ["agreement", "contract", "treaty", "convention", "charter", "directive", "bylaws", "by-laws", "articles of association", "constitution", "lease", "policy", "protocol"];

    public static readonly WordSet Peoples = new(
        "Hong", "Kong", "Macau", "Macao", "Taiwan", "Japan", "Korea", "Vietnam", "Singapore", "India", "Russia", "Germany", "France", "Australia", "Canada", "Thailand", "Malaysia",
        "Indonesia", "Japanese", "Korean", "Vietnamese", "Taiwanese", "Indian", "Russian", "German", "French", "Australian", "Canadian", "Thai", "Malaysian", "American",
        "EU", "European", "US", "UK", "British", "Kazakh", "HK", "HKSAR", "Kong’s", "State");

    // Cybersecurity Law Review: a journal, not the law
    public static readonly WordSet After = new(
        "Review", "School", "Journal", "Firm", "Society", "Conference", "Forum", "Institute", "Center", "Centre", "Blog", "Group", "Team", "Enforcement", "Practice", "Department", "Association");

    // capitals that name no law
    public static readonly WordSet NoNames = new(
        "PRC", "CAC", "NPC", "SCNPC", "MIIT", "MPS", "MSS", "SPC", "SAMR", "CII", "CIIO", "CIIOS", "MLPS", "AND", "OR", "OF", "THE", "SEE", "NOTE", "ARTICLE", "ARTICLES", "CHAPTER", "SECTION", "LAW", "USA", "AI", "IT", "ID", "II", "III", "IV", "VI", "VII");

    // words with a capital that may stand before a name without being part of it
    public static readonly WordSet Before = new(
        "The", "Under", "In", "Of", "And", "By", "Both", "See", "Per", "As", "If", "When", "While", "Since", "With", "To", "For", "From", "On", "But", "Or", "That", "This", "Its",
        "PRC", "China", "Chinese", "Former", "Old", "New", "Current", "Amended", "Revised", "China’s", "China's", "Cf", "Although", "Because", "After", "Before", "Unlike", "Like", "First",
        "PRC’s", "PRC's", "Is", "Are", "What", "Which", "Does", "How", "Why", "At", "Article", "Articles", "Only", "Also", "Thus", "However", "Where", "Pursuant", "Compare", "Between");

    public static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = Lexer.SkipBlankBack(text, start);
        return end == start ? [] : WordEndingAt(text, end, 0);
    }

    public static ReadOnlySpan<char> WordEndingAt(ReadOnlySpan<char> text, int end, int floor)
    {
        var start = end;
        while (start > floor && end - start < 40 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '-' or '’' or '\''))
        {
            start--;
        }

        return text[start..end];
    }

    public static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 60 && (char.IsAsciiLetter(text[end]) || text[end] is '-' or '’' or '\''))
        {
            end++;
        }

        return at >= text.Length ? [] : text[at..end];
    }

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
