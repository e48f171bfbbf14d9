using System.Collections.Frozen;
using System.Globalization;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Tools.Judging;

namespace Statutes.Tests.Tools;

/// <summary>
/// The floor under judged.tsv and judged-data-law.tsv of tests/Statutes.Specs/Search: what tools/judge-search.cs prints stays above it.
/// </summary>
public class JudgedQueriesTests
{
    private static readonly JudgedQuery[] Queries = Read("judged.tsv");
    private static readonly JudgedQuery[] OfDataLaw = Read("judged-data-law.tsv");
    private static readonly Lazy<Judgement[]> Judgements = new(() => [.. Queries.Select(q => Judgement.Of(TestCorpus.Knowledge, q))]);

    /// <summary>For each kind what success@1 and nDCG@10 do not fall below: what was measured, cut to two digits.</summary>
    public static TheoryData<string, double, double> Floors => new()
    {
        { "term", 0.95, 0.84 },
        { "paraphrase", 0.66, 0.61 },
        { "practice-word", 0.99, 0.86 },
        { "question", 0.81, 0.80 },
        { "traditional", 0.99, 0.83 },
        { "typo", 0.94, 0.85 },
        { "pinyin", 0.99, 0.87 },
        { "acronym", 0.80, 0.81 },
        { "mixed", 0.99, 0.93 },
        { "phrase", 0.99, 0.98 },
        { "field", 0.95, 0.96 },
        { "navigational", 0.95, 0.95 },
        { "penalty", 0.90, 0.81 },
        { "definition", 0.93, 0.96 },
    };

    [Fact]
    public void SearchAnswersAsWellAsItDid() => AssertAbove(
        "all", Judgements.Value, ("success@1", j => j.SuccessAt1 ? 1 : 0, 0.92), ("success@3", j => j.SuccessAt3 ? 1 : 0, 0.98),
        ("nDCG@10", j => j.Ndcg, 0.86));

    [Fact]
    public void QuestionsAboutDataLawAreAnswered() => AssertAbove(
        "data law", [.. OfDataLaw.Select(q => Judgement.Of(TestCorpus.Knowledge, q))], ("success@1", j => j.SuccessAt1 ? 1 : 0, 0.84),
        ("success@3", j => j.SuccessAt3 ? 1 : 0, 0.92), ("nDCG@10", j => j.Ndcg, 0.82));

    [Theory]
    [MemberData(nameof(Floors))]
    public void EachKindIsAnsweredAsWellAsItWas(string kind, double success, double ndcg) => AssertAbove(
        kind, [.. Judgements.Value.Where(j => j.Judged.Kind == kind)], ("success@1", j => j.SuccessAt1 ? 1 : 0, success),
        ("nDCG@10", j => j.Ndcg, ndcg));

    [Fact]
    public void EveryKindHasQueriesAndAFloor()
    {
        Assert.Equal(Floors.Select(f => f.Data.Item1).Order(), Queries.Select(q => q.Kind).Distinct().Order());
        Assert.AllOf(Queries.CountBy(q => q.Kind), kind => Assert.True(kind.Value >= 10, $"{kind.Key} has {kind.Value} queries"));
    }

    [Fact]
    public void ThereAreEnoughQueriesInBothLanguages()
    {
        Assert.True(Queries.Length >= 200, $"{Queries.Length} queries");
        Assert.InRange(Queries.Count(q => q.Query.Any(HanCharacters.Is)), 60, Queries.Length - 60);
    }

    [Fact]
    public void NoQueryIsJudgedTwice() => Assert.Empty(
        Queries.Concat(OfDataLaw).CountBy(q => (q.Query, q.At)).Where(q => q.Value > 1).Select(q => q.Key));

    [Fact]
    public void EveryQueryHasAnAnswer() => Assert.Empty(
        Queries.Concat(OfDataLaw).Where(q => !q.Grades.Values.Any(g => g >= 2)).Select(q => q.Query));

    [Fact]
    public void EveryJudgedArticleIsThere() => Assert.Empty(
        from query in Queries.Concat(OfDataLaw)
        from article in query.Grades.Keys
        where !IsThere(article, query.At)
        select $"{query.Query}: {article}");

