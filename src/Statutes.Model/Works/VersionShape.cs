using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Model.Works;

/// <summary>
/// The shape of a version: which divisions, articles, 款, 项 and 目 it has, and the lineage of each article. No wording.
/// </summary>
public sealed class VersionShape
{
    private readonly StatuteDocument document;
    private readonly FrozenDictionary<ProvisionNumber, int> articleIndex;
    private readonly ImmutableArray<Lineage> lineages;

    internal VersionShape(StatuteDocument document, Func<ProvisionPath, Lineage> lineageOf)
    {
        this.document = document;
        articleIndex = document.Articles
            .Select((article, index) => (article.Number, index))
            .DistinctBy(a => a.Number)
            .ToFrozenDictionary(a => a.Number, a => a.index);
        lineages = [.. document.Articles.Select(a => lineageOf(a.Path))];
    }

    /// <summary>The version.</summary>
    public VersionId Version => document.Version;

    /// <summary>The articles, in the order of the text.</summary>
    public ImmutableArray<Provision> Articles => document.Articles;

    /// <summary>The divisions, 编 分编 章 节, in the order of the text.</summary>
    public IEnumerable<Provision> Divisions => document.All.Where(p => p.Kind.IsDivision);

    /// <summary>The article with a number; null where there is none.</summary>
    public Provision? Article(ProvisionNumber number) =>
        articleIndex.TryGetValue(number, out var index) ? document.Articles[index] : null;

    /// <summary>The articles from one number to another, both included, with all that was inserted between them; empty where either is missing.</summary>
    public ReadOnlySpan<Provision> ArticlesBetween(ProvisionNumber first, ProvisionNumber last) =>
        articleIndex.TryGetValue(first, out var from) && articleIndex.TryGetValue(last, out var to) && from <= to
            ? document.Articles.AsSpan()[from..(to + 1)]
            : [];

    /// <summary>The provision at a path; null where there is none, and for the whole version.</summary>
    public Provision? Find(ProvisionPath path) => document.Find(path);

    /// <summary>The divisions in which a provision stands, from the outermost.</summary>
    public ImmutableArray<Provision> DivisionsAround(Provision provision) => document.DivisionsAround(provision);

    /// <summary>The lineage of the article in which a provision stands; null for a division and for the whole version.</summary>
    public Lineage? LineageOf(ProvisionPath path) =>
        path.AncestorOrSelf(ProvisionKind.Article) is { } article && articleIndex.TryGetValue(article.Number, out var index)
            ? lineages[index]
            : null;
}
