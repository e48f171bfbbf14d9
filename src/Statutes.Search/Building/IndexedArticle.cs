using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Search.Building;

/// <summary>An article of one version with every text that holds it; what one Lucene document stands for.</summary>
/// <param name="Id">The article.</param>
/// <param name="Texts">The texts of its version, the authentic one first.</param>
public sealed record IndexedArticle(ProvisionId Id, ImmutableArray<StatuteDocument> Texts)
{
    /// <summary>Every article of some texts, in an order that depends on the texts alone: its place in it is its ordinal in the index.</summary>
    public static IEnumerable<IndexedArticle> All(IEnumerable<StatuteDocument> documents)
    {
        foreach (var version in documents.GroupBy(d => d.Version).OrderBy(g => g.Key.Work.Slug, StringComparer.Ordinal).ThenBy(g => g.Key.Date))
        {
            var texts = version.OrderBy(d => d.Language).ToImmutableArray();
            foreach (var article in texts[0].Articles)
            {
                yield return new IndexedArticle(new ProvisionId(version.Key, article.Path), [.. texts.Where(t => t.Find(article.Path) is not null)]);
            }
        }
    }
}
