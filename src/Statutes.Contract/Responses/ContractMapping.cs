using System.Collections.Immutable;
using Statutes.Citations.Annotating;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Contract.Responses;

/// <summary>
/// Maps answers of a knowledge base to the JSON contracts of the API. One instance serves one request; it is not
/// thread-safe.
/// </summary>
/// <param name="knowledge">The knowledge base.</param>
/// <param name="today">Today in Beijing.</param>
public sealed class ContractMapping(KnowledgeBase knowledge, DateOnly today)
{
    // a text can cite one provision a hundred thousand times; there are no more entries than provisions
    private readonly Dictionary<ProvisionId, (BilingualText Label, BilingualLines Lines, ReceiptJson Receipt)> targets = [];

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => today;

    private Catalog Catalog => knowledge.Catalog;

    /// <summary>Maps the explanation of a score.</summary>
    public static ExplanationJson ToJson(ScoreExplanation explanation) =>
        new(explanation.Score, explanation.How, explanation.Of, [.. explanation.Parts.Select(ToJson)]);

    /// <summary>Returns the path of the page of a provision or a version.</summary>
    public static string UrlOf(ProvisionId id) => ProvisionLink.PathOf(id);

    /// <summary>Maps a text in both languages.</summary>
    public static BilingualText ToJson(Bilingual text) => new(text.Zh, text.En);

    /// <summary>Maps a work.</summary>
    public WorkJson ToJson(Work work) => new(
        work.Id.Slug,
        work.Kind.Name,
        ToJson(work.Title),
        ToJson(work.ShortTitle),
        [.. work.Names.Select(n => new NameJson(n.Text, n.Lang, KindNames.Of(n.Kind)))],
        [.. work.Issuers.Select(ToJson)],
        work.DocumentNumber is { } number ? ToJson(number) : null,
        LawDate.Format(today),
        [.. work.Versions.Select(v => ToJson(work, v))],
        [.. work.Events.Select(ToJson)],
        [.. work.Relations.Select(r => new RelationJson(KindNames.Of(r.Kind), r.Work?.Slug, ToJson(r.Title), Format(r.Date)))],
        [.. knowledge.ComparablePairs(work).Select(p => new ComparisonJson(LawDate.Format(p.From.Date), LawDate.Format(p.To.Date)))],
        LawDate.Format(work.CheckedTo));

    /// <summary>Maps the contents of a version.</summary>
    public ContentsJson Contents(Work work, LawVersion version)
    {
        var id = work.IdOf(version);
        var shape = Catalog.ShapeOf(id)!;
        var texts = knowledge.TextsOf(id);
        var roots = texts[0].Provisions;
        return new ContentsJson(
            id.ToString(),
            work.Id.Slug,
            LawDate.Format(version.Date),
            work.StatusAt(version, today).Name,
            LawDate.Format(today),
            ToJson(work.TitleOf(version)),
            new BilingualText(knowledge.TextOf(id, Language.Chinese)?.Note, knowledge.TextOf(id, Language.English)?.Note),
            shape.Articles.Length,
            [.. roots.Where(p => p.Kind.IsDivision).Select(d => Division(work, id, shape, d))],
            [.. roots.Where(p => p.Kind == ProvisionKind.Article).Select(a => ContentsArticle(work, id, shape, a))],
            shape.Articles.IsEmpty ? LinesWithoutArticle(id) : null,
            work.StatusBasisAt(version, today).Name,
            CautionMapping.OfVersion(work, version, today));
    }

    private BilingualLines LinesWithoutArticle(VersionId id)
    {
        return new BilingualLines(Lines(Language.Chinese), Lines(Language.English));

        string[]? Lines(Language language) =>
            knowledge.TextOf(id, language) is { } text ? [.. text.LinesWithoutArticle().Select(text.Source.Slice)] : null;
    }

