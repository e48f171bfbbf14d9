using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Lucene.Net.Index;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Json;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search.Building;
using Statutes.Search.Comparing;
using Statutes.Search.Highlighting;
using Statutes.Search.Hits;
using Statutes.Search.Observing;
using Statutes.Search.Ranking;
using Statutes.Search.Reading;
using Statutes.Search.Suggesting;
using Statutes.Search.Understanding;

namespace Statutes.Search;

/// <summary>
/// The reading side: search, resolve and read over one generation of the index. An immutable snapshot, wholly in memory; any number of
/// threads may use it, and one that is no longer referred to needs no closing.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly FrozenDictionary<VersionId, ImmutableArray<StatuteDocument>> documents;
    private readonly FrozenDictionary<ProvisionId, ImmutableArray<Reference>> referencesOut;
    private readonly FrozenDictionary<ProvisionId, ImmutableArray<Reference>> referencesIn;
    private readonly Lazy<ILookup<ProvisionId, OpenReference>> openReferences; // no answer but an article tells them
    private readonly ImmutableArray<IndexedArticle> articles;
    private readonly FrozenDictionary<ProvisionId, int> ordinals;
    private readonly CitationResolver resolver;
    private readonly CitationFinder finder;
    private readonly ProvisionSearcher searcher;
    private readonly ArticleWordings wordings;
    private readonly FrozenDictionary<Lineage, SubjectLine> subjects;
    private readonly FrozenDictionary<string, VersionTexts> pieces; // by their fingerprints, for the generation that follows
    private readonly ReceiptCache receipts;
    private readonly Lazy<Completer> completer; // the first answer to a search does not wait for it
    private int preparing; // 1 once it is made ready

    private KnowledgeBase(LinkedCorpus corpus, FrozenDictionary<string, VersionTexts> pieces, Task<IndexReader> index, ChineseAnalysis chinese)
    {
        this.pieces = pieces;
        CorpusHash = corpus.Hash;
        Glossary = corpus.Glossary;
        var names = Task.Run(() => (corpus.Catalog, Resolver: new CitationResolver(corpus.Catalog), Finder: new CitationFinder(corpus.Catalog))); // while the rest is put into order
        documents = corpus.Documents.GroupBy(d => d.Version).ToFrozenDictionary(g => g.Key, g => g.OrderBy(d => d.Language).ToImmutableArray());
        referencesOut = corpus.References.GroupBy(r => ArticleOf(r.From)).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        referencesIn = corpus.References
            .SelectMany(r => r.Targets.Select(ArticleOf).Distinct().Select(target => (target, r)))
            .GroupBy(p => p.target)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.r).ToImmutableArray());
        openReferences = new Lazy<ILookup<ProvisionId, OpenReference>>(() => corpus.OpenReferences.ToLookup(r => ArticleOf(r.From)));
        articles = [.. IndexedArticle.All(corpus.Documents)];
        ordinals = articles.Select((a, i) => (a.Id, i)).ToFrozenDictionary(p => p.Id, p => p.i);
        wordings = new ArticleWordings(articles);
        (Catalog, resolver, finder) = names.GetAwaiter().GetResult();
        subjects = corpus.Subjects.Select(s => (Lineage: LineageOf(s.Article), s)).Where(p => p.Lineage is not null)
            .GroupBy(p => p.Lineage!.Value).ToFrozenDictionary(g => g.Key, g => g.Last().s);
        searcher = new ProvisionSearcher(index.GetAwaiter().GetResult(), articles, Catalog, Glossary, article => ReferencesInto(article).Length, chinese);
        receipts = new ReceiptCache(this);
        completer = new Lazy<Completer>(() => new Completer(corpus, subjects));
    }

    /// <summary>The fingerprint of the corpus from which the generation was built.</summary>
    public string CorpusHash { get; }

    /// <summary>When the generation was built, UTC.</summary>
    public DateTimeOffset BuiltAt { get; private init; }

    /// <summary>The works, their versions and shapes.</summary>
    public Catalog Catalog { get; }

    /// <summary>The terms of the laws.</summary>
    public Glossary Glossary { get; }

    /// <summary>How many articles it holds, counted once a version.</summary>
    public int ArticleCount => articles.Length;

    /// <summary>Opens a finished generation.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="chinese">What the Chinese of queries is looked for by.</param>
    /// <param name="before">The generation that is in use, of which what has not changed is taken over; null where there is none.</param>
    /// <exception cref="IndexException">A file is missing or damaged, or the generation has another format.</exception>
    public static KnowledgeBase Open(string folder, ChineseAnalysis chinese = ChineseAnalysis.WordsAndPairs, KnowledgeBase? before = null)
    {
        try
        {
            var manifest = IndexManifest.Read(folder);
            manifest.CheckFormat(folder);
            var index = Task.Run<IndexReader>(() => DirectoryReader.Open(new InMemoryDirectory(Path.Combine(folder, IndexBuilder.LuceneFolder)))); // while the texts are read
            var besideTexts = Task.Run(() => ReadBesideTexts(folder));
            var table = GenerationTexts.ReadTable(folder);
            var texts = GenerationTexts.Read(folder, table, before?.pieces ?? FrozenDictionary<string, VersionTexts>.Empty);
            var pieces = table.Zip(texts).DistinctBy(p => p.First.Hash).ToFrozenDictionary(p => p.First.Hash, p => p.Second, StringComparer.Ordinal);
            var corpus = besideTexts.GetAwaiter().GetResult();
            corpus = new LinkedCorpus(
                corpus.Hash, corpus.Works, [.. texts.SelectMany(t => t.Documents)], [.. texts.SelectMany(t => t.References)], corpus.Glossary, corpus.Concordances)
            {
                Subjects = corpus.Subjects,
                Before = before?.Catalog,
                OpenReferences = [.. texts.SelectMany(t => t.OpenReferences)],
            };
            var opened = new KnowledgeBase(corpus, pieces, index, chinese) { BuiltAt = manifest.BuiltAt };
            return opened.searcher.Count == opened.ArticleCount
                ? opened
                : throw new InvalidDataException($"{opened.searcher.Count} articles are indexed and {opened.ArticleCount} are held");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or InvalidDataException or Lucene.Net.Index.IndexNotFoundException)
        {
            throw new IndexException(folder, $"the index is damaged: {e.Message}", "Delete the folder; the index is built anew at the next start.", e);
        }
    }

    /// <summary>Resolves a text that is one citation.</summary>
    /// <param name="cite">The text.</param>
    /// <param name="at">The date of the question.</param>
    /// <param name="today">Today, from which it is told what became of the target.</param>
    public Resolution Resolve(string cite, DateOnly at, DateOnly today)
    {
        var resolution = AsOne(cite, at, today);
        Instruments.Count(resolution);
        return resolution;
    }

    /// <summary>Says of a provision that is known by its id what is said of one that is cited.</summary>
    /// <param name="id">The provision.</param>
    /// <param name="at">The date at which it is told.</param>
    /// <param name="today">Today, from which it is told what became of it.</param>
    /// <returns>Null where there is no such provision.</returns>
    public Resolution.Resolved? Resolve(ProvisionId id, DateOnly at, DateOnly today) => resolver.Resolve(id, new CitationContext(at, today));

    /// <summary>Finds the citations in running text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The date of the question; null: the date that the text gives itself, else today.</param>
    /// <param name="today">Today, from which it is told what became of a target.</param>
    public CitationsInText FindCitations(string text, DateOnly? at, DateOnly today)
    {
        using var span = Instruments.Source.StartActivity("statutes.find-citations");
        var found = finder.Find(text, at, today);
        Instruments.CountFound(found.Citations.Select(c => c.Resolution));
        return found;
    }

    /// <summary>The texts of a version, the authentic one first; empty where none is held.</summary>
    public ImmutableArray<StatuteDocument> TextsOf(VersionId version) => documents.GetValueOrDefault(version, []);

    /// <summary>The text of a version in a language; null where it is not held.</summary>
    public StatuteDocument? TextOf(VersionId version, Language language) => TextsOf(version).FirstOrDefault(d => d.Language == language);

    /// <summary>The lines of a provision in a language as printed; of a whole version its title. Null where the language or the provision is not held.</summary>
    public IReadOnlyList<string>? LinesOf(ProvisionId id, Language language) => TextOf(id.Version, language) switch
    {
        null => null,
        var text when id.Path.IsWhole => [text.Title],
        var text => text.Find(id.Path) is { } provision ? text.LinesOf(provision) : null,
    };

    /// <summary>What an answer says of the wording of a provision, so that it can be held against a corpus later.</summary>
    public Receipt ReceiptOf(ProvisionId id) => receipts.Of(id);

    /// <summary>The references inside an article, in the order of its wording.</summary>
    public ImmutableArray<Reference> ReferencesOutOf(ProvisionId article) => referencesOut.GetValueOrDefault(article, []);

    /// <summary>The references to an article or to something in it, in the order of the corpus.</summary>
    public ImmutableArray<Reference> ReferencesInto(ProvisionId article) => referencesIn.GetValueOrDefault(article, []);

    /// <summary>The references that an article leaves open, in the order of its wording.</summary>
    public IEnumerable<OpenReference> OpenReferencesOf(ProvisionId article) => openReferences.Value[article];

    /// <summary>What an article is about, in an editor's words; null where no editor said so.</summary>
    public SubjectLine? SubjectOf(ProvisionId article) => LineageOf(article) is { } lineage ? subjects.GetValueOrDefault(lineage) : null;

    /// <summary>Finds articles by words or by citation.</summary>
    /// <param name="request">The question.</param>
    /// <param name="today">Today, from which it is told what became of a cited provision.</param>
    /// <param name="cancellation">Ends the search.</param>
    public SearchResult Search(SearchRequest request, DateOnly today, CancellationToken cancellation = default)
    {
        using var span = Instruments.Source.StartActivity("statutes.search");
        var started = Instruments.TimesSearches ? Stopwatch.GetTimestamp() : 0;
        var result = Find(request, today, cancellation);
        span?.SetTag("statutes.hits", result.Total);
        if (started != 0)
        {
            Instruments.CountSearch(started, result.Citation is not null ? "citation" : result.Total > 0 ? "found" : "nothing");
        }

        return result;
    }

    private SearchResult Find(SearchRequest request, DateOnly today, CancellationToken cancellation)
    {
        var suggestions = new List<Suggestion>();
        var citation = AsCitation(request, today);
        var (page, read, explain) = searcher.Search(request, Cited(citation, request), fillUp: citation is not Resolution.Resolved, suggestions, cancellation);
        if (page.Total == 0 && citation is null)
        {
            suggestions.Add(new Suggestion("nothing-found", new(
                "没有找到。可以少用几个词，换一种说法，或者直接输入条号，例如“网络安全法第三十五条”。",
                "Nothing was found. Try fewer or other words, or a citation such as “CSL Art. 35”.")));
        }

        var snippets = new Snippets(read?.Marked ?? request.Query, read?.AlsoMarked ?? []);
        return new SearchResult(citation, page.Total, [.. page.Hits.Select(m => ToHit(m, snippets, explain?.Invoke(m)))], page.Works, page.OtherWorks, page.Statuses, [.. suggestions]);
    }

    /// <summary>Completes what somebody types: names of works, terms, subjects and headings of articles, citations; each once.</summary>
    /// <param name="typed">What is typed so far.</param>
    /// <param name="most">How many completions are wanted.</param>
    /// <param name="today">Today; articles are those of the versions meant then.</param>
    public ImmutableArray<Completion> Complete(string typed, int most, DateOnly today) => completer.Value.Complete(typed, most, today, AsOne(typed, today, today));

    /// <summary>Makes ready, aside, what <see cref="Complete"/> needs, so that the first letter typed need not wait for it. Whoever shows a box to type in calls it; once is enough, more do no harm.</summary>
    /// <param name="today">Today.</param>
    public void PrepareToComplete(DateOnly today)
    {
        if (Interlocked.Exchange(ref preparing, 1) == 0)
        {
            _ = Task.Run(() => Complete("CSL 1", 1, today)); // an answer, so that its code is compiled too
        }
    }

    /// <summary>Compares two versions that follow each other, article by article, by the concordance between them.</summary>
    /// <param name="from">The earlier version.</param>
    /// <param name="to">The later version.</param>
    /// <returns>Null where no concordance between the two is held.</returns>
    public VersionComparison? Compare(VersionId from, VersionId to)
    {
        var concordance = from == to ? Unchanged(to) : Catalog.ConcordanceFrom(from);
        if (concordance is null || concordance.To != to)
        {
            return null;
        }

        var diff = new WordDiff(Glossary);
        return new VersionComparison(from, to, [.. concordance.Entries.Select(e => new ArticleComparison(e, LineageOf(e), Diff(e, Language.Chinese), Diff(e, Language.English)))]);

        Lineage LineageOf(ConcordanceEntry entry) => entry.To is [.., var number]
            ? Catalog.ShapeOf(to)!.LineageOf(ProvisionPath.Article(number))!.Value
            : Catalog.ShapeOf(from)!.LineageOf(ProvisionPath.Article(entry.From!.Value))!.Value;

        ImmutableArray<DiffPart> Diff(ConcordanceEntry entry, Language language) =>
            TextOf(from, language) is { } before && TextOf(to, language) is { } after
                ? diff.Compare(Wording(before, entry.From is { } old ? [old] : []), Wording(after, entry.To), language)
                : [];

        static string Wording(StatuteDocument text, ImmutableArray<ProvisionNumber> numbers) => string.Join(
            '\n', numbers.SelectMany(n => text.Find(ProvisionPath.Article(n)) is { } article ? text.LinesOf(article) : []));
    }

    private static LinkedCorpus ReadBesideTexts(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, IndexBuilder.CorpusFile));
        return JsonSerializer.Deserialize(stream, ModelJson.Default.LinkedCorpus) ?? throw new JsonException("The file is empty.");
    }

    private Resolution AsOne(string cite, DateOnly at, DateOnly today) => resolver.Resolve(cite, new CitationContext(at, today));

    private Concordance? Unchanged(VersionId version) => Catalog.ShapeOf(version) is { } shape
        ? new Concordance(version, version, [.. shape.Articles.Select(a => new ConcordanceEntry(a.Number, [a.Number], ArticleChange.Unchanged))])
        : null;

    private Lineage? LineageOf(ProvisionId article) => Catalog.ShapeOf(article.Version)?.LineageOf(article.Path);

    private static ProvisionId ArticleOf(ProvisionId id) => id with { Path = id.Path.AncestorOrSelf(ProvisionKind.Article) ?? id.Path };

    // Words that merely name nothing are a search, not a citation that failed.
    private Resolution? AsCitation(SearchRequest request, DateOnly today) =>
        AsOne(request.Query, request.At, today) switch
        {
            Resolution.Unresolved { Code: ReasonCode.NotACitation or ReasonCode.NoAntecedent } => null,
            Resolution.Unresolved { Code: ReasonCode.UnknownWork } unknown => request.Query.AsSpan().IndexOfAny("第《§") >= 0 || request.Query.Any(char.IsAsciiDigit) ? unknown : null,
            var resolution => resolution,
        };

    // what a citation means comes before what has its words
    private ImmutableArray<ArticleMatch> Cited(Resolution? citation, SearchRequest request) => citation is not Resolution.Resolved resolved
        ? []
        :
        [
            .. resolved.Targets
                .Where(t => (request.Work is null || t.Work.Id == request.Work) && ordinals.ContainsKey(ArticleOf(t.Id)))
                .Select(t => new ArticleMatch(ordinals[ArticleOf(t.Id)], t.Id.Version, t.Lineage!.Value, t.Status, 0))
                .DistinctBy(m => m.Ordinal),
        ];

    private SearchHit ToHit(ArticleMatch match, Snippets snippets, ScoreExplanation? explanation)
    {
        var wordings = this.wordings.Of(match.Ordinal);
        var (chinese, english) = snippets.Cut(wordings.Chinese, wordings.English);
        return new SearchHit(articles[match.Ordinal].Id, match.Lineage, match.Status, match.Score, chinese, english, explanation);
    }
}
