using System.Buffers;
using System.Collections.Frozen;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

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

    /// <summary>Words of several before an English number: what used to be Article 35. The longest first.</summary>
    public static VersionTerm[] BeforeNumber { get; } = [.. Terms("before-number").OrderByDescending(t => t.Word.Length)];

    /// <summary>Words of one character before a title in marks: 原《…》, 新《…》.</summary>
    public static VersionTerm[] BeforeOneCharacter { get; } = Terms("before-one-character");

    /// <summary>What may stand before "amended" and "revised" where they select a version; elsewhere they are verbs.</summary>
    public static string[] BeforeAdjective { get; } = Table.Words("before-adjective");

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

    /// <summary>Words that end a part of the history of a law in a bracket: …会议通过.</summary>
    public static string[] EndOfHistory { get; } = Table.Words("end-of-history");

    /// <summary>Words that end a bracket that says only who issued the text: （主席令第53号公布）.</summary>
    public static string[] EndOfNeutralBracket { get; } = Table.Words("end-of-neutral-bracket");

    /// <summary>Words before a citation that name two versions at once: the old and the new.</summary>
    public static ILookup<char, string> BothVersions { get; } =
        Table.Words("both-versions").ToLookup(words => char.ToLowerInvariant(words[^1]));

    /// <summary>Words in a bracket that may select a version, so that a bracket with one of them must be understood.</summary>
    public static string[] UnclearInBracket { get; } = Table.Words("unclear-in-bracket");

    /// <summary>Brackets that belong to a title and select no version: （试行）.</summary>
    public static string[] TitleBrackets { get; } = Table.Words("title-bracket");

    /// <summary>Whether words contain one that names a draft: 征求意见稿, 修订草案, Draft for Comment.</summary>
    public static bool ContainsDraft(ReadOnlySpan<char> words) => words.ContainsAny(AnyDraft);

    private static readonly string[] BeforeDay = Table.Words("after-date-before");
    private static readonly string[] BeforeAmendment = Table.Words("after-date-unamended");
    private static readonly string[] InForce = Table.Words("after-date-in-force");

    /// <summary>Reads the words behind a date that select the version of a time: 2026年1月1日前有效的, 2025年修正前, 2018年时的.</summary>
    /// <param name="words">The words behind the date, without white space around them.</param>
    /// <param name="year">The year of the date.</param>
    /// <param name="day">The day; null where there is only a year.</param>
    /// <param name="span">The place of the version word.</param>
    /// <returns>Null if the words do something else.</returns>
    public static VersionWord? ReadDateSuffix(ReadOnlySpan<char> words, int year, DateOnly? day, TextSpan span)
    {
        if (Contains(BeforeAmendment, words))
        {
            return new VersionWord(VersionWordKind.BeforeYear, year, span);
        }

        if (Contains(BeforeDay, words))
        {
            return new VersionWord(VersionWordKind.InForceOn, 0, span, (day ?? new DateOnly(year, 1, 1)).AddDays(-1));
        }

        return Contains(InForce, words)
            ? new VersionWord(day is null ? VersionWordKind.InForceIn : VersionWordKind.InForceOn, year, span, day)
            : null;
    }

    /// <summary>Reads a Chinese label that selects a version: 旧法, 修正前, 现行. Returns null for any other words.</summary>
    public static VersionWord? ReadLabel(ReadOnlySpan<char> words, TextSpan span) =>
        InBracket.TryGetValue(words, out var term) ? new VersionWord(term.Kind, 0, span) : null;

    private static bool Contains(string[] list, ReadOnlySpan<char> words)
    {
        foreach (var word in list)
        {
            if (words.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static VersionTerm[] Terms(string list) => [.. Table.Rows(list).Select(row => new VersionTerm(row[1], KindOf(row[2])))];

    /// <summary>Returns the version that a table of words names.</summary>
    /// <exception cref="InvalidOperationException">It is no such name.</exception>
    public static VersionWordKind KindOf(string name) => name switch
    {
        "former" => VersionWordKind.Former,
        "current" => VersionWordKind.Current,
        "in-force" => VersionWordKind.InForce,
        "draft" => VersionWordKind.Draft,
        _ => throw new InvalidOperationException($"version-words.tsv: \"{name}\" is no version. Write former, current, in-force or draft."),
    };
}
