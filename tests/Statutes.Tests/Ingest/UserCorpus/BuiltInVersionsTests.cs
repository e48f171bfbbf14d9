using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Ingest.UserCorpus;

/// <summary>A file of a built-in work never becomes a second work; a version that the built-in corpus lacks is added to it.</summary>
public class BuiltInVersionsTests
{
    private static readonly CorpusFolder BuiltIn = CorpusFolder.Read(TestCorpus.Locations.Corpus);

    // the built-in corpus as it would be without the text of 2017
    private static readonly CorpusFolder WithoutOldCsl = Without("csl", new DateOnly(2017, 6, 1));

    [Theory]
    [InlineData("the version is lacking", false, "csl@2017-06-01", "2017-06-01 own|2026-01-01")]
    [InlineData("the version is there", true, "csl@2017-06-01", "2017-06-01|2026-01-01")]
    [InlineData("the version of today", false, "csl@2026-01-01", "2026-01-01")]
    [InlineData("of another work", true, "nsl@2015-07-01", "2017-06-01|2026-01-01")]
    public void AVersionThatTheBuiltInCorpusLacksIsAdded(string name, bool isComplete, string file, string expected)
    {
        var builtIn = isComplete ? BuiltIn : WithoutOldCsl;
        using var tree = new LawTree();
        tree.Write("law.txt", TextOf(file));
        var (report, corpus) = Read(tree, builtIn);
        Assert.Equal($"{name}: {expected}", $"{name}: {Versions(corpus, "csl")}");
        Assert.Equal(builtIn.Works.Length, corpus.Works.Length);
        var isAdded = expected.Contains("own", StringComparison.Ordinal);
        Assert.Equal(isAdded ? DiagnosticCodes.VersionAdded : DiagnosticCodes.BuiltIn, report.Files.Single().Diagnostics
            .Single(d => d.Code is DiagnosticCodes.VersionAdded or DiagnosticCodes.BuiltIn).Code);
    }

    [Fact]
    public void AnAddedVersionIsAnsweredAtItsTime()
    {
        using var tree = new LawTree();
        tree.Write("law.txt", TextOf("csl@2017-06-01"));
        var catalog = Read(tree, WithoutOldCsl).Corpus.Catalog;
        var csl = catalog.Find(WorkId.Parse("csl"))!;
        Assert.Equal("csl@2017-06-01", csl.IdOf(csl.VersionMeantAt(new DateOnly(2018, 1, 1))!).ToString());
        Assert.False(csl.IsEntryIntoForceAssumed(csl.VersionDated(new DateOnly(2017, 6, 1))!));
        Assert.Equal(new DateOnly(2016, 11, 7), csl.AdoptedOn(csl.VersionDated(new DateOnly(2017, 6, 1))!));
        Assert.NotNull(catalog.ConcordanceFrom(csl.IdOf(csl.VersionDated(new DateOnly(2017, 6, 1))!)));
    }

    [Fact]
    public void AnOlderWorkOfTheSameTitleIsAnotherWork()
    {
        using var tree = new LawTree();
        tree.Write("国家安全法.md", LawTree.Law("中华人民共和国国家安全法", "1993年2月22日第七届测试大会常务委员会第三十次会议通过", 4, "本法自公布之日起施行。"));
        var (report, corpus) = Read(tree, BuiltIn);
        Assert.Equal("2015-07-01", Versions(corpus, "nsl"));
        Assert.Contains("another work", report.Files.Single().Diagnostics.Single(d => d.Code == DiagnosticCodes.BuiltIn).Message);
    }

