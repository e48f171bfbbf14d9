using System.Collections.Immutable;
using System.Text.Json;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Web.Ready;

/// <summary>
/// Writes the answer to a search as JSON. The bytes are the same as those of the serializer for <see cref="SearchJson"/>,
/// but the parts that depend only on an article are made once. A test compares the two. Any number of threads may call it.
/// </summary>
internal sealed class SearchResponseWriter
{
    [ThreadStatic]
    private static JsonBuffer? buffer;

    private HitFragments? fragments; // of the generation that is served

    /// <summary>Writes an answer.</summary>
    /// <param name="knowledge">The generation that gave the result.</param>
    /// <param name="mapping">Maps the citation to its JSON contract.</param>
    /// <param name="request">The search.</param>
    /// <param name="atAssumed">True if the request had no date, so that today is used.</param>
    /// <param name="result">The result.</param>
    public byte[] Write(KnowledgeBase knowledge, ContractMapping mapping, SearchRequest request, bool atAssumed, SearchResult result)
    {
        var hits = FragmentsOf(knowledge);
        var json = buffer ??= new JsonBuffer();
        json.Clear();
        json.Add("{\"query\":"u8);
        json.Add(request.Query);
        json.Add(",\"at\":"u8);
        json.Add(request.EveryVersion ? "any" : LawDate.Format(request.At));
        json.Add(atAssumed && !request.EveryVersion ? ",\"atAssumed\":true,\"total\":"u8 : ",\"atAssumed\":false,\"total\":"u8);
        json.Add(result.Total);
        json.Add(",\"page\":"u8);
        json.Add(request.Page);
        json.Add(",\"pageSize\":"u8);
        json.Add(request.PageSize);
        json.Add(",\"citation\":"u8);
        json.Add(result.Citation is { } citation
            ? JsonSerializer.SerializeToUtf8Bytes(
                mapping.ToJson(request.Query, request.At, atAssumed, citation), ApiJson.Answers.ResolutionJson)
            : "null"u8);
        json.Add(",\"hits\":["u8);
        for (var i = 0; i < result.Hits.Length; i++)
        {
            var hit = result.Hits[i];
            var version = hits.GetVersion(hit.Article.Version, request.EveryVersion ? null : request.At, mapping.Today);
            AddHit(json, hits.Get(hit), version, hit, i);
        }

        json.Add("],\"facets\":{\"work\":"u8);
        AddFacets(json, result.Works);
        json.Add(",\"otherWorks\":"u8);
        json.Add(result.OtherWorks);
        json.Add(",\"status\":"u8);
        AddFacets(json, result.Statuses);
        json.Add("},\"allWords\":"u8);
        json.Add(result.AllWords);
        json.Add(",\"notHere\":["u8);
        for (var i = 0; i < result.NotHere.Length; i++)
        {
            json.Add(i > 0 ? ","u8 : ""u8);
            json.Add(JsonSerializer.SerializeToUtf8Bytes(SuggestionMapping.ToJson(result.NotHere[i]), ApiJson.Answers.MissingLawJson));
        }

        json.Add("],\"suggestions\":["u8);
        for (var i = 0; i < result.Suggestions.Length; i++)
        {
            var suggestion = result.Suggestions[i];
            json.Add(i > 0 ? ","u8 : ""u8);
            json.Add(JsonSerializer.SerializeToUtf8Bytes(
                SuggestionMapping.ToJson(suggestion), ApiJson.Answers.SuggestionJson));
        }

        json.Add("]}"u8);
        return json.ToArray();
    }

    private static void AddHit(JsonBuffer json, HitFragments.Parts parts, byte[] version, SearchHit hit, int index)
    {
        json.Add(index > 0 ? ","u8 : ""u8);
        json.Add(parts.Head);
        json.Add(hit.Status.Name);
        json.Add(",\"score\":"u8);
        json.Add((double)hit.Score);
        json.Add(parts.Middle);
        json.Add("{\"zh\":"u8);
        AddSnippets(json, hit.Chinese);
        json.Add(",\"en\":"u8);
        AddSnippets(json, hit.English);
        json.Add("}"u8);
        json.Add(parts.Tail);
        json.Add(version);
        if (hit.Explanation is { } explanation)
        {
            json.Add(",\"explanation\":"u8);
            json.Add(JsonSerializer.SerializeToUtf8Bytes(ContractMapping.ToJson(explanation), ApiJson.Answers.ExplanationJson));
        }

        json.Add("}"u8);
    }

    private static void AddSnippets(JsonBuffer json, ImmutableArray<Snippet> snippets)
    {
        json.Add("["u8);
        for (var i = 0; i < snippets.Length; i++)
        {
            json.Add(i > 0 ? ",{\"text\":"u8 : "{\"text\":"u8);
            json.Add(snippets[i].Text);
            json.Add(",\"highlights\":["u8);
            for (var mark = 0; mark < snippets[i].Highlights.Length; mark++)
            {
                json.Add(mark > 0 ? ",["u8 : "["u8);
                json.Add(snippets[i].Highlights[mark].Start);
                json.Add(","u8);
                json.Add(snippets[i].Highlights[mark].End);
                json.Add("]"u8);
            }

            json.Add("]}"u8);
        }

        json.Add("]"u8);
    }

    private static void AddFacets(JsonBuffer json, ImmutableArray<FacetCount> facets)
    {
        json.Add("["u8);
        for (var i = 0; i < facets.Length; i++)
        {
            json.Add(i > 0 ? ",{\"value\":"u8 : "{\"value\":"u8);
            json.Add(facets[i].Value);
            json.Add(",\"count\":"u8);
            json.Add(facets[i].Count);
            json.Add("}"u8);
        }

        json.Add("]"u8);
    }

    private HitFragments FragmentsOf(KnowledgeBase knowledge)
    {
        if (Volatile.Read(ref fragments) is { } current && ReferenceEquals(current.Knowledge, knowledge))
        {
            return current;
        }

        var fresh = new HitFragments(knowledge);
        Volatile.Write(ref fragments, fresh);
        return fresh;
    }
}
