using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// What became of a provision, and what its number means in other versions: the concordances and the lifecycles, followed. Nothing is found by
/// likeness of texts; where no concordance tells, nothing is said.
/// </summary>
internal sealed class SuccessorFinder(Catalog catalog, DateOnly today)
{
    /// <summary>What stands for a provision today; null where it is not known.</summary>
    public Now? NowOf(Work work, LawVersion version, ProvisionPath path)
    {
        var id = work.IdOf(version);
        return work.StatusAt(version, today) switch
        {
            VersionStatus.InForce => new Now(new ProvisionId(id, path), SuccessorChange.Unchanged),
            VersionStatus.Superseded when work.VersionInForceAt(today) is { } current && path.IsWhole =>
                new Now(new ProvisionId(work.IdOf(current), path), SuccessorChange.Amended),
            VersionStatus.Superseded when work.VersionInForceAt(today) is { } current => Follow(id, path, work.IdOf(current)),
            VersionStatus.Repealed => new Now(SuccessorOf(work, path), SuccessorChange.Repealed),
            _ => null,
        };
    }

    /// <summary>What a number means in the other enacted versions of the work, where it is another provision there.</summary>
    public IEnumerable<Alternative> OtherMeanings(Work work, LawVersion version, ProvisionPath path)
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
                var why = Why(work, version, other, article.Number);
                yield return new Alternative(new ProvisionId(work.IdOf(other), place), why.En!, why.Zh);
            }
        }
    }

    /// <summary>The numbers from which an article came in the version before; none where its number was the same, or it is new.</summary>
    public ImmutableArray<ProvisionNumber> FormerNumbers(Work work, LawVersion version, ProvisionPath path) =>
        path.AncestorOrSelf(ProvisionKind.Article) is { } article
        && catalog.ConcordanceTo(work.IdOf(version))?.Origins(article.Number) is { } former
        && !former.SequenceEqual([article.Number])
            ? former
            : [];

    /// <summary>Whether the wording of an article has been changed by a version in force today.</summary>
    public bool IsAmendedSince(Work work, LawVersion version, ProvisionPath path) =>
        NowOf(work, version, path)?.Change is SuccessorChange.Amended or SuccessorChange.RenumberedAndAmended
            or SuccessorChange.Merged or SuccessorChange.Split or SuccessorChange.Deleted;

    // "what Article 35 meant until 2025-12-31, now Article 37"; "what Article 35 means since 2026-01-01, before that Article 33"
    private Bilingual Why(Work work, LawVersion version, LawVersion other, ProvisionNumber number)
    {
        if (other.Date < version.Date)
        {
            var until = work.InForceUntil(other) is { } end ? LawDate.Format(end.AddDays(-1)) : null;
            var where = NowOf(work, other, ProvisionPath.Article(number)) switch
            {
                { Change: SuccessorChange.Split } when catalog.ConcordanceFrom(work.IdOf(other))?.Of(number) is { } split =>
                    ($"，现为{Messages.ChineseArticles(split.To)}", $", now {Messages.EnglishArticles(split.To)}"),
                { Id: { } id } when id.Path.Number != number => ($"，现为{id.Path.Number.ToChinese(ProvisionKind.Article)}", $", now Article {id.Path.Number}"),
                { Id: null, Change: var change } => ("，此后已不存在", $", since {change.Name}"),
                _ => ("", ""),
            };
            return new(
                $"该序号{(until is null ? "原先" : $"至{until}止")}所指的条文{where.Item1}",
                $"what Article {number} meant{(until is null ? "" : $" until {until}")}{where.Item2}");
        }

        var since = LawDate.Format(work.InForceFrom(other)!.Value);
        return catalog.ConcordanceTo(work.IdOf(other))?.Origins(number) is { IsEmpty: false } from
            ? new($"该序号自{since}起所指的条文，即原{Messages.ChineseArticles(from)}", $"what Article {number} means since {since}, before that {Messages.EnglishArticles(from)}")
            : new($"该序号自{since}起所指的条文，为新增", $"what Article {number} means since {since}, new in that version");
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
                return new Now(null, SuccessorChange.Deleted);
            }

            var part = entry.Parts.FirstOrDefault(p => here.IsWithin(p.From));
            if (part.To is { Kind: ProvisionKind.Article })
            {
                return step.To == to ? new Now(new ProvisionId(to, next), SuccessorChange.Merged) : null;
            }

            if (entry.Change is ArticleChange.Merged or ArticleChange.Split)
            {
                return step.To == to ? new Now(new ProvisionId(to, next), entry.Change == ArticleChange.Merged ? SuccessorChange.Merged : SuccessorChange.Split) : null;
            }

            if (part.To is not null)
            {
                moved |= entry.From != entry.To[0] || part.From.Number != part.To.Value.Number;
                (version, here) = (step.To, next);
                continue; // a 款 or 项 that kept its words, in an article that others joined or left
            }

            moved |= entry.Change is ArticleChange.Renumbered or ArticleChange.RenumberedAndAmended;
            amended |= entry.Change is ArticleChange.Amended or ArticleChange.RenumberedAndAmended;
            (version, here) = (step.To, next);
        }

        var change = (moved, amended) switch
        {
            (false, false) => SuccessorChange.Unchanged,
            (true, false) => SuccessorChange.Renumbered,
            (false, true) => SuccessorChange.Amended,
            _ => SuccessorChange.RenumberedAndAmended,
        };
        return new Now(new ProvisionId(to, here), change);
    }

    // the article that took its place when the work was replaced, followed to today
    private ProvisionId? SuccessorOf(Work work, ProvisionPath path)
    {
        if (work.Relations.FirstOrDefault(r => r.Kind == WorkRelationKind.ReplacedBy) is not { Work: { } successorId, Date: { } date } relation
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
