using System.Collections.Immutable;
using System.Globalization;
using Statutes.Contract.Responses;
using Statutes.Documents.Reports;
using Statutes.Export.Reports;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Comparing;

namespace Statutes.Contract.Reports;

/// <summary>
/// The report for a client: which duties and penalties changed between two versions of a law, each with the words of both versions in both
/// languages. Each line is checked against the concordance. One instance serves one request.
/// </summary>
public sealed class ObligationChangeReport
{
    private readonly KnowledgeBase knowledge;
    private readonly ContractMapping mapping;
    private readonly ObligationsJson answer;
    private readonly VersionId from;
    private readonly VersionId to;
    private readonly VersionComparison comparison;
    private readonly ConcordanceCheck check;
    private readonly ChangeWords words;

    private ObligationChangeReport(
        KnowledgeBase knowledge, ContractMapping mapping, ObligationsJson answer, VersionComparison comparison)
    {
        (this.knowledge, this.mapping, this.answer, this.comparison) = (knowledge, mapping, answer, comparison);
        (from, to) = (comparison.From, comparison.To);
        check = new ConcordanceCheck(comparison);
        words = new ChangeWords(knowledge);
    }

    /// <summary>Makes the report.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="mapping">The mapping of what the rows name.</param>
    /// <param name="answer">Every row that changed since a version.</param>
    /// <param name="from">The earlier version.</param>
    /// <param name="to">The later version.</param>
    /// <returns>Null if the versions cannot be compared.</returns>
    public static Report? Make(KnowledgeBase knowledge, ContractMapping mapping, ObligationsJson answer, VersionId from, VersionId to) =>
        knowledge.Compare(from, to) is { } comparison ? new ObligationChangeReport(knowledge, mapping, answer, comparison).Make() : null;

    private Report Make()
    {
        var groups = answer.Rows.GroupBy(KeyOf).ToArray();
        var work = knowledge.Catalog.Find(to.Work)!;
        var days = $"{LawDate.Format(from.Date)} → {LawDate.Format(to.Date)}";
        return new Report(
            new(
                $"{work.ShortTitle.Either(Language.Chinese)}：义务与处罚的变化，{days}",
                $"{work.ShortTitle.Either(Language.English)}: changes of duties and penalties, {days}"),
            Facts(),
            Notices(),
            [Summary(groups), .. groups.Select(Section), .. NewArticles(), .. PenaltyWords()]);
    }

    private ImmutableArray<ReportFact> Facts() =>
    [
        new(new("旧版本", "Earlier version"), from.ToString()),
        new(new("新版本", "Later version"), to.ToString()),
        new(new("截至", "As of"), answer.At),
        new(new("制作日期", "Made on"), LawDate.Format(mapping.Today)),
        new(new("有变化的义务", "Duties that changed"), answer.Total.ToString(CultureInfo.InvariantCulture)),
        new(new("语料指纹", "Fingerprint of the corpus"), knowledge.CorpusHash),
    ];

    private ImmutableArray<Bilingual> Notices()
    {
        var leftOut = (knowledge.Obligations.LeftOutOf(from), knowledge.Obligations.LeftOutOf(to));
        var notices = ImmutableArray.Create(ReportNotice.Words, new Bilingual(
            $"义务与处罚由程序按规则从条文中读出；拿不准的未列入（情态词：旧版本 {leftOut.Item1} 处，新版本 {leftOut.Item2} 处）。使用前请核对条文。",
            "A program reads duties and penalties from the wording by rules. It leaves out what is not certain "
            + $"(modal words: {leftOut.Item1} of the earlier version, {leftOut.Item2} of the later one). Check the wording before use."));
        return comparison.IsComputed
            ? notices.Add(new(
                "没有资料说明哪一条延续哪一条；条文对照由程序按文字计算得出。",
                "No source says which article continues which. The concordance was computed from the wording."))
            : notices;
    }

    private static (string? Now, string? Before, string, string) KeyOf(ObligationJson row)
    {
        var before = row.Before ?? (row.Change == "deleted" ? row : null);
        var now = row.Change == "deleted" ? null : row;
        return (ArticleOf(now), ArticleOf(before), Penalties(now), Penalties(before));

        static string Penalties(ObligationJson? side) => ObligationTable.Describe(side?.Penalties ?? []);
    }

    private static string? ArticleOf(ObligationJson? row) => row is null ? null : ChangeWords.ArticleOf(row.Id);