    /// <summary>Maps an article; null if the version does not have it.</summary>
    public ArticleJson? Article(ProvisionId id)
    {
        if (Catalog.Find(id.Version.Work) is not { } work
            || Catalog.ShapeOf(id.Version) is not { } shape
            || shape.Find(id.Path) is not { } article)
        {
            return null;
        }

        var version = work.VersionDated(id.Version.Date)!;
        var zh = knowledge.TextOf(id.Version, Language.Chinese);
        var en = knowledge.TextOf(id.Version, Language.English);
        var reading = knowledge.Resolve(id, today, today);
        return new ArticleJson(
            id.ToString(),
            work.Id.Slug,
            LawDate.Format(version.Date),
            id.Path.Number.ToString(),
            shape.LineageOf(id.Path)!.Value.Key,
            work.StatusAt(version, today).Name,
            work.StatusBasisAt(version, today).Name,
            LawDate.Format(today),
            IsVerified(version, id.Path),
            TextKindsOf(version, id),
            Label(id),
            PathOf(id),
            [.. article.Children.Select(p => new ParagraphJson(IdOf(p), In(zh, p), In(en, p), [.. p.Children.Select(Item)]))],
            References(id),
            ArticleHistory.Of(Catalog, id),
            CautionsOf(work, version, reading),
            ReceiptOf(id),
            ToJson(reading?.Alternatives ?? []));

        string IdOf(ProvisionShape provision) => new ProvisionId(id.Version, provision.Path).ToString();

        ItemJson Item(ProvisionShape item) => new(IdOf(item), In(zh, item), In(en, item), [.. item.Children.Select(Subitem)]);

        SubitemJson Subitem(ProvisionShape subitem) => new(IdOf(subitem), In(zh, subitem), In(en, subitem));
    }

    // those about the version, as everywhere, then those about the number of the article or its wording
    private CautionJson[] CautionsOf(Work work, LawVersion version, Resolution.Resolved? reading)
    {
        var ofVersion = CautionMapping.OfVersion(work, version, today);
        var ofNumber = reading?.Cautions.Where(c => c.Code is CautionCode.Renumbered or CautionCode.Amended) ?? [];
        return [.. ofVersion, .. ofNumber.Select(CautionMapping.ToJson)];
    }

    private ReferencesJson References(ProvisionId id) => new(
        [.. knowledge.ReferencesOutOf(id).Select(Out)],
        [.. knowledge.ReferencesInto(id).Select(In)],
        [.. knowledge.OpenReferencesOf(id).Select(Open)]);

    /// <summary>Maps a provision below an article; null if the version does not have it.</summary>
    public ProvisionJson? Provision(ProvisionId id)
    {
        if (Catalog.Find(id.Version.Work) is not { } work
            || Catalog.ShapeOf(id.Version) is not { } shape
            || shape.Find(id.Path) is not { } provision)
        {
            return null;
        }

        var version = work.VersionDated(id.Version.Date)!;
        var article = provision.Kind == ProvisionKind.Article ? Article(id) : null;
        var reading = article is null ? knowledge.Resolve(id, today, today) : null;
        return new ProvisionJson(
            id.ToString(),
            work.Id.Slug,
            LawDate.Format(version.Date),
            id.Path.AncestorOrSelf(ProvisionKind.Article)?.Number.ToString(),
            provision.Kind.EnglishUnit,
            shape.LineageOf(id.Path)?.Key,
            work.StatusAt(version, today).Name,
            LawDate.Format(today),
            IsVerified(version, id.Path),
            TextKindsOf(version, id),
            Label(id),
            PathOf(id),
            LinesOf(id),
            UrlOf(id),
            ReceiptOf(id),
            work.StatusBasisAt(version, today).Name,
            article?.Cautions ?? CautionsOf(work, version, reading),
            article?.Alternatives ?? ToJson(reading?.Alternatives ?? []),
            article?.Paragraphs,
            article?.References,
            article?.History);
    }

    // a division is unverified if an article in it is
    private TextKindsJson TextKindsOf(LawVersion version, ProvisionId id)
    {
        return new TextKindsJson(KindOf(Language.Chinese), KindOf(Language.English));

        string? KindOf(Language language) => version.Texts.FirstOrDefault(t => t.Language == language)?
            .KindNameAt(ArticlesOf(id.Version).FirstOrDefault(a => a.IsWithin(id.Path) && !IsVerified(version, a), id.Path));
    }

