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
using Statutes.Model.Works;
using Statutes.Search.Bases;
using Statutes.Search.Building;
using Statutes.Search.Comparing;
using Statutes.Search.Highlighting;
using Statutes.Search.Hits;
using Statutes.Search.Obligations;
using Statutes.Search.Observing;
using Statutes.Search.Ranking;
using Statutes.Search.Reading;
using Statutes.Search.Schema;
using Statutes.Search.Suggesting;
using Statutes.Search.Understanding;
using Statutes.Search.Vectors;

namespace Statutes.Search;

/// <summary>
/// Searches, resolves and reads the law over one generation of the index. It is the only entrance for readers: an immutable snapshot,
/// wholly in memory. Thread-safe; it needs no disposal.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly Lazy<ILookup<ProvisionId, OpenReference>> openReferences; // rarely needed, so grouped at the first request
    private readonly GenerationArticles articles;
    private readonly CitationResolver resolver;
    private readonly CitationFinder finder;
    private readonly ProvisionSearcher searcher;
    private readonly ArticleWordings wordings;
    private readonly ArticleSubjects subjects;
    private readonly Dictionary<string, VersionArticles> pieces; // by fingerprint, so that the next generation can reuse them
    private readonly ReceiptCache receipts;
    private readonly ConcordanceFinder concordances;
    private readonly Lazy<PhraseTable<ImmutableArray<GlossaryTerm>>> termTable;
    private readonly Lazy<Completer> completer; // so that the first search does not wait for it
    private int preparing; // 1 after the first PrepareToComplete

    private KnowledgeBase(LinkedCorpus corpus, VersionArticles[] versions, Task<IndexReader> index)
    {
        pieces = versions.DistinctBy(v => v.Texts.Fingerprint).ToDictionary(v => v.Texts.Fingerprint!, StringComparer.Ordinal);
        CorpusHash = corpus.Hash;
        Glossary = corpus.Glossary;

        // in parallel with what follows
        var names = Task.Run(() => (corpus.Catalog, new CitationResolver(corpus.Catalog), new CitationFinder(corpus.Catalog)));
        articles = new GenerationArticles(versions);
        openReferences = new Lazy<ILookup<ProvisionId, OpenReference>>(() => corpus.OpenReferences.ToLookup(r => ArticleOf(r.From)));
        wordings = new ArticleWordings(articles.All);
        (Catalog, resolver, finder) = names.GetAwaiter().GetResult();
        subjects = new ArticleSubjects(corpus.Subjects, Catalog);
        searcher = new ProvisionSearcher(index.GetAwaiter().GetResult(), articles, Catalog, Glossary, subjects);
        receipts = new ReceiptCache(Catalog, CorpusHash, LinesOf);
        concordances = new ConcordanceFinder(Catalog);
        Obligations = new ObligationRegister(corpus.Duties, v => TextOf(v, Language.Chinese));
        Bases = new RuleBases(Catalog, () => versions.SelectMany(v => v.Texts.References));
        Delegations = new DelegationRegister(Catalog, Bases, v => TextOf(v, Language.Chinese), id => ReferencesInto(id));
        termTable = new Lazy<PhraseTable<ImmutableArray<GlossaryTerm>>>(
            () => new PhraseTable<ImmutableArray<GlossaryTerm>>(Glossary.BySurface.OrderBy(s => s.Key.Length)));
        completer = new Lazy<Completer>(() => new Completer(corpus, subjects));
    }

    /// <summary>The fingerprint of the corpus from which the generation was built.</summary>
    public string CorpusHash { get; }

    /// <summary>The identity of the code that built the generation. With <see cref="CorpusHash"/> it determines what is in it.</summary>
    public string Builder { get; private init; } = "";

    /// <summary>When the generation was built, UTC.</summary>
    public DateTimeOffset BuiltAt { get; private init; }

    /// <summary>The works, their versions and shapes.</summary>
    public Catalog Catalog { get; }

    /// <summary>The terms of the laws.</summary>
    public Glossary Glossary { get; }

    /// <summary>The duties of each version, with the penalties for their breach.</summary>
    public ObligationRegister Obligations { get; }

    /// <summary>The law that each rule names as its basis.</summary>
    public RuleBases Bases { get; }

    /// <summary>What the provisions of each law leave to others, and the rules that fill it.</summary>
    public DelegationRegister Delegations { get; }

    /// <summary>The number of articles; an article of two versions counts twice.</summary>
    public int ArticleCount => articles.All.Length;

    /// <summary>Opens a finished generation.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="before">The generation in use, whose unchanged texts are reused; null if there is none.</param>
    /// <exception cref="IndexException">A file is missing or damaged, or the generation has another format.</exception>
    public static KnowledgeBase Open(string folder, KnowledgeBase? before = null)
    {
        try
        {
            var manifest = IndexManifest.Read(folder);
            manifest.CheckFormat(folder);

            // both in parallel with the texts
            var lucene = Path.Combine(folder, IndexBuilder.LuceneFolder);
            var index = Task.Run<IndexReader>(() => DirectoryReader.Open(new InMemoryDirectory(lucene)));
            var withoutTexts = Task.Run(() => ReadWithoutTexts(folder));
            var table = GenerationTexts.ReadTable(folder);
            var inMemory = before?.pieces ?? [];
            var texts = GenerationTexts.Read(folder, table, hash => inMemory.GetValueOrDefault(hash)?.Texts);
            var versions = texts.AsParallel().AsOrdered()
                .Select(t => inMemory.GetValueOrDefault(t.Fingerprint!) ?? new VersionArticles(t))
                .ToArray();
            var corpus = withoutTexts.GetAwaiter().GetResult();
            corpus = new LinkedCorpus(
                corpus.Hash,
                corpus.Works,
                [.. texts.SelectMany(t => t.Documents)],
                [.. texts.SelectMany(t => t.References)],
                corpus.Glossary,
                corpus.Concordances)
            {
                Subjects = corpus.Subjects,
                Before = before?.Catalog,
                OpenReferences = [.. texts.SelectMany(t => t.OpenReferences)],
                Duties = texts.ToFrozenDictionary(t => t.Documents[0].Version, t => t.Duties),
            };
            var opened = new KnowledgeBase(corpus, versions, index) { BuiltAt = manifest.BuiltAt, Builder = manifest.Builder };
            opened.UseVectors(manifest);
            return opened.searcher.Count == opened.ArticleCount
                ? opened
                : throw new InvalidDataException($"The index has {opened.searcher.Count} articles, the texts have {opened.ArticleCount}.");
        }
        catch (Exception e) when (e
            is JsonException or IOException or UnauthorizedAccessException or InvalidDataException or IndexNotFoundException)
        {
            var problem = $"The index is damaged: {e.Message}";
            throw new IndexException(folder, problem, "Delete the folder; the next start rebuilds the index.", e);
        }
    }

    /// <summary>Why search ranks by words alone, without the similarity of vectors; null if it uses vectors.</summary>
    public string? VectorsProblem { get; private set; }

    /// <summary>Resolves a citation at a date: 网络安全法第三十五条, CSL Art. 35.</summary>
    /// <param name="cite">The citation; the whole text must be one citation.</param>
    /// <param name="at">The date at which it is read.</param>
    /// <param name="today">Today; the resolution reports later changes of the target up to this day.</param>
    public Resolution Resolve(string cite, DateOnly at, DateOnly today)
    {
        var resolution = ResolveUncounted(cite, at, today);
        Instruments.Count(resolution);
        return resolution;
    }

    /// <summary>Resolves a provision id the way a citation is resolved.</summary>
    /// <param name="id">The provision.</param>
    /// <param name="at">The date at which it is read.</param>
    /// <param name="today">Today; the resolution reports later changes of the provision up to this day.</param>
    /// <returns>Null if there is no such provision.</returns>
    public Resolution.Resolved? Resolve(ProvisionId id, DateOnly at, DateOnly today) =>
        resolver.Resolve(id, new CitationContext(at, today));

    /// <summary>Finds the citations in running text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The date at which the citations are read; null for the date that the text states, otherwise today.</param>
    /// <param name="today">Today; the resolutions report later changes of the targets up to this day.</param>
    public CitationsInText FindCitations(string text, DateOnly? at, DateOnly today)
    {
        using var span = Instruments.Source.StartActivity("statutes.find-citations");
        var citations = finder.Find(text, at, today);
        Instruments.CountFound(citations.Citations.Select(c => c.Resolution));
        return citations;
    }

    /// <summary>Finds the date that a text states of itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="today">Today; a later date is not that of the text.</param>
    /// <returns>The date, or null; and the caution where several dates differ, so that none is taken.</returns>
    public (DocumentDate? Date, ImmutableArray<Caution> Cautions) FindDate(string text, DateOnly today) => finder.FindDate(text, today);

    /// <summary>Finds the terms of the glossary in a text by any of their names: CII, 等保, data localization.</summary>
    /// <param name="text">The text.</param>
    /// <returns>At each place the terms of the longest name there, in the order of the text.</returns>
    public IEnumerable<GlossaryTerm> TermsIn(string text)
    {
        var folded = QueryText.Fold(text);
        for (var at = 0; at < folded.Length;)
        {
            if (termTable.Value.TryMatch(folded, at, out var length, out var terms))
            {
                foreach (var term in terms)
                {
                    yield return term;
                }
            }

            at += Math.Max(1, length);
        }
    }

    /// <summary>Gets the texts of a version, the authentic one first; empty if there is none.</summary>
    public ImmutableArray<StatuteDocument> TextsOf(VersionId version) => articles.TextsOf(version);

    /// <summary>Gets the text of a version in a language; null if it is missing.</summary>
    public StatuteDocument? TextOf(VersionId version, Language language) => TextsOf(version).FirstOrDefault(d => d.Language == language);

    /// <summary>
    /// Gets the lines of a provision in a language, as printed; for a whole version, its title. Null if the language or the provision is
    /// missing.
    /// </summary>
    public IReadOnlyList<string>? LinesOf(ProvisionId id, Language language) => TextOf(id.Version, language) switch
    {
        null => null,
        var text when id.Path.IsWhole => [text.Title],
        var text => text.Find(id.Path) is { } provision ? text.LinesOf(provision) : null,
    };

    /// <summary>Gets the receipt of a provision: the fingerprint of its wording, by which an answer can be verified later.</summary>
    public Receipt ReceiptOf(ProvisionId id) => receipts.Of(id);

    /// <summary>Gets the references in an article, in the order of its wording.</summary>
    public ImmutableArray<Reference> ReferencesOutOf(ProvisionId article) => articles.ReferencesOutOf(article);

    /// <summary>Gets the references to an article or to a part of it, in the order of the corpus.</summary>
    public ImmutableArray<Reference> ReferencesInto(ProvisionId article) => articles.ReferencesInto(article);

    /// <summary>Gets the open references of an article (有关法律、行政法规), in the order of its wording.</summary>
    public IEnumerable<OpenReference> OpenReferencesOf(ProvisionId article) => openReferences.Value[article];

    /// <summary>Gets the editors' subject line of an article in its version; null if it has none.</summary>
    public SubjectLine? SubjectOf(ProvisionId article) => subjects.Of(article);

    /// <summary>Searches articles by words or by citation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="today">Today; the resolution of a citation reports later changes up to this day.</param>
    /// <param name="cancellation">Cancels the search.</param>
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
        if (request.Work is { } work && Catalog.FindByFormerId(work) is { } now)
        {
            request = request with { Work = now.Id };
        }

        var suggestions = new List<Suggestion>();
        var citation = AsCitation(request, today);
        var fillUp = citation is not Resolution.Resolved;
        var (page, parsed, explain) = searcher.Search(request, Cited(citation, request), fillUp, suggestions, cancellation);
        if (page.Total == 0 && citation is null)
        {
            suggestions.Add(new Suggestion("nothing-found", new(
                "没有找到。可以少用几个词，换一种说法，或者直接输入条号，例如“网络安全法第三十五条”。",
                "No results. Try fewer or other words, or a citation such as “CSL Art. 35”.")));
        }

        var snippets = parsed is { Required.IsEmpty: true }
            ? new Snippets(parsed.Highlighted, parsed.AlsoHighlighted)
            : new Snippets(request.Query, []);
        ImmutableArray<SearchHit> hits = [.. page.Hits.Select(m => ToHit(m, snippets, explain?.Invoke(m)))];
        var notHere = parsed?.NotHere ?? [];
        suggestions.AddRange(notHere.Select(NotHere));
        return new SearchResult(
            citation, page.Total, hits, page.Works, page.OtherWorks, page.Statuses, page.AllWords, notHere, [.. suggestions]);
    }

    private static Suggestion NotHere(MissingLaw law) => new("not-here", new(
        $"本库没有《{law.Title.Zh ?? law.Title.En}》的条文。", $"The corpus does not contain the text of “{law.Title.En ?? law.Title.Zh}”."));

    /// <summary>Completes typed text: names of works, terms, subjects and headings of articles, citations; each once.</summary>
    /// <param name="typed">The text so far.</param>
    /// <param name="most">How many completions to return at most.</param>
    /// <param name="today">Today; articles are taken from the versions that apply on this day.</param>
    public ImmutableArray<Completion> Complete(string typed, int most, DateOnly today) =>
        completer.Value.Complete(typed, most, today, ResolveUncounted(typed, today, today));

    /// <summary>
    /// Prepares <see cref="Complete"/> in the background, so that the first typed letter is answered at once. A page with a
    /// search box calls it; only the first call has an effect.
    /// </summary>
    /// <param name="today">Today.</param>
    public void PrepareToComplete(DateOnly today)
    {
        if (Interlocked.Exchange(ref preparing, 1) == 0)
        {
            _ = Task.Run(() => Complete("CSL 1", 1, today)); // a real completion, so that its code is compiled too
        }
    }

    /// <summary>
    /// Compares two versions article by article: by the concordances between them, else by their wording. The result is marked as
    /// computed where the wording decides.
    /// </summary>
    /// <param name="from">The earlier version.</param>
    /// <param name="to">The later version.</param>
    /// <returns>Null if <see cref="CanCompare"/> is false.</returns>
    public VersionComparison? Compare(VersionId from, VersionId to)
    {
        if (!CanCompare(from, to))
        {
            return null;
        }

        var concordance = from == to ? Unchanged(to)! : concordances.Between(from, to, TextsOf(from), TextsOf(to));
        var diff = new WordDiff(Glossary);
        return new VersionComparison(from, to, [.. concordance.Entries.Select(Compared)], concordance.IsComputed);

        ArticleComparison Compared(ConcordanceEntry entry) =>
            new(entry, LineageOf(entry), Diff(entry, Language.Chinese), Diff(entry, Language.English));

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

    /// <summary>
    /// Returns whether two versions can be compared: the second is not the earlier one, and both have articles in one language.
    /// </summary>
    public bool CanCompare(VersionId from, VersionId to) => from.Work == to.Work && from.Date <= to.Date
        && TextsOf(from).Any(f => !f.Articles.IsEmpty && TextOf(to, f.Language) is { Articles.IsEmpty: false });

    /// <summary>Returns pairs of versions that can be compared: consecutive ones, then the first and the last. Many more can be.</summary>
    public ImmutableArray<(LawVersion From, LawVersion To)> ComparablePairs(Work work)
    {
        var held = work.Versions.Where(v => v.IsHeld).ToArray();
        var pairs = held.Zip(held.Skip(1));
        return [.. (held.Length > 2 ? pairs.Append((held[0], held[^1])) : pairs)
            .Where(p => CanCompare(work.IdOf(p.Item1), work.IdOf(p.Item2)))];
    }

    /// <summary>Cuts the Chinese of queries in another way, so that tools can measure the difference.</summary>
    internal void Use(ChineseAnalysis analysis) => searcher.Interpreter = searcher.Interpreter.With(analysis);

    /// <summary>Adds a further score to articles with some of the words of a query; null for none.</summary>
    internal void Use(CandidateScore? score) => searcher.ExtraScore = score;

    /// <summary>Interprets a query in plain words, so that tools learn from the words that the ranking of questions uses.</summary>
    internal ParsedQuery Interpret(string query) => searcher.Interpreter.Read(query);

    /// <summary>Uses other statutory words for the words of questions, so that tools can measure the difference.</summary>
    internal void Use(WordAssociations associations) => searcher.Associations = associations;

    private void UseVectors(IndexManifest manifest)
    {
        VectorsProblem = VectorTable.Problem;
        if (VectorTable.Shipped is { } table)
        {
            if (manifest.Vectors == table.Fingerprint)
            {
                searcher.Use(table);
            }
            else
            {
                VectorsProblem = "The index was built with another table of vectors.";
            }
        }
    }

    private static LinkedCorpus ReadWithoutTexts(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, IndexBuilder.CorpusFile));
        return JsonSerializer.Deserialize(stream, ModelJson.Default.LinkedCorpus) ?? throw new JsonException("The file is empty.");
    }

    private Resolution ResolveUncounted(string cite, DateOnly at, DateOnly today) => resolver.Resolve(cite, new CitationContext(at, today));

    private Concordance? Unchanged(VersionId version) => Catalog.ShapeOf(version) is { } shape
        ? new Concordance(
            version, version, [.. shape.Articles.Select(a => new ConcordanceEntry(a.Number, [a.Number], ArticleChange.Unchanged))])
        : null;

    private static ProvisionId ArticleOf(ProvisionId id) => VersionArticles.ArticleOf(id);

    // A query that names no known work is a search by words; only one that looks like a citation is a failed citation.
    private Resolution? AsCitation(SearchRequest request, DateOnly today) =>
        ResolveUncounted(request.Query, request.At, today) switch
        {
            Resolution.Unresolved { Code: ReasonCode.NotACitation or ReasonCode.NoAntecedent } => null,
            Resolution.Unresolved { IsNotAvailable: true } unknown => LooksLikeCitation(request.Query) ? unknown : null,
            var resolution => resolution,
        };

    private static bool LooksLikeCitation(string query) => query.AsSpan().IndexOfAny("第《§") >= 0 || query.Any(char.IsAsciiDigit);

    // the cited articles, which rank before articles that only contain the words
    private ImmutableArray<ArticleMatch> Cited(Resolution? citation, SearchRequest request) => citation is not Resolution.Resolved resolved
        ? []
        :
        [
            .. resolved.Targets
                .Where(t => (request.Work is null || t.Work.Id == request.Work) && articles.OrdinalOf(ArticleOf(t.Id)) >= 0)
                .Select(t => new ArticleMatch(articles.OrdinalOf(ArticleOf(t.Id)), t.Id.Version, t.Lineage!.Value, t.Status, 0))
                .DistinctBy(m => m.Ordinal),
        ];

    private SearchHit ToHit(ArticleMatch match, Snippets snippets, ScoreExplanation? explanation)
    {
        var wordings = this.wordings.Of(match.Ordinal);
        var (chinese, english) = snippets.Cut(wordings.Chinese, wordings.English);
        return new SearchHit(articles.All[match.Ordinal].Id, match.Lineage, match.Status, match.Score, chinese, english, explanation);
    }
}
