using System.Collections.Immutable;

namespace Statutes.Model.Works;

/// <summary>
/// Computes the days of the versions of a work from its events, once. Each method then goes through a few dates and
/// allocates nothing.
/// </summary>
internal sealed class WorkLife
{
    private readonly ImmutableArray<LawVersion> versions;
    private readonly ImmutableArray<LifecycleEvent> events;
    private readonly ValidityPeriod[] spans;

    /// <summary>Computes the days of the versions.</summary>
    public WorkLife(ImmutableArray<LawVersion> versions, ImmutableArray<LifecycleEvent> events)
    {
        this.versions = versions;
        this.events = events;
        RepealedOn = DateOf(LifecycleEventKind.Repealed, version: null);
        spans = new ValidityPeriod[versions.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = Compute(versions[i]);
        }
    }

    /// <summary>The days of one version.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Adopted">The day of its adoption, else of the amendment that made it, else of its promulgation, else its own.</param>
    /// <param name="InForceFrom">Its first day in force; null for a draft.</param>
    /// <param name="InForceUntil">The first day on which it is no longer in force; null where no such day is known.</param>
    public readonly record struct ValidityPeriod(LawVersion Version, DateOnly Adopted, DateOnly? InForceFrom, DateOnly? InForceUntil);

    /// <summary>The first day on which the work is out of force; null while it is not repealed.</summary>
    public DateOnly? RepealedOn { get; }

    /// <summary>Returns whether it was computed from these lists.</summary>
    public bool IsOf(ImmutableArray<LawVersion> otherVersions, ImmutableArray<LifecycleEvent> otherEvents) =>
        versions == otherVersions && events == otherEvents;

    /// <summary>Returns the days of a version; computes them for a version that is not one of the work.</summary>
    public ValidityPeriod Of(LawVersion version)
    {
        foreach (ref readonly var span in spans.AsSpan())
        {
            if (ReferenceEquals(span.Version, version))
            {
                return span;
            }
        }

        return Compute(version);
    }

    /// <summary>Returns the status of a version at a date.</summary>
    public VersionStatus StatusAt(in ValidityPeriod span, DateOnly date) => date switch
    {
        _ when span.InForceFrom is null => VersionStatus.Draft,
        _ when date < span.InForceFrom => VersionStatus.NotYetInForce,
        _ when date >= RepealedOn => VersionStatus.Repealed,
        _ when date >= span.InForceUntil => VersionStatus.Superseded,
        _ when IsUnknown(span.Version) => VersionStatus.Unknown,
        _ => VersionStatus.InForce,
    };

    /// <summary>Returns where the status of a version at a date comes from.</summary>
    public StatusBasis BasisAt(in ValidityPeriod span, DateOnly date)
    {
        switch (StatusAt(span, date))
        {
            case VersionStatus.Draft:
                return StatusBasis.Stated;
            case VersionStatus.Repealed:
                return EventOn(LifecycleEventKind.Repealed, RepealedOn)?.Basis ?? StatusBasis.Stated;
            case VersionStatus.Superseded:
                return (EventOn(LifecycleEventKind.InForce, span.InForceUntil)
                    ?? EventOn(LifecycleEventKind.Amended, span.InForceUntil))?.Basis ?? StatusBasis.Stated;
            default:
                return EntryOf(span.Version)?.Basis ?? StatusBasis.Stated;
        }
    }

    /// <summary>
    /// Returns the version whose entry into force is assumed, if a date lies between the day on which it was made and the next change. The
    /// version is the one given, or the next one, which may be in force already.
    /// </summary>
    public LawVersion? AssumedEntryAt(in ValidityPeriod span, DateOnly date)
    {
        if (IsAssumed(span.Version) && date >= span.Adopted && !(span.InForceUntil <= date))
        {
            return span.Version;
        }

        foreach (ref readonly var next in spans.AsSpan())
        {
            if (next.InForceFrom > span.InForceFrom && next.Adopted <= date && date < next.InForceFrom && IsAssumed(next.Version))
            {
                return next.Version;
            }
        }

        return null;
    }

