using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Web.Ready;

/// <summary>What a hit says of its article whatever was asked, ready as bytes, made when the article is first found. Any number of threads may ask.</summary>
/// <param name="knowledge">The generation whose articles they are.</param>
internal sealed class HitFragments(KnowledgeBase knowledge)
{
    private readonly ConcurrentDictionary<ProvisionId, Parts> made = new();

    /// <summary>The generation whose articles they are.</summary>
    public KnowledgeBase Knowledge => knowledge;

    /// <summary>The parts of a hit.</summary>
    public Parts Of(SearchHit hit)
    {
        if (!made.TryGetValue(hit.Article, out var parts))
        {
            made.TryAdd(hit.Article, parts = Make(hit));
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
        var head = Cut();
        Value(",\"title\":"u8, ContractMapping.ToJson(knowledge.Catalog.Find(id.Version.Work)!.Title), ApiJson.Answers.BilingualText);
        Value(",\"label\":"u8, mapping.Label(id), ApiJson.Answers.BilingualText);
        Value(",\"path\":"u8, mapping.PathOf(id), ApiJson.Answers.BilingualLines);
        buffer.Add(",\"snippets\":"u8);
        var middle = Cut();
        Property(",\"url\":"u8, ContractMapping.UrlOf(id));
        buffer.Add("}"u8);
        return new Parts(head, middle, Cut());

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

        byte[] Cut()
        {
            var bytes = buffer.ToArray();
            buffer.Clear();
            return bytes;
        }
    }

    /// <summary>The bytes of a hit around what depends on the question.</summary>
    /// <param name="Head">Up to the status.</param>
    /// <param name="Middle">Between the score and the snippets.</param>
    /// <param name="Tail">Behind the snippets.</param>
    public sealed record Parts(byte[] Head, byte[] Middle, byte[] Tail);
}
