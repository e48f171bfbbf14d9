using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Building;
using Statutes.Search.Hits;
using Statutes.Search.Matching;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;
using Statutes.Search.Vectors;

namespace Statutes.Search.Ranking;

/// <summary>Searches articles by words, over the Lucene index of one generation. The index is in memory. Thread-safe.</summary>
internal sealed class ProvisionSearcher
{
    /// <summary>If fewer articles contain every word, articles with some of the words are added.</summary>
    private const int EnoughHits = 10;

    /// <summary>The most words and terms of a plain query that are searched; a suggestion reports that the others were not.</summary>
    private const int MaxUnits = 64;

    /// <summary>The most characters of all units together; a longer run of Chinese is cut off.</summary>
    private const int MaxCharacters = 256;

    private const string OfPhrases = "a phrase of the subject line that is like the query";

    private const string OfVectors = "the similarity of the vectors of the query and the article, and what known questions say about it";

    private readonly BilingualAnalyzer analyzer = new(forQueries: true);
    private readonly Catalog catalog;
    private readonly ArticleTable table;
    private readonly IndexSearcher searcher;
    private readonly int[] ordinals; // by Lucene document
    private readonly float[] prominence; // by ordinal
    private readonly GenerationArticles articles;
    private readonly PostingsStore postings;
    private readonly RequestQueryBuilder requests;
    private readonly Task<SubjectPhrases> phrases; // so that opening does not wait for it
    private readonly ConcurrentBag<Workspace> idle = [];

    /// <summary>Prepares an index for searching.</summary>
    /// <param name="index">The index, in memory.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="catalog">The works.</param>
    /// <param name="glossary">The terms by which queries are interpreted.</param>
    /// <param name="subjects">The subject lines of the articles.</param>
    /// <exception cref="InvalidDataException">The index contains an article that is not among the articles.</exception>
    public ProvisionSearcher(IndexReader index, GenerationArticles articles, Catalog catalog, Glossary glossary, ArticleSubjects subjects)
    {
        this.catalog = catalog;
        this.articles = articles;
        var ordinalsOfDocuments = Task.Run(() => OrdinalsOf(index, articles.Keys)); // in parallel with what follows
        table = new ArticleTable(articles.All, catalog);
        searcher = new IndexSearcher(index) { Similarity = new BM25Similarity() };
        postings = new PostingsStore(searcher.IndexReader);
        Interpreter = new QueryInterpreter(catalog, glossary, new SpellingHelp(searcher.IndexReader, postings, glossary));
        prominence = [.. Enumerable.Range(0, articles.All.Length).Select(o => RankingWeights.Prominence(articles.TimesCited(o)))];
        requests = new RequestQueryBuilder(analyzer, catalog);
        phrases = Task.Run(() => new SubjectPhrases(articles.All.Select(a => (subjects.Of(a.Id), DutiesOf(a.Id))), postings));
        ordinals = ordinalsOfDocuments.GetAwaiter().GetResult();

        IEnumerable<SubjectLine> DutiesOf(ProvisionId article) =>
            from reference in articles.ReferencesOutOf(article)
            where reference.Type == ReferenceType.PenaltyFor
            from target in reference.Targets
            let path = target.Path.AncestorOrSelf(ProvisionKind.Article)
            where path is not null
            let line = subjects.Of(target with { Path = path.Value })
            where line is not null
            select line;
    }

    /// <summary>The number of documents in the index.</summary>
    public int Count => searcher.IndexReader.NumDocs;

    /// <summary>Interprets plain queries. Only measurements replace it.</summary>
    public QueryInterpreter Interpreter { get; set; }

    /// <summary>
    /// A further score of articles with some of the words, such as the similarity of vectors; null for none.
    /// </summary>
    public CandidateScore? ExtraScore { get; set; }

    /// <summary>Uses the vectors of the index to rank articles with some of the words.</summary>
    /// <param name="table">The table with which the index was built.</param>
    public void Use(VectorTable table)
    {
        var names = articles.All.Select(a => $"{a.Id.Version.Work.Slug}/{a.Id.Path.Number}");
        var vectors = ArticleVectors.Read(searcher.IndexReader, ordinals, table);
        ExtraScore = new VectorScore(vectors, new AnswerHistory(table.Answers, names)).Score;
    }

