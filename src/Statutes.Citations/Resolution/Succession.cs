using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Version = Statutes.Model.Works.Version;

namespace Statutes.Citations.Resolution;

/// <summary>
/// What became of a provision, and what its number means in other versions: the concordances and the lifecycles, followed. Nothing is found by
/// likeness of texts; where no concordance tells, nothing is said.
/// </summary>
internal sealed class Succession(Catalog catalog, DateOnly today)
{
    /// <summary>What stands for a provision today; null where it is not known.</summary>
    public Now? NowOf(Work work, Version version, ProvisionPath path)
    {
        var id = work.IdOf(version);
        return work.StatusAt(version, today) switch
        {
            VersionStatus.InForce => new Now(new ProvisionId(id, path), ArticleChange.Unchanged.Name),
            VersionStatus.Superseded when work.VersionInForceAt(today) is { } current => Follow(id, path, work.IdOf(current)),
            VersionStatus.Repealed => new Now(SuccessorOf(work, path), "repealed"),
            _ => null,
        };
    }

    /// <summary>What a number means in the other enacted versions of the work, where it is another provision there.</summary>
    public IEnumerable<Alternative> OtherMeanings(Work work, Version version, ProvisionPath path)
    {
        var id = work.IdOf(version);
        if (version.Draft || path.AncestorOrSelf(ProvisionKind.Article) is not { } article || catalog.ShapeOf(id)?.LineageOf(article) is not { } lineage)
        {
            yield break;
        }

        foreach (var other in work.Versions.Where(v => v is { Draft: false, IsHeld: true } && v != version))
        {
            var shape = catalog.ShapeOf(work.IdOf(other))!;
            if (shape.Article(article.Number) is { } namesake && shape.LineageOf(article) != lineage)
            {
                var place = shape.Find(path) is null ? namesake.Path : path;
                yield return new Alternative(new ProvisionId(work.IdOf(other), place), Why(work, version, other, article.Number));
            }
        }
    }

    /// <summary>The number under which an article stood in the version before; null where it was the same, or it is new.</summary>
    public ProvisionNumber? FormerNumber(Work work, Version version, ProvisionPath path) =>
        path.AncestorOrSelf(ProvisionKind.Article) is { } article
        && catalog.ConcordanceTo(work.IdOf(version))?.Origin(article.Number)?.From is { } former
        && former != article.Number
            ? former
            : null;

    /// <summary>Whether the wording of an article has been changed by a version in force today.</summary>
    public bool IsAmendedSince(Work work, Version version, ProvisionPath path) =>
        NowOf(work, version, path.AncestorOrSelf(ProvisionKind.Article) ?? path)?.Change is "amended" or "renumbered-and-amended" or "merged" or "split" or "deleted";

    // "what Article 35 meant until 2025-12-31, now Article 37"; "what Article 35 means since 2026-01-01, before that Article 33"
    private string Why(Work work, Version version, Version other, ProvisionNumber number)
    {
        if (other.Date < version.Date)
        {
            var until = work.InForceUntil(other) is { } end ? $" until {LawDate.Format(end.AddDays(-1))}" : "";
            var now = NowOf(work, other, ProvisionPath.Article(number));
            var where = now switch
            {
                { Id: { } id } when id.Path.Number != number => $", now Article {id.Path.Number}",
                { Id: null } => $", since {now.Change}",
                _ => "",
            };
            return $"what Article {number} meant{until}{where}";
        }

        var origin = catalog.ConcordanceTo(work.IdOf(other))?.Origin(number)?.From;
        var before = origin is { } from ? $", before that Article {from}" : ", new in that version";
        return $"what Article {number} means since {LawDate.Format(work.InForceFrom(other)!.Value)}{before}";
    }

    private Now? Follow(VersionId from, ProvisionPath path, VersionId to)
    {
        var (version, here) = (from, path);
        var (moved, amended) = (false, false);
        while (version != to)
        {
            if (catalog.ConcordanceFrom(version) is not { } step || here.AncestorOrSelf(ProvisionKind.Article) is not { } article || step.Of(article.Number) is not { } entry)
            {
                return null;
            }

            if (step.Follow(here) is not { } next)
            {
                return new Now(null, ArticleChange.Deleted.Name);
            }

            if (entry.Change is ArticleChange.Merged or ArticleChange.Split)
            {
                return step.To == to ? new Now(new ProvisionId(to, next), entry.Change.Name) : null;
            }

            moved |= entry.Change is ArticleChange.Renumbered or ArticleChange.RenumberedAndAmended;
            amended |= entry.Change is ArticleChange.Amended or ArticleChange.RenumberedAndAmended;
            (version, here) = (step.To, next);
        }

        var change = (moved, amended) switch
        {
            (false, false) => ArticleChange.Unchanged,
            (true, false) => ArticleChange.Renumbered,
            (false, true) => ArticleChange.Amended,
            _ => ArticleChange.RenumberedAndAmended,
        };
        return new Now(new ProvisionId(to, here), change.Name);
    }

    // the article that took its place when the work was replaced, followed to today
    private ProvisionId? SuccessorOf(Work work, ProvisionPath path)
    {
        if (work.Relations.FirstOrDefault(r => r.Kind == WorkRelationKind.ReplacedBy) is not { Work: { } successorId, Date: { } date } relation
            || catalog.Find(successorId) is not { } successor
            || successor.VersionMeantAt(date) is not { } then
            || path.AncestorOrSelf(ProvisionKind.Article) is not { } article
            || relation.Articles.FirstOrDefault(p => p.From == article.Number.ToString()) is not { } pair
            || !ProvisionNumber.TryParse(pair.To, out var number))
        {
            return null;
        }

        return NowOf(successor, then, ProvisionPath.Article(number))?.Id;
    }
}
