using Statutes.Citations.Resolving;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Parsing;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Tests.Ingest.UserCorpus;

namespace Statutes.Tests.Ingest.Linking;

/// <summary>
/// A reference leads into the last wording in the corpus although the law was amended before the citing text: the number may
/// then be that of another rule, so this is reported. The corpus of these tests has the wordings of 2009-05-06 and
/// 2022-06-01; the amendment of 2012-08-31 is known only from the head of the last one.
/// </summary>
public class EarlierVersionTests
{
    // the day of the citing text, what it says, and into which version each of its references into the law leads, with a
    // minus where that is not the wording of its time
    [Theory]
    [InlineData("before the amendment", "2010-01-02", "依照《河流法》第二条办理。", "2009-05-06")]
    [InlineData("the day before it", "2012-08-30", "依照《河流法》第二条办理。", "2009-05-06")]
    [InlineData("on its day", "2012-08-31", "依照《河流法》第二条办理。", "2009-05-06-")]
    [InlineData("after it", "2013-01-02", "依照《河流法》第二条办理。", "2009-05-06-")]
    [InlineData("the law as a whole", "2013-01-02", "根据《河流法》，制定本办法。", "2009-05-06-")]
    [InlineData("without marks", "2013-01-02", "依照河流法第二条办理。", "2009-05-06-")]
    [InlineData("each of a list", "2013-01-02", "依照《河流法》第二条、第三条办理。", "2009-05-06-", "2009-05-06-")]
    [InlineData("that law again", "2013-01-02", "依照《河流法》第二条办理，并适用该法第三条。", "2009-05-06-", "2009-05-06-")]
    [InlineData("the next amendment made and not in force", "2022-01-02", "依照《河流法》第二条办理。", "2009-05-06-")]
    [InlineData("the next amendment in force", "2022-06-01", "依照《河流法》第二条办理。", "2022-06-01")]
    [InlineData("a version named by words", "2013-01-02", "依照2009年《河流法》第二条办理。", "2009-05-06")]
    [InlineData("before any text in the corpus", "2001-01-02", "依照《河流法》第二条办理。", "2009-05-06+")]
    [InlineData("after its repeal", "2030-01-02", "依照《河流法》第二条办理。", "2022-06-01")]
    public void AReferenceIntoAWordingThatWasAmendedBeforeItsTimeSaysSo(string name, string day, string words, params string[] expected)
    {
        using var tree = Rivers();
        tree.Write("办法.md", LawTree.Law("河流巡查办法", $"{Written(day):yyyy年M月d日} 测试部令第3号公布", 3, words));
        var (report, corpus) = Read(tree);
        var into = corpus.References.Where(
            r => r.From.Version.Work.Slug == "he-liu-xun-cha-ban-fa" && r.Targets is [{ Version.Work.Slug: "he-liu-fa" }, ..]).ToArray();
        Assert.Equal($"{name}: {string.Join(' ', expected)}", $"{name}: {string.Join(' ', into.Select(Told))}");
        var told = report.Files.SelectMany(f => f.Diagnostics).Count(d => d.Code == DiagnosticCodes.ReferenceToEarlierVersion);
        Assert.Equal(expected.Count(e => e.EndsWith('-')), told);
        Assert.Equal(told, report.References!.Count("earlier-version"));
    }

