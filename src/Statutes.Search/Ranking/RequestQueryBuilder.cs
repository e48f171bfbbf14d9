using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Works;
using Statutes.Search.Hits;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Search.Ranking;

/// <summary>Builds what a request requires: a query in the query language, phrases between quotation marks, a work and a status.</summary>
/// <param name="analyzer">The analyzer for queries.</param>
/// <param name="catalog">The works.</param>
internal sealed class RequestQueryBuilder(BilingualAnalyzer analyzer, Catalog catalog)
{
    /// <summary>Builds the phrases that a plain query requires.</summary>
    public ImmutableArray<Query> PhrasesOf(ParsedQuery parsed, SearchRequest request)
    {
        var parser = ParserOf(request);
        return [.. parsed.Required.Select(parser.ReadPhrase).OfType<Query>()];
    }

    /// <summary>Parses a query in the query language. With a syntax error it is read as words, and a suggestion says so.</summary>
    public Query Parse(SearchRequest request, List<Suggestion> suggestions)
    {
        var parser = ParserOf(request);
        Query? query;
        try
        {
            query = parser.Read(request.Query);
        }
        catch (Exception e) when (e
            is ParseException or TokenMgrError or BooleanQuery.TooManyClausesException or FormatException or ArgumentException)
        {
            suggestions.Add(new Suggestion("read-as-words", new(
                "检索式无法按语法解析，已按普通词语检索。", "The query has a syntax error. It was searched as plain words.")));
            query = ParseAsWords(parser, request.Query);
        }

        return Within(request, query ?? new BooleanQuery());
    }

    /// <summary>Restricts a query to the work of the request, to phrases and to a status.</summary>
    /// <param name="request">The request.</param>
    /// <param name="query">The query.</param>
    /// <param name="required">The phrases.</param>
    /// <param name="status">The name of the status; null for any.</param>
    public BooleanQuery Within(SearchRequest request, Query query, ImmutableArray<Query> required = default, string? status = null)
    {
        var all = new BooleanQuery { { query, Occur.MUST } };
        foreach (var phrase in required.IsDefault ? [] : required)
        {
            all.Add(phrase, Occur.MUST);
        }

        if (status is not null)
        {
            all.Add(new ConstantScoreQuery(ParserOf(request).ReadStatus(status)) { Boost = 0 }, Occur.MUST);
        }

        if (request.Work is { } work)
        {
            all.Add(new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.Work, work.Slug))) { Boost = 0 }, Occur.MUST);
        }

        return all;
    }

    private static Query? ParseAsWords(StatuteQueryParser parser, string query)
    {
        try
        {
            return parser.ReadAsWords(query);
        }
        catch (Exception e) when (e is ParseException or BooleanQuery.TooManyClausesException)
        {
            return null;
        }
    }

    private StatuteQueryParser ParserOf(SearchRequest request) =>
        new(analyzer, request.Language, status => VersionsWith(status, request.At), PresentIdOf);

    private IEnumerable<string> VersionsWith(string status, DateOnly at) =>
        from work in catalog.Works
        from version in work.Versions
        where work.StatusAt(version, at).Name == status
        select work.IdOf(version).ToString();

    private string PresentIdOf(string work) =>
        WorkId.TryParse(work, out var id) && catalog.FindByFormerId(id) is { } now ? now.Id.Slug : work;
}