    /// <summary>Maps a resolution.</summary>
    /// <param name="cite">The citation as it was sent.</param>
    /// <param name="at">The date of the question.</param>
    /// <param name="atAssumed">True if the request has no date, so that today is used.</param>
    /// <param name="resolution">The resolution.</param>
    /// <param name="style">The style in which the targets are also cited, as of the date; null for none.</param>
    public ResolutionJson ToJson(string cite, DateOnly at, bool atAssumed, Resolution resolution, CitationStyle? style = null)
    {
        var day = LawDate.Format(at);
        return resolution switch
        {
            Resolution.Resolved resolved => new ResolutionJson(
                cite,
                day,
                atAssumed,
                "resolved",
                [.. resolved.Targets.Select(t => Target(t, style, at))],
                resolved.Pair is { } pair ? new PairJson(pair.Id?.ToString(), pair.Confirmed) : null,
                ToJson(resolved.Alternatives),
                [.. resolved.Cautions.Select(CautionMapping.ToJson)],
                null),
            Resolution.Ambiguous ambiguous =>
                new ResolutionJson(cite, day, atAssumed, "ambiguous", [], null, ToJson(ambiguous.Alternatives), [], null),
            Resolution.Unresolved unresolved => new ResolutionJson(
                cite, day, atAssumed, "unresolved", [], null, ToJson(unresolved.Alternatives), [], ToReason(unresolved)),
            _ => throw new NotSupportedException(resolution.GetType().Name),
        };
    }

    private static ReasonJson ToReason(Resolution.Unresolved unresolved) => new(
        unresolved.Code.Name,
        ToJson(unresolved.Message),
        unresolved.Work?.Id.Slug,
        unresolved.Title is { } title ? ToJson(title) : null);

    /// <summary>Maps the answer to a search.</summary>
    /// <param name="request">The search.</param>
    /// <param name="atAssumed">True if the request has no date, so that today is used.</param>
    /// <param name="result">The result.</param>
    public SearchJson ToJson(SearchRequest request, bool atAssumed, SearchResult result) => new(
        request.Query,
        request.EveryVersion ? "any" : LawDate.Format(request.At),
        atAssumed && !request.EveryVersion,
        result.Total,
        request.Page,
        request.PageSize,
        result.Citation is null ? null : ToJson(request.Query, request.At, atAssumed, result.Citation),
        [.. result.Hits.Select(h => Hit(h, request.EveryVersion ? null : request.At))],
        new FacetsJson(ToJson(result.Works), result.OtherWorks, ToJson(result.Statuses)),
        result.AllWords,
        [.. result.NotHere.Select(SuggestionMapping.ToJson)],
        [.. result.Suggestions.Select(SuggestionMapping.ToJson)]);

    /// <summary>Maps the terms that contain some words in any of their forms; all terms if <paramref name="query"/> is null.</summary>
    public GlossaryJson Glossary(string? query)
    {
        var words = query is null ? null : Model.Glossaries.Glossary.Fold(query.Trim());
        TermJson[] terms = [.. knowledge.Glossary.Terms.Where(t => words is null || t.Surfaces().Any(Contains)).Select(ToJson)];
        return new GlossaryJson(query, terms.Length, terms);

        bool Contains(string surface) => Model.Glossaries.Glossary.Fold(surface).Contains(words!, StringComparison.Ordinal);
    }

    private static TermJson ToJson(Model.Glossaries.GlossaryTerm term) => new(
        term.Id,
        term.Zh,
        term.En,
        term.Forms,
        term.OtherEnglish,
        term.Abbreviations,
        term.Practice,
        term.Traditional,
        Ids(term.DefinedIn),
        term.Note);

    /// <summary>Returns the citation of a provision in both languages.</summary>
    public BilingualText Label(ProvisionId id) => ToJson(Name(id));

    /// <summary>Returns the citation of a provision, not yet mapped.</summary>
    public Bilingual Name(ProvisionId id) => CitationFormatter.Label(Catalog, id);

