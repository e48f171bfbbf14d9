using System.Collections.Immutable;
using Statutes.Model.Works;

namespace Statutes.Export.AkomaNtoso;

/// <summary>An event of a lifecycle.</summary>
/// <param name="EId">Its id in the document.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Date">The day.</param>
/// <param name="Version">The version that it is about; null where it is about the work.</param>
/// <param name="Verified">Whether a source states it.</param>
internal sealed record LawEvent(string EId, LifecycleEventKind Kind, DateOnly Date, DateOnly? Version, bool Verified)
{
    /// <summary>What the schema calls it: what brings the work about, what changes it, what ends it.</summary>
    public string TypeFor(DateOnly firstVersion) => Kind switch
    {
        LifecycleEventKind.Repealed => "repeal",
        LifecycleEventKind.Amended => "amendment",
        _ => Version is { } version && version > firstVersion ? "amendment" : "generation",
    };

    /// <summary>The id of the concept that says what happened.</summary>
    public string Concept => Kind switch
    {
        LifecycleEventKind.DraftPublished => "draftPublished",
        LifecycleEventKind.Adopted => "adoption",
        LifecycleEventKind.Promulgated => "promulgation",
        LifecycleEventKind.InForce => "entryIntoForce",
        LifecycleEventKind.Amended => "amendment",
        _ => "repeal",
    };

    /// <summary>The Chinese word for it.</summary>
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

/// <summary>The life of a work, and the days between which one of its versions is in force, as events that can be pointed at.</summary>
/// <param name="Events">Every event, in the order of the days.</param>
/// <param name="Start">The one with which the version enters into force; null for a draft.</param>
/// <param name="End">The one by which it goes out of force; null while none is known.</param>
/// <param name="Origin">The one by which the text of the version came to be.</param>
internal sealed record LawLife(ImmutableArray<LawEvent> Events, LawEvent? Start, LawEvent? End, LawEvent Origin)
{
    /// <summary>Tells the life of a version. What the work does not state as an event, its versions do: that they enter into force.</summary>
    public static LawLife Of(Work work, LawVersion version)
    {
        var known = work.Events.Select(e => (e.Kind, e.Date, e.Version, e.Verified)).ToList();
        foreach (var other in work.Versions)
        {
            var day = work.InForceFrom(other) ?? other.Date;
            var kind = other.Draft ? LifecycleEventKind.DraftPublished : LifecycleEventKind.InForce;
            if (!known.Any(e => e.Kind == kind && e.Date == day))
            {
                known.Add((kind, day, other.Date, true));
            }
        }

        var events = known.OrderBy(e => e.Date).ThenBy(e => e.Kind).Select((e, i) => new LawEvent($"event_{i + 1}", e.Kind, e.Date, e.Version, e.Verified)).ToImmutableArray();
        var start = work.InForceFrom(version) is { } from ? events.FirstOrDefault(e => e.Kind == LifecycleEventKind.InForce && e.Date == from) : null;
        var end = work.InForceUntil(version) is { } until ? events.FirstOrDefault(e => e.Kind is LifecycleEventKind.Repealed or LifecycleEventKind.InForce && e.Date == until) : null;
        var origin = events.FirstOrDefault(e => e.Version == version.Date && e.Kind is (LifecycleEventKind.Adopted or LifecycleEventKind.Amended or LifecycleEventKind.Promulgated));
        return new LawLife(events, start, end, origin ?? start ?? events.First(e => e.Date == version.Date));
    }
}
