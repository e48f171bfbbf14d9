using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Documents.Quoting;

/// <summary>The folded wording of the articles that a document cites. Kept while one document is checked; one thread.</summary>
/// <param name="knowledge">The law.</param>
internal sealed class LawWording(KnowledgeBase knowledge)
{
    private readonly Dictionary<(VersionId Version, Language Language), WordingOfArticle[]> versions = [];

    /// <summary>Returns the articles of a version in a language; empty if the corpus has no such text.</summary>
    public WordingOfArticle[] ArticlesOf(VersionId version, Language language)
    {
        if (!versions.TryGetValue((version, language), out var articles))
        {
            versions[(version, language)] = articles = knowledge.TextOf(version, language) is { } text
                ? [.. text.Articles.Select(a => new WordingOfArticle(text, a))]
                : [];
        }

        return articles;
    }

    /// <summary>Returns the article of a provision in a language; null if the corpus has no such text.</summary>
    public WordingOfArticle? ArticleOf(ProvisionId id, Language language) =>
        id.Path.AncestorOrSelf(ProvisionKind.Article) is { } path
            ? Array.Find(ArticlesOf(id.Version, language), a => a.Id.Path.Number == path.Number)
            : null;

    /// <summary>Returns the versions of a work that have a text, the newest first.</summary>
    public IEnumerable<VersionId> VersionsOf(WorkId work) =>
        knowledge.Catalog.Find(work) is { } known ? known.Versions.Where(v => v.IsHeld).Select(known.IdOf).Reverse() : [];

    /// <summary>Returns whether two provisions are in the same article of law, whatever its number.</summary>
    public bool AreOfOneLineage(ProvisionId one, ProvisionId other) =>
        knowledge.Catalog.LineageOf(one) is { } lineage && lineage == knowledge.Catalog.LineageOf(other);
}