    // the law was ingested before an update of the program built it in
    [Fact]
    public void AWorkThatIsBuiltInLaterStaysOneWorkAndItsOldIdLeadsToIt()
    {
        using var tree = new LawTree();
        tree.Write("law.txt", TextOf("csl@2017-06-01"));
        tree.Ingest();
        var own = CorpusFolder.Read(tree.OwnPath);
        Assert.Equal("wang-luo-an-quan-fa", own.Works.Single().Id.Slug);
        foreach (var (builtIn, expected) in new[] { (BuiltIn, "2017-06-01|2026-01-01"), (WithoutOldCsl, "2017-06-01 own|2026-01-01") })
        {
            var corpus = CorpusReader.Read(builtIn.Beside(own)).Corpus;
            Assert.Equal(builtIn.Works.Length, corpus.Works.Length);
            Assert.Equal(expected, Versions(corpus, "csl"));
            Assert.Equal("csl", corpus.Catalog.FindByFormerId(own.Works.Single().Id)?.Id.Slug);
        }
    }

    [Theory]
    [InlineData("中华人民共和国个人信息保护法", "pipl", "ge-ren-xin-xi-bao-hu-fa")]
    [InlineData("个人信息保护法", "pipl", "ge-ren-xin-xi-bao-hu-fa")]
    [InlineData("中华人民共和国民法典", "min-fa-dian", null)]
    [InlineData("河流法", "he-liu-fa", null)]
    public void ACataloguedWorkHasTheIdOfTheCatalogue(string title, string id, string? former)
    {
        using var tree = new LawTree();
        tree.Write("law.md", LawTree.Law(title, "2021年8月20日第十三届测试大会常务委员会第三十次会议通过", 4, "本法自2021年11月1日起施行。"));
        var catalog = Read(tree, BuiltIn).Corpus.Catalog;
        var work = catalog.Find(WorkId.Parse(id));
        Assert.NotNull(work);
        Assert.Equal(former is null ? null : id, former is null ? null : catalog.FindByFormerId(WorkId.Parse(former))?.Id.Slug);
    }

    [Fact]
    public void EveryEntryOfTheCatalogueHasTheIdThatAnIngestGives() => Assert.AllOf(IdentityCatalogue.All, e =>
        Assert.True(IdentityCatalogue.ShortIds.Contains(e.Id) || e.Id == WorkSlug.Of(e.Title.Zh!), e.Title.Zh));

    private static string Versions(LinkedCorpus corpus, string work) => string.Join('|', corpus.Catalog.Find(WorkId.Parse(work))!.Versions
        .Where(v => v.IsHeld).Select(v => LawDate.Format(v.Date) + (v.IsOwn ? " own" : "")));

    private static string TextOf(string version) => BuiltIn.Texts
        .Single(t => t.Version.ToString() == version && t.Expression.Language == Language.Chinese).Source.Content;

    private static CorpusFolder Without(string work, DateOnly date) => BuiltIn with
    {
        Works =
        [
            .. BuiltIn.Works.Select(w => w.Id.Slug != work ? w : w with
            {
                Versions = [.. w.Versions.Where(v => v.Date != date).Select(v => v with { Decision = null })],
                Events = [.. w.Events.Select(e => e.Version == date ? e with { Version = null } : e)],
            }),
        ],
        Texts = [.. BuiltIn.Texts.Where(t => t.Version.Work.Slug != work || t.Version.Date != date)],
        Decisions = [],
        Subjects = [.. BuiltIn.Subjects.Where(s => s.Article.Version.Work.Slug != work || s.Article.Version.Date != date)],
    };

    private static (IngestReport Report, LinkedCorpus Corpus) Read(LawTree tree, CorpusFolder builtIn)
    {
        var folder = new UserCorpusFolder(tree.OwnPath);
        var ingested = new Ingestion(folder, new Catalog(builtIn.Works, [], []), builtIn.Texts)
            .Run([tree.Path], prune: false, null, TestContext.Current.CancellationToken);
        var read = CorpusReader.Read(folder.Exists ? builtIn.Beside(CorpusFolder.Read(tree.OwnPath)) : builtIn);
        return (SourceReport.Of(ingested, read, folder), read.Corpus);
    }
}