    /// <summary>Returns the headings around a provision in both languages.</summary>
    public BilingualLines PathOf(ProvisionId id)
    {
        return new BilingualLines(Headings(Language.Chinese), Headings(Language.English));

        IReadOnlyList<string>? Headings(Language language) =>
            knowledge.TextOf(id.Version, language) is { } text && text.Find(id.Path) is { } provision
                ? [.. text.DivisionsAround(provision).Select(text.HeadingOf)]
                : null;
    }

    /// <summary>Returns true if the article that contains a provision was checked against the published text.</summary>
    public static bool IsVerified(LawVersion version, ProvisionPath path) =>
        !version.IsHeld || version.Texts.All(t => path.AncestorOrSelf(ProvisionKind.Article) is not { } article || t.IsVerified(article));

    private static string? In(StatuteDocument? text, ProvisionShape provision) =>
        text?.Find(provision.Path) is { } match ? text.WordingOf(match) : null;

    private static string? Format(DateOnly? date) => date is { } day ? LawDate.Format(day) : null;

    private static string[] Ids(IEnumerable<ProvisionId> ids) => [.. ids.Select(i => i.ToString())];

    private static AlternativeJson[] ToJson(IEnumerable<Alternative> alternatives) =>
        [.. alternatives.Select(a => new AlternativeJson(a.Id.ToString(), a.Why) { Reason = new(a.WhyInChinese, a.Why) })];

    private static EventJson ToJson(LifecycleEvent e) =>
        new(KindNames.Of(e.Kind), LawDate.Format(e.Date), Format(e.Version), e.By is null ? null : ToJson(e.By), e.Verified);

    private static FacetJson[] ToJson(IEnumerable<FacetCount> counts) => [.. counts.Select(c => new FacetJson(c.Value, c.Count))];

    private static SnippetJson[] ToJson(IEnumerable<Snippet> snippets) =>
        [.. snippets.Select(s => new SnippetJson(s.Text, [.. s.Highlights.Select(h => new[] { h.Start, h.End })]))];

    private static ReferenceOutJson Out(Reference reference) => new(
        reference.From.ToString(),
        reference.Language.TwoLetters,
        reference.Text,
        reference.Span.Start,
        reference.Span.End,
        reference.Type.Name,
        Ids(reference.Targets),
        reference.OutsideTitle is { } title ? new OutsideJson(title) : null,
        reference.Unresolved?.Name,
        reference.OfLaterVersion,
        reference.OfEarlierVersion);

    private ReferenceInJson In(Reference reference) => new(
        reference.From.ToString(),
        Label(reference.From),
        reference.Type.Name,
        Ids(reference.Targets),
        reference.OfLaterVersion,
        reference.OfEarlierVersion);

    private static OpenReferenceJson Open(OpenReference reference) => new(
        reference.From.ToString(), Language.Chinese.TwoLetters, reference.Text, reference.Span.Start, reference.Span.End);

    // a text of which nothing was checked
    private ImmutableArray<ProvisionPath> ArticlesOf(VersionId version) =>
        Catalog.ShapeOf(version) is { } shape ? [.. shape.Articles.Select(a => a.Path)] : [];

    private VersionJson ToJson(Work work, LawVersion version)
    {
        var id = work.IdOf(version);
        return new VersionJson(
            id.ToString(),
            LawDate.Format(version.Date),
            version.Draft,
            work.StatusAt(version, today).Name,
            Format(work.InForceFrom(version)),
            Format(work.InForceUntil(version)),
            Catalog.ShapeOf(id)?.Articles.Length,
            [.. version.Texts.Select(t => new TextJson(
                t.Lang,
                t.KindNameOf(ArticlesOf(id)),
                t.Rights,
                t.Translator,
                [.. t.Sources],
                [.. t.Unverified.SelectMany(p => p.IsWhole ? ArticlesOf(id).Select(a => a.EId) : [p.EId])],
                t.Sha256))],
            version.IsHeld ? UrlOf(new ProvisionId(id, ProvisionPath.Whole)) : null,
            work.StatusBasisAt(version, today).Name,
            CautionMapping.OfVersion(work, version, today),
            version.IsOwn);
    }

