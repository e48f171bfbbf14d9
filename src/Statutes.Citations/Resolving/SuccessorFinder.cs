using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Finds the provision of today that continues a provision of any version. It follows the concordances and the lifecycles; texts are not
/// compared. Where a concordance is missing, or does not compare the article, the result is null.
/// </summary>
internal sealed class SuccessorFinder(Catalog catalog, DateOnly today)
{
    /// <summary>Finds what a provision is today; null where that is not known.</summary>
    public Now? NowOf(Work work, LawVersion version, ProvisionPath path)
    {
        var id = work.IdOf(version);
        return work.StatusAt(version, today) switch
        {
            VersionStatus.InForce or VersionStatus.Unknown => new Now(new ProvisionId(id, path), SuccessorChange.Unchanged),
            VersionStatus.Superseded when work.VersionInForceAt(today) is { } current && path.IsWhole =>
                new Now(new ProvisionId(work.IdOf(current), path), SuccessorChange.Amended),
            VersionStatus.Superseded when work.VersionInForceAt(today) is { } current => Follow(id, path, work.IdOf(current)),
            VersionStatus.Repealed => new Now(SuccessorOf(work, path), SuccessorChange.Repealed),
            _ => null,
        };
    }

    /// <summary>Returns whether the version in force today has changed the text of a provision.</summary>
    public bool IsAmendedSince(Work work, LawVersion version, ProvisionPath path) =>
        NowOf(work, version, path)?.Change is SuccessorChange.Amended or SuccessorChange.RenumberedAndAmended
            or SuccessorChange.Merged or SuccessorChange.Split or SuccessorChange.Deleted;

    // follows the concordances from version to version; null where one is missing, or where a merge or split is not the last step
    private Now? Follow(VersionId from, ProvisionPath path, VersionId to)
    {
        var (version, here) = (from, path);
        var (moved, amended, computed) = (false, false, false);
        while (version != to)
        {
            if (catalog.ConcordanceFrom(version) is not { } step
                || here.AncestorOrSelf(ProvisionKind.Article) is not { } article
                || step.Of(article.Number) is not { Change: not ArticleChange.NotCompared } entry)
            {
                return null;
            }

            computed |= step.IsComputed;
            if (step.Follow(here) is not { } next)
            {
                return new Now(null, SuccessorChange.Deleted) { IsComputed = computed };
            }

            var part = entry.Parts.FirstOrDefault(p => here.IsWithin(p.From));
            if (part.To is { Kind: ProvisionKind.Article })
            {
                return step.To == to ? new Now(new ProvisionId(to, next), SuccessorChange.Merged) { IsComputed = computed } : null;
            }

            if (entry.Change is ArticleChange.Merged or ArticleChange.Split)
            {
                var change = entry.Change == ArticleChange.Merged ? SuccessorChange.Merged : SuccessorChange.Split;
                return step.To == to ? new Now(new ProvisionId(to, next), change) { IsComputed = computed } : null;
            }

            if (part.To is not null)
            {
                moved |= entry.From != entry.To[0] || part.From.Number != part.To.Value.Number;
                (version, here) = (step.To, next);
                continue; // the 款 or 项 is unchanged, but other parts joined or left its article
            }

            moved |= entry.Change is ArticleChange.Renumbered or ArticleChange.RenumberedAndAmended;
            amended |= entry.Change is ArticleChange.Amended or ArticleChange.RenumberedAndAmended;
            (version, here) = (step.To, next);
        }

        return new Now(new ProvisionId(to, here), (moved, amended) switch
        {
            (false, false) => SuccessorChange.Unchanged,
            (true, false) => SuccessorChange.Renumbered,
            (false, true) => SuccessorChange.Amended,
            _ => SuccessorChange.RenumberedAndAmended,
        })
        {
            IsComputed = computed,
        };
    }

    // the article that replaced it when its work was replaced, followed to today
    private ProvisionId? SuccessorOf(Work work, ProvisionPath path)
    {
        var relation = work.Relations.FirstOrDefault(r => r.Kind == WorkRelationKind.ReplacedBy);
        if (relation is not { Work: { } successorId, Date: { } date }
            || catalog.Find(successorId) is not { } successor
            || successor.VersionMeantAt(date) is not { } then)
        {
            return null;
        }

        if (path.IsWhole)
        {
            return NowOf(successor, then, path)?.Id;
        }

        if (path.AncestorOrSelf(ProvisionKind.Article) is not { } article
            || relation.Articles.FirstOrDefault(p => p.From == article.Number.ToString()) is not { } pair
            || !ProvisionNumber.TryParse(pair.To, out var number))
        {
            return null;
        }

        return NowOf(successor, then, ProvisionPath.Article(number))?.Id;
    }
}
