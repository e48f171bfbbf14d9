using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Search.Building;

/// <summary>
/// The articles of one version, and what opening a generation needs of them. Generations with the same texts share it. Immutable.
/// </summary>
internal sealed class VersionArticles
{
    private readonly Dictionary<ProvisionPath, int> places = [];
    private readonly Dictionary<ProvisionPath, ImmutableArray<Reference>> referencesOut;

    /// <summary>Lists the articles of some texts.</summary>
    /// <param name="texts">The texts of one version.</param>
    public VersionArticles(VersionTexts texts)
    {
        Texts = texts;
        Documents = [.. texts.Documents.OrderBy(d => d.Language)];
        Articles = [.. IndexedArticle.All(texts.Documents)];
        Keys = [.. Articles.Select(a => ArticleIndexer.KeyOf(a.Id))];
        foreach (var (place, article) in Articles.Index())
        {
            places[article.Id.Path] = place;
        }

        referencesOut = texts.References.GroupBy(r => ArticleOf(r.From).Path).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        Cited = [.. texts.References.SelectMany(r => r.Targets.Select(ArticleOf).Distinct().Select(t => (t, r)))];
    }

    /// <summary>The version.</summary>
    public VersionId Version => Documents[0].Version;

    /// <summary>The texts with their references.</summary>
    public VersionTexts Texts { get; }

    /// <summary>The texts, the authentic one first.</summary>
    public ImmutableArray<StatuteDocument> Documents { get; }

    /// <summary>The articles, in the order of the text.</summary>
    public ImmutableArray<IndexedArticle> Articles { get; }

    /// <summary>The key of each article in the index.</summary>
    public ImmutableArray<long> Keys { get; }

    /// <summary>What the articles cite: articles, and what is not in an article; each once a reference, in the order of the text.</summary>
    public ImmutableArray<(ProvisionId Target, Reference Reference)> Cited { get; }

    /// <summary>Returns the place of an article in <see cref="Articles"/>; -1 if the version has no such article.</summary>
    public int PlaceOf(ProvisionPath article) => places.TryGetValue(article, out var place) ? place : -1;

    /// <summary>Returns the references in an article, in the order of its wording.</summary>
    public ImmutableArray<Reference> ReferencesOutOf(ProvisionPath article) => referencesOut.GetValueOrDefault(article, []);

    /// <summary>Returns the article around a provision; the provision itself if it is in no article.</summary>
    public static ProvisionId ArticleOf(ProvisionId id) => id with { Path = id.Path.AncestorOrSelf(ProvisionKind.Article) ?? id.Path };
}
