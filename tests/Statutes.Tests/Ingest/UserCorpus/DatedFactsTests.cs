using Statutes.Citations.Resolving;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Works;

namespace Statutes.Tests.Ingest.UserCorpus;

/// <summary>
/// Each fact of tests/Statutes.Specs/Dates/dated-facts.tsv, on the day before and on the day: no answer has the wording of another time
/// without a caution. The texts are short ones with the heads that publishers give them; the days of entry into force that such heads do
/// not state come from the identity catalogue.
/// </summary>
public class DatedFactsTests
{
    private static readonly Fact[] Facts = [.. File
        .ReadLines(Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Dates", "dated-facts.tsv"))
        .Where(l => !l.StartsWith('#')).Skip(1).Select(Fact.Parse)];

    private static readonly string NineLaws = string.Concat(Facts
        .Where(f => f.Kind == "repealed-by-text").Select(f => $"、《中华人民共和国{f.Title}》"))[1..];

    [Fact]
    public void ThereAreAHundred() => Assert.Equal(100, Facts.Length);

    [Fact]
    public void AnAmendmentAppliesFromItsDay()
    {
        var facts = Of("amended");
        var catalog = Read(facts.GroupBy(f => f.Title).SelectMany(g => Texts(g.Key, [g.First().Before, .. g.Select(f => f.Made)])));
        AssertRight(facts, f =>
        [
            (MadeOn(Resolve(catalog, f, f.DayBefore)), f.Before),
            (MadeOn(Resolve(catalog, f, f.Day)), f.Made),
            (Code(Resolve(catalog, f, f.DayBefore), "entry-into-force-assumed"), "entry-into-force-assumed"),
            (Code(Resolve(catalog, f, f.Day), "entry-into-force-assumed"), "entry-into-force-assumed"),
        ]);
    }

    [Fact]
    public void ALaterWordingNeverAnswersForTheEarlierOne()
    {
        var facts = Of("later-only");
        var catalog = Read(facts.SelectMany(f => Texts(f.Title, [f.Before, f.Made]).Skip(1)));
        AssertRight(facts, f =>
        [
            (Outcome(Resolve(catalog, f, f.DayBefore)), "version-not-available"),
            (MadeOn(Resolve(catalog, f, f.Day)), f.Made),
        ]);
    }

    [Fact]
    public void AnEarlierWordingIsSupersededFromTheDayOfTheLaterOne()
    {
        var facts = Of("earlier-only");
        var catalog = Read(facts.SelectMany(f => Texts(f.Title, [f.Before, f.Made]).Take(1)));
        AssertRight(facts, f =>
        [
            (StatusOf(Resolve(catalog, f, f.DayBefore)), "in-force"),
            (StatusOf(Resolve(catalog, f, f.Day)), "superseded"),
            (Code(Resolve(catalog, f, f.Day), "superseded"), "superseded"),
        ]);
    }

    [Fact]
    public void NineLawsInOneArticleAreRepealed()
    {
        var facts = Of("repealed-by-text");
        var code = LawTree.Law("中华人民共和国民法典", "2020年5月28日第十三届全国人民代表大会第三次会议通过", 3, $"本法自2021年1月1日起施行。{NineLaws}同时废止。");
        var catalog = Read(facts.SelectMany(f => Texts(f.Title, [f.Before])).Append(("民法典.md", code)));
        Assert.Equal(9, facts.Length);
        AssertRight(facts, f => Repealed(catalog, f, "stated"));
    }

    [Fact]
    public void AWorkThatTheCatalogueKnowsToBeRepealedIsRepealed()
    {
        var facts = Of("repealed");
        var catalog = Read(facts.SelectMany(f => Texts(f.Title, [f.Before])));
        AssertRight(facts, f => Repealed(catalog, f, "assumed"));
    }

    [Fact]
    public void ATitleBeforeTheAdoptionIsThatOfAnotherWork()
    {
        var catalog = new Catalog([], [], []);
        AssertRight(Of("adopted"), f =>
        [
            (Outcome(Resolve(catalog, f, f.DayBefore)), "unknown-work"),
            (Outcome(Resolve(catalog, f, f.Day)), "text-not-available"),
        ]);
    }

    [Fact]
    public void ABuiltInVersionIsInForceFromItsDay() => AssertRight(Of("built-in"), f =>
    [
        (VersionOf(TestCorpus.Resolve(f.Title, f.Day)), LawDate.Format(f.Day)),
        (StatusOf(TestCorpus.Resolve(f.Title, f.Day)), "in-force"),
        (VersionOf(TestCorpus.Resolve(f.Title, f.DayBefore)) == LawDate.Format(f.Day)
            ? StatusOf(TestCorpus.Resolve(f.Title, f.DayBefore)) : "earlier",
            VersionOf(TestCorpus.Resolve(f.Title, f.DayBefore)) == LawDate.Format(f.Day) ? "not-yet-in-force" : "earlier"),
    ]);

    private static Fact[] Of(string kind) => [.. Facts.Where(f => f.Kind == kind)];

    private static void AssertRight(Fact[] facts, Func<Fact, (string Actual, string Expected)[]> check)
    {
        Assert.NotEmpty(facts);
        Assert.Equal(
            facts.Select(f => $"{f.Title} {LawDate.Format(f.Day)}: {string.Join(' ', check(f).Select(c => c.Expected))}"),
            facts.Select(f => $"{f.Title} {LawDate.Format(f.Day)}: {string.Join(' ', check(f).Select(c => c.Actual))}"));
    }

    private static (string Actual, string Expected)[] Repealed(Catalog catalog, Fact fact, string from) =>
    [
        (StatusOf(Resolve(catalog, fact, fact.DayBefore)), "in-force"),
        (StatusOf(Resolve(catalog, fact, fact.Day)), "repealed"),
        (Code(Resolve(catalog, fact, fact.Day), "repealed"), "repealed"),
        (BasisOf(Resolve(catalog, fact, fact.Day), fact.Day), from),
    ];

    // one text for each day on which a wording was made
    private static IEnumerable<(string File, string Text)> Texts(string title, string[] made)
    {
        var country = title.StartsWith("最高", StringComparison.Ordinal) ? "" : "中华人民共和国";
        return made.Select((day, i) => (
            $"{title}-{i}.md", LawTree.Law($"{country}{title}", Head(title, made[..(i + 1)]), 3, $"本条由{day}的文本规定。")));
    }

    // the adoption and the amendments so far, as the head of a law lists them
    private static string Head(string title, string[] made)
    {
        var adopted = IdentityCatalogue.All.Single(e => e.Title.Zh == title).Adopted is { } day ? LawDate.Format(day) : made[0];
        return string.Join("\n\n", made.Where(d => d != adopted).Prepend(adopted).Select(d => d == adopted
            ? $"{InChinese(d)}第九届全国人民代表大会通过"
            : $"{InChinese(d)}第九届全国人民代表大会《关于修改〈{title}〉的决定》修正"));
    }

    private static string InChinese(string day) =>
        LawDate.TryParse(day, out var date) ? $"{date:yyyy年M月d日}" : throw new FormatException(day);

    private static Catalog Read(IEnumerable<(string File, string Text)> texts)
    {
        using var tree = new LawTree();
        foreach (var (file, text) in texts)
        {
            tree.Write(file, text);
        }

        tree.Ingest();
        return CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.Catalog;
    }

    private static Resolution Resolve(Catalog catalog, Fact fact, DateOnly at) =>
        new CitationResolver(catalog).Resolve($"《{fact.Title}》第三条", new CitationContext(at, TestCorpus.Today));

    // the day on which the wording of the answer was made
    private static string MadeOn(Resolution resolution) => resolution is Resolution.Resolved { Targets: [var target] }
        ? LawDate.Format(target.Work.AdoptedOn(target.Version))
        : Outcome(resolution);

    private static string VersionOf(Resolution resolution) =>
        resolution is Resolution.Resolved { Targets: [var target] } ? LawDate.Format(target.Version.Date) : Outcome(resolution);

    private static string StatusOf(Resolution resolution) =>
        resolution is Resolution.Resolved { Targets: [var target] } ? target.Status.Name : Outcome(resolution);

    private static string BasisOf(Resolution resolution, DateOnly at) => resolution is Resolution.Resolved { Targets: [var target] }
        ? target.Work.StatusBasisAt(target.Version, at).Name
        : Outcome(resolution);

    private static string Outcome(Resolution resolution) => resolution switch
    {
        Resolution.Unresolved unresolved => unresolved.Code.Name,
        _ => resolution.GetType().Name,
    };

    private static string Code(Resolution resolution, string code) =>
        resolution is Resolution.Resolved resolved && resolved.Cautions.Any(c => c.Code.Name == code) ? code : $"no {code}";

    private sealed record Fact(string Kind, string Title, string Before, string Made, DateOnly Day)
    {
        public DateOnly DayBefore => Day.AddDays(-1);

        public static Fact Parse(string line) => line.Split('\t') is [var kind, var title, var before, var made, var day]
            && LawDate.TryParse(day, out var date) ? new(kind, title, before, made, date) : throw new FormatException(line);
    }
}