    /// <summary>Statutory words for the words of questions. Only measurements replace them.</summary>
    public WordAssociations Associations { get; set; } = WordAssociations.Learned;

    /// <summary>Finds one page of matches, the best first; equal scores in the order of the corpus.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cited">The articles that the query cites; they rank before all others.</param>
    /// <param name="fillUp">Whether articles with some of the words are added if few contain all of them.</param>
    /// <param name="suggestions">Receives the remarks for the reader.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <returns>
    /// The page; the interpreted query, null if the query uses the query language; a function that explains the score of a match, null if
    /// explanations were not requested.
    /// </returns>
    public (MatchPage Page, ParsedQuery? Parsed, Func<ArticleMatch, ScoreExplanation>? Explain) Search(
        SearchRequest request,
        ImmutableArray<ArticleMatch> cited,
        bool fillUp,
        List<Suggestion> suggestions,
        CancellationToken cancellation)
    {
        var versions = table.At(request.At);
        var workspace = idle.TryTake(out var free) ? free : new Workspace(new HitCollector(table, ordinals), new QueryMatcher(postings));
        workspace.Asked = null;
        var parsed = Interpret(request.Query, request.CorrectsSpelling, suggestions);
        Query query;
        if (parsed is not null)
        {
            query = FindPlain(parsed, request, versions, workspace, fillUp, suggestions, cancellation);
        }
        else
        {
            query = requests.Parse(request, suggestions);
            Find(query, request, versions, workspace, compared: null, cancellation);
            if (workspace.Hits.Count == 0 && Phrases.HasReplaceable(request.Query))
            {
                parsed = Interpret(Phrases.WordsOf(request.Query), request.CorrectsSpelling, suggestions);
                query = parsed is null ? query : FindPlain(parsed, request, versions, workspace, fillUp, suggestions, cancellation);
                if (workspace.Hits.Count > 0)
                {
                    suggestions.Add(Phrases.NotFound);
                }
            }
        }

        var page = PageOf(workspace.Hits, request, versions, cited);
        var complete = request.Explain ? page.Hits.Select(h => h.Ordinal).Where(workspace.Hits.IsComplete).ToHashSet() : [];
        var extra = workspace.Compared is null ? null : ExtraScore;
        var compared = workspace.Compared ?? "";
        var asked = workspace.Asked;
        idle.Add(workspace); // after a cancelled search the workspace is not clean, so it is not reused
        return (page, parsed, request.Explain ? Explain : null);

        ScoreExplanation Explain(ArticleMatch match) =>
            ExplanationOf(match, query, versions, cited, complete.Contains(match.Ordinal), PhraseOf(match), ExtraOf(match));

        float PhraseOf(ArticleMatch match)
        {
            var score = 0f;
            phrases.Result.AddTo(asked?.Terms, asked?.Penalty ?? false, [match.Ordinal], new Span<float>(ref score));
            return score;
        }

        float ExtraOf(ArticleMatch match)
        {
            var score = 0f;
            extra?.Invoke(compared, mayJoin: false, [match.Ordinal], new Span<float>(ref score), 1);
            return score;
        }
    }

    // null if the query uses the query language, or has nothing but signs
    private ParsedQuery? Interpret(string query, bool correctsSpelling, List<Suggestion> suggestions)
    {
        var parsed = QueryInterpreter.IsPlain(query) ? Interpreter.Read(query, correctsSpelling) : null;
        if (StatusFilter.TrySplit(query, out var words, out var status))
        {
            parsed = Interpreter.Read(words, correctsSpelling) with { Status = status };
        }

        if (parsed is null or { Units.IsEmpty: true, Work: null })
        {
            return null;
        }

        if (parsed.Units.Length > MaxUnits || parsed.Units.Sum(u => u.Text.Length) > MaxCharacters)
        {
            parsed = parsed with { Units = FirstUnits(parsed.Units) };
            suggestions.Add(new Suggestion("long-query", new(
                "检索词过长，只检索了开头部分。", "The query is too long; only its beginning was searched.")));
        }

        return parsed;
    }