    private ContentsDivisionJson Division(Work work, VersionId id, VersionShape shape, Provision division)
    {
        var provision = new ProvisionId(id, division.Path);
        return new ContentsDivisionJson(
            provision.ToString(),
            division.Kind.EnglishUnit,
            division.Number.ToString(),
            new BilingualText(Heading(Language.Chinese), Heading(Language.English)),
            [.. division.Children.Where(p => p.Kind.IsDivision).Select(d => Division(work, id, shape, d))],
            [.. division.Children.Where(p => p.Kind == ProvisionKind.Article).Select(a => ContentsArticle(work, id, shape, a))]);

        string? Heading(Language language) =>
            knowledge.TextOf(id, language) is { } text && text.Find(division.Path) is { } match ? text.HeadingOf(match) : null;
    }

    private static ContentsArticleJson ContentsArticle(Work work, VersionId id, VersionShape shape, Provision article)
    {
        var provision = new ProvisionId(id, article.Path);
        return new ContentsArticleJson(
            provision.ToString(), article.Number.ToString(), ToJson(CitationFormatter.Label(work, article.Path, shape)), UrlOf(provision));
    }

    private TargetJson Target(ResolutionTarget target, CitationStyle? style, DateOnly at)
    {
        var path = target.Id.Path;
        if (!targets.TryGetValue(target.Id, out var wording))
        {
            targets.Add(target.Id, wording = (Label(target.Id), LinesOf(target.Id), ReceiptOf(target.Id)));
        }

        return new TargetJson(
            target.Id.ToString(),
            target.Work.Id.Slug,
            LawDate.Format(target.Version.Date),
            NumberOf(ProvisionKind.Article),
            target.NamesParagraph ? NumberOf(ProvisionKind.Paragraph) : null,
            NumberOf(ProvisionKind.Item),
            NumberOf(ProvisionKind.Subitem),
            target.Lineage?.Key,
            target.Status.Name,
            wording.Label,
            wording.Lines,
            ProvisionLink.PathOf(target),
            target.Now is { } now ? new NowJson(now.Id?.ToString(), now.Change.Name, now.IsComputed) : null,
            wording.Receipt,
            target.Work.StatusBasisAt(target.Version, at).Name,
            style is { } requested ? ToJson(CitationFormatter.Format(Catalog, target.Id, requested, at)) : null);

        string? NumberOf(ProvisionKind kind) => path.AncestorOrSelf(kind)?.Number.ToString();
    }

    private HitJson Hit(SearchHit hit, DateOnly? at)
    {
        var id = hit.Article;
        var work = Catalog.Find(id.Version.Work)!;
        return new HitJson(
            id.ToString(),
            work.Id.Slug,
            LawDate.Format(id.Version.Date),
            id.Path.Number.ToString(),
            hit.Lineage.Key,
            hit.Status.Name,
            hit.Score,
            ToJson(work.Title),
            Label(id),
            PathOf(id),
            new SnippetsJson(ToJson(hit.Chinese), ToJson(hit.English)),
            UrlOf(id),
            work.StatusBasisAt(work.VersionDated(id.Version.Date)!, at ?? today).Name,
            CautionMapping.OfHit(Catalog, id.Version, at, today),
            hit.Explanation is { } explanation ? ToJson(explanation) : null);
    }

    /// <summary>
    /// Returns the lines of a provision in both languages; for a whole work only its title, because the lines would be the
    /// whole text.
    /// </summary>
    public BilingualLines LinesOf(ProvisionId id) => new(
        knowledge.LinesOf(id, Language.Chinese), knowledge.LinesOf(id, Language.English));

    /// <summary>Returns the receipt of a provision.</summary>
    public ReceiptJson ReceiptOf(ProvisionId id)
    {
        var receipt = knowledge.ReceiptOf(id);
        return new ReceiptJson(ToJson(receipt.Sha256), new TextKindsJson(receipt.Source.Zh, receipt.Source.En), receipt.Corpus);
    }
}
