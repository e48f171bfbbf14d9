using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Contract.Responses;

/// <summary>Maps the history of an article: its number in the version before, and in the next one.</summary>
internal static class ArticleHistory
{
    /// <summary>Returns the history of an article.</summary>
    public static HistoryJson[] Of(Catalog catalog, ProvisionId id)
    {
        var number = id.Path.Number;
        var before = catalog.ConcordanceTo(id.Version) is { } previous
            ? previous.Entries.Where(e => e.To.Contains(number)).Select(e => Step(previous, previous.From, e.From, e.Change))
            : [];
        var after = catalog.ConcordanceFrom(id.Version) is { } next && next.Of(number) is { } entry
            ? entry.To.Select(n => (ProvisionNumber?)n).DefaultIfEmpty(null).Select(n => Step(next, next.To, n, entry.Change))
            : [];
        return [.. before, .. after];
    }

    private static HistoryJson Step(Concordance step, VersionId version, ProvisionNumber? number, ArticleChange change) => new(
        number is { } article ? new ProvisionId(version, ProvisionPath.Article(article)).ToString() : null, change.Name, step.IsComputed);
}
