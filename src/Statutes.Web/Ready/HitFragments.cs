using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Web.Ready;

/// <summary>
/// The parts of a hit that depend only on its article, as bytes of JSON. They are made when the article is first a hit. Any
/// number of threads may call it.
/// </summary>
/// <param name="knowledge">The generation of the articles.</param>
internal sealed class HitFragments(KnowledgeBase knowledge)
{
    private readonly ConcurrentDictionary<ProvisionId, Parts> cache = new();

    /// <summary>The generation of the articles.</summary>
    public KnowledgeBase Knowledge => knowledge;

    /// <summary>Returns the parts of a hit.</summary>
    public Parts Get(SearchHit hit)
    {
        if (!cache.TryGetValue(hit.Article, out var parts))
        {
            cache.TryAdd(hit.Article, parts = Make(hit));
        }

        return parts;
    }

    private Parts Make(SearchHit hit)
    {
        var id = hit.Article;
        var mapping = new ContractMapping(knowledge, default); // nothing here depends on the day
        var buffer = new JsonBuffer();
        Property("{\"id\":"u8, id.ToString());
        Property(",\"work\":"u8, id.Version.Work.Slug);
        Property(",\"version\":"u8, LawDate.Format(id.Version.Date));
        Property(",\"article\":"u8, id.Path.Number.ToString());
        Property(",\"lineage\":"u8, hit.Lineage.Key);
        buffer.Add(",\"status\":"u8);
        var head = Take();
        var title = knowledge.Catalog.Find(id.Version.Work)!.Title;
        Value(",\"title\":"u8, ContractMapping.ToJson(title), ApiJson.Answers.BilingualText);
        Value(",\"label\":"u8, mapping.Label(id), ApiJson.Answers.BilingualText);
        Value(",\"path\":"u8, mapping.PathOf(id), ApiJson.Answers.BilingualLines);
        buffer.Add(",\"snippets\":"u8);
        var middle = Take();
        Property(",\"url\":"u8, ContractMapping.UrlOf(id));
        buffer.Add("}"u8);
        return new Parts(head, middle, Take());

        void Property(ReadOnlySpan<byte> name, string value)
        {
            buffer.Add(name);
            buffer.Add(value);
        }

        void Value<T>(ReadOnlySpan<byte> name, T value, JsonTypeInfo<T> type)
        {
            buffer.Add(name);
            buffer.Add(JsonSerializer.SerializeToUtf8Bytes(value, type));
        }

        byte[] Take()
        {
            var bytes = buffer.ToArray();
            buffer.Clear();
            return bytes;
        }
    }

    /// <summary>The bytes of a hit around what depends on the query.</summary>
    /// <param name="Head">Everything before the status.</param>
    /// <param name="Middle">Between the score and the snippets.</param>
    /// <param name="Tail">Everything after the snippets.</param>
    public sealed record Parts(byte[] Head, byte[] Middle, byte[] Tail);
}
