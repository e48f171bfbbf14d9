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
using Statutes.Search.Comparing;
using Statutes.Search.Hits;

namespace Statutes.Contract.Responses;

/// <summary>Puts answers of a knowledge base into the shapes of the public surface. One instance serves one request.</summary>
/// <param name="knowledge">The knowledge base.</param>
/// <param name="today">Today in Beijing.</param>
public sealed class ContractMapping(KnowledgeBase knowledge, DateOnly today)
{
    // a text may cite one provision a hundred thousand times; there are no more entries than provisions
    private readonly Dictionary<ProvisionId, (BilingualText Label, BilingualLines Lines, ReceiptJson Receipt)> cited = [];

    private Catalog Catalog => knowledge.Catalog;

    /// <summary>Why a score is what it is.</summary>
    public static ExplanationJson ToJson(ScoreExplanation explanation) => new(explanation.Score, explanation.How, explanation.Of, [.. explanation.Parts.Select(ToJson)]);

    /// <summary>The address of a provision or of a version.</summary>
    public static string UrlOf(ProvisionId id) => ProvisionLink.PathOf(id);

    /// <summary>A text in both languages.</summary>
    public static BilingualText ToJson(Bilingual text) => new(text.Zh, text.En);

    /// <summary>A work.</summary>
    public WorkJson ToJson(Work work) => new(
        work.Id.Slug,
        work.Kind.Name,
        ToJson(work.Title),
        ToJson(work.ShortTitle),
        [.. work.Names.Select(n => new NameJson(n.Text, n.Lang, Lower(n.Kind)))],
        [.. work.Issuers.Select(ToJson)],
        work.DocumentNumber is { } number ? ToJson(number) : null,
        LawDate.Format(today),
        [.. work.Versions.Select(v => ToJson(work, v))],
        [.. work.Events.Select(e => new EventJson(EventName(e.Kind), LawDate.Format(e.Date), Format(e.Version), e.By is null ? null : ToJson(e.By), e.Verified))],
        [.. work.Relations.Select(r => new RelationJson(RelationName(r.Kind), r.Work?.Slug, ToJson(r.Title), Format(r.Date)))],
        LawDate.Format(work.CheckedTo));

