using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Resolves the second number of a pair, 第三十五条（现第三十七条）, in its own version, and checks the pair against the concordance.
/// </summary>
internal sealed class PairResolver(Catalog catalog)
{
    /// <summary>Resolves the second number.</summary>
    /// <param name="work">The work.</param>
    /// <param name="first">The provision that the first number means.</param>
    /// <param name="pair">The second number.</param>
    /// <param name="context">The date of the question, and today.</param>
    public ResolvedPair Resolve(Work work, ProvisionId first, CitationPair pair, CitationContext context)
    {
        var word = new VersionWord(pair.Kind, 0, pair.Place.Span);
        if (VersionSelector.Select(work, word, context) is not { IsHeld: true } version
            || catalog.ShapeOf(work.IdOf(version)) is not { } shape
            || !SimplePlace.TryResolve(shape, pair.Place.Steps.AsSpan(), out var found, out var missing)
            || missing is not null)
        {
            return new ResolvedPair(null, false);
        }

        var second = new ProvisionId(work.IdOf(version), found.Path);
        var (earlier, later) = second.Version.Date < first.Version.Date ? (second, first) : (first, second);
        return new ResolvedPair(second, IsInConcordance(earlier, later, context.Today));
    }

    private bool IsInConcordance(ProvisionId earlier, ProvisionId later, DateOnly today)
    {
        if (earlier.Path.AncestorOrSelf(ProvisionKind.Article) is not { } from
            || later.Path.AncestorOrSelf(ProvisionKind.Article) is not { } to)
        {
            return false;
        }

        if (catalog.ConcordanceFrom(earlier.Version) is { } concordance && concordance.To == later.Version)
        {
            return concordance.Of(from.Number)?.To.Contains(to.Number) == true;
        }

        var work = catalog.Find(earlier.Version.Work)!;
        return work.VersionDated(earlier.Version.Date) is { } version
            && new SuccessorFinder(catalog, today).NowOf(work, version, from)?.Id is { } now
            && now.Version == later.Version
            && now.Path.AncestorOrSelf(ProvisionKind.Article)?.Number == to.Number;
    }
}
