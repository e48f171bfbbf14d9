using System.Buffers;
using System.Collections.Frozen;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>A word and the version that it selects. A class, because generic code over it is then compiled ahead: a faster start.</summary>
internal sealed record VersionTerm(string Word, VersionWordKind Kind);

/// <summary>
/// The words that select a version, as <c>words/version-words.tsv</c> lists and describes them. Of two words of a list that
/// match, the first is taken. Case does not count.
/// </summary>
internal static class VersionWordTable
{
    private static readonly WordTable Table = WordTable.Load("version-words");

    /// <summary>Words before a name: 修改前的《…》, former CSL. A gap follows an English word.</summary>
    public static VersionTerm[] Before { get; } =
        [.. Terms("before").Select(t => char.IsAscii(t.Word[0]) ? t with { Word = t.Word + " " } : t)];

    /// <summary>Words of one character before a title in marks: 原《…》, 新《…》.</summary>
    public static VersionTerm[] BeforeOneCharacter { get; } = Terms("before-one-character");

    /// <summary>Words behind a name: 《…》修改前; CSL, as amended.</summary>
    public static VersionTerm[] Behind { get; } = Terms("behind");

    /// <summary>Words alone in a bracket behind a name: （现行）. Nearly every bracket is looked up here and is not one of them.</summary>
    public static FrozenDictionary<string, VersionTerm>.AlternateLookup<ReadOnlySpan<char>> InBracket { get; } = Terms("bracket")
        .ToFrozenDictionary(t => t.Word, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words between a decision of amendment and the name of the law that it amends: 《决定》施行前的《…》.</summary>
    public static VersionTerm[] Change { get; } = Terms("change");

    /// <summary>Words for a draft in a bracket: （征求意见稿）.</summary>
    public static string[] Drafts { get; } = Table.Words("draft");

    /// <summary>The same words, to see in one search that a text contains none of them.</summary>
    public static SearchValues<string> AnyDraft { get; } = SearchValues.Create(Drafts, StringComparison.OrdinalIgnoreCase);

    /// <summary>Words for a draft right behind a name: 《…》草案.</summary>
    public static string[] DraftsBehindName { get; } = Table.Words("draft-behind-name");

    /// <summary>Words that may follow a date before a name: 2025年修正的《…》; the last is empty.</summary>
    public static string[] AfterDateBeforeName { get; } = [.. Table.Words("after-date-before-name"), ""];

    /// <summary>Words that may precede a year behind a name, with the gap behind them: CSL as amended in 2025; the last is empty.</summary>
    public static string[] BeforeDateBehindName { get; } = [.. Table.Words("before-date-behind-name").Select(words => words + " "), ""];

    /// <summary>Words that may precede a date in a bracket: (as amended in 2025); the first is empty.</summary>
    public static string[] BeforeDateInBracket { get; } = ["", .. Table.Words("before-date-in-bracket")];

    /// <summary>Words that may follow a date in a bracket: （2025年修正）; the first is empty.</summary>
    public static string[] AfterDateInBracket { get; } = ["", .. Table.Words("after-date-in-bracket")];

    /// <summary>Words that may follow the date of a draft in its bracket; the first is empty.</summary>
    public static string[] AfterDateOfDraft { get; } = ["", .. Table.Words("after-date-of-draft")];

    /// <summary>Words that begin the long bracket of a law review: (promulgated by …, Nov. 7, 2016, effective June 1, 2017).</summary>
    public static string[] LongBracket { get; } = Table.Words("long-bracket");

    /// <summary>Words between a name and a date, with the gaps around them: " promulgated on ", ", as amended in ".</summary>
    public static string[] ClauseBehindName { get; } =
        [.. Table.Words("clause-behind-name").Select(words => words[0] == ',' ? words + " " : $" {words} ")];

    /// <summary>Words that begin a bracket with the number that an article has today: (now Article 37).</summary>
    public static string[] RenumberedBracket { get; } = Table.Words("renumbered-bracket");

    /// <summary>Brackets that belong to a title and select no version: （试行）.</summary>
    public static string[] TitleBrackets { get; } = Table.Words("title-bracket");

    /// <summary>Whether words contain one that names a draft: 征求意见稿, 修订草案, Draft for Comment.</summary>
    public static bool ContainsDraft(ReadOnlySpan<char> words) => words.ContainsAny(AnyDraft);

    private static VersionTerm[] Terms(string list) => [.. Table.Rows(list).Select(row => new VersionTerm(row[1], KindOf(row[2])))];

    private static VersionWordKind KindOf(string name) => name switch
    {
        "former" => VersionWordKind.Former,
        "current" => VersionWordKind.Current,
        "draft" => VersionWordKind.Draft,
        _ => throw new InvalidOperationException($"version-words.tsv: \"{name}\" is no version. Write former, current or draft."),
    };
}
