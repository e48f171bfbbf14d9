using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// Adds what the identity catalogue knows of a work to the events that its texts state: its adoption, amendments that the texts do not
/// mention because they are younger, and its repeal. An amendment whose entry into force is known becomes a version without a text. What
/// a text states takes precedence; a difference is reported and changes nothing.
/// </summary>
/// <param name="works">The assembled works.</param>
/// <param name="byTitle">The works by the keys of their titles.</param>
/// <param name="builtIn">The built-in works.</param>
/// <param name="preambles">The laws that the preamble of the newest text of a work names.</param>
internal sealed class CatalogueLife(
    ImmutableArray<Work> works,
    IReadOnlyDictionary<string, WorkId> byTitle,
    Catalog builtIn,
    IReadOnlyDictionary<WorkId, ImmutableArray<string>> preambles)
{
    private readonly List<(WorkId Work, string Difference)> differences = [];

    /// <summary>The differences between the texts and the catalogue, as sentences, by work; complete after <see cref="Works"/>.</summary>
    public ILookup<WorkId, string> Differences => differences.ToLookup(d => d.Work, d => d.Difference);

    /// <summary>Returns the works with the facts of the catalogue, and with the laws that they interpret.</summary>
    public ImmutableArray<Work> Works()
    {
        var joined = works.Select(w => IsJoined(w) && CatalogueDates.EntryOf(w.Title.Zh!) is { } entry ? Join(w, entry) : w).ToArray();
        var laws = new InterpretedLaws(joined, byTitle, builtIn, preambles);
        return [.. joined.Select(laws.WithInterpreted)];
    }

    private bool IsJoined(Work work) => work.Title.Zh is not null && builtIn.Find(work.Id) is null;

    private Work Join(Work work, CatalogueEntry entry)
    {
        var joined = new JoinedLife(work, entry.IsStated);
        if (entry.Adopted is { } adopted)
        {
            joined.AddAdoption(adopted, entry.Amendments);
        }

        foreach (var amendment in entry.Amendments)
        {
            joined.AddAmendment(amendment);
        }

        joined.AddRepeal(entry, title => byTitle.TryGetValue(Identifying.TextIdentity.KeyOf(title), out var id) ? id
            : builtIn.FindByName(title).FirstOrDefault(n => !n.Generic) is { Work: { } known } ? known.Id
            : null);
        differences.AddRange(joined.Differences.Select(d => (work.Id, d)));
        return joined.ToWork();
    }

    // the events and versions of one work while facts are added
    private sealed class JoinedLife(Work work, bool isStated)
    {
        private readonly List<LifecycleEvent> events = [.. work.Events];
        private readonly List<LawVersion> versions = [.. work.Versions];
        private readonly List<WorkRelation> relations = [.. work.Relations];

        // the last change that a text with a history mentions, or the day of a text whose history lacks its last amendment
        private readonly DateOnly last = work.Events.Where(e => e.Kind is not LifecycleEventKind.Repealed)
            .Select(e => e.Kind == LifecycleEventKind.InForce && e.Verified ? DateOnly.MinValue : e.Date)
            .Append(DateOnly.MinValue).Max();

        // a head that begins with the adoption lists every amendment up to its own
        private readonly bool hasHistory = work.Events.Any(e => e.Kind == LifecycleEventKind.Adopted);

        public List<string> Differences { get; } = [];

        public void AddAdoption(DateOnly adopted, ImmutableArray<EntryAmendment> amendments)
        {
            if (events.Any(e => e.Kind is LifecycleEventKind.Adopted or LifecycleEventKind.Promulgated || e.Date < adopted))
            {
                return;
            }

            var first = versions[0].Date;
            DateOnly? version = amendments.Any(a => a.Adopted <= first) ? null : first;
            events.Add(new LifecycleEvent(LifecycleEventKind.Adopted, adopted, version, Verified: isStated));
        }

        public void AddAmendment(EntryAmendment amendment)
        {
            var at = events.FindIndex(e => e.Kind is LifecycleEventKind.Amended && CatalogueDates.IsSameEvent(e.Date, amendment.Adopted));
            if (at >= 0)
            {
                if (events[at].Version is null && amendment.InForceFrom is { } known && known >= events[at].Date)
                {
                    events[at] = events[at] with { Version = known };
                    List(known);
                }

                return;
            }

            var day = amendment.InForceFrom ?? amendment.Adopted;
            if (events.Any(e => IsMaking(e) && CatalogueDates.IsSameEvent(e.Date, amendment.Adopted)) || versions.Any(v => v.Date == day))
            {
                // the text that has this wording gives no history, or names another event
                var own = versions.Find(v => v.Date == day || CatalogueDates.IsSameEvent(v.Date, amendment.Adopted));
                events.Add(new LifecycleEvent(LifecycleEventKind.Amended, amendment.Adopted, own?.Date, Verified: isStated));
                return;
            }

            if (amendment.Adopted < last && hasHistory)
            {
                Differences.Add(
                    $"The identity catalogue has an amendment of {LawDate.Format(amendment.Adopted)} "
                    + "that the heading of the text does not mention. The heading was used.");
                return;
            }

            events.Add(new LifecycleEvent(LifecycleEventKind.Amended, amendment.Adopted, amendment.InForceFrom, Verified: isStated));
            if (amendment.InForceFrom is { } from)
            {
                List(from);
            }
        }

        public void AddRepeal(CatalogueEntry entry, Func<string, WorkId?> find)
        {
            if (entry.RepealedOn is not { } day)
            {
                return;
            }

            if (events.Find(e => e.Kind == LifecycleEventKind.Repealed) is { } known)
            {
                if (known.Date != day)
                {
                    Differences.Add(
                        $"A text repeals the work on {LawDate.Format(known.Date)}, but the identity catalogue gives "
                        + $"{LawDate.Format(day)}. The date of the text was used.");
                }
            }
            else if (versions.Find(v => v.Date >= day) is { } later)
            {
                Differences.Add(
                    $"The identity catalogue says that the work was repealed on {LawDate.Format(day)}, but it has a version of "
                    + $"{LawDate.Format(later.Date)}. It was not marked as repealed.");
                return;
            }
            else
            {
                var by = entry.Successors.IsEmpty ? null : new Bilingual(entry.Successors[0], null);
                events.Add(new LifecycleEvent(LifecycleEventKind.Repealed, day, By: by, Verified: isStated));
            }

            relations.AddRange(entry.Successors.Select(s => new WorkRelation(WorkRelationKind.ReplacedBy, find(s), TitleOf(s), day)));
        }

        public Work ToWork() => work with
        {
            Events = [.. events.OrderBy(e => e.Date).ThenBy(e => e.Kind)],
            Versions = [.. versions.OrderBy(v => v.Date)],
            Relations = [.. relations],
        };

        // an entry into force that is stated may be long after what made the text
        private static bool IsMaking(LifecycleEvent e) => e.Kind != LifecycleEventKind.InForce || !e.Verified;

        private static Bilingual TitleOf(string title) => CatalogueDates.EntryOf(title)?.Title ?? new Bilingual(title, null);

        private void List(DateOnly from)
        {
            if (versions.All(v => v.Date != from))
            {
                versions.Add(new LawVersion(from));
                events.Add(new LifecycleEvent(LifecycleEventKind.InForce, from, from, Verified: isStated));
            }
        }
    }
}