    private static ImmutableArray<QueryUnit> FirstUnits(ImmutableArray<QueryUnit> units)
    {
        var first = ImmutableArray.CreateBuilder<QueryUnit>();
        var left = MaxCharacters;
        foreach (var unit in units.Take(MaxUnits).TakeWhile(_ => left > 0))
        {
            first.Add(unit.Text.Length <= left ? unit : unit with { Text = unit.Text[..left], Alternatives = [] });
            left -= unit.Text.Length;
        }

        return first.ToImmutable();
    }

    // returns the query that was run last
    private Query FindPlain(
        ParsedQuery parsed,
        SearchRequest request,
        ArticleTable.VersionsAtDate versions,
        Workspace workspace,
        bool fillUp,
        List<Suggestion> suggestions,
        CancellationToken cancellation)
    {
        var fields = new FieldQueryBuilder(analyzer, postings, request.Language);
        var question = new QuestionQueryBuilder(postings, Associations, request.Language);
        var builder = new PlainQueryBuilder(fields, postings, catalog);
        var strict = builder.Strict(parsed);
        var terms = question.TermsOf(parsed);
        workspace.Asked = request.Language is null ? (terms, parsed.AsksPenalty) : null;
        var phrases = requests.PhrasesOf(parsed, request);
        Query query = requests.Within(request, strict, phrases, parsed.Status);
        Find(query, request, versions, workspace, compared: null, cancellation);
        if (fillUp && workspace.Hits.CountComplete(versions).InForce < EnoughHits)
        {
            query = WithSomeWords(phrases);
            if (workspace.Hits.Count == 0 && !phrases.IsEmpty)
            {
                query = WithSomeWords([]);
                suggestions.Add(Phrases.NotFound);
            }

            var complete = workspace.Hits.CountComplete(versions).All;
            if (workspace.Hits.Count > complete)
            {
                suggestions.Add(SomeWords(complete, workspace.Hits.Count - complete));
            }
        }

        if (parsed.Corrected is { } corrected)
        {
            var searched = corrected.Trim();
            suggestions.Add(new Suggestion("spelling", new($"已按“{searched}”检索。", $"Searched for “{searched}”."), searched));
        }

        return query;

        // the articles with every word match again, and score higher because both parts match
        Query WithSomeWords(ImmutableArray<Query> required)
        {
            strict.Boost = RankingWeights.Question.All;
            var either = new BooleanQuery { { builder.Loose(parsed, terms), Occur.MUST }, { strict, Occur.SHOULD } };
            var some = requests.Within(request, either, required, parsed.Status);
            var compared = string.Join(' ', [request.Query, .. parsed.Translations.Select(t => t[0])]);
            // vectors are of Chinese, and nothing joins what a reader restricts, or what has all the words
            var isRestricted = !required.IsEmpty || parsed is not { Status: null, Work: null } || request.Work is not null;
            var mayJoin = !isRestricted && request.Language is not Language.English && workspace.Hits.CountComplete(versions).All == 0;
            Find(some, request, versions, workspace, compared, cancellation, mayJoin);
            return some;
        }
    }

    private static Suggestion SomeWords(int complete, int partial) => new("any-word", complete switch
    {
        0 => new(
            "没有条文包含全部检索词；以下条文包含其中一部分，或者意思相近。",
            "No article contains all the words. These articles contain some of them, or are close in meaning."),
        1 => new($"1条条文包含全部检索词，另有{partial}条包含其中一部分。", $"1 article contains all the words. {partial} more contain some of them."),
        _ => new(
            $"{complete}条条文包含全部检索词，另有{partial}条包含其中一部分。",
            $"{complete} articles contain all the words. {partial} more contain some of them."),
    });

