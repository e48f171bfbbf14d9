using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Search.Building;

/// <summary>
/// All articles of a generation by ordinal, and the references between them. Opening the next generation makes only the versions that
/// changed anew. Immutable.
/// </summary>
internal sealed class GenerationArticles
{
    private readonly Dictionary<VersionId, (VersionArticles Articles, int First)> versions = [];
    private readonly int[] firstReference; // by ordinal, followed by the number of all
    private readonly Reference[] incoming; // the references into each article
    private readonly Dictionary<ProvisionId, List<Reference>> incomingElsewhere = []; // the references into what is no article

    /// <summary>Numbers the articles of some versions.</summary>
    /// <param name="parts">The versions, in the order of the corpus.</param>
    public GenerationArticles(IReadOnlyCollection<VersionArticles> parts)
    {
        var articles = ImmutableArray.CreateBuilder<IndexedArticle>(parts.Sum(p => p.Articles.Length));
        var keys = ImmutableArray.CreateBuilder<long>(articles.Capacity);
        foreach (var part in parts.OrderBy(p => p.Version.Work.Slug, StringComparer.Ordinal).ThenBy(p => p.Version.Date))
        {
            versions.Add(part.Version, (part, articles.Count));
            articles.AddRange(part.Articles);
            keys.AddRange(part.Keys);
        }

        (All, Keys) = (articles.MoveToImmutable(), keys.MoveToImmutable());
        (firstReference, incoming) = Incoming(parts);
    }

    /// <summary>The articles, by ordinal, in the order of <see cref="IndexedArticle.All"/>.</summary>
    public ImmutableArray<IndexedArticle> All { get; }

    /// <summary>The key of each article in the index, by ordinal.</summary>
    public ImmutableArray<long> Keys { get; }

    /// <summary>Returns the ordinal of an article; -1 if there is no such article.</summary>
    public int OrdinalOf(ProvisionId article) =>
        versions.TryGetValue(article.Version, out var version) && version.Articles.PlaceOf(article.Path) is var place and >= 0
            ? version.First + place
            : -1;

    /// <summary>Returns the texts of a version, the authentic one first; empty if there is none.</summary>
    public ImmutableArray<StatuteDocument> TextsOf(VersionId version) =>
        versions.TryGetValue(version, out var found) ? found.Articles.Documents : [];

    /// <summary>Returns the references in an article, in the order of its wording.</summary>
    public ImmutableArray<Reference> ReferencesOutOf(ProvisionId article) =>
        versions.TryGetValue(article.Version, out var found) ? found.Articles.ReferencesOutOf(article.Path) : [];

    /// <summary>Returns the references into a provision, or into a part of an article, in the order of the corpus.</summary>
    public ImmutableArray<Reference> ReferencesInto(ProvisionId article) => OrdinalOf(article) is var ordinal and >= 0
        ? [.. incoming.AsSpan(firstReference[ordinal]..firstReference[ordinal + 1])]
        : [.. incomingElsewhere.GetValueOrDefault(article, [])];

    /// <summary>Counts the references into an article.</summary>
    public int TimesCited(int ordinal) => firstReference[ordinal + 1] - firstReference[ordinal];

    // sorted by counting: the order of the references into one article stays
    private (int[] First, Reference[] Incoming) Incoming(IReadOnlyCollection<VersionArticles> parts)
    {
        var cited = parts.SelectMany(p => p.Cited).Select(c => (Ordinal: OrdinalOf(c.Target), c.Target, c.Reference)).ToList();
        var first = new int[All.Length + 1];
        foreach (var (ordinal, target, reference) in cited)
        {
            if (ordinal >= 0)
            {
                first[ordinal + 1]++;
            }
            else
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(incomingElsewhere, target, out _) ??= []).Add(reference);
            }
        }

        for (var i = 1; i < first.Length; i++)
        {
            first[i] += first[i - 1];
        }

        var (next, references) = (first[..^1], new Reference[first[^1]]);
        foreach (var (ordinal, _, reference) in cited.Where(c => c.Ordinal >= 0))
        {
            references[next[ordinal]++] = reference;
        }

        return (first, references);
    }
}
