using System.Collections.Immutable;
using Statutes.Ingest.Identifying;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// Carries out repeals in the last article of a text: 《甲条例》同时废止 ends the work of that title on the date on which the
/// repealing text enters into force. A repeal is carried out only if it is certain: the title is that of one imported work,
/// which is not the repealing work itself; the text gives the date; and the work has no version of that date or later. A
/// repeal that is not certain is reported and not carried out, and so is every repeal of a work of the built-in corpus. The
/// earliest of several repeals counts. The result does not depend on the order of the clauses.
/// </summary>
/// <param name="works">The works, in the order of their ids.</param>
/// <param name="byTitle">The works by the keys of their titles.</param>
/// <param name="builtIn">The built-in works.</param>
internal sealed class Repeals(ImmutableArray<Work> works, IReadOnlyDictionary<string, WorkId> byTitle, Catalog builtIn)
{
    private readonly Dictionary<WorkId, Work> byId = works.ToDictionary(w => w.Id);
    private readonly HashSet<(DateOnly Day, WorkId By, WorkId Of)> certain = [];

    /// <summary>Adds the clauses of a text.</summary>
    /// <param name="by">The work to which the text belongs.</param>
    /// <param name="clauses">The clauses.</param>
    /// <returns>A sentence for each repeal that is not certain, and for each repeal of a built-in work.</returns>
    public (ImmutableArray<string> Unsure, ImmutableArray<string> OfBuiltIn) Add(WorkId by, ImmutableArray<RepealClause> clauses)
    {
        var unsure = ImmutableArray.CreateBuilder<string>();
        var ofBuiltIn = ImmutableArray.CreateBuilder<string>();
        foreach (var clause in clauses)
        {
            if (builtIn.FindByName(clause.Title).FirstOrDefault(n => !n.Generic) is { Work: { } known })
            {
                // no message if the built-in corpus already contains this repeal
                if (known.Id != by && (clause.Day is null || known.RepealedOn != clause.Day))
                {
                    ofBuiltIn.Add(RepealOfBuiltIn(clause, known));
                }

                continue;
            }

            if (!byTitle.TryGetValue(TextIdentity.KeyOf(clause.Title), out var of) || of == by)
            {
                continue;
            }

            if (clause.Day is not { } day)
            {
                unsure.Add($"The last article repeals 《{clause.Title}》 but gives no date. {of} was not marked as repealed.");
            }
            else if (byId[of].Versions.FirstOrDefault(v => v.Date >= day) is { } later)
            {
                unsure.Add(
                    $"The last article repeals 《{clause.Title}》 on {LawDate.Format(day)}, "
                    + $"but {of} has a version of {LawDate.Format(later.Date)}. "
                    + $"The repeal may concern another instrument of that title, so {of} was not marked as repealed.");
            }
            else
            {
                certain.Add((day, by, of));
            }
        }

        return (unsure.ToImmutable(), ofBuiltIn.ToImmutable());
    }

    /// <summary>Returns the works with the repeals that are certain.</summary>
    public ImmutableArray<Work> Works()
    {
        var ofWork = certain.ToLookup(r => r.Of);
        var byWork = certain.ToLookup(r => r.By);
        return [.. works.Select(w => WithRelations(WithEnd(w, ofWork[w.Id]), byWork[w.Id]))];
    }

    private static string RepealOfBuiltIn(RepealClause clause, Work known)
    {
        var on = clause.Day is { } day ? $" on {LawDate.Format(day)}" : "";
        var reason = known.Versions.All(v => v.Date > clause.Day)
            ? $"{known.Id} of the built-in corpus has that title but is younger, so the repeal concerns an earlier instrument"
            : $"{known.Id} of the built-in corpus keeps the dates that are published with the program";
        return $"The last article repeals 《{clause.Title}》{on}: {reason}.";
    }

    private Work WithEnd(Work work, IEnumerable<(DateOnly Day, WorkId By, WorkId Of)> repeals)
    {
        var first = repeals.OrderBy(r => r.Day).ThenBy(r => r.By.Slug, StringComparer.Ordinal).FirstOrDefault();
        if (first == default)
        {
            return work;
        }

        var repeal = new LifecycleEvent(LifecycleEventKind.Repealed, first.Day, By: byId[first.By].Title);
        return work with
        {
            Events = [.. work.Events.Append(repeal).OrderBy(e => e.Date).ThenBy(e => e.Kind)],
            CheckedTo = work.CheckedTo > first.Day ? work.CheckedTo : first.Day,
        };
    }

    private Work WithRelations(Work work, IEnumerable<(DateOnly Day, WorkId By, WorkId Of)> repeals)
    {
        var relations = repeals
            .OrderBy(r => r.Day).ThenBy(r => r.Of.Slug, StringComparer.Ordinal)
            .Select(r => new WorkRelation(WorkRelationKind.Repeals, r.Of, byId[r.Of].Title, r.Day))
            .ToArray();
        return relations.Length == 0 ? work : work with { Relations = [.. work.Relations, .. relations] };
    }
}