    private ReportSection Summary(IEnumerable<IGrouping<(string? Now, string? Before, string, string), ObligationJson>> groups) => new(
        new("概要", "Summary"),
        [],
        [
            new(
                [
                    new(new("条", "Article"), 30), new(new("变化", "Change"), 20), new(new("最高罚款（前）", "Highest fine before"), 25),
                    new(new("最高罚款（后）", "Highest fine now"), 25),
                ],
                [
                    .. groups.Select(g => ImmutableArray.Create(
                        words.Cell(words.Heading(g.Key.Now, g.Key.Before)),
                        words.Cell(ChangeWords.Of(g.Select(r => r.Change!).Distinct())),
                        ChangeWords.Fine(BeforeOf(g.First())),
                        ChangeWords.Fine(NowOf(g.First())))),
                ]),
        ]);

    private ReportSection Section(IGrouping<(string? Now, string? Before, string, string), ObligationJson> group)
    {
        var first = group.First();
        var (before, now) = (BeforeOf(first), NowOf(first));
        ReportTable[] tables = before.Count + now.Count == 0
            ? [DutyTable(group)]
            : [DutyTable(group), TierTable.Of(before, now, id => words.Place(id))];
        return new ReportSection(
            words.Heading(group.Key.Now, group.Key.Before),
            [check.Of(group.Key.Before, group.Key.Now), .. check.OfPenalties(before, now)],
            [.. tables]);
    }

    private static IReadOnlyList<PenaltyJson> BeforeOf(ObligationJson row) =>
        row.Change == "deleted" ? row.Penalties : row.Before?.Penalties ?? [];

    private static IReadOnlyList<PenaltyJson> NowOf(ObligationJson row) => row.Change == "deleted" ? [] : row.Penalties;

    private ReportTable DutyTable(IEnumerable<ObligationJson> rows) => new(
        [new(new("条款", "Provision"), 22), new(new("义务和条文", "Duty and wording"), 78)],
        [
            .. rows.GroupBy(r => (r.Id, Before: r.Before?.Id)).Select(g => ImmutableArray.Create(
                words.Cell(words.Place(g.Key.Id)),
                new ReportCell([.. g.SelectMany(words.DutyLines), .. words.Wording(g.Key.Before, g.Key.Id, g.First().Change!)]))),
        ]);

    // with their words, also those without a duty that was read with certainty
    private IEnumerable<ReportSection> NewArticles()
    {
        var rows = comparison.Articles.Where(a => a.Entry.Change == ArticleChange.New).Select(a => ImmutableArray.Create(
            words.Cell(words.Heading($"{to}/{ProvisionPath.Article(a.Entry.To[0])}", null)),
            Duties(a),
            ChangeWords.Differences(a))).ToArray();
        return rows.Length == 0 ? [] :
        [
            new ReportSection(
                new("新增条文", "New articles"),
                [],
                [new([new(new("条", "Article"), 15), new(new("义务", "Duties"), 35), new(new("条文", "Wording"), 50)], [.. rows])]),
        ];
    }

    private ReportCell Duties(ArticleComparison article)
    {
        var id = new ProvisionId(to, ProvisionPath.Article(article.Entry.To[0]));
        var duties = new ObligationMapping(knowledge, mapping).OfArticle(id).Duties;
        return new ReportCell(
        [
            .. duties.SelectMany(words.DutyLines)
                .DefaultIfEmpty(ReportLine.Of(null, "未读出 nothing was read with certainty")),
        ]);
    }

    // the articles that state the penalties of the rows, with their differences in both languages
    private IEnumerable<ReportSection> PenaltyWords()
    {
        var stated = answer.Rows.Where(r => r.Change != "deleted").SelectMany(r => r.Penalties)
            .Select(p => ChangeWords.ArticleOf(p.Id)).ToHashSet();
        var rows = comparison.Articles
            .Where(a => a.Entry.To.Any(n => stated.Contains($"{to}/{ProvisionPath.Article(n)}")))
            .Where(a => a.Entry.Change is not (ArticleChange.Unchanged or ArticleChange.Renumbered or ArticleChange.New))
            .Select(a => ImmutableArray.Create(
                words.Cell(words.Heading(
                    $"{to}/{ProvisionPath.Article(a.Entry.To[0])}",
                    a.Entry.From is { } old ? $"{from}/{ProvisionPath.Article(old)}" : null)),
                ChangeWords.Differences(a)))
            .ToArray();
        return rows.Length == 0 ? [] :
        [
            new ReportSection(
                new("处罚条文的修改", "How the penalty provisions were amended"),
                [],
                [new([new(new("条", "Article"), 20), new(new("条文", "Wording"), 80)], [.. rows])]),
        ];
    }
}
