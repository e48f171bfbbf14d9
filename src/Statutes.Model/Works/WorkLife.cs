using System.Collections.Immutable;

namespace Statutes.Model.Works;

/// <summary>
/// The days that the events of a work give to its versions, computed once; every question is then a walk over a few dates that allocates nothing.
/// </summary>
internal sealed class WorkLife
{
    private readonly ImmutableArray<LawVersion> versions;
    private readonly ImmutableArray<LifecycleEvent> events;
    private readonly ValidityPeriod[] spans;

    /// <summary>Reads the days out of the events.</summary>
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
    /// <param name="Adopted">The day of its adoption, else of its promulgation, else its own.</param>
    /// <param name="InForceFrom">Its first day in force; null for a draft.</param>
    /// <param name="InForceUntil">The first day on which it is no longer in force; null while none is known.</param>
    public readonly record struct ValidityPeriod(LawVersion Version, DateOnly Adopted, DateOnly? InForceFrom, DateOnly? InForceUntil);

    /// <summary>The first day on which the work is out of force; null while it is not repealed.</summary>
    public DateOnly? RepealedOn { get; }

    /// <summary>Whether it was made of these lists.</summary>
    public bool IsOf(ImmutableArray<LawVersion> otherVersions, ImmutableArray<LifecycleEvent> otherEvents) =>
        versions == otherVersions && events == otherEvents;

    /// <summary>The days of a version; computed anew for one that is not among those of the work.</summary>
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

    /// <summary>What a version is at a date.</summary>
    public VersionStatus StatusAt(in ValidityPeriod span, DateOnly date) => date switch
    {
        _ when span.InForceFrom is null => VersionStatus.Draft,
        _ when date < span.InForceFrom => VersionStatus.NotYetInForce,
        _ when date >= RepealedOn => VersionStatus.Repealed,
        _ when date >= span.InForceUntil => VersionStatus.Superseded,
        _ => VersionStatus.InForce,
    };

    /// <summary>The version in force at a date, held or not; null where none is.</summary>
    public LawVersion? VersionInForceAt(DateOnly date)
    {
        foreach (ref readonly var span in spans.AsSpan())
        {
            if (StatusAt(span, date) == VersionStatus.InForce)
            {
                return span.Version;
            }
        }

        return null;
    }

    /// <summary>The version meant at a date, as <see cref="Work.VersionMeantAt"/> says.</summary>
    public LawVersion? VersionMeantAt(DateOnly date)
    {
        var (lastInForce, firstAdopted, lastDraft) = (default(LawVersion), default(LawVersion), default(LawVersion));
        var (firstEnacted, firstHeld) = (default(LawVersion), default(LawVersion));
        foreach (ref readonly var span in spans.AsSpan())
        {
            var version = span.Version;
            if (!version.IsHeld)
            {
                continue;
            }

            firstHeld ??= version;
            if (version.Draft)
            {
                lastDraft = version.Date <= date ? version : lastDraft;
                continue;
            }

            firstEnacted ??= version;
            firstAdopted ??= span.Adopted <= date ? version : null;
            lastInForce = span.InForceFrom <= date ? version : lastInForce;
        }

        return lastInForce ?? firstAdopted ?? lastDraft ?? firstEnacted ?? firstHeld;
    }

    /// <summary>The day from which another wording, held or not, stands in the place of a version that counts no more at a date, as <see cref="Work.OvertakenOn"/> says.</summary>
    public DateOnly? OvertakenOn(in ValidityPeriod span, DateOnly date)
    {
        if (span.InForceFrom is not null)
        {
            return span.InForceUntil <= date && !(RepealedOn <= span.InForceUntil) ? span.InForceUntil : null;
        }

        var first = default(DateOnly?);
        foreach (ref readonly var other in spans.AsSpan())
        {
            first = other.InForceFrom is not null && other.Adopted >= span.Version.Date && other.Adopted <= date && !(first <= other.Adopted) ? other.Adopted : first;
        }

        return first;
    }

    private ValidityPeriod Compute(LawVersion version)
    {
        var adopted = DateOf(LifecycleEventKind.Adopted, version.Date) ?? DateOf(LifecycleEventKind.Promulgated, version.Date) ?? version.Date;
        var from = FirstDayOf(version);
        var until = from is { } first && FirstAmendmentAfter(version, first) is { } amended && !(RepealedOn <= amended) ? amended : from is null ? null : RepealedOn;
        foreach (var other in versions)
        {
            // null, the day of a draft or of no repeal, is neither later nor earlier than any
            if (FirstDayOf(other) is { } next && next > from && !(until <= next))
            {
                until = next;
            }
        }

        return new ValidityPeriod(version, adopted, from, until);
    }

    // An amendment that made no version of the list: from when it is in force is not told, so its own day stands in. What was made before the version was is in it.
    private DateOnly? FirstAmendmentAfter(LawVersion version, DateOnly from)
    {
        var made = from;
        foreach (var e in events)
        {
            made = e.Version == version.Date && e.Kind is LifecycleEventKind.Adopted or LifecycleEventKind.Amended or LifecycleEventKind.Promulgated && e.Date > made ? e.Date : made;
        }

        var first = default(DateOnly?);
        foreach (var e in events)
        {
            first = e.Kind == LifecycleEventKind.Amended && e.Date > made && !IsListed(e.Version) && !(first <= e.Date) ? e.Date : first;
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

    private DateOnly? FirstDayOf(LawVersion version) => version.Draft ? null : DateOf(LifecycleEventKind.InForce, version.Date) ?? version.Date;

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
