using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Statutes.Model.Works;
using Statutes.Search.Building;
using Statutes.Search.Reading;
using Statutes.Search.Schema;

namespace Statutes.Search.Querying;

/// <summary>
/// Finds articles by words over the Lucene index of one generation, which it holds in memory. Any number of threads may search.
/// </summary>
internal sealed class ProvisionSearcher
{
    private readonly BilingualAnalyzer analyzer = new(forQueries: true);
    private readonly Catalog catalog;
    private readonly ArticleTable table;
    private readonly IndexSearcher searcher;
    private readonly int[] ordinals;
    private readonly ConcurrentBag<FoundArticles> idle = [];

    /// <summary>Opens the index in a folder.</summary>
    public ProvisionSearcher(string folder, ImmutableArray<IndexedArticle> articles, Catalog catalog)
    {
        this.catalog = catalog;
        table = new ArticleTable(articles, catalog);
        searcher = new IndexSearcher(DirectoryReader.Open(new HeldDirectory(folder))) { Similarity = new BM25Similarity() };
        ordinals = OrdinalsOf(searcher.IndexReader);
    }

    /// <summary>How many documents the index holds.</summary>
    public int Count => searcher.IndexReader.NumDocs;

    /// <summary>Finds the matches of a page, the best first; equal scores in the order of the corpus.</summary>
    /// <param name="request">The question.</param>
    /// <param name="query">Its query, expanded.</param>
    /// <param name="cited">What the query cites, which comes before all.</param>
    /// <param name="fillUp">Whether articles that have some of the words will do where none has all.</param>
    /// <param name="suggestions">Takes what there is to say.</param>
    /// <param name="cancellation">Ends the search.</param>
    public MatchPage Search(
        SearchRequest request, string query, ImmutableArray<Match> cited, bool fillUp, List<Suggestion> suggestions, CancellationToken cancellation)
    {
        var standing = table.At(request.At);
        var found = idle.TryTake(out var free) ? free : new FoundArticles(table, ordinals);
        Find(Read(request, query, loose: false, suggestions), request, standing, found, cancellation);
        if (found.Count == 0 && fillUp)
        {
            Find(Read(request, query, loose: true, []), request, standing, found, cancellation);
            if (found.Count > 0)
            {
                suggestions.Add(new Suggestion("any-word", new(
                    "没有条文包含全部检索词；以下条文包含其中一部分。", "No article has all of these words; these have some of them.")));
            }
        }

        var page = PageOf(found, request, standing, cited);
        idle.Add(found); // one that a cancelled search leaves half used is not taken again
        return page;
    }

    private static MatchPage PageOf(FoundArticles found, SearchRequest request, ArticleTable.Standing standing, ImmutableArray<Match> cited)
    {
        if (!cited.IsEmpty)
        {
            var top = found.HighestScore() + 1;
            cited = [.. cited.Select(m => m with { Score = top })];
            found.Remove(cited.AsSpan(), alone: request.EveryVersion);
        }

        var skip = Math.Min((request.Page - 1) * request.PageSize, SearchRequest.MaxHits);
        var end = Math.Min(skip + request.PageSize, SearchRequest.MaxHits);
        var (works, statuses) = found.Facets(standing, cited.AsSpan());
        var words = Math.Max(skip - cited.Length, 0);
        return new MatchPage(
            found.Count + cited.Length,
            [.. cited.Take(end).Skip(skip), .. found.Best(standing, words, Math.Max(end - cited.Length, 0) - words)],
            works,
            statuses);
    }

    private Query Read(SearchRequest request, string text, bool loose, List<Suggestion> suggestions)
    {
        var parser = new StatuteQueryParser(analyzer, request.Language, status => VersionsWith(status, request.At), loose);
        Query? query;
        try
        {
            query = parser.Read(text);
        }
        catch (Exception e) when (e is ParseException or TokenMgrError or BooleanQuery.TooManyClausesException or FormatException or ArgumentException)
        {
            suggestions.Add(new Suggestion("read-as-words", new(
                "检索式无法按语法解析，已按普通词语检索。", "The query could not be read as written; it was searched as plain words.")));
            query = ReadAsWords(parser, request.Query);
        }

        var all = new BooleanQuery { { query ?? new BooleanQuery(), Occur.MUST } };
        if (request.Work is { } work)
        {
            all.Add(new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.Work, work.Slug))) { Boost = 0 }, Occur.MUST);
        }

        return all;
    }

    private static Query? ReadAsWords(StatuteQueryParser parser, string query)
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

    private void Find(Query query, SearchRequest request, ArticleTable.Standing standing, FoundArticles found, CancellationToken cancellation)
    {
        found.Begin(cancellation);
        searcher.Search(query, found);
        found.Weigh(standing, WeightOf);
        if (!request.EveryVersion)
        {
            found.KeepOneALineage(standing);
        }
    }

    // what holds at the date comes before what no longer or never did, where the words say as much for both
    private static float WeightOf(VersionStatus status) => status switch
    {
        VersionStatus.InForce => 1f,
        VersionStatus.NotYetInForce => 0.8f,
        VersionStatus.Superseded => 0.9f,
        VersionStatus.Repealed => 0.75f,
        _ => 0.7f,
    };

    private IEnumerable<string> VersionsWith(string status, DateOnly at) =>
        from work in catalog.Works
        from version in work.Versions
        where work.StatusAt(version, at).Name == status
        select work.IdOf(version).ToString();

    private static int[] OrdinalsOf(IndexReader reader)
    {
        var ordinals = new int[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            var values = leaf.AtomicReader.GetNumericDocValues(IndexSchema.Ordinal);
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                ordinals[leaf.DocBase + doc] = (int)values.Get(doc);
            }
        }

        return ordinals;
    }
}