    /// <summary>
    /// Returns whether the work had another wording, which is not listed with a text, at a date before a version entered into force: an
    /// event before the version was made shows it.
    /// </summary>
    public bool HadEarlierWording(in ValidityPeriod span, DateOnly date)
    {
        foreach (var e in events)
        {
            var isOfOther = e.Version != span.Version.Date
                && e.Kind is not (LifecycleEventKind.DraftPublished or LifecycleEventKind.Repealed);
            if (isOfOther && e.Date < span.Adopted && e.Date <= date)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the event of the entry into force of a version; null without one.</summary>
    public LifecycleEvent? EntryOf(LawVersion version)
    {
        foreach (var e in events)
        {
            if (e.Kind == LifecycleEventKind.InForce && e.Version == version.Date)
            {
                return e;
            }
        }

        return null;
    }

    private bool IsAssumed(LawVersion version) => EntryOf(version) is { Verified: false };

    private bool IsUnknown(LawVersion version) =>
        EntryOf(version) is { Verified: false } entry && entry.Date == LifecycleEvent.UnknownDay;

    private LifecycleEvent? EventOn(LifecycleEventKind kind, DateOnly? day)
    {
        foreach (var e in events)
        {
            if (e.Kind == kind && e.Date == day)
            {
                return e;
            }
        }

        return null;
    }

    /// <summary>
    /// Returns the version in force at a date, with or without a text, as far as is known; null where no version is in force.
    /// </summary>
    public LawVersion? VersionInForceAt(DateOnly date)
    {
        foreach (ref readonly var span in spans.AsSpan())
        {
            if (StatusAt(span, date) is VersionStatus.InForce or VersionStatus.Unknown)
            {
                return span.Version;
            }
        }

        return null;
    }

    /// <summary>Returns the version that a citation refers to at a date: see <see cref="Work.VersionMeantAt"/>.</summary>
    public LawVersion? VersionMeantAt(DateOnly date)
    {
        var (lastInForce, firstAdopted, lastDraft) = (default(LawVersion), default(LawVersion), default(LawVersion));
        var (firstEnacted, firstWithText) = (default(LawVersion), default(LawVersion));
        foreach (ref readonly var span in spans.AsSpan())
        {
            var version = span.Version;
            if (!version.IsHeld)
            {
                continue;
            }

            firstWithText ??= version;
            if (version.Draft)
            {
                lastDraft = version.Date <= date ? version : lastDraft;
                continue;
            }

            firstEnacted ??= version;
            firstAdopted ??= span.Adopted <= date ? version : null;
            lastInForce = span.InForceFrom <= date ? version : lastInForce;
        }

        return lastInForce ?? firstAdopted ?? lastDraft ?? firstEnacted ?? firstWithText;
    }

    /// <summary>Returns the day on which another wording replaced a version: see <see cref="Work.OvertakenOn"/>.</summary>
    public DateOnly? OvertakenOn(in ValidityPeriod span, DateOnly date)
    {
        if (span.InForceFrom is not null)
        {
            return span.InForceUntil <= date && !(RepealedOn <= span.InForceUntil) ? span.InForceUntil : null;
        }

        var first = default(DateOnly?);
        foreach (ref readonly var other in spans.AsSpan())
        {
            var replaces = other.InForceFrom is not null && other.Adopted >= span.Version.Date && other.Adopted <= date;
            first = replaces && !(first <= other.Adopted) ? other.Adopted : first;
        }

        return first;
    }

    private ValidityPeriod Compute(LawVersion version)
    {
        var adopted = DateOf(LifecycleEventKind.Adopted, version.Date)
            ?? DateOf(LifecycleEventKind.Amended, version.Date)
            ?? DateOf(LifecycleEventKind.Promulgated, version.Date)
            ?? version.Date;
        var from = FirstDayOf(version);
        var until = from is null ? null
            : FirstAmendmentAfter(version, from.Value) is { } amended && !(RepealedOn <= amended) ? amended
            : RepealedOn;
        foreach (var other in versions)
        {
            // Comparing with null, for a draft or without a repeal, is always false.
            if (FirstDayOf(other) is { } next && next > from && !(until <= next))
            {
                until = next;
            }
        }

        return new ValidityPeriod(version, adopted, from, until);
    }

    // An amendment without a listed version: its day of entry into force is unknown, so its own day is used. A version
    // includes the amendments that were adopted before it.
    private DateOnly? FirstAmendmentAfter(LawVersion version, DateOnly from)
    {
        var start = from;
        foreach (var e in events)
        {
            var made = e.Version == version.Date
                && e.Kind is LifecycleEventKind.Adopted or LifecycleEventKind.Amended or LifecycleEventKind.Promulgated;
            start = made && e.Date > start ? e.Date : start;
        }

        var first = default(DateOnly?);
        foreach (var e in events)
        {
            var amends = e.Kind == LifecycleEventKind.Amended && e.Date > start && !IsListed(e.Version);
            first = amends && !(first <= e.Date) ? e.Date : first;
        }

        return first;
    }

    private bool IsListed(DateOnly? version)
    {
        foreach (var other in versions)
        {
            if (other.Date == version)
            {
                return true;
            }
        }

        return false;
    }

    private DateOnly? FirstDayOf(LawVersion version) =>
        version.Draft ? null : DateOf(LifecycleEventKind.InForce, version.Date) ?? version.Date;

    private DateOnly? DateOf(LifecycleEventKind kind, DateOnly? version)
    {
        foreach (var e in events)
        {
            if (e.Kind == kind && (version is null || e.Version == version))
            {
                return e.Date;
            }
        }

        return null;
    }
}