    private ScoreExplanation ExplanationOf(
        ArticleMatch match,
        Query query,
        ArticleTable.VersionsAtDate versions,
        ImmutableArray<ArticleMatch> cited,
        bool isComplete,
        float phrase,
        float extra)
    {
        if (cited.Any(c => c.Ordinal == match.Ordinal))
        {
            return new ScoreExplanation(
                match.Score,
                "sum",
                "the query cites this article, so it ranks before articles that only contain the words",
                [ScoreExplanation.Given(match.Score - 1, "the highest score by words"), ScoreExplanation.Given(1, "cited")]);
        }

        var times = articles.TimesCited(match.Ordinal);
        ScoreExplanation[] rank = isComplete ? []
            : [ScoreExplanation.Given(versions.RankOf(match.Ordinal), $"rank {catalog.Find(match.Version.Work)!.Kind.Name}")];
        var words = LuceneScores.Read(searcher.Explain(query, Array.IndexOf(ordinals, match.Ordinal)));
        words = phrase == 0 ? words : words.Plus(ScoreExplanation.Given(phrase, OfPhrases));
        words = extra == 0 ? words : words.Plus(ScoreExplanation.Given(extra, OfVectors));
        return new ScoreExplanation(match.Score, "product", "", [
            words,
            ScoreExplanation.Given(versions.WeightOf(match.Ordinal), $"status {match.Status.Name}"),
            .. rank,
            ScoreExplanation.Given(prominence[match.Ordinal], times == 1 ? "cited by 1 reference" : $"cited by {times} references"),
        ]);
    }

    private static MatchPage PageOf(
        HitCollector hits, SearchRequest request, ArticleTable.VersionsAtDate versions, ImmutableArray<ArticleMatch> cited)
    {
        if (!cited.IsEmpty)
        {
            var top = hits.HighestScore() + 1;
            cited = [.. cited.Select(m => m with { Score = top })];
            hits.Remove(cited.AsSpan(), exactly: request.EveryVersion);
        }

        var skip = Math.Min((request.Page - 1) * request.PageSize, SearchRequest.MaxHits);
        var end = Math.Min(skip + request.PageSize, SearchRequest.MaxHits);
        var allWords = hits.CountComplete(versions).All + cited.Length;
        var (works, others, statuses) = hits.Facets(versions, cited.AsSpan());
        var skipByWords = Math.Max(skip - cited.Length, 0);
        var takeByWords = Math.Max(end - cited.Length, 0) - skipByWords;
        return new MatchPage(
            hits.Count + cited.Length,
            allWords,
            [.. cited.Take(end).Skip(skip), .. hits.Best(versions, skipByWords, takeByWords, inForceFirst: !request.EveryVersion)],
            works,
            others,
            statuses);
    }

    // compared: the text for the further score; null for matches that contain all the words
    // mayJoin: whether articles may join that the query does not match
    private void Find(
        Query query,
        SearchRequest request,
        ArticleTable.VersionsAtDate versions,
        Workspace workspace,
        string? compared,
        CancellationToken cancellation,
        bool mayJoin = false)
    {
        var hits = workspace.Hits;
        if (QueryMatcher.CanAnswer(query))
        {
            var list = workspace.Matcher.Find(query, cancellation);
            hits.Take(list);
            list.Return();
        }
        else
        {
            hits.Begin(cancellation);
            searcher.Search(query, hits);
        }

        workspace.Compared = compared;
        if (compared is null)
        {
            hits.MarkComplete();
        }
        else if (ExtraScore is { } extra)
        {
            hits.Add(extra, compared, mayJoin);
        }

        if (workspace.Asked is { } asked)
        {
            hits.Add(phrases.GetAwaiter().GetResult(), asked.Terms, asked.Penalty);
        }

        hits.Weigh(versions, prominence);
        if (!request.EveryVersion)
        {
            hits.KeepOnePerLineage(versions);
        }
    }

    private static int[] OrdinalsOf(IndexReader reader, ImmutableArray<long> keys)
    {
        var byKey = new Dictionary<long, int>(keys.Length);
        for (var ordinal = 0; ordinal < keys.Length; ordinal++)
        {
            byKey[keys[ordinal]] = ordinal;
        }

        var ordinals = new int[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            var values = leaf.AtomicReader.GetNumericDocValues(IndexSchema.Key);
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                var number = leaf.DocBase + doc;
                ordinals[number] = byKey.TryGetValue(values.Get(doc), out var ordinal)
                    ? ordinal
                    : throw new InvalidDataException($"Index document {number} refers to an article that is not in this generation.");
            }
        }

        return ordinals;
    }

    // the arrays of one search, reused by later searches
    private sealed record Workspace(HitCollector Hits, QueryMatcher Matcher)
    {
        // the text with which articles were compared, null if they contain all the words
        public string? Compared { get; set; }

        // the terms of a plain query, null if its language excludes the subject lines
        public (TermQuery[] Terms, bool Penalty)? Asked { get; set; }
    }
}