    [Theory]
    [InlineData("term\t2018-01-01\t约谈")]
    [InlineData("term\t2018-13-01\t约谈\tcsl/56:3")]
    [InlineData("term\t2018-01-01\t\tcsl/56:3")]
    [InlineData("term\t2018-01-01\t约谈\tcsl/56:4")]
    [InlineData("term\t2018-01-01\t约谈\tcsl/56")]
    [InlineData("term\t2018-01-01\t约谈\tcsl/56:3 csl/56:2")]
    public void AnInvalidLineIsReportedWithItsNumber(string line)
    {
        var exception = Assert.Throws<FormatException>(() => JudgedQuery.ReadAll(["kind\tat\tquery\tjudgements", "", line]).ToArray());
        Assert.Contains("Line 3", exception.Message);
    }

    [Fact]
    public void AnArticleOfAnotherVersionIsNoAnswer()
    {
        // at that date Article 35 of the law is another rule
        var judged = new JudgedQuery(
            "field", new DateOnly(2018, 1, 1), "\"国家安全审查\" work:csl", new Dictionary<string, int> { ["csl/35"] = 3 }.ToFrozenDictionary());
        Assert.Equal(
            (true, 1.0, 1.0), (Judgement.Of(TestCorpus.Knowledge, judged) is var then && then.SuccessAt1, then.ReciprocalRank, then.Ndcg));
        var now = Judgement.Of(TestCorpus.Knowledge, judged with { At = new DateOnly(2026, 6, 1) });
        Assert.Equal((false, false, 0.0, 0.0), (now.SuccessAt1, now.SuccessAt3, now.ReciprocalRank, now.Ndcg));
    }

    [Fact]
    public void AnAnswerInTheSecondPlaceIsWorthLess()
    {
        var judged = new JudgedQuery(
            "term", TestCorpus.Today, "x", new Dictionary<string, int> { ["csl/1"] = 3, ["csl/2"] = 1 }.ToFrozenDictionary());
        var judgement = new Judgement(judged, ["csl/2", "csl/1"]);
        Assert.Equal((false, true, 0.5), (judgement.SuccessAt1, judgement.SuccessAt3, judgement.ReciprocalRank));
        Assert.Equal((1 + (7 / Math.Log2(3))) / (7 + (1 / Math.Log2(3))), judgement.Ndcg, 12);
        Assert.Equal(1, (judgement with { Hits = ["csl/1", "csl/2"] }).Ndcg, 12);
    }

    private static JudgedQuery[] Read(string table) =>
        [.. JudgedQuery.ReadAll(File.ReadAllLines(Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Search", table)))];

    private static bool IsThere(string article, DateOnly at) =>
        article.Split('/') is [var slug, var number]
        && TestCorpus.Catalog.Find(WorkId.Parse(slug)) is { } work
        && work.VersionMeantAt(at) is { } version
        && TestCorpus.Catalog.ShapeOf(work.IdOf(version)) is { } shape
        && shape.Articles.Any(a => a.Number.ToString() == number);

    private static void AssertAbove(
        string name, Judgement[] judgements, params (string Name, Func<Judgement, double> Of, double Floor)[] measures)
    {
        Assert.NotEmpty(judgements);
        var fallen = measures.Select(m => (m.Name, Is: judgements.Average(m.Of), m.Floor)).Where(m => m.Is < m.Floor)
            .Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Name} of {name} is {m.Is:0.000}, below {m.Floor:0.00}"))
                .ToArray();
        var misses = judgements.Where(j => !j.SuccessAt1 || j.Ndcg < 0.6).Select(j =>
            $"{j.Judged.Kind}: {j.Judged.Query}\n    found  {string.Join(' ', j.Hits)}\n"
                + $"    judged {string.Join(' ', j.Judged.Grades.OrderByDescending(g => g.Value).Select(g => $"{g.Key}:{g.Value}"))}");
        Assert.True(fallen.Length == 0, $"{string.Join('\n', fallen)}\nMissed, or low:\n{string.Join('\n', misses)}");
    }
}
