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
    public void EveryFileIsToldWhatBecameOfIt()
    {
        using var tree = LawTree.Full();
        var report = Report(tree);
        Assert.Equal(
            [
                "README.md: NoInstrument", "决定/修改河流法的决定.md: Imported", "另一处/山岭法.md: Imported", "坏/damaged.md: ", "坏/empty.md: ", "法典/总则.md: Part", "法典/田地编.md: Part", "法典/附则.md: Part",
                "法律/山岭法(2020-01-02).md: Duplicate", "法律/河流法(2019-05-06).md: Imported", "规章/河流巡查办法.md: Imported",
            ],
            report.Files.Select(f => $"{Path.GetRelativePath(tree.Path, f.Path)}: {f.Placement}").Order(StringComparer.Ordinal));
        Assert.AllOf(report.Files.Where(f => f.Placement is null), f => Assert.Contains(f.Diagnostics, d => d.Severity == Severity.Error));
    }

    [Fact]
    public void TheBooksOfACodeAreOneTextInTheOrderOfTheirArticles()
    {
        using var tree = LawTree.Full();
        Report(tree);
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
        Report(tree);
        var works = CorpusFolder.Read(tree.OwnPath).Works;
        Assert.Equal(WorkKind.AmendingDecision, works.Single(w => w.Title.Zh!.EndsWith("决定", StringComparison.Ordinal)).Kind);
        Assert.Single(works.Single(w => w.Id.Slug == "he-liu-fa").Versions);
    }

    [Fact]
    public void TheLifeOfAWorkIsWhatItsHeadTells()
    {
        using var tree = LawTree.Full();
        Report(tree);
        var work = CorpusFolder.Read(tree.OwnPath).Works.Single(w => w.Id.Slug == "he-liu-fa");
        Assert.Equal("2019-05-06", LawDate.Format(work.Versions.Single().Date));
        Assert.Equal(["Adopted 1990-01-02 ", "InForce 2019-05-06 2019-05-06", "Amended 2019-05-06 2019-05-06"], work.Events.Select(e => $"{e.Kind} {LawDate.Format(e.Date)} {(e.Version is { } v ? LawDate.Format(v) : "")}"));
        Assert.False(work.Events.Single(e => e.Kind == LifecycleEventKind.InForce).Verified);
    }

    [Fact]
    public void ReferencesLeadFromOneLawIntoAnotherAndWhatIsNotThereIsToldByFileAndLine()
    {
        using var tree = LawTree.Full();
        var report = Report(tree);
        var rules = report.Files.Single(f => f.Path == tree.At("规章/河流巡查办法.md"));
        var told = Assert.Single(rules.Diagnostics, d => d.Code == DiagnosticCodes.ReferenceWithoutTarget);
        Assert.Equal((tree.At("规章/河流巡查办法.md"), 11), (told.Source, told.Line));
        Assert.Contains("《河流法》第九条", told.Message);
        var corpus = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus;
        Assert.Contains(corpus.References, r => r.Text == "《河流法》第二条" && r.Targets is [var one] && one.ToString() == "he-liu-fa@2019-05-06/art_2");
        Assert.Equal("有关法律、行政法规另有规定", Assert.Single(corpus.OpenReferences).Text);
        Assert.Equal(1, report.References!.Open);
        Assert.Equal(1, report.References.Count("no-such-article"));
    }

    [Fact]
    public void WhatHasNotChangedIsNotReadAgainAndTheCorpusIsTheSameToTheByte()
    {
        using var tree = LawTree.Full();
        var first = Ingest(tree);
        var before = Snapshot(tree.OwnPath);
        var second = Ingest(tree);
        Assert.Equal((11, 0), (first.Read, second.Read));
        Assert.Equal(before, Snapshot(tree.OwnPath));
        Assert.Equal(CorpusFolder.Read(tree.OwnPath).Hash, CorpusFolder.Read(tree.OwnPath).Hash);
    }

    [Fact]
    public void AChangedFileIsReadAgainAndItAlone()
    {
        using var tree = LawTree.Full();
        Ingest(tree);
        tree.Write("法律/山岭法(2020-01-02).md", LawTree.Law("中华人民共和国山岭法", "2020年1月2日 第十三届测试大会第十次会议通过", 6, "本法自2020年3月1日起施行。"));
        Assert.Equal(1, Ingest(tree).Read);
        Assert.Equal(6, CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.Documents.Single(d => d.Version.Work.Slug == "shan-ling-fa").Articles.Length);
    }

    [Fact]
    public void AChangedBookChangesItsCode()
    {
        using var tree = LawTree.Full();
        Ingest(tree);
        tree.Write("法典/附则.md", File.ReadAllText(tree.At("法典/附则.md")).Replace("附则的规定", "附则的新规定", StringComparison.Ordinal));
        Assert.Equal(1, Ingest(tree).Read);
        Assert.Contains("附则的新规定", File.ReadAllText(Path.Combine(tree.OwnPath, "tu-di-fa-dian", "2021-01-01.zh.txt")));
    }

    [Fact]
    public void AVanishedFileIsToldAndHeldUntilItIsTakenOut()
    {
        using var tree = LawTree.Full();
        Ingest(tree);
        File.Delete(tree.At("规章/河流巡查办法.md"));
        var told = Ingest(tree);
        Assert.Equal([tree.At("规章/河流巡查办法.md")], told.Vanished);
        Assert.Contains(CorpusFolder.Read(tree.OwnPath).Works, w => w.Id.Slug == "he-liu-xun-cha-ban-fa");
        Ingest(tree, prune: true);
        Assert.DoesNotContain(CorpusFolder.Read(tree.OwnPath).Works, w => w.Id.Slug == "he-liu-xun-cha-ban-fa");
    }

    [Fact]
    public void WhenTheFileThatIsHeldIsTakenOutItsDuplicateIsHeld()
    {
        using var tree = LawTree.Full();
        Ingest(tree);
        var held = Ingest(tree).Placements.Single(p => p.Kind == PlacementKind.Duplicate).Instead!;
        File.Delete(held);
        var placements = Ingest(tree, prune: true).Placements;
        Assert.DoesNotContain(placements, p => p.Kind == PlacementKind.Duplicate);
        Assert.Contains(CorpusFolder.Read(tree.OwnPath).Works, w => w.Id.Slug == "shan-ling-fa");
    }

    [Fact]
    public void OtherPathsLeaveWhatIsThere()
    {
        using var tree = LawTree.Full();
        Ingest(tree, paths: [tree.At("法律")]);
        var second = Ingest(tree, paths: [tree.At("规章"), tree.At("法典/总则.md")]);
        Assert.Empty(second.Vanished);
        Assert.Equal(["he-liu-fa", "he-liu-xun-cha-ban-fa", "shan-ling-fa", "tu-di-fa-dian"], CorpusFolder.Read(tree.OwnPath).Works.Select(w => w.Id.Slug));
    }

    [Fact]
    public void ABuiltInWorkWins()
    {
        using var tree = new LawTree();
        tree.Write("网络安全法.md", LawTree.Law("中华人民共和国网络安全法", "2016年11月7日 测试会议通过", 3, "本法自2017年6月1日起施行。"));
        var placement = Assert.Single(new Ingestion(new UserCorpusFolder(tree.OwnPath), TestCorpus.Catalog).Run([tree.Path], false, null, TestContext.Current.CancellationToken).Placements);
        Assert.Equal((PlacementKind.BuiltIn, "csl"), (placement.Kind, placement.Work!.Value.Slug));
    }

    [Theory]
    [InlineData("2017年5月2日 国家互联网信息办公室令第1号公布 自2017年6月1日起施行", "2017-06-01")]
    [InlineData("2017年5月2日 国家互联网信息办公室令第1号公布", "2017-06-01")]
    [InlineData("", "2017-06-01")]
    [InlineData("2005年9月25日 国务院新闻办公室、信息产业部令第37号公布 自2005年9月25日起施行", "2005-09-25")]
    public void AKnownWorkWithoutWordingDoesNotBlockTheTextOfTheUser(string life, string version)
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
        Assert.Equal(new[] { "2017-06-01", version }.Distinct().Order(StringComparer.Ordinal), work.Versions.Select(v => LawDate.Format(v.Date)));
        Assert.Equal([version], work.Versions.Where(v => v.IsHeld).Select(v => LawDate.Format(v.Date)));
        Assert.Equal(DateOnly.Parse(version, System.Globalization.CultureInfo.InvariantCulture), work.InForceFrom(work.Versions.Single(v => v.IsHeld)));
        Assert.Equal(3, CorpusReader.Read(both).Corpus.Documents.Single(d => d.Version.Work.Slug == "news").Articles.Length);
    }

    [Fact]
    public void TheOrderOfTheFilesChangesNothing()
    {
        using var tree = LawTree.Full();
        var files = Ingest(tree).Files;
        var catalog = new Catalog([], [], []);
        var expected = new WorkAssembler(catalog).Assemble(files);
        var random = new Random(7);
        for (var i = 0; i < 20; i++)
        {
            var shuffled = files.ToArray();
            random.Shuffle(shuffled);
            var assembled = new WorkAssembler(catalog).Assemble(shuffled);
            Assert.Equal(expected.Works.Select(w => w.Id), assembled.Works.Select(w => w.Id));
            Assert.Equal(expected.Placements, assembled.Placements);
            Assert.Equal(expected.Texts.Select(t => (t.File, string.Join('|', t.Parts))), assembled.Texts.Select(t => (t.File, string.Join('|', t.Parts))));
        }
    }

    [Fact]
    public void AReferenceToALawOfWhichOnlyALaterVersionIsHeldSaysSo()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 第七届测试大会第一次会议通过 根据2019年5月6日测试大会第九次会议《关于修改部分法律的决定》修正", 5, "施行日期另定。"));
        tree.Write("b.md", LawTree.Law("河流巡查办法", "2001年1月2日 测试部令第3号公布", 3, "依照《河流法》第二条进行。"));
        tree.Write("c.md", LawTree.Law("河流采砂办法", "2020年1月2日 测试部令第4号公布", 3, "依照《河流法》第二条进行。"));
        var report = Report(tree);
        Assert.Equal(["b.md"], report.Files.Where(f => f.Diagnostics.Any(d => d.Code == DiagnosticCodes.ReferenceToLaterVersion)).Select(f => Path.GetFileName(f.Path)));
        Assert.Equal((1, 1), (report.References!.Count("later-version"), report.References.Count("resolved")));
    }

    // the first version that is held after its time; from there the concordance tells what the number is now, and the newest is not taken at once
    [Fact]
    public void AReferenceToALawOfWhichOnlyLaterVersionsAreHeldLeadsIntoTheNearest()
    {
        using var tree = new LawTree();
        tree.Write("a(2009-05-06).md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 第七届测试大会第一次会议通过 根据2009年5月6日测试大会第九次会议《关于修改部分法律的决定》修正", 5, "施行日期另定。"));
        tree.Write("a(2019-05-06).md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 第七届测试大会第一次会议通过 根据2009年5月6日测试大会第九次会议《关于修改部分法律的决定》第一次修正 根据2019年5月6日测试大会第九次会议《关于修改河流法的决定》第二次修正", 6, "施行日期另定。"));
        tree.Write("b.md", LawTree.Law("河流巡查办法", "2001年1月2日 测试部令第3号公布", 3, "依照《河流法》第二条进行。"));
        var reference = Assert.Single(LinkedOf(tree, "he-liu-xun-cha-ban-fa"));
        Assert.Equal(("he-liu-fa@2009-05-06/art_2", true), (Assert.Single(reference.Targets).ToString(), reference.OfLaterVersion));
    }

    // it was “outside”, or linked with the verb inside the surface
    [Theory]
    [InlineData("按河流法第二条", "河流法第二条")]
    [InlineData("以河流法第二条", "河流法第二条")]
    [InlineData("依河流法第二条", "河流法第二条")]
    [InlineData("视同河流法第二条", "河流法第二条")]
    [InlineData("应当参照河流法第二条", "河流法第二条")]
    [InlineData("比照河流法第二条", "河流法第二条")]
    [InlineData("违反河流法第二条", "河流法第二条")]
    [InlineData("但河流法第二条", "河流法第二条")]
    [InlineData("履行了河流法第二条", "河流法第二条")]
    [InlineData("外国河流法第二条", null)]
    [InlineData("长河流法第二条", null)]
    public void AWordBeforeTheNameOfALawIsNoPartOfIt(string words, string? surface)
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 第七届测试大会第一次会议通过", 5, "施行日期另定。"));
        tree.Write("b.md", LawTree.Law("河流巡查办法", "2001年1月2日 测试部令第3号公布", 3, $"巡查的人员，{words}的规定办理。"));
        var reference = Assert.Single(LinkedOf(tree, "he-liu-xun-cha-ban-fa"));
        Assert.Equal(surface, reference.Targets.IsEmpty ? null : reference.Text);
        Assert.Equal(surface is null ? [] : ["he-liu-fa@1990-01-02/art_2"], reference.Targets.Select(t => t.ToString()));
    }

    // it was outside the corpus, or, by a name that a built-in work shares with many others, a wrong law
    [Theory]
    [InlineData("《中华人民共和国河流法》（以下简称河法）", "河法第二条", "he-liu-fa@1990-01-02/art_2")]
    [InlineData("《中华人民共和国河流法》（以下简称《办法》）", "《办法》第二条", "he-liu-fa@1990-01-02/art_2")]
    [InlineData("《中华人民共和国河流法》（以下简称《办法》）", "《办法》第二条、第三条，适用该法第一条", "he-liu-fa@1990-01-02/art_2", "he-liu-fa@1990-01-02/art_3", "he-liu-fa@1990-01-02/art_1")]
    [InlineData("《海洋条例》（以下简称《办法》）", "《办法》第二条", "outside 办法")]
    [InlineData("有关规定", "《办法》第二条", "outside 办法")]
    public void ANameThatATextGivesToALawMeansIt(string basis, string words, params string[] targets)
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 测试大会通过", 5, "施行日期另定。"));
        tree.Write("b.md", $"# 河流巡查细则\n\n2021年1月2日 测试部令第3号公布\n\n<!-- INFO END -->\n\n第一条 根据{basis}，制定本细则。\n\n第二条 依照{words}办理。\n");
        new Ingestion(new UserCorpusFolder(tree.OwnPath), TestCorpus.Catalog).Run([tree.Path], false, null, TestContext.Current.CancellationToken);
        var corpus = CorpusReader.Read(CorpusFolder.Read(TestCorpus.Locations.Corpus).Beside(CorpusFolder.Read(tree.OwnPath))).Corpus;
        Assert.Equal(targets, corpus.References.Where(r => r.From.ToString().StartsWith("he-liu-xun-cha-xi-ze@2021-01-02/art_2", StringComparison.Ordinal))
            .SelectMany(r => r.OutsideTitle is { } title ? [$"outside {title}"] : r.Targets.Select(t => t.ToString())));
    }

    // it was the law “河流法分则”, which nobody holds
    [Theory]
    [InlineData("构成河流法分则第一章规定的犯罪", "he-liu-fa@1990-01-02/book_2__chp_1")]
    [InlineData("构成河流法总则第一章规定的犯罪", "he-liu-fa@1990-01-02/book_1__chp_1")]
    [InlineData("依照河流法分则第一章、第二章和第三条的规定", "he-liu-fa@1990-01-02/book_2__chp_1", "he-liu-fa@1990-01-02/book_2__chp_2", "he-liu-fa@1990-01-02/art_3")]
    [InlineData("违反河流法分则第二章和第二条、第一条的规定", "he-liu-fa@1990-01-02/book_2__chp_2", "he-liu-fa@1990-01-02/art_2", "he-liu-fa@1990-01-02/art_1")]
    [InlineData("构成河流法分则第一章规定的犯罪及其他章中规定依照第一章处罚的犯罪", "he-liu-fa@1990-01-02/book_2__chp_1", "he-liu-fa@1990-01-02/book_2__chp_1")]
    [InlineData("构成山岭法分则第一章规定的犯罪", "outside 山岭法分则")]
    public void TheGeneralAndTheSpecialPartOfALawAreItsBooks(string words, params string[] targets)
    {
        using var tree = new LawTree();
        tree.Write("a.md", "# 中华人民共和国河流法\n\n1990年1月2日 测试大会通过\n\n<!-- INFO END -->\n\n## 第一编 总则\n\n## 第一章 甲\n\n第一条 甲。\n\n## 第二编 分则\n\n## 第一章 乙\n\n第二条 乙。\n\n## 第二章 丙\n\n第三条 丙。\n");
        tree.Write("b.md", LawTree.Law("中华人民共和国山岭法", "1990年1月2日 测试大会通过", 3, "施行日期另定。"));
        tree.Write("c.md", LawTree.Law("河流巡查办法", "2001年1月2日 测试部令第3号公布", 3, $"{words}的，追究责任。"));
        Assert.Equal(targets, LinkedOf(tree, "he-liu-xun-cha-ban-fa").SelectMany(r => r.OutsideTitle is { } title ? [$"outside {title}"] : r.Targets.Select(t => t.ToString())));
    }

    // taken as the newest, or the last one held, ten years after the amendment that was spoken of
    [Theory]
    [InlineData("2013-01-02", "修改后的《河流法》第二条", "2012-08-31")]
    [InlineData("2013-01-02", "修改后的河流法第二条和第三条", "2012-08-31", "2012-08-31")]
    [InlineData("2013-01-02", "修改前的《河流法》第二条", "")]
    [InlineData("2013-01-02", "《关于修改〈河流法〉的决定》施行之前的《河流法》第二条", "", "")]
    [InlineData("2022-01-02", "《关于修改〈河流法〉的决定》施行之前的《河流法》第二条", "", "2012-08-31")]
    [InlineData("2022-01-02", "修改前的《河流法》第二条", "2012-08-31")]
    [InlineData("2022-01-02", "本办法施行之前的《河流法》第二条", "2022-01-02", "2021-12-24")]
    [InlineData("2008-01-02", "修改后的《河流法》第二条", "")]
    [InlineData("2008-01-02", "修改后的河流法第二条和第三条", "", "")]
    [InlineData("2008-01-02", "修改前的《河流法》第二条", "1991-04-09")]
    [InlineData("1992-01-02", "修改前的《河流法》第二条", "")]
    [InlineData("2022-01-02", "修改后的《河流法》第二条", "2021-12-24")]
    public void TheWordingBeforeOrAfterAnAmendmentIsThatOfTheTimeOfTheText(string day, string words, params string[] versions)
    {
        using var tree = new LawTree();
        var (life, count) = ("1991年4月9日 第七届测试大会第四次会议通过", 0);
        Write("1991-04-09");
        life += " 根据2007年10月28日测试大会第三十次会议《关于修改河流法的决定》第一次修正";
        life += " 根据2012年8月31日测试大会第二十八次会议《关于修改河流法的决定》第二次修正";
        Write("2012-08-31");
        life += " 根据2021年12月24日测试大会第三十二次会议《关于修改河流法的决定》第三次修正";
        Write("2021-12-24");
        var written = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        tree.Write("b.md", LawTree.Law("河流巡查办法", $"{written:yyyy年M月d日} 测试部令第3号公布", 3, $"适用{words}的规定。"));
        var references = LinkedOf(tree, "he-liu-xun-cha-ban-fa");
        Assert.Equal(versions, references.Select(r => r.Targets.IsEmpty ? "" : LawDate.Format(r.Targets[0].Version.Date)));

        void Write(string version) => tree.Write($"河流法({version}).md", LawTree.Law("中华人民共和国河流法", life, 5 + count++, "施行日期另定。"));
    }

    private static Reference[] LinkedOf(LawTree tree, string work)
    {
        Report(tree);
        return [.. CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.References.Where(r => r.From.Version.Work.Slug == work)];
    }

    [Fact]
    public void WhatAHeadTellsOf1995IsNoEventOfAVersionThatOnlyTheNameOfTheFileDates()
    {
        using var tree = new LawTree();
        tree.Write("流域条例(2011-01-08).md", LawTree.Law("流域条例", "1995年8月8日 测试部令第183号发布", 3, "本条例自1995年8月8日起施行。"));
        var told = Assert.Single(Report(tree).Files[0].Diagnostics, d => d.Code == DiagnosticCodes.EntryIntoForceAssumed);
        Assert.Contains("file name", told.Message);
        var work = CorpusFolder.Read(tree.OwnPath).Works.Single();
        Assert.Equal(["Promulgated 1995-08-08 ", "InForce 2011-01-08 2011-01-08"], work.Events.Select(e => $"{e.Kind} {LawDate.Format(e.Date)} {(e.Version is { } v ? LawDate.Format(v) : "")}"));
        Assert.False(work.Events[^1].Verified);
    }

    [Fact]
    public void AHeldWorkThatALastArticleRepealsIsRepealedWhicheverFileComesFirst()
    {
        using var tree = new LawTree();
        tree.Write("a/税法.md", LawTree.Law("中华人民共和国测试税法", "2020年8月11日 测试大会通过", 3, "本法自2021年9月1日起施行。1985年2月8日国务院发布的《中华人民共和国测试税暂行条例》、《别的办法》（测试令第2号）同时废止。"));
        tree.Write("b/暂行条例.md", LawTree.Law("中华人民共和国测试税暂行条例", "1985年2月8日 国务院发布", 3, "本条例自1985年3月1日起施行。"));
        tree.Write("b/别的办法.md", LawTree.Law("别的办法", "1990年2月8日 测试部令第2号公布", 3, "本办法自1990年3月1日起施行。"));
        Ingest(tree, paths: [tree.At("a")]);
        Ingest(tree, paths: [tree.At("b")]);
        var works = CorpusFolder.Read(tree.OwnPath).Works;
        var law = works.Single(w => w.Title.Zh == "中华人民共和国测试税法");
        Assert.Null(law.RepealedOn);
        Assert.Equal(["Repeals 别的办法 2021-09-01", "Repeals 中华人民共和国测试税暂行条例 2021-09-01"], law.Relations.Select(r => $"{r.Kind} {r.Title.Zh} {LawDate.Format(r.Date!.Value)}").OrderBy(r => r.Length));
        Assert.AllOf(works.Where(w => w != law), w =>
        {
            Assert.Equal(new DateOnly(2021, 9, 1), w.RepealedOn);
            Assert.Equal(law.Title.Zh, w.Events[^1].By?.Zh);
            Assert.Equal(VersionStatus.InForce, w.StatusAt(w.Versions[0], new DateOnly(2021, 8, 31)));
            Assert.Equal(VersionStatus.Repealed, w.StatusAt(w.Versions[0], new DateOnly(2021, 9, 1)));
        });

        // the other way round, and at once: the same
        using var other = new LawTree();
        foreach (var file in new[] { "b/暂行条例.md", "b/别的办法.md", "a/税法.md" })
        {
            other.Write(file, File.ReadAllText(tree.At(file)));
            Ingest(other);
        }

        Assert.Equal(works.Select(w => string.Join('|', w.Events)), CorpusFolder.Read(other.OwnPath).Works.Select(w => string.Join('|', w.Events)));

        // and when what repeals is taken out, the others are in force again
        File.Delete(tree.At("a/税法.md"));
        Ingest(tree, prune: true);
        Assert.AllOf(CorpusFolder.Read(tree.OwnPath).Works, w => Assert.Null(w.RepealedOn));
    }

    // the older one of the same title · a part only · a held work of that title that is younger than the repeal · no day · a title that nobody holds
    [Theory]
    [InlineData("本办法自2020年1月1日起施行。2004年4月30日发布的《巡查办法》同时废止。", false)]
    [InlineData("本办法自2020年1月1日起施行。《河流条例》第三条同时废止。", false)]
    [InlineData("本办法自1980年1月1日起施行。《河流条例》同时废止。", true)]
    [InlineData("本办法的施行日期另定。《河流条例》同时废止。", true)]
    [InlineData("本办法自2020年1月1日起施行。《河流条例实施细则》同时废止。", false)]
    public void ARepealThatIsNotSureIsSaidAndNotCarriedOut(string last, bool isSaid)
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("巡查办法", "2019年5月2日 测试会议通过", 3, last));
        tree.Write("b.md", LawTree.Law("河流条例", "1990年2月8日 国务院发布", 3, "本条例自1990年3月1日起施行。"));
        var report = Report(tree);
        Assert.AllOf(CorpusFolder.Read(tree.OwnPath).Works, w => Assert.Null(w.RepealedOn));
        Assert.Equal(isSaid ? ["a.md"] : [], report.Files.Where(f => f.Diagnostics.Any(d => d.Code == DiagnosticCodes.RepealUnsure)).Select(f => Path.GetFileName(f.Path)));
    }

    // it was passed over in silence
    [Theory]
    [InlineData("《中华人民共和国网络安全法》同时废止。", "csl")]
    [InlineData("《国家安全法》、《网络安全审查办法》同时废止。", "nsl", "crm")]
    [InlineData("《河流条例》同时废止。")]
    public void ARepealOfABuiltInWorkIsSaidAndNotCarriedOut(string last, params string[] works)
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("河流网络法", "2029年5月2日 测试会议通过", 3, $"本法自2030年1月1日起施行。{last}"));
        var own = new UserCorpusFolder(tree.OwnPath);
        var ingested = new Ingestion(own, TestCorpus.Catalog).Run([tree.Path], false, null, TestContext.Current.CancellationToken);
        var both = CorpusFolder.Read(TestCorpus.Locations.Corpus).Beside(CorpusFolder.Read(tree.OwnPath));
        var told = SourceReport.Of(ingested, CorpusReader.Read(both), own).Files.SelectMany(f => f.Diagnostics).Where(d => d.Code == DiagnosticCodes.RepealOfBuiltIn).ToArray();
        Assert.Equal(works.Length, told.Length);
        Assert.AllOf(works, w => Assert.Single(told, d => d.Severity == Severity.Info && d.Message.Contains($"on 2030-01-01: {w} of the built-in corpus", StringComparison.Ordinal)));
        Assert.AllOf(both.Works.Where(w => w.Id.Slug is "csl" or "nsl" or "crm"), w => Assert.Null(w.RepealedOn));
    }

    // 反间谍法 of 2014 repeals the 国家安全法 of 1993
    [Fact]
    public void ARepealOfAnOlderInstrumentOfTheTitleOfABuiltInWorkIsSaidAsSuch()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("河流网络法", "2014年11月1日 测试会议通过", 3, "本法自2014年11月1日起施行。《国家安全法》同时废止。"));
        var own = new UserCorpusFolder(tree.OwnPath);
        var placement = Assert.Single(new Ingestion(own, TestCorpus.Catalog).Run([tree.Path], false, null, TestContext.Current.CancellationToken).Placements);
        Assert.Equal("The last article repeals 《国家安全法》 on 2014-11-01: nsl of the built-in corpus has that title but is younger, so the repeal concerns an earlier instrument.", Assert.Single(placement.RepealsOfBuiltIn));
    }

    // 12 of 124 articles were read of 飞行基本规则
    [Fact]
    public void ArticlesOnOneLineAreReadEachAndSaid()
    {
        using var tree = new LawTree();
        tree.Write("a.md", "# 飞行规则\n\n2007年10月18日 测试会议通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 为了安全，制定本规则。 第二条 任务是： （一）监督； （二）防止相撞。 第三条 违反 第二条 的，不适用第四条。 机长负责。 第五条 甲。\n\n## 第二章 附则\n\n第六条 依照《河流法》第二条 和 第三条 办理。\n");
        var report = Report(tree);
        Assert.Equal([9], report.Files[0].Diagnostics.Where(d => d.Code == DiagnosticCodes.ArticlesRunTogether).Select(d => d.Line));
        var document = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.Documents.Single();
        Assert.Equal(["1:1", "2:1", "3:2", "5:1", "6:1"], document.Articles.Select(a => $"{a.Path.Number}:{a.Children.Length}"));
        Assert.Equal(["（一）", "（二）"], document.Articles[1].Children[0].Children.Select(i => i.NumberSpan.In(document.Source.Content).ToString()));
    }

    [Fact]
    public void TheNumberOfADocumentBelowItsTitleIsPartOfItsHead()
    {
        using var tree = new LawTree();
        tree.Write("a.md", "# 甲院关于测试的规定\n\n2022年5月2日 甲院会议通过\n\n<!-- INFO END -->\n\n（法释〔2022〕15号）\n\n为了测试，制定本规定。\n\n第一条 甲。\n");
        Assert.Equal([9], Report(tree).Files[0].Diagnostics.Where(d => d.Code == DiagnosticCodes.UnknownLine).Select(d => d.Line));
        var folder = CorpusFolder.Read(tree.OwnPath);
        Assert.Equal("法释〔2022〕15号", folder.Works.Single().DocumentNumber?.Zh);
        Assert.Equal("2022年5月2日 甲院会议通过\u3000法释〔2022〕15号", CorpusReader.Read(folder).Corpus.Documents.Single().Note);
    }

    [Fact]
    public void ATextWithoutAHeadIsTold()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("巡查办法", "", 3, "本办法自发布之日起施行。"));
        tree.Write("b.md", LawTree.Law("河流条例", "1990年2月8日 国务院发布", 3, "本条例自1990年3月1日起施行。"));
        Assert.Equal(["a.md"], Report(tree).Files.Where(f => f.Diagnostics.Any(d => d.Code == DiagnosticCodes.HeadMissing)).Select(f => Path.GetFileName(f.Path)));
    }

    [Fact]
    public void OfTwoTitlesOfDuplicatesTheOneWithoutBlanksInARowIsKept()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("甲院  乙院关于测试的解释", "2019年5月2日 甲院会议通过", 3, "本解释自2020年1月1日起施行。"));
        tree.Write("b.md", LawTree.Law("甲院、乙院关于测试的解释", "2019年5月2日 甲院会议通过", 3, "本解释自2020年1月1日起施行。"));
        Ingest(tree);
        Assert.Equal("甲院、乙院关于测试的解释", Assert.Single(CorpusFolder.Read(tree.OwnPath).Works).Title.Zh);
    }

    private static IngestionResult Ingest(LawTree tree, bool prune = false, string[]? paths = null) =>
        new Ingestion(new UserCorpusFolder(tree.OwnPath), new Catalog([], [], [])).Run(paths ?? [tree.Path], prune, null, TestContext.Current.CancellationToken);

    private static IngestReport Report(LawTree tree) => SourceReport.Of(Ingest(tree), CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)), new UserCorpusFolder(tree.OwnPath));

    private static Dictionary<string, string> Snapshot(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => f, f => $"{File.GetLastWriteTimeUtc(f):O} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")
        .Where(f => !f.Key.EndsWith(".lock", StringComparison.Ordinal) && !f.Key.EndsWith(SourceRegister.FileName, StringComparison.Ordinal))
        .ToDictionary();
}
