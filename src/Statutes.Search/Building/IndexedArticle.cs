using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Search.Building;

/// <summary>An article of one version with every text that contains it. One Lucene document represents it.</summary>
/// <param name="Id">The article.</param>
/// <param name="Texts">The texts of its version, the authentic one first.</param>
public sealed record IndexedArticle(ProvisionId Id, ImmutableArray<StatuteDocument> Texts)
{
    /// <summary>
    /// Lists every article of the texts, in an order that depends on the texts alone. The place in this list is the ordinal of
    /// the article.
    /// </summary>
    public static IEnumerable<IndexedArticle> All(IEnumerable<StatuteDocument> documents)
    {
        var versions = documents.GroupBy(d => d.Version).OrderBy(g => g.Key.Work.Slug, StringComparer.Ordinal).ThenBy(g => g.Key.Date);
        foreach (var version in versions)
        {
            var texts = version.OrderBy(d => d.Language).ToImmutableArray();
            foreach (var article in texts[0].Articles)
            {
                var id = new ProvisionId(version.Key, article.Path);
                yield return new IndexedArticle(id, [.. texts.Where(t => t.Find(article.Path) is not null)]);
            }
        }
    }
}
