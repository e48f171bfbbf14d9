using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Finds the cautions about the version of an answer at the date of the question: draft, not yet in force, superseded,
/// repealed, an entry into force that no source states, an interpretation of a repealed law.
/// </summary>
public static class VersionCautions
{
    /// <summary>Returns the cautions about a version at a date, whatever provision of it is asked for.</summary>
    /// <param name="work">The work.</param>
    /// <param name="version">One of its versions.</param>
    /// <param name="at">The date.</param>
    public static ImmutableArray<Caution> At(Work work, LawVersion version, DateOnly at)
    {
        var status = work.StatusAt(version, at);

        // a repealed version or a draft may have been followed by another text before the repeal or the adoption
        Caution?[] all =
        [
            ForStatus(work, version, status, at),
            status is VersionStatus.Repealed or VersionStatus.Draft ? ForMissingText(work, version, at) : null,
            work.AssumedEntryAt(version, at) is { } assumed ? ForAssumedEntry(work, assumed, isOther: assumed != version) : null,
            ForRepealedLaw(work, at),
        ];
        return [.. all.OfType<Caution>()];
    }

    /// <summary>
    /// Returns the cautions about a version in an answer that is about no date, such as a comparison: those on its own first day.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="version">One of its versions.</param>
    public static ImmutableArray<Caution> Of(Work work, LawVersion version) =>
        [.. At(work, version, work.InForceFrom(version) ?? version.Date).Where(c => c.Code != CautionCode.Superseded)];

    /// <summary>
    /// Returns the cautions about a version at a date in an answer that also gives its days: an assumed first or last day is named even if
    /// the date is outside of its period.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="version">One of its versions.</param>
    /// <param name="at">The date.</param>
    public static ImmutableArray<Caution> WithDaysAt(Work work, LawVersion version, DateOnly at)
    {
        var all = At(work, version, at);
        return all.Any(c => c.Code == CautionCode.EntryIntoForceAssumed) ? all
            : work.IsEntryIntoForceAssumed(version) ? all.Add(ForAssumedEntry(work, version, isOther: false))
            : work.InForceUntil(version) is { } until && work.VersionDated(until) is { } next && work.IsEntryIntoForceAssumed(next)
                ? all.Add(ForAssumedEntry(work, next, isOther: true))
            : all;
    }

    private static Caution ForAssumedEntry(Work work, LawVersion version, bool isOther)
    {
        var from = work.InForceFrom(version)!.Value;
        var message = from == LifecycleEvent.UnknownDay ? Messages.EntryIntoForceUnknown(work)
            : isOther ? Messages.NextEntryIntoForceAssumed(work, from)
            : Messages.EntryIntoForceAssumed(work, from);
        return new(CautionCode.EntryIntoForceAssumed, message);
    }

    private static Caution? ForRepealedLaw(Work work, DateOnly at) =>
        work.Relations.FirstOrDefault(r => r.Kind == WorkRelationKind.Interprets && r.Date <= at) is { Date: { } day } repealed
            ? new(CautionCode.InterpretsRepealedLaw, Messages.InterpretsRepealedLaw(work, repealed.Title, day))
            : null;

    /// <summary>Returns the caution for the status of a version at a date; null where it is in force.</summary>
    private static Caution? ForStatus(Work work, LawVersion version, VersionStatus status, DateOnly at)
    {
        switch (status)
        {
            case VersionStatus.Draft:
                return new(CautionCode.Draft, Messages.Draft(version.Date));
            case VersionStatus.NotYetInForce:
                return new(CautionCode.NotYetInForce, Messages.NotYetInForce(work, work.InForceFrom(version)!.Value, at));
            case VersionStatus.Repealed:
                var day = work.RepealedOn!.Value;
                var successor = work.Relations.FirstOrDefault(r => r.Kind == WorkRelationKind.ReplacedBy)?.Title;
                return new(CautionCode.Repealed, successor is null
                    ? Messages.Repealed(work, day)
                    : Messages.RepealedAndReplaced(work, day, successor));
            case VersionStatus.Superseded:
                // an amendment without a listed version may have come first; the version in force by now is more informative
                var later = work.Versions.FirstOrDefault(v =>
                    work.InForceFrom(v) is { } next && next > work.InForceFrom(version) && next <= at);
                return Superseded(work, version, later is null ? work.InForceUntil(version)!.Value : work.InForceFrom(later)!.Value);
            default:
                return null;
        }
    }

    /// <summary>
    /// Returns the caution that the corpus does not contain the text of the date: the text in force, or the last one of a
    /// repealed law. Null where the corpus contains it.
    /// </summary>
    private static Caution? ForMissingText(Work work, LawVersion version, DateOnly at) =>
        work.OvertakenOn(version, at) is { } day && work.VersionMeantAt(at) == version ? Superseded(work, version, day) : null;

    private static Caution Superseded(Work work, LawVersion version, DateOnly until) =>
        new(CautionCode.Superseded, SupersededMessage(work, version, until));

    private static Bilingual SupersededMessage(Work work, LawVersion version, DateOnly until) =>
        (version.Draft, work.Versions.FirstOrDefault(v => work.InForceFrom(v) == until)) switch
        {
            (true, _) => Messages.FinalTextNotAvailable(until),
            (_, null) => Messages.AmendedTextNotAvailable(until),
            (_, { IsHeld: false }) => Messages.LaterVersionNotAvailable(until),
            _ => Messages.LaterVersionInForce(until),
        };
}
