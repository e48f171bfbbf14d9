using System.Collections.Immutable;
using Statutes.Ingest.Identifying;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// Carries out what last articles say of other held works: 《甲条例》同时废止 ends the work of that title on the day on which what repeals it entered into force. Done only
/// where it is without doubt: the title is that of one held work, which is not the repealing one itself, the day is told by the text, and no version of the work is of
/// that day or later; else it is said, and nothing is done. A work of the built-in corpus is never ended, which is said too. The earliest of several repeals counts. A function of the set of the clauses: their order changes nothing.
/// </summary>
/// <param name="works">The works, in the order of their ids.</param>
/// <param name="byTitle">The works by the keys of their titles.</param>
/// <param name="builtIn">The built-in works.</param>
internal sealed class Repeals(ImmutableArray<Work> works, IReadOnlyDictionary<string, WorkId> byTitle, Catalog builtIn)
{
    private readonly Dictionary<WorkId, Work> byId = works.ToDictionary(w => w.Id);
    private readonly HashSet<(DateOnly Day, WorkId By, WorkId Of)> sure = [];

    /// <summary>Takes the clauses of a text.</summary>
    /// <param name="by">The work whose text it is.</param>
    /// <param name="clauses">The clauses.</param>
    /// <returns>What is not sure, and what repeals a built-in work, a sentence each.</returns>
    public (ImmutableArray<string> Unsure, ImmutableArray<string> OfBuiltIn) Take(WorkId by, ImmutableArray<RepealClause> clauses)
    {
        var unsure = ImmutableArray.CreateBuilder<string>();
        var ofBuiltIn = ImmutableArray.CreateBuilder<string>();
        foreach (var clause in clauses)
        {
            if (builtIn.FindByName(clause.Title).FirstOrDefault(n => !n.Generic) is { Work: { } known })
            {
                // the program may tell the very same repeal
                if (known.Id != by && (clause.Day is null || known.RepealedOn != clause.Day))
                {
                    var meant = known.Versions.All(v => v.Date > clause.Day)
                        ? $"{known.Id} of the built-in corpus has that title and is younger, so an instrument before it is meant"
                        : $"{known.Id} of the built-in corpus, whose life is kept as it is published with the program";
                    ofBuiltIn.Add($"The last article repeals 《{clause.Title}》{(clause.Day is { } on ? $" on {LawDate.Format(on)}" : "")}: {meant}.");
                }

                continue;
            }

            if (!byTitle.TryGetValue(TextIdentity.KeyOf(clause.Title), out var of) || of == by)
            {
                continue;
            }

            if (clause.Day is not { } day)
            {
                unsure.Add($"The last article repeals 《{clause.Title}》, and no day is told from which; {of} is held and left as it is.");
            }
            else if (byId[of].Versions.FirstOrDefault(v => v.Date >= day) is { } later)
            {
                unsure.Add($"The last article repeals 《{clause.Title}》 on {LawDate.Format(day)}, and {of} is held in a version of {LawDate.Format(later.Date)}: perhaps another instrument of that title; it is left as it is.");
            }
            else
            {
                sure.Add((day, by, of));
            }
        }

        return (unsure.ToImmutable(), ofBuiltIn.ToImmutable());
    }

    /// <summary>The works, with what was taken.</summary>
    public ImmutableArray<Work> Works()
    {
        var ends = sure.ToLookup(r => r.Of);
        var made = sure.ToLookup(r => r.By);
        return [.. works.Select(w => Repealing(Repealed(w, ends[w.Id]), made[w.Id]))];
    }

    private Work Repealed(Work work, IEnumerable<(DateOnly Day, WorkId By, WorkId Of)> repeals)
    {
        var first = repeals.OrderBy(r => r.Day).ThenBy(r => r.By.Slug, StringComparer.Ordinal).FirstOrDefault();
        return first == default
            ? work
            : work with
            {
                Events = [.. work.Events.Append(new LifecycleEvent(LifecycleEventKind.Repealed, first.Day, By: byId[first.By].Title)).OrderBy(e => e.Date).ThenBy(e => e.Kind)],
                CheckedTo = work.CheckedTo > first.Day ? work.CheckedTo : first.Day,
            };
    }

    private Work Repealing(Work work, IEnumerable<(DateOnly Day, WorkId By, WorkId Of)> repeals)
    {
        var relations = repeals.OrderBy(r => r.Day).ThenBy(r => r.Of.Slug, StringComparer.Ordinal).Select(r => new WorkRelation(WorkRelationKind.Repeals, r.Of, byId[r.Of].Title, r.Day)).ToArray();
        return relations.Length == 0 ? work : work with { Relations = [.. work.Relations, .. relations] };
    }
}
