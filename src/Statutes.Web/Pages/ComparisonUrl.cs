using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Web.Pages;

/// <summary>Makes addresses of comparisons.</summary>
internal static class ComparisonUrl
{
    /// <summary>
    /// Returns the address of an article in the comparison of its version with the next one, or with the one before; null if
    /// neither can be compared.
    /// </summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="article">The article; with the whole path, the version.</param>
    public static string? Of(KnowledgeBase knowledge, ProvisionId article)
    {
        var (catalog, version) = (knowledge.Catalog, article.Version);
        if ((catalog.ConcordanceFrom(version) ?? catalog.ConcordanceTo(version)) is not { } concordance)
        {
            return OfPair(knowledge, version);
        }

        var url = Of(version.Work, concordance.From.Date, concordance.To.Date);
        if (article.Path.IsWhole)
        {
            return url;
        }

        var number = article.Path.Number;
        var entry = concordance.From == version ? concordance.Of(number) : concordance.Origin(number);
        return entry is null
            ? url
            : $"{url}#{Anchor(entry.From is { } from ? [from.ToString()] : [], [.. entry.To.Select(n => n.ToString())])}";
    }

    /// <summary>Returns the id of an article on the page of a comparison.</summary>
    /// <param name="from">Its numbers in the earlier version.</param>
    /// <param name="to">Its numbers in the later version.</param>
    public static string Anchor(IReadOnlyList<string> from, IReadOnlyList<string> to) =>
        $"a{string.Join('-', from)}to{string.Join('-', to)}";

    // versions that no source relates are compared by their wording
    private static string? OfPair(KnowledgeBase knowledge, VersionId version)
    {
        var pairs = knowledge.ComparablePairs(knowledge.Catalog.Find(version.Work)!)
            .Where(p => p.From.Date == version.Date || p.To.Date == version.Date)
            .ToArray();
        return pairs.Length == 0 ? null : Of(version.Work, pairs[^1].From.Date, pairs[^1].To.Date);
    }

    private static string Of(WorkId work, DateOnly from, DateOnly to) =>
        $"/{work}/compare?from={LawDate.Format(from)}&to={LawDate.Format(to)}";
}
