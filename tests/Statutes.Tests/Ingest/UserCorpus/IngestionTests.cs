using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Ingest.UserCorpus;

public class IngestionTests
{
    [Fact]
    public void EveryFileIsReported()
    {
        using var tree = LawTree.Full();
        var report = tree.Report();
        Assert.Equal(
            [
                "README.md: NoInstrument", "决定/修改河流法的决定.md: Imported", "另一处/山岭法.md: Imported", "坏/damaged.md: ", "坏/empty.md: ",
                "法典/总则.md: Part", "法典/田地编.md: Part", "法典/附则.md: Part",
                "法律/山岭法(2020-01-02).md: Duplicate", "法律/河流法(2019-05-06).md: Imported", "规章/河流巡查办法.md: Imported",
            ],
            report.Files.Select(f => $"{Path.GetRelativePath(tree.Path, f.Path)}: {f.Placement}").Order(StringComparer.Ordinal));
        Assert.AllOf(report.Files.Where(f => f.Placement is null), f => Assert.Contains(f.Diagnostics, d => d.Severity == Severity.Error));
    }

    [Fact]
    public void TheBooksOfACodeAreOneTextInTheOrderOfTheirArticles()
    {
        using var tree = LawTree.Full();
        tree.Report();
        var corpus = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus;
        var code = corpus.Documents.Single(d => d.Version.Work.Slug == "tu-di-fa-dian");
        Assert.Equal("2021-01-01", LawDate.Format(code.Version.Date));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], code.Articles.Select(a => a.Number.Value));
        Assert.Equal(["第一编 总则", "第二编 田地"], code.All.Where(p => p.Kind == ProvisionKind.Book).Select(code.HeadingOf));
        Assert.Empty(code.DivisionsAround(code.Articles[6]).Where(d => d.Kind == ProvisionKind.Book));
        Assert.Contains(corpus.References, r => r.Text == "本编" && r.Targets is [{ Path.EId: "book_2" }]);
    }

    [Fact]
    public void ADecisionIsAWorkOfItsOwnAndNoVersionOfWhatItChanges()
    {
        using var tree = LawTree.Full();
        tree.Report();
        var works = CorpusFolder.Read(tree.OwnPath).Works;
        Assert.Equal(WorkKind.AmendingDecision, works.Single(w => w.Title.Zh!.EndsWith("决定", StringComparison.Ordinal)).Kind);
        Assert.Single(works.Single(w => w.Id.Slug == "he-liu-fa").Versions);
    }

    [Fact]
    public void TheLifeOfAWorkComesFromItsHead()
    {
        using var tree = LawTree.Full();
        tree.Report();
        var work = CorpusFolder.Read(tree.OwnPath).Works.Single(w => w.Id.Slug == "he-liu-fa");
        Assert.Equal("2019-05-06", LawDate.Format(work.Versions.Single().Date));
        Assert.Equal(
            ["Adopted 1990-01-02 ", "InForce 2019-05-06 2019-05-06", "Amended 2019-05-06 2019-05-06"],
            work.Events.Select(e => $"{e.Kind} {LawDate.Format(e.Date)} {(e.Version is { } v ? LawDate.Format(v) : "")}"));
        Assert.False(work.Events.Single(e => e.Kind == LifecycleEventKind.InForce).Verified);
    }

    [Fact]
    public void ReferencesLeadIntoOtherLawsAndMissingTargetsAreReportedByFileAndLine()
    {
        using var tree = LawTree.Full();
        var report = tree.Report();
        var rules = report.Files.Single(f => f.Path == tree.At("规章/河流巡查办法.md"));
        var told = Assert.Single(rules.Diagnostics, d => d.Code == DiagnosticCodes.ReferenceWithoutTarget);
        Assert.Equal((tree.At("规章/河流巡查办法.md"), 11), (told.Source, told.Line));
        Assert.Contains("《河流法》第九条", told.Message);
        var corpus = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus;
        Assert.Contains(
            corpus.References, r => r.Text == "《河流法》第二条" && r.Targets is [var one] && one.ToString() == "he-liu-fa@2019-05-06/art_2");
        Assert.Equal("有关法律、行政法规另有规定", Assert.Single(corpus.OpenReferences).Text);
        Assert.Equal(1, report.References!.Open);
        Assert.Equal(1, report.References.Count("no-such-article"));
    }

    [Fact]
    public void WhatHasNotChangedIsNotReadAgainAndTheCorpusIsTheSameToTheByte()
    {
        using var tree = LawTree.Full();
        var first = tree.Ingest();
        var before = Snapshot(tree.OwnPath);
        var second = tree.Ingest();
        Assert.Equal((11, 0), (first.Read, second.Read));
        Assert.Equal(before, Snapshot(tree.OwnPath));
        Assert.Equal(CorpusFolder.Read(tree.OwnPath).Hash, CorpusFolder.Read(tree.OwnPath).Hash);
    }

    [Fact]
    public void AChangedFileIsReadAgainAndItAlone()
    {
        using var tree = LawTree.Full();
        tree.Ingest();
        tree.Write("法律/山岭法(2020-01-02).md", LawTree.Law("中华人民共和国山岭法", "2020年1月2日 第十三届测试大会第十次会议通过", 6, "本法自2020年3月1日起施行。"));
        Assert.Equal(1, tree.Ingest().Read);
        Assert.Equal(
            6,
            CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.Documents.Single(d => d.Version.Work.Slug == "shan-ling-fa")
                .Articles.Length);
    }

    [Fact]
    public void AChangedBookChangesItsCode()
    {
        using var tree = LawTree.Full();
        tree.Ingest();
        tree.Write("法典/附则.md", File.ReadAllText(tree.At("法典/附则.md")).Replace("附则的规定", "附则的新规定", StringComparison.Ordinal));
        Assert.Equal(1, tree.Ingest().Read);
        Assert.Contains("附则的新规定", File.ReadAllText(Path.Combine(tree.OwnPath, "tu-di-fa-dian", "2021-01-01.zh.txt")));
    }

    [Fact]
    public void AVanishedFileIsReportedAndStaysUntilItIsRemoved()
    {
        using var tree = LawTree.Full();
        tree.Ingest();
        File.Delete(tree.At("规章/河流巡查办法.md"));
        var told = tree.Ingest();
        Assert.Equal([tree.At("规章/河流巡查办法.md")], told.Vanished);
        Assert.Contains(CorpusFolder.Read(tree.OwnPath).Works, w => w.Id.Slug == "he-liu-xun-cha-ban-fa");
        tree.Ingest(prune: true);
        Assert.DoesNotContain(CorpusFolder.Read(tree.OwnPath).Works, w => w.Id.Slug == "he-liu-xun-cha-ban-fa");
    }

    [Fact]
    public void WhenAFileIsRemovedItsDuplicateIsUsed()
    {
        using var tree = LawTree.Full();
        tree.Ingest();
        var held = tree.Ingest().Placements.Single(p => p.Kind == PlacementKind.Duplicate).Instead!;
        File.Delete(held);
        var placements = tree.Ingest(prune: true).Placements;
        Assert.DoesNotContain(placements, p => p.Kind == PlacementKind.Duplicate);
        Assert.Contains(CorpusFolder.Read(tree.OwnPath).Works, w => w.Id.Slug == "shan-ling-fa");
    }

    [Fact]
    public void OtherPathsLeaveWhatIsThere()
    {
        using var tree = LawTree.Full();
        tree.Ingest(paths: [tree.At("法律")]);
        var second = tree.Ingest(paths: [tree.At("规章"), tree.At("法典/总则.md")]);
        Assert.Empty(second.Vanished);
        Assert.Equal(
            ["he-liu-fa", "he-liu-xun-cha-ban-fa", "shan-ling-fa", "tu-di-fa-dian"],
            CorpusFolder.Read(tree.OwnPath).Works.Select(w => w.Id.Slug));
    }

    [Fact]
    public void ABuiltInWorkWins()
    {
        using var tree = new LawTree();
        tree.Write("网络安全法.md", LawTree.Law("中华人民共和国网络安全法", "2016年11月7日 测试会议通过", 3, "本法自2017年6月1日起施行。"));
        var placement = Assert.Single(
            new Ingestion(new UserCorpusFolder(tree.OwnPath), TestCorpus.Catalog)
                .Run([tree.Path], false, null, TestContext.Current.CancellationToken).Placements);
        Assert.Equal((PlacementKind.BuiltIn, "csl"), (placement.Kind, placement.Work!.Value.Slug));
    }

    [Theory]
    [InlineData("2017年5月2日 国家互联网信息办公室令第1号公布 自2017年6月1日起施行", "2017-06-01")]
    [InlineData("2017年5月2日 国家互联网信息办公室令第1号公布", "2017-06-01")]
    [InlineData("", "2017-06-01")]
    [InlineData("2005年9月25日 国务院新闻办公室、信息产业部令第37号公布 自2005年9月25日起施行", "2005-09-25")]
    public void ACatalogueEntryWithoutWordingDoesNotBlockTheTextOfTheUser(string life, string version)
    {
        using var tree = new LawTree();
        tree.Write("规定.md", LawTree.Law("互联网新闻信息服务管理规定", life, 3, "本规定由国家互联网信息办公室负责解释。"));
        var own = new UserCorpusFolder(tree.OwnPath);
        var ingested = new Ingestion(own, TestCorpus.Catalog).Run([tree.Path], false, null, TestContext.Current.CancellationToken);
        var builtIn = CorpusFolder.Read(TestCorpus.Locations.Corpus);
        var known = builtIn.Works.Single(w => w.Id.Slug == "news");
        var both = builtIn.Beside(CorpusFolder.Read(tree.OwnPath));
        var report = SourceReport.Of(ingested, CorpusReader.Read(both), own);

        var file = Assert.Single(report.Files);
        Assert.Equal((PlacementKind.Imported, "news", version), (file.Placement, file.Work, file.Version));
        Assert.Equal(DiagnosticCodes.WordingSupplied, file.Diagnostics[0].Code);
        var work = both.Works.Single(w => w.Id.Slug == "news");
        Assert.Equal((known.Title, known.DocumentNumber, known.CheckedTo), (work.Title, work.DocumentNumber, work.CheckedTo));
        Assert.Equal(
            new[] { "2017-06-01", version }.Distinct().Order(StringComparer.Ordinal), work.Versions.Select(v => LawDate.Format(v.Date)));
        Assert.Equal([version], work.Versions.Where(v => v.IsHeld).Select(v => LawDate.Format(v.Date)));
        Assert.Equal(
            DateOnly.Parse(version, System.Globalization.CultureInfo.InvariantCulture),
            work.InForceFrom(work.Versions.Single(v => v.IsHeld)));
        Assert.Equal(3, CorpusReader.Read(both).Corpus.Documents.Single(d => d.Version.Work.Slug == "news").Articles.Length);
    }

    [Fact]
    public void TheOrderOfTheFilesChangesNothing()
    {
        using var tree = LawTree.Full();
        var files = tree.Ingest().Files;
        var none = new BuiltInWorks(new Catalog([], [], []), []);
        var expected = new WorkAssembler(none).Assemble(files);
        var random = new Random(7);
        for (var i = 0; i < 20; i++)
        {
            var shuffled = files.ToArray();
            random.Shuffle(shuffled);
            var assembled = new WorkAssembler(none).Assemble(shuffled);
            Assert.Equal(expected.Works.Select(w => w.Id), assembled.Works.Select(w => w.Id));
            Assert.Equal(expected.Placements, assembled.Placements);
            Assert.Equal(
                expected.Texts.Select(t => (t.File, string.Join('|', t.Parts))),
                assembled.Texts.Select(t => (t.File, string.Join('|', t.Parts))));
        }
    }

    [Fact]
    public void AnEventOf1995InAHeadIsNoEventOfAVersionDatedByItsFileName()
    {
        using var tree = new LawTree();
        tree.Write("流域条例(2011-01-08).md", LawTree.Law("流域条例", "1995年8月8日 测试部令第183号发布", 3, "本条例自1995年8月8日起施行。"));
        var told = Assert.Single(tree.Report().Files[0].Diagnostics, d => d.Code == DiagnosticCodes.EntryIntoForceAssumed);
        Assert.Contains("file name", told.Message);
        var work = CorpusFolder.Read(tree.OwnPath).Works.Single();
        Assert.Equal(
            ["Promulgated 1995-08-08 ", "InForce 2011-01-08 2011-01-08"],
            work.Events.Select(e => $"{e.Kind} {LawDate.Format(e.Date)} {(e.Version is { } v ? LawDate.Format(v) : "")}"));
        Assert.False(work.Events[^1].Verified);
    }

    // 12 of 124 articles were read of 飞行基本规则
    [Fact]
    public void ArticlesOnOneLineAreReadEachAndReported()
    {
        using var tree = new LawTree();
        tree.Write(
            "a.md",
            "# 飞行规则\n\n2007年10月18日 测试会议通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n"
                + "第一条 为了安全，制定本规则。 第二条 任务是： （一）监督； （二）防止相撞。 第三条 违反 第二条 的，不适用第四条。 机长负责。 第五条 甲。\n\n## 第二章 附则\n\n第六条 依照《河流法》第二条 和 第三条 办理。\n");
        var report = tree.Report();
        Assert.Equal([9], report.Files[0].Diagnostics.Where(d => d.Code == DiagnosticCodes.ArticlesRunTogether).Select(d => d.Line));
        var document = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.Documents.Single();
        Assert.Equal(["1:1", "2:1", "3:2", "5:1", "6:1"], document.Articles.Select(a => $"{a.Path.Number}:{a.Children.Length}"));
        Assert.Equal(
            ["（一）", "（二）"], document.Articles[1].Children[0].Children.Select(i => i.NumberSpan.In(document.Source.Content).ToString()));
    }

    [Fact]
    public void TheNumberOfADocumentBelowItsTitleIsPartOfItsHead()
    {
        using var tree = new LawTree();
        tree.Write("a.md", "# 甲院关于测试的规定\n\n2022年5月2日 甲院会议通过\n\n<!-- INFO END -->\n\n（法释〔2022〕15号）\n\n为了测试，制定本规定。\n\n第一条 甲。\n");
        Assert.Equal([9], tree.Report().Files[0].Diagnostics.Where(d => d.Code == DiagnosticCodes.UnknownLine).Select(d => d.Line));
        var folder = CorpusFolder.Read(tree.OwnPath);
        Assert.Equal("法释〔2022〕15号", folder.Works.Single().DocumentNumber?.Zh);
        Assert.Equal("2022年5月2日 甲院会议通过\u3000法释〔2022〕15号", CorpusReader.Read(folder).Corpus.Documents.Single().Note);
    }

    [Fact]
    public void ATextWithoutAHeadIsReported()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("巡查办法", "", 3, "本办法自发布之日起施行。"));
        tree.Write("b.md", LawTree.Law("河流条例", "1990年2月8日 国务院发布", 3, "本条例自1990年3月1日起施行。"));
        Assert.Equal(
            ["a.md"],
            tree.Report().Files.Where(f => f.Diagnostics.Any(d => d.Code == DiagnosticCodes.HeadMissing))
                .Select(f => Path.GetFileName(f.Path)));
    }

    [Fact]
    public void OfTwoTitlesOfDuplicatesTheOneWithoutBlanksInARowIsUsed()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("甲院  乙院关于测试的解释", "2019年5月2日 甲院会议通过", 3, "本解释自2020年1月1日起施行。"));
        tree.Write("b.md", LawTree.Law("甲院、乙院关于测试的解释", "2019年5月2日 甲院会议通过", 3, "本解释自2020年1月1日起施行。"));
        tree.Ingest();
        Assert.Equal("甲院、乙院关于测试的解释", Assert.Single(CorpusFolder.Read(tree.OwnPath).Works).Title.Zh);
    }

    private static Dictionary<string, string> Snapshot(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(
            f => f,
            f =>
                $"{File.GetLastWriteTimeUtc(f):O} "
                    + $"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")
        .Where(
            f => !f.Key.EndsWith(".lock", StringComparison.Ordinal) && !f.Key.EndsWith(SourceRegister.FileName, StringComparison.Ordinal))
        .ToDictionary();
}
