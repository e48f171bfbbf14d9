using System.Collections.Immutable;
using Statutes.Ingest.Identifying;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// Assigns the events in the headings of texts to the versions of a work. The last event in a text's history belongs to
/// that version. Earlier events belong to earlier versions, whether or not the corpus has them. If the history does not
/// mention the latest amendment, the version gets no events from it.
/// </summary>
internal static class WorkEvents
{
    /// <summary>Returns the events of a work, in the order of their dates.</summary>
    /// <param name="versions">The versions in the order of their dates, with the identities of their texts.</param>
    public static ImmutableArray<LifecycleEvent> Of(
        IEnumerable<(DateOnly Day, (TextIdentity Identity, EntryIntoForce InForce)[] Texts)> versions)
    {
        var events = new Dictionary<(LifecycleEventKind, DateOnly), LifecycleEvent>();
        foreach (var (day, texts) in versions)
        {
            var recorded = texts.SelectMany(t => t.Identity.Events).DistinctBy(e => (e.Kind, e.Date)).OrderBy(e => e.Date).ToArray();
            var amended = recorded.Where(e => e.Kind == LifecycleEventKind.Amended).Select(e => (DateOnly?)e.Date).Max();
            var inForce = texts.Select(t => t.InForce).Where(f => f.Day == day).OrderBy(f => f.Certainty).FirstOrDefault();
            var isUnrecorded = inForce?.IsOfUnrecordedAmendment == true;
            foreach (var e in recorded.Where(e => e.Kind is not (LifecycleEventKind.InForce or LifecycleEventKind.Repealed)))
            {
                var isOwn = !isUnrecorded && (amended is null || e.Date >= amended);
                var by = e.By.Length > 0 ? new Bilingual(e.By, null) : null;
                if (!events.TryGetValue((e.Kind, e.Date), out var known) || (known.Version is null && isOwn))
                {
                    events[(e.Kind, e.Date)] = new LifecycleEvent(e.Kind, e.Date, isOwn ? day : null, by);
                }
            }

            var isStated = inForce?.Certainty is Certainty.Stated or Certainty.Derived;
            events[(LifecycleEventKind.InForce, day)] = new LifecycleEvent(LifecycleEventKind.InForce, day, day, Verified: isStated)
            {
                Computed = inForce?.Certainty is Certainty.Derived,
            };
        }

        return [.. events.Values.OrderBy(e => e.Date).ThenBy(e => e.Kind)];
    }
}