    /// <summary>The contents of a version.</summary>
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
            shape.Articles.IsEmpty ? LinesWithoutArticle(id) : null);
    }

    private BilingualLines LinesWithoutArticle(VersionId id)
    {
        return new BilingualLines(Lines(Language.Chinese), Lines(Language.English));

        string[]? Lines(Language language) => knowledge.TextOf(id, language) is { } text ? [.. text.LinesWithoutArticle().Select(text.Source.Slice)] : null;
    }

    /// <summary>An article; null where the version has none of that path.</summary>
    public ArticleJson? Article(ProvisionId id)
    {
        if (Catalog.Find(id.Version.Work) is not { } work || Catalog.ShapeOf(id.Version) is not { } shape || shape.Find(id.Path) is not { } article)
        {
            return null;
        }

        var version = work.VersionDated(id.Version.Date)!;
        var zh = knowledge.TextOf(id.Version, Language.Chinese);
        var en = knowledge.TextOf(id.Version, Language.English);
        return new ArticleJson(
            id.ToString(),
            work.Id.Slug,
            LawDate.Format(version.Date),
            id.Path.Number.ToString(),
            shape.LineageOf(id.Path)!.Value.Key,
            work.StatusAt(version, today).Name,
            LawDate.Format(today),
            IsVerified(version, id.Path),
            new BilingualText(KindOf(Language.Chinese), KindOf(Language.English)),
            Label(id),
            PathOf(id),
            [.. article.Children.Select(p => new ParagraphJson(IdOf(p), In(zh, p), In(en, p),
                [.. p.Children.Select(i => new ItemJson(IdOf(i), In(zh, i), In(en, i),
                    [.. i.Children.Select(s => new SubitemJson(IdOf(s), In(zh, s), In(en, s)))]))]))],
            new ReferencesJson(
                [.. knowledge.ReferencesOutOf(id).Select(Out)],
                [.. knowledge.ReferencesInto(id).Select(r => new ReferenceInJson(r.From.ToString(), Label(r.From), r.Type.Name, Ids(r.Targets), r.OfLaterVersion, r.OfEarlierVersion))],
                [.. knowledge.OpenReferencesOf(id).Select(r => new OpenReferenceJson(r.From.ToString(), Language.Chinese.TwoLetters, r.Text, r.Span.Start, r.Span.End))]),
            HistoryOf(id),
            ReceiptOf(id));

        string? KindOf(Language language) => version.Texts.FirstOrDefault(t => t.Language == language) is { } text ? TextKindName(text.Kind) : null;

        string IdOf(ProvisionShape provision) => new ProvisionId(id.Version, provision.Path).ToString();
    }

    // where it came from in the version before, and where it went in the next
    private HistoryJson[] HistoryOf(ProvisionId id)
    {
        var before = Catalog.ConcordanceTo(id.Version) is { } to
            ? to.Entries.Where(e => e.To.Contains(id.Path.Number)).Select(e => new HistoryJson(e.From is { } from ? new ProvisionId(to.From, ProvisionPath.Article(from)).ToString() : null, e.Change.Name))
            : [];
        var after = Catalog.ConcordanceFrom(id.Version) is { } next && next.Of(id.Path.Number) is { } entry
            ? entry.To.IsEmpty
                ? [new HistoryJson(null, entry.Change.Name)]
                : entry.To.Select(n => new HistoryJson(new ProvisionId(next.To, ProvisionPath.Article(n)).ToString(), entry.Change.Name))
            : Enumerable.Empty<HistoryJson>();
        return [.. before, .. after];
    }

    /// <summary>A provision below an article, alone; null where the version has none of that path.</summary>
    public ProvisionJson? Provision(ProvisionId id)
    {
        if (Catalog.Find(id.Version.Work) is not { } work || Catalog.ShapeOf(id.Version) is not { } shape || shape.Find(id.Path) is not { } provision)
        {
            return null;
        }

        var version = work.VersionDated(id.Version.Date)!;
        return new ProvisionJson(
            id.ToString(), work.Id.Slug, LawDate.Format(version.Date), id.Path.AncestorOrSelf(ProvisionKind.Article)?.Number.ToString() ?? "",
            provision.Kind.EnglishUnit, shape.LineageOf(id.Path)?.Key ?? "", work.StatusAt(version, today).Name, LawDate.Format(today),
            IsVerified(version, id.Path), Label(id), LinesOf(id), UrlOf(id), ReceiptOf(id));
    }

    /// <summary>A resolution.</summary>
    /// <param name="cite">The citation as it was sent.</param>
    /// <param name="at">The date of the question.</param>
    /// <param name="atAssumed">Whether the date was not given, so that today stands for it.</param>
    /// <param name="resolution">The answer.</param>
    /// <param name="style">The style in which the targets are to be cited, for a reader at that date; null: in none.</param>
    public ResolutionJson ToJson(string cite, DateOnly at, bool atAssumed, Resolution resolution, CitationStyle? style = null)
    {
        var day = LawDate.Format(at);
        return resolution switch
        {
            Resolution.Resolved r => new ResolutionJson(cite, day, atAssumed, "resolved", [.. r.Targets.Select(t => Target(t, style, at))], ToJson(r.Alternatives),
                [.. r.Cautions.Select(c => new CautionJson(c.Code.Name, ToJson(c.Message)))], null),
            Resolution.Ambiguous a => new ResolutionJson(cite, day, atAssumed, "ambiguous", [], ToJson(a.Alternatives), [], null),
            Resolution.Unresolved u => new ResolutionJson(cite, day, atAssumed, "unresolved", [], [], [], new ReasonJson(u.Code.Name, ToJson(u.Message))),
            _ => throw new NotSupportedException(resolution.GetType().Name),
        };
    }

    /// <summary>The answer to a search.</summary>
    /// <param name="request">The question.</param>
    /// <param name="atAssumed">Whether the date was not given, so that today stands for it.</param>
    /// <param name="result">The answer.</param>
    public SearchJson ToJson(SearchRequest request, bool atAssumed, SearchResult result) => new(
        request.Query,
        request.EveryVersion ? "any" : LawDate.Format(request.At),
        atAssumed && !request.EveryVersion,
        result.Total,
        request.Page,
        request.PageSize,
        result.Citation is null ? null : ToJson(request.Query, request.At, atAssumed, result.Citation),
        [.. result.Hits.Select(Hit)],
        new FacetsJson(ToJson(result.Works), result.OtherWorks, ToJson(result.Statuses)),
        [.. result.Suggestions.Select(s => new SuggestionJson(s.Code, ToJson(s.Message)))]);

    /// <summary>A comparison of two versions.</summary>
    public static CompareJson ToJson(VersionComparison comparison) => new(
        comparison.From.Work.Slug,
        LawDate.Format(comparison.From.Date),
        LawDate.Format(comparison.To.Date),
        comparison.Articles.CountBy(a => a.Entry.Change).OrderBy(c => c.Key).ToDictionary(c => c.Key.Name, c => c.Value),
        [.. comparison.Articles.Select(a => new ArticleCompareJson(
            a.Entry.From is { } from ? [from.ToString()] : [],
            [.. a.Entry.To.Select(n => n.ToString())],
            a.Entry.Change.Name,
            a.Entry.ReferencesMoved,
            a.Lineage.Key,
            new DiffsJson(ToJson(a.Chinese), ToJson(a.English))))]);

    /// <summary>The terms that hold some words in any of their forms; all where <paramref name="query"/> is null.</summary>
    public GlossaryJson Glossary(string? query)
    {
        var words = query is null ? null : Statutes.Model.Glossaries.Glossary.Fold(query.Trim());
        TermJson[] terms =
        [
            .. knowledge.Glossary.Terms
                .Where(t => words is null || t.Surfaces().Any(s => Statutes.Model.Glossaries.Glossary.Fold(s).Contains(words, StringComparison.Ordinal)))
                .Select(t => new TermJson(t.Id, t.Zh, t.En, t.Forms, t.OtherEnglish, t.Abbreviations, t.Practice, t.Traditional, Ids(t.DefinedIn), t.Note)),
        ];
        return new GlossaryJson(query, terms.Length, terms);
    }

    /// <summary>The citation of a provision in both languages.</summary>
    public BilingualText Label(ProvisionId id) => ToJson(Name(id));

    /// <summary>The same, not yet in its shape.</summary>
    public Bilingual Name(ProvisionId id) => CitationFormatter.Label(Catalog.Find(id.Version.Work)!, id.Path, Catalog.ShapeOf(id.Version));

    /// <summary>The headings around a provision in both languages.</summary>
    public BilingualLines PathOf(ProvisionId id)
    {
        return new BilingualLines(Headings(Language.Chinese), Headings(Language.English));

        IReadOnlyList<string>? Headings(Language language) =>
            knowledge.TextOf(id.Version, language) is { } text && text.Find(id.Path) is { } provision
                ? [.. text.DivisionsAround(provision).Select(text.HeadingOf)]
                : null;
    }

    /// <summary>Whether the wording of the article in which a place stands was checked against the enacted text.</summary>
    public static bool IsVerified(LawVersion version, ProvisionPath path) =>
        !version.IsHeld || version.Texts.All(t => path.AncestorOrSelf(ProvisionKind.Article) is not { } article || t.IsVerified(article));

    private static string? In(StatuteDocument? text, ProvisionShape provision) =>
        text?.Find(provision.Path) is { } own ? text.WordingOf(own) : null;

    private static string? Format(DateOnly? date) => date is { } day ? LawDate.Format(day) : null;

    private static string[] Ids(IEnumerable<ProvisionId> ids) => [.. ids.Select(i => i.ToString())];

    private static DiffJson[] ToJson(IEnumerable<DiffPart> parts) => [.. parts.Select(p => new DiffJson(p.Operation, p.Text))];

    private static AlternativeJson[] ToJson(IEnumerable<Alternative> alternatives) => [.. alternatives.Select(a => new AlternativeJson(a.Id.ToString(), a.Why) { Reason = new(a.WhyInChinese, a.Why) })];

    private static FacetJson[] ToJson(IEnumerable<FacetCount> counts) => [.. counts.Select(c => new FacetJson(c.Value, c.Count))];

    private static SnippetJson[] ToJson(IEnumerable<Snippet> snippets) =>
        [.. snippets.Select(s => new SnippetJson(s.Text, [.. s.Highlights.Select(h => new[] { h.Start, h.End })]))];

    private static string Lower(WorkNameKind kind) => kind.ToString().ToLowerInvariant();

    private static string TextKindName(TextKind kind) => kind == TextKind.Authentic ? "authentic" : "unofficial-translation";

    private static string EventName(LifecycleEventKind kind) => kind switch
    {
        LifecycleEventKind.DraftPublished => "draft-published",
        LifecycleEventKind.InForce => "in-force",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string RelationName(WorkRelationKind kind) => kind == WorkRelationKind.ReplacedBy ? "replaced-by" : kind.ToString().ToLowerInvariant();

    private static ReferenceOutJson Out(Reference r) => new(
        r.From.ToString(), r.Language.TwoLetters, r.Text, r.Span.Start, r.Span.End, r.Type.Name, Ids(r.Targets),
        r.OutsideTitle is { } title ? new OutsideJson(title) : null, r.Unresolved?.Name, r.OfLaterVersion, r.OfEarlierVersion);

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
                TextKindName(t.Kind),
                t.Rights,
                t.Translator,
                [.. t.Sources],
                [.. t.Unverified.Select(p => p.EId)],
                t.Sha256))],
            version.IsHeld ? UrlOf(new ProvisionId(id, ProvisionPath.Whole)) : null);
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

        string? Heading(Language language) => knowledge.TextOf(id, language) is { } text && text.Find(division.Path) is { } own ? text.HeadingOf(own) : null;
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
        if (!cited.TryGetValue(target.Id, out var wording))
        {
            cited.Add(target.Id, wording = (Label(target.Id), LinesOf(target.Id), ReceiptOf(target.Id)));
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
            target.Now is { } now ? new NowJson(now.Id?.ToString(), now.Change.Name) : null,
            wording.Receipt,
            style is { } asked ? ToJson(CitationFormatter.Format(Catalog, target.Id, asked, at)) : null);

        string? NumberOf(ProvisionKind kind) => path.AncestorOrSelf(kind)?.Number.ToString();
    }

    private HitJson Hit(SearchHit hit)
    {
        var id = hit.Article;
        var work = Catalog.Find(id.Version.Work)!;
        return new HitJson(
            id.ToString(), work.Id.Slug, LawDate.Format(id.Version.Date), id.Path.Number.ToString(), hit.Lineage.Key, hit.Status.Name, hit.Score,
            ToJson(work.Title), Label(id), PathOf(id), new SnippetsJson(ToJson(hit.Chinese), ToJson(hit.English)), UrlOf(id),
            hit.Explanation is { } explanation ? ToJson(explanation) : null);
    }

    /// <summary>The lines of a provision in both languages; of a whole work they would be the work, so its title stands for it.</summary>
    public BilingualLines LinesOf(ProvisionId id) => new(knowledge.LinesOf(id, Language.Chinese), knowledge.LinesOf(id, Language.English));

    /// <summary>The receipt of a provision.</summary>
    public ReceiptJson ReceiptOf(ProvisionId id)
    {
        var receipt = knowledge.ReceiptOf(id);
        return new ReceiptJson(ToJson(receipt.Sha256), ToJson(receipt.Source), receipt.Corpus);
    }
}
