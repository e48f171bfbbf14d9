using Statutes.Citations.Syntax;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>Selects the version of a work that a citation refers to, by its version words or by the date of the question.</summary>
internal static class VersionSelector
{
    /// <summary>Selects a version. Version words (原, 2016年) take precedence over the date.</summary>
    /// <param name="work">The work.</param>
    /// <param name="word">The version words of the citation; null without any.</param>
    /// <param name="context">The date of the question, and whether the citation is inside a law.</param>
    /// <returns>The version, with or without a text; null where the work has no such version.</returns>
    public static LawVersion? Select(Work work, VersionWord? word, CitationContext context) =>
        word is not null ? ByWord(work, word, context) : work.VersionMeantAt(context.At) ?? WithoutTextAt(work, context.At);

    private static LawVersion? WithoutTextAt(Work work, DateOnly at) =>
        work.Versions.LastOrDefault(v => work.InForceFrom(v) <= at) ?? work.Versions.FirstOrDefault();

    private static LawVersion? ByWord(Work work, VersionWord word, CitationContext context) => word switch
    {
        { Kind: VersionWordKind.Former } when context.Standing is not null => AsAmended(work, context.At, back: 1),
        { Kind: VersionWordKind.Current or VersionWordKind.InForce } when context.Standing is not null =>
            AsAmended(work, context.At, back: 0),
        { Kind: VersionWordKind.Draft } => work.Versions.LastOrDefault(v => v.Draft && IsOfDate(v, word)),
        { Kind: VersionWordKind.InForceOn, Day: { } day } => work.VersionInForceAt(day),
        { Kind: VersionWordKind.InForceIn } => OnlyVersionIn(work, word.Year),
        { Kind: VersionWordKind.BeforeYear } => BeforeYear(work, word.Year),
        { Day: { } day } => work.Versions.LastOrDefault(v => v.Date == day || work.Events.Any(e => e.Version == v.Date && e.Date == day)),
        { Kind: VersionWordKind.Year } => OfYear(work, word.Year, draft: false) ?? OfYear(work, word.Year, draft: true),
        { Kind: VersionWordKind.Former } => LastWith(work, VersionStatus.Superseded, context.Today)
            ?? LastWith(work, VersionStatus.Repealed, context.Today),
        _ => work.VersionInForceAt(context.Today) ?? work.Versions.LastOrDefault(v => !v.Draft),
    };

    // null where two versions were in force in the year, one after the other
    private static LawVersion? OnlyVersionIn(Work work, int year)
    {
        var first = work.VersionInForceAt(new DateOnly(year, 1, 1));
        var last = work.VersionInForceAt(new DateOnly(year, 12, 31));
        return first is null || first == last ? last : null;
    }

    // the version before the first that was made or came into force in the year
    private static LawVersion? BeforeYear(Work work, int year)
    {
        var enacted = work.Versions.Where(v => !v.Draft).ToArray();
        var first = Array.FindIndex(enacted, v => work.AdoptedOn(v).Year == year || AmendedIn(work, v, year) || v.Date.Year == year);
        return first > 0 ? enacted[first - 1] : null;
    }

    private static bool AmendedIn(Work work, LawVersion version, int year) =>
        work.Events.Any(e => e.Version == version.Date && e.Kind == LifecycleEventKind.Amended && e.Date.Year == year);

    private static LawVersion? LastWith(Work work, VersionStatus status, DateOnly today) =>
        work.Versions.LastOrDefault(v => !v.Draft && work.StatusAt(v, today) == status);

    private static bool IsOfDate(LawVersion draft, VersionWord word) =>
        word.Day is { } day ? draft.Date == day : word.Year == 0 || draft.Date.Year == word.Year;

    // A law refers to the amendments that had been made when it was written: 修改后的 is the text that the last of them made, 修改前的 the text
    // before it. Null where the corpus does not contain that text; an amendment may be known by its day alone.
    private static LawVersion? AsAmended(Work work, DateOnly day, int back)
    {
        var amendments = work.Events.Where(e => e.Kind == LifecycleEventKind.Amended).ToArray();
        var listed = work.Versions.Where(v => !v.Draft)
            .Select(v => (Day: amendments.LastOrDefault(e => e.Version == v.Date)?.Date ?? v.Date, Version: (LawVersion?)v));
        var unlisted = amendments.Where(e => e.Version is null).Select(e => (Day: e.Date, Version: default(LawVersion)));
        var made = listed.Concat(unlisted).Where(m => m.Day <= day).OrderByDescending(m => m.Day).DistinctBy(m => m.Day);
        return made.Skip(back).FirstOrDefault().Version is { IsHeld: true } version ? version : null;
    }

    private static LawVersion? OfYear(Work work, int year, bool draft) => work.Versions.LastOrDefault(v =>
        v.Draft == draft && (v.Date.Year == year || work.Events.Any(e => e.Version == v.Date && e.Date.Year == year)));
}
