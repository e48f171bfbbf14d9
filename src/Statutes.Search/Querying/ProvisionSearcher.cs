using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Statutes.Search.Building;
using Statutes.Search.Schema;

namespace Statutes.Search.Querying;

/// <summary>
/// Finds articles by words over the Lucene index of one generation, which it holds in memory. Any number of threads may search.
/// </summary>
internal sealed class ProvisionSearcher
{
    private readonly BilingualAnalyzer analyzer = new(forQueries: true);
    private readonly ImmutableArray<IndexedArticle> articles;
    private readonly Catalog catalog;
    private readonly IndexSearcher searcher;

    /// <summary>Opens the index in a folder.</summary>
    public ProvisionSearcher(string folder, ImmutableArray<IndexedArticle> articles, Catalog catalog)
    {
        this.articles = articles;
        this.catalog = catalog;
        using var onDisk = new SimpleFSDirectory(folder);
        // in memory: a stock mapped directory gets slower with every thread that reads it
        searcher = new IndexSearcher(DirectoryReader.Open(new RAMDirectory(onDisk, IOContext.READ_ONCE))) { Similarity = new BM25Similarity() };
    }

    /// <summary>How many documents the index holds.</summary>
    public int Count => searcher.IndexReader.NumDocs;

    /// <summary>An article that matches, before its wording is looked at.</summary>
    public readonly record struct Match(int Ordinal, VersionId Version, Lineage Lineage, VersionStatus Status, float Score);

    /// <summary>Finds every match, the best first; equal scores in the order of the corpus.</summary>
    /// <param name="request">The question.</param>
    /// <param name="query">Its query, expanded.</param>
    /// <param name="fillUp">Whether articles that have some of the words will do where none has all.</param>
    /// <param name="suggestions">Takes what there is to say.</param>
    /// <param name="cancellation">Ends the search.</param>
    public ImmutableArray<Match> Search(
        SearchRequest request, string query, bool fillUp, List<Suggestion> suggestions, CancellationToken cancellation)
    {
        var strict = Find(Read(request, query, loose: false, suggestions), request, cancellation);
        if (!strict.IsEmpty || !fillUp)
        {
            return strict;
        }

        var any = Find(Read(request, query, loose: true, []), request, cancellation);
        if (!any.IsEmpty)
        {
            suggestions.Add(new Suggestion("any-word", new(
                "没有条文包含全部检索词；以下条文包含其中一部分。", "No article has all of these words; these have some of them.")));
        }

        return any;
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

    private ImmutableArray<Match> Find(Query query, SearchRequest request, CancellationToken cancellation)
    {
        var collector = new OrdinalCollector(cancellation);
        searcher.Search(query, collector);
        var matches = collector.Found.Select(f => ToMatch(f.Ordinal, f.Score, request.At));
        if (!request.EveryVersion)
        {
            matches = matches.GroupBy(m => m.Lineage).Select(g => StandingFor(g, request.At));
        }

        return [.. matches.OrderByDescending(m => m.Score).ThenBy(m => m.Ordinal)];
    }

    private Match ToMatch(int ordinal, float score, DateOnly at)
    {
        var id = articles[ordinal].Id;
        var work = catalog.Find(id.Version.Work)!;
        var status = work.StatusAt(work.VersionDated(id.Version.Date)!, at);
        return new Match(ordinal, id.Version, catalog.ShapeOf(id.Version)!.LineageOf(id.Path)!.Value, status, score * WeightOf(status));
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

    // the version meant at the date, or the newest that matches
    private Match StandingFor(IEnumerable<Match> lineage, DateOnly at)
    {
        var ordered = lineage.OrderBy(m => m.Version.Date).ToArray();
        foreach (var match in ordered)
        {
            if (catalog.Find(match.Version.Work)!.VersionMeantAt(at)?.Date == match.Version.Date)
            {
                return match;
            }
        }

        return ordered[^1];
    }

    private IEnumerable<string> VersionsWith(string status, DateOnly at) =>
        from work in catalog.Works
        from version in work.Versions
        where work.StatusAt(version, at).Name == status
        select work.IdOf(version).ToString();

    private sealed class OrdinalCollector(CancellationToken cancellation) : ICollector
    {
        private NumericDocValues? ordinals;
        private Scorer? scorer;

        public List<(int Ordinal, float Score)> Found { get; } = [];

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        public void SetNextReader(AtomicReaderContext context) => ordinals = context.AtomicReader.GetNumericDocValues(IndexSchema.Ordinal);

        public void Collect(int doc)
        {
            if (Found.Count % 1024 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            Found.Add(((int)ordinals!.Get(doc), scorer!.GetScore()));
        }
    }
}
