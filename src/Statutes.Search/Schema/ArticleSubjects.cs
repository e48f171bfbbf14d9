using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Search.Schema;

/// <summary>The subject lines by article, in every version of its lineage to which they apply. Immutable and thread-safe.</summary>
internal sealed class ArticleSubjects
{
    private readonly Catalog catalog;
    private readonly FrozenDictionary<Lineage, ImmutableArray<SubjectLine>> lines;

    /// <summary>Gathers subject lines.</summary>
    /// <param name="subjects">The subject lines.</param>
    /// <param name="catalog">The catalog with the lineages of the articles.</param>
    public ArticleSubjects(ImmutableArray<SubjectLine> subjects, Catalog catalog)
    {
        this.catalog = catalog;
        lines = subjects
            .Select(line => (Lineage: LineageOf(line.Article), Line: line))
            .Where(p => p.Lineage is not null)
            .GroupBy(p => p.Lineage!.Value, p => p.Line)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(l => l.From ?? DateOnly.MinValue).ToImmutableArray()); // stable
    }

    /// <summary>The lineages that have a subject.</summary>
    public ImmutableArray<Lineage> Lineages => lines.Keys;

    /// <summary>Gets the subject line of an article in its version; null if it has none.</summary>
    public SubjectLine? Of(ProvisionId article) =>
        LineageOf(article) is { } lineage && lines.TryGetValue(lineage, out var known)
            ? known.LastOrDefault(l => l.From is not { } from || from <= article.Version.Date)
            : null;

    private Lineage? LineageOf(ProvisionId article) => catalog.ShapeOf(article.Version)?.LineageOf(article.Path);
}
