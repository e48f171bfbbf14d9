using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
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
    /// <summary>The largest number of versions at dates whose status is kept.</summary>
    private const int MaxVersions = 20_000;

    private readonly ConcurrentDictionary<ProvisionId, Parts> cache = new();
    private readonly ConcurrentDictionary<(VersionId Version, DateOnly? At, DateOnly Today), byte[]> versions = new();

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

    /// <summary>Returns where the status of a version comes from, and the cautions about it, at the date of a search.</summary>
    /// <param name="id">The version.</param>
    /// <param name="at">The date; null for a search of every version.</param>
    /// <param name="today">Today in Beijing.</param>
    public byte[] GetVersion(VersionId id, DateOnly? at, DateOnly today)
    {
        if (!versions.TryGetValue((id, at, today), out var bytes))
        {
            if (versions.Count >= MaxVersions)
            {
                versions.Clear();
            }

            versions.TryAdd((id, at, today), bytes = MakeVersion(id, at, today));
        }

        return bytes;
    }

    private byte[] MakeVersion(VersionId id, DateOnly? at, DateOnly today)
    {
        var work = knowledge.Catalog.Find(id.Work)!;
        var cautions = CautionMapping.OfHit(knowledge.Catalog, id, at, today);
        var buffer = new JsonBuffer();
        buffer.Add(",\"statusFrom\":"u8);
        buffer.Add(work.StatusBasisAt(work.VersionDated(id.Date)!, at ?? today).Name);
        buffer.Add(",\"cautions\":"u8);
        buffer.Add(JsonSerializer.SerializeToUtf8Bytes(cautions, ApiJson.Answers.CautionJsonArray));
        return buffer.ToArray();
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
    /// <param name="Tail">The address, after the snippets.</param>
    public sealed record Parts(byte[] Head, byte[] Middle, byte[] Tail);
}
