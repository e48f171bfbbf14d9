using System.Collections.Immutable;
using Statutes.Model.Works;

namespace Statutes.Export.AkomaNtoso;

/// <summary>An event of a lifecycle.</summary>
/// <param name="EId">Its id in the document.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Date">The day.</param>
/// <param name="Version">The date of the version concerned; null where it concerns the work.</param>
/// <param name="Verified">Whether a source states it.</param>
internal sealed record LawEvent(string EId, LifecycleEventKind Kind, DateOnly Date, DateOnly? Version, bool Verified)
{
    /// <summary>Returns the type in the schema: generation, amendment or repeal of the work.</summary>
    public string TypeFor(DateOnly firstVersion) => Kind switch
    {
        LifecycleEventKind.Repealed => "repeal",
        LifecycleEventKind.Amended => "amendment",
        _ => Version is { } version && version > firstVersion ? "amendment" : "generation",
    };

    /// <summary>The id of the concept of its kind.</summary>
    public string Concept => Kind switch
    {
        LifecycleEventKind.DraftPublished => "draftPublished",
        LifecycleEventKind.Adopted => "adoption",
        LifecycleEventKind.Promulgated => "promulgation",
        LifecycleEventKind.InForce => "entryIntoForce",
        LifecycleEventKind.Amended => "amendment",
        _ => "repeal",
    };

    /// <summary>The Chinese word for its kind.</summary>
    public string Word => Kind switch
    {
        LifecycleEventKind.DraftPublished => "公开征求意见",
        LifecycleEventKind.Adopted => "通过",
        LifecycleEventKind.Promulgated => "公布",
        LifecycleEventKind.InForce => "施行",
        LifecycleEventKind.Amended => "修改",
        _ => "废止",
    };
}

/// <summary>The life of a work and the period in which one of its versions is in force, as events with ids.</summary>
/// <param name="Events">All events, in the order of the days.</param>
/// <param name="Start">The event on which the version enters into force; null for a draft.</param>
/// <param name="End">The event that ends its time in force; null where no such event is known.</param>
/// <param name="Origin">The event that made the text of the version.</param>
internal sealed record LawLife(ImmutableArray<LawEvent> Events, LawEvent? Start, LawEvent? End, LawEvent Origin)
{
    /// <summary>
    /// Returns the life of a version. Versions without an event of entry into force, or of publication of a draft, get
    /// one.
    /// </summary>
    public static LawLife Of(Work work, LawVersion version)
    {
        var all = work.Events.Select(e => (e.Kind, e.Date, e.Version, e.Verified)).ToList();
        foreach (var other in work.Versions)
        {
            var day = work.InForceFrom(other) ?? other.Date;
            var kind = other.Draft ? LifecycleEventKind.DraftPublished : LifecycleEventKind.InForce;
            if (!all.Any(e => e.Kind == kind && e.Date == day))
            {
                all.Add((kind, day, other.Date, true));
            }
        }

        var events = all.OrderBy(e => e.Date).ThenBy(e => e.Kind)
            .Select((e, i) => new LawEvent($"event_{i + 1}", e.Kind, e.Date, e.Version, e.Verified))
            .ToImmutableArray();
        var start = work.InForceFrom(version) is { } from
            ? events.FirstOrDefault(e => e.Kind == LifecycleEventKind.InForce && e.Date == from)
            : null;
        var end = work.InForceUntil(version) is { } until
            ? events.FirstOrDefault(e => e.Kind is LifecycleEventKind.Repealed or LifecycleEventKind.InForce && e.Date == until)
            : null;
        var origin = events.FirstOrDefault(e => e.Version == version.Date
            && e.Kind is LifecycleEventKind.Adopted or LifecycleEventKind.Amended or LifecycleEventKind.Promulgated);
        return new LawLife(events, start, end, origin ?? start ?? events.First(e => e.Date == version.Date));
    }
}