    [Fact]
    public void AReferenceWithinALawIsNeverOfAnEarlierVersion()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 测试大会通过", 3, "违反本法第二条的，依照前款和《中华人民共和国河流法》第一条办理。"));
        tree.Write("b.md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 测试大会通过 2012年8月31日修正 2022年6月1日修正", 4, "违反本法第二条的，依照前条办理。"));
        var references = Read(tree).Corpus.References;
        Assert.True(references.Length > 4);
        Assert.DoesNotContain(references, r => r.OfEarlierVersion);
    }

    // 《河流法》 in the decision that amends it is the text before, which the corpus contains
    [Theory]
    [InlineData("2012年8月31日", false)]
    [InlineData("2014年8月31日", true)]
    public void ADecisionCitesTheWordingBeforeItsOwnDay(string day, bool isOfEarlier)
    {
        using var tree = Rivers();
        tree.Write("决定.md", LawTree.Law("测试大会关于修改《中华人民共和国河流法》的决定", $"{day} 测试大会通过", 2, "依照《河流法》第二条办理。"));
        var corpus = Read(tree).Corpus;
        var work = corpus.Works.Single(w => w.Kind == WorkKind.AmendingDecision);
        var reference = Assert.Single(
            corpus.References,
            r => r.From.Version.Work == work.Id && r.Targets is [{ Path.IsWhole: false, Version.Work.Slug: "he-liu-fa" }]);
        Assert.Equal(isOfEarlier, reference.OfEarlierVersion);
    }

    // the user adds the text of 2005; the version of 2017 is listed without a text
    [Theory]
    [InlineData("2017年5月31日", false)]
    [InlineData("2017年6月1日", true)]
    public void AListedVersionWithoutItsTextCountsFromItsEntryIntoForce(string day, bool isOfEarlier)
    {
        using var tree = new LawTree();
        tree.Write("规定.md", LawTree.Law("互联网新闻信息服务管理规定", "2005年9月25日 国务院新闻办公室、信息产业部令第37号公布 自2005年9月25日起施行", 3, "本规定由国务院新闻办公室负责解释。"));
        tree.Write("办法.md", LawTree.Law("河流巡查办法", $"{day} 测试部令第3号公布", 3, "依照《互联网新闻信息服务管理规定》第二条办理。"));
        new Ingestion(new UserCorpusFolder(tree.OwnPath), TestCorpus.Catalog)
            .Run([tree.Path], false, null, TestContext.Current.CancellationToken);
        var corpus = CorpusReader.Read(CorpusFolder.Read(TestCorpus.Locations.Corpus).Beside(CorpusFolder.Read(tree.OwnPath))).Corpus;
        var reference = Assert.Single(corpus.References, r => r.From.Version.Work.Slug == "he-liu-xun-cha-ban-fa");
        Assert.Equal(("news@2005-09-25/art_2", isOfEarlier), (Assert.Single(reference.Targets).ToString(), reference.OfEarlierVersion));
    }

    [Fact]
    public void EveryReferenceOfTheBuiltInCorpusIsOfItsTime() =>
        Assert.DoesNotContain(TestCorpus.Linked.References, r => r.OfEarlierVersion || r.OfLaterVersion);

    // it was “in force”, without a word; now as where the version between is listed
    [Theory]
    [InlineData("2010-01-01", "in-force", "")]
    [InlineData("2012-08-30", "in-force", "")]
    [InlineData("2012-08-31", "superseded", "superseded")]
    [InlineData("2022-05-31", "superseded", "superseded")]
    public void ACitationAtADateWithoutATextIsAnsweredWithACaution(string at, string status, string cautions)
    {
        using var tree = Rivers();
        var catalog = CorpusReader.Read(CorpusFolder.Read(Ingested(tree))).Corpus.Catalog;
        var resolved = Assert.IsType<Resolution.Resolved>(
            new CitationResolver(catalog).Resolve("河流法第二条", new CitationContext(Written(at), new DateOnly(2026, 1, 1))));
        var target = Assert.Single(resolved.Targets);
        Assert.Equal(("he-liu-fa@2009-05-06/art_2", status), (target.Id.ToString(), target.Status.Name));
        // no concordance goes from the one version to the other
        var told = resolved.Cautions.Where(c => c.Code is not (CautionCode.Renumbered or CautionCode.EntryIntoForceAssumed)).ToArray();
        Assert.Equal(cautions, string.Join(' ', told.Select(c => c.Code.Name)));
        Assert.All(told, c => Assert.Contains("2012-08-31", c.Message.En));
        Assert.All(told, c => Assert.Contains("未收录修改后的文本", c.Message.Zh));
    }

    // the head of the text states the days of its amendments, and not from which day its wording is in force
    [Theory]
    [InlineData("2010-01-01", true)]
    [InlineData("2012-08-30", true)]
    [InlineData("2012-08-31", false)]
    public void AnAssumedEntryIntoForceIsSaidUntilTheNextChange(string at, bool isSaid)
    {
        using var tree = Rivers();
        var catalog = CorpusReader.Read(CorpusFolder.Read(Ingested(tree))).Corpus.Catalog;
        var resolved = Assert.IsType<Resolution.Resolved>(
            new CitationResolver(catalog).Resolve("河流法第二条", new CitationContext(Written(at), new DateOnly(2026, 1, 1))));
        Assert.Equal(isSaid, resolved.Cautions.Any(c => c.Code == CautionCode.EntryIntoForceAssumed));
    }

    [Fact]
    public void ALaterVersionIsReportedOnceItIsInForce()
    {
        using var tree = Rivers();
        var catalog = CorpusReader.Read(CorpusFolder.Read(Ingested(tree))).Corpus.Catalog;
        Assert.True(ProvisionId.TryParse("he-liu-fa@2009-05-06/art_2", out var id));
        var old = new CitationResolver(catalog).Resolve(id, new CitationContext(new DateOnly(2023, 1, 1), new DateOnly(2026, 1, 1)))!;
        Assert.Contains("2022-06-01", Assert.Single(old.Cautions, c => c.Code == CautionCode.Superseded).Message.En);
    }

    // a caution mentions a text between the one in the corpus and the repeal, or the adoption of a draft
    [Theory]
    [InlineData("2011-01-01", "in-force", "")]
    [InlineData("2013-01-01", "superseded", "superseded")]
    [InlineData("2021-01-01", "repealed", "repealed superseded")]
    public void ARepealDoesNotHideThatTheLastTextIsMissing(string at, string status, string cautions)
    {
        var work = TestCorpus.Catalog.Works.Single(w => w.Id.Slug == "crm");
        var first = work.Versions[0];
        var spoken = work with
        {
            Versions = [first],
            Events =
            [
                new(LifecycleEventKind.InForce, new DateOnly(2010, 1, 1), first.Date),
                new(LifecycleEventKind.Amended, new DateOnly(2012, 1, 1)),
                new(LifecycleEventKind.Repealed, new DateOnly(2020, 1, 1)),
            ],
        };
        Said(spoken, at, status, cautions);
    }

    [Theory]
    [InlineData("2019-01-01", "")]
    [InlineData("2020-04-13", "draft superseded")]
    public void ADraftDoesNotHideThatTheAdoptedTextIsMissing(string at, string cautions)
    {
        var work = TestCorpus.Catalog.Works.Single(w => w.Id.Slug == "crm");
        var draft = work.Versions[0] with { Date = new DateOnly(2018, 5, 1), Draft = true };
        var spoken = work with
        {
            Versions = [draft, new LawVersion(new DateOnly(2020, 6, 1))],
            Events = [new(LifecycleEventKind.Adopted, new DateOnly(2020, 4, 13), new DateOnly(2020, 6, 1))]
        };
        Said(spoken, at, "draft", cautions.Length == 0 ? "draft" : cautions);
    }

    private static void Said(Work work, string at, string status, string cautions)
    {
        var document = TestCorpus.Linked.Documents.First(
            d => d.Version == new VersionId(work.Id, new DateOnly(2020, 6, 1)) && d.Language == Language.Chinese);
        var catalog = new Catalog(
            [work], [StatuteParser.Parse(document.Source, work.IdOf(work.Versions[0]), Language.Chinese).Document], []);
        var resolved = Assert.IsType<Resolution.Resolved>(
            new CitationResolver(catalog).Resolve("网络安全审查办法第二条", new CitationContext(Written(at), new DateOnly(2026, 1, 1))));
        Assert.Equal(
            (status, cautions),
            (Assert.Single(resolved.Targets).Status.Name, string.Join(' ', resolved.Cautions.Select(c => c.Code.Name))));
    }

    private static LawTree Rivers()
    {
        var tree = new LawTree();
        const string First = "1990年1月2日 第七届测试大会第一次会议通过 根据2009年5月6日测试大会第九次会议《关于修改部分法律的决定》第一次修正";
        tree.Write("法(2009-05-06).md", LawTree.Law("中华人民共和国河流法", First, 5, "施行日期另定。"));
        tree.Write(
            "法(2022-06-01).md",
            LawTree.Law("中华人民共和国河流法", First + " 根据2012年8月31日测试大会第二十八次会议《关于修改河流法的决定》第二次修正 2021年12月24日测试大会第三十二次会议修订", 6, "本法自2022年6月1日起施行。"));
        tree.Write("水法.md", LawTree.Law("中华人民共和国水流法", "2027年1月2日 测试大会通过", 3, "本法自2028年1月1日起施行。《中华人民共和国河流法》同时废止。"));
        return tree;
    }

    private static DateOnly Written(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static string Told(Reference r) =>
        $"{LawDate.Format(r.Targets[0].Version.Date)}{(r.OfEarlierVersion ? "-" : "")}{(r.OfLaterVersion ? "+" : "")}";

    private static string Ingested(LawTree tree)
    {
        new Ingestion(new UserCorpusFolder(tree.OwnPath), new Catalog([], [], []))
            .Run([tree.Path], false, null, TestContext.Current.CancellationToken);
        return tree.OwnPath;
    }

    private static (IngestReport Report, LinkedCorpus Corpus) Read(LawTree tree)
    {
        var own = new UserCorpusFolder(tree.OwnPath);
        var ingested = new Ingestion(own, new Catalog([], [], [])).Run([tree.Path], false, null, TestContext.Current.CancellationToken);
        var read = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath));
        return (SourceReport.Of(ingested, read, own), read.Corpus);
    }
}
