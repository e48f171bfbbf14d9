using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Statutes.Search.Building;
using Statutes.Search.Hits;
using Statutes.Search.Matching;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Search.Ranking;

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
    private readonly QueryInterpreter reader;
    private readonly ChineseAnalysis chinese;
    private readonly float[] prominence;
    private readonly Func<int, int> timesCited;
    private readonly PostingsStore postings;
    private readonly ConcurrentBag<(HitCollector Found, QueryMatcher Matcher)> idle = [];

    /// <summary>How many hits must have every word before articles with some of them are left out.</summary>
    private const int EnoughHits = 10;

    /// <summary>How many words and terms of a query in plain words are searched; the others are left out, and that is said.</summary>
    private const int MostUnits = 64;

    /// <summary>How many characters they have together; a run of Chinese that goes beyond is cut.</summary>
    private const int MostCharacters = 256;

    /// <summary>Makes ready to search an index.</summary>
    /// <param name="index">The index, held in memory.</param>
    /// <param name="articles">The articles, by their ordinals.</param>
    /// <param name="catalog">The works.</param>
    /// <param name="glossary">The terms by which queries are understood.</param>
    /// <param name="timesCited">How many references lead to an article.</param>
    /// <param name="chinese">What the Chinese of queries is looked for by.</param>
    public ProvisionSearcher(IndexReader index, ImmutableArray<IndexedArticle> articles, Catalog catalog, Glossary glossary, Func<ProvisionId, int> timesCited, ChineseAnalysis chinese)
    {
        this.catalog = catalog;
        table = new ArticleTable(articles, catalog);
        searcher = new IndexSearcher(index) { Similarity = new BM25Similarity() };
        ordinals = OrdinalsOf(searcher.IndexReader, articles);
        postings = new PostingsStore(searcher.IndexReader);
        reader = new QueryInterpreter(catalog, glossary, new SpellingHelp(searcher.IndexReader, postings, glossary), chinese);
        this.chinese = chinese;
        this.timesCited = ordinal => timesCited(articles[ordinal].Id);
        prominence = [.. articles.Select(a => 1 + (0.03f * MathF.Log2(1 + timesCited(a.Id))))];
    }

    /// <summary>How many documents the index holds.</summary>
    public int Count => searcher.IndexReader.NumDocs;

    /// <summary>Finds the matches of a page, the best first; equal scores in the order of the corpus.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cited">What the query cites, which comes before all.</param>
    /// <param name="fillUp">Whether articles that have some of the words will do where none has all.</param>
    /// <param name="suggestions">Takes what there is to say.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The page; the query as it was understood, null where it uses the query language; what explains a match, null where that was not asked for.</returns>
    public (MatchPage Page, ParsedQuery? Read, Func<ArticleMatch, ScoreExplanation>? Explain) Search(
        SearchRequest request, ImmutableArray<ArticleMatch> cited, bool fillUp, List<Suggestion> suggestions, CancellationToken cancellation)
    {
        var standing = table.At(request.At);
        var at = idle.TryTake(out var free) ? free : (Found: new HitCollector(table, ordinals), Matcher: new QueryMatcher(postings));
        var found = at.Found;
        var read = QueryInterpreter.IsPlain(request.Query) ? reader.Read(request.Query) : null;
        if (read is { Units.IsEmpty: true, Work: null })
        {
            read = null; // signs alone
        }
        else if (read is not null && (read.Units.Length > MostUnits || read.Units.Sum(u => u.Text.Length) > MostCharacters))
        {
            read = read with { Units = Beginning(read.Units) };
            suggestions.Add(new Suggestion("long-query", new("检索词过长，只检索了开头部分。", "The query is too long; only its beginning was searched.")));
        }

        Query asked;
        if (read is not null)
        {
            asked = FindPlain(read, request, standing, at, fillUp, suggestions, cancellation);
        }
        else
        {
            asked = Parsed(request, suggestions);
            Find(asked, request, standing, at, cancellation);
        }

        var page = PageOf(found, request, standing, cited);
        idle.Add(at); // one that a cancelled search leaves half used is not taken again
        return (page, read, request.Explain ? match => ExplanationOf(match, asked, standing, cited) : null);
    }

    private static ImmutableArray<QueryUnit> Beginning(ImmutableArray<QueryUnit> units)
    {
        var beginning = ImmutableArray.CreateBuilder<QueryUnit>();
        var left = MostCharacters;
        foreach (var unit in units.Take(MostUnits).TakeWhile(_ => left > 0))
        {
            beginning.Add(unit.Text.Length <= left ? unit : unit with { Text = unit.Text[..left], Others = [] });
            left -= unit.Text.Length;
        }

        return beginning.ToImmutable();
    }

    // what was asked in the end
    private Query FindPlain(
        ParsedQuery read, SearchRequest request, ArticleTable.ArticleRecord standing, (HitCollector Found, QueryMatcher Matcher) at, bool fillUp, List<Suggestion> suggestions, CancellationToken cancellation)
    {
        var builder = new PlainQueryBuilder(analyzer, postings, catalog, request.Language, chinese);
        var every = builder.Strict(read);
        var asked = Within(request, every);
        Find(asked, request, standing, at, cancellation);
        var strict = at.Found.Count;
        if (strict < EnoughHits && fillUp)
        {
            // with those that have every word among them, and before the others by having more
            var any = new BooleanQuery { { builder.Loose(read), Occur.MUST }, { every, Occur.SHOULD } };
            asked = Within(request, any);
            Find(asked, request, standing, at, cancellation);
            if (at.Found.Count > strict)
            {
                suggestions.Add(new Suggestion("any-word", strict == 0
                    ? new("没有条文包含全部检索词；以下条文包含其中一部分。", "No article has all of these words; these have some of them.")
                    : new($"{strict}条包含全部检索词；其余条文包含其中一部分。", $"{strict} of these have all of the words; the others have some of them.")));
            }
        }

        if (read.Corrected is { } corrected)
        {
            suggestions.Add(new Suggestion("corrected", new($"已按“{corrected.Trim()}”检索。", $"Searched for “{corrected.Trim()}”.")));
        }

        return asked;
    }

    private ScoreExplanation ExplanationOf(ArticleMatch match, Query asked, ArticleTable.ArticleRecord standing, ImmutableArray<ArticleMatch> cited)
    {
        if (cited.Any(c => c.Ordinal == match.Ordinal))
        {
            return new ScoreExplanation(match.Score, "sum", "the query is a citation of this article, which comes before all that has its words",
                [ScoreExplanation.Given(match.Score - 1, "the highest score by words"), ScoreExplanation.Given(1, "cited")]);
        }

        var times = timesCited(match.Ordinal);
        return new ScoreExplanation(match.Score, "product", "", [
            LuceneScores.Read(searcher.Explain(asked, Array.IndexOf(ordinals, match.Ordinal))),
            ScoreExplanation.Given(standing.WeightOf(match.Ordinal), $"status {match.Status.Name}"),
            ScoreExplanation.Given(prominence[match.Ordinal], times == 1 ? "1 reference leads here" : $"{times} references lead here"),
        ]);
    }

    private static MatchPage PageOf(HitCollector found, SearchRequest request, ArticleTable.ArticleRecord standing, ImmutableArray<ArticleMatch> cited)
    {
        if (!cited.IsEmpty)
        {
            var top = found.HighestScore() + 1;
            cited = [.. cited.Select(m => m with { Score = top })];
            found.Remove(cited.AsSpan(), alone: request.EveryVersion);
        }

        var skip = Math.Min((request.Page - 1) * request.PageSize, SearchRequest.MaxHits);
        var end = Math.Min(skip + request.PageSize, SearchRequest.MaxHits);
        var (works, others, statuses) = found.Facets(standing, cited.AsSpan());
        var words = Math.Max(skip - cited.Length, 0);
        return new MatchPage(
            found.Count + cited.Length,
            [.. cited.Take(end).Skip(skip), .. found.Best(standing, words, Math.Max(end - cited.Length, 0) - words)],
            works,
            others,
            statuses);
    }

    private Query Parsed(SearchRequest request, List<Suggestion> suggestions)
    {
        var parser = new StatuteQueryParser(analyzer, request.Language, status => VersionsWith(status, request.At));
        Query? query;
        try
        {
            query = parser.Read(request.Query);
        }
        catch (Exception e) when (e is ParseException or TokenMgrError or BooleanQuery.TooManyClausesException or FormatException or ArgumentException)
        {
            suggestions.Add(new Suggestion("read-as-words", new(
                "检索式无法按语法解析，已按普通词语检索。", "The query could not be read as written; it was searched as plain words.")));
            query = ReadAsWords(parser, request.Query);
        }

        return Within(request, query ?? new BooleanQuery());
    }

    private static BooleanQuery Within(SearchRequest request, Query query)
    {
        var all = new BooleanQuery { { query, Occur.MUST } };
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

    private void Find(Query query, SearchRequest request, ArticleTable.ArticleRecord standing, (HitCollector Found, QueryMatcher Matcher) at, CancellationToken cancellation)
    {
        var found = at.Found;
        if (QueryMatcher.CanAnswer(query))
        {
            var list = at.Matcher.Find(query, cancellation);
            found.Take(list);
            list.Return();
        }
        else
        {
            found.Begin(cancellation);
            searcher.Search(query, found);
        }

        found.Weigh(standing, prominence);
        if (!request.EveryVersion)
        {
            found.KeepOneALineage(standing);
        }
    }

    private IEnumerable<string> VersionsWith(string status, DateOnly at) =>
        from work in catalog.Works
        from version in work.Versions
        where work.StatusAt(version, at).Name == status
        select work.IdOf(version).ToString();

    private static int[] OrdinalsOf(IndexReader reader, ImmutableArray<IndexedArticle> articles)
    {
        var byKey = new Dictionary<long, int>(articles.Length);
        for (var ordinal = 0; ordinal < articles.Length; ordinal++)
        {
            byKey[ArticleIndexer.KeyOf(articles[ordinal].Id)] = ordinal;
        }

        var ordinals = new int[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            var values = leaf.AtomicReader.GetNumericDocValues(IndexSchema.Key);
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                ordinals[leaf.DocBase + doc] = byKey.TryGetValue(values.Get(doc), out var ordinal)
                    ? ordinal
                    : throw new InvalidDataException($"document {leaf.DocBase + doc} of the index is no article that is held");
            }
        }

        return ordinals;
    }
}
