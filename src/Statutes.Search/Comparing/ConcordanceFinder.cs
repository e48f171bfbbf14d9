using System.Collections.Immutable;
using Statutes.Model.Comparing;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Search.Comparing;

/// <summary>
/// Finds the concordance of any two versions of a work: the concordances between them joined, or where one is missing, such as for a
/// draft, one that is computed from the wording. Any number of threads may use it.
/// </summary>
internal sealed class ConcordanceFinder(Catalog catalog)
{
    /// <summary>Finds the concordance.</summary>
    /// <param name="from">The earlier version.</param>
    /// <param name="to">The later version.</param>
    /// <param name="old">The texts of the earlier version, the authentic one first.</param>
    /// <param name="now">The texts of the later version, at least one of them in the language of a text in <paramref name="old"/>.</param>
    public Concordance Between(
        VersionId from, VersionId to, ImmutableArray<StatuteDocument> old, ImmutableArray<StatuteDocument> now)
    {
        var before = old.First(o => !o.Articles.IsEmpty && now.Any(n => n.Language == o.Language && !n.Articles.IsEmpty));
        var after = now.First(n => n.Language == before.Language);
        return StepsBetween(from, to) is { } steps ? WordingConcordance.Join(steps, before, after) : WordingConcordance.Of(before, after);
    }

    private List<Concordance>? StepsBetween(VersionId from, VersionId to)
    {
        var steps = new List<Concordance>();
        for (var version = from; version != to;)
        {
            if (catalog.ConcordanceFrom(version) is not { } step || step.To.Date > to.Date)
            {
                return null;
            }

            steps.Add(step);
            version = step.To;
        }

        return steps;
    }
}
