using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Tests.Ingest.UserCorpus;

namespace Statutes.Tests.Ingest.Linking;

/// <summary>References from a law of a user into another law.</summary>
public class ReferencesBetweenLawsTests
{
    [Fact]
    public void AReferenceIntoALaterVersionIsReported()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 第七届测试大会第一次会议通过 根据2019年5月6日测试大会第九次会议《关于修改部分法律的决定》修正", 5, "施行日期另定。"));
        tree.Write("b.md", LawTree.Law("河流巡查办法", "2001年1月2日 测试部令第3号公布", 3, "依照《河流法》第二条进行。"));
        tree.Write("c.md", LawTree.Law("河流采砂办法", "2020年1月2日 测试部令第4号公布", 3, "依照《河流法》第二条进行。"));
        var report = tree.Report();
        Assert.Equal(
            ["b.md"],
            report.Files.Where(f => f.Diagnostics.Any(d => d.Code == DiagnosticCodes.ReferenceToLaterVersion))
                .Select(f => Path.GetFileName(f.Path)));
        Assert.Equal((1, 1), (report.References!.Count("later-version"), report.References.Count("resolved")));
    }

    // the first version in the corpus after its time; from there the concordance gives today's number; the
    // newest version is not taken at once
    [Fact]
    public void AReferenceIntoALaterVersionLeadsIntoTheNearest()
    {
        using var tree = new LawTree();
        tree.Write(
            "a(2009-05-06).md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 第七届测试大会第一次会议通过 根据2009年5月6日测试大会第九次会议《关于修改部分法律的决定》修正", 5, "施行日期另定。"));
        tree.Write(
            "a(2019-05-06).md",
            LawTree.Law(
                "中华人民共和国河流法",
                "1990年1月2日 第七届测试大会第一次会议通过 根据2009年5月6日测试大会第九次会议《关于修改部分法律的决定》第一次修正 根据2019年5月6日测试大会第九次会议《关于修改河流法的决定》第二次修正",
                6,
                "施行日期另定。"));
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
    [InlineData(
        "《中华人民共和国河流法》（以下简称《办法》）", "《办法》第二条、第三条，适用该法第一条", "he-liu-fa@1990-01-02/art_2", "he-liu-fa@1990-01-02/art_3",
        "he-liu-fa@1990-01-02/art_1")]
    [InlineData("《海洋条例》（以下简称《办法》）", "《办法》第二条", "outside 办法")]
    [InlineData("有关规定", "《办法》第二条", "outside 办法")]
    public void ANameThatATextGivesToALawMeansIt(string basis, string words, params string[] targets)
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 测试大会通过", 5, "施行日期另定。"));
        tree.Write("b.md", $"# 河流巡查细则\n\n2021年1月2日 测试部令第3号公布\n\n<!-- INFO END -->\n\n第一条 根据{basis}，制定本细则。\n\n第二条 依照{words}办理。\n");
        new Ingestion(new UserCorpusFolder(tree.OwnPath), TestCorpus.Catalog)
            .Run([tree.Path], false, null, TestContext.Current.CancellationToken);
        var corpus = CorpusReader.Read(CorpusFolder.Read(TestCorpus.Locations.Corpus).Beside(CorpusFolder.Read(tree.OwnPath))).Corpus;
        const string Citing = "he-liu-xun-cha-xi-ze@2021-01-02/art_2";
        Assert.Equal(
            targets,
            corpus.References.Where(r => r.From.ToString().StartsWith(Citing, StringComparison.Ordinal))
                .SelectMany(r => r.OutsideTitle is { } title ? [$"outside {title}"] : r.Targets.Select(t => t.ToString())));
    }

    // once read as a law “河流法分则”, which does not exist
    [Theory]
    [InlineData("构成河流法分则第一章规定的犯罪", "he-liu-fa@1990-01-02/book_2__chp_1")]
    [InlineData("构成河流法总则第一章规定的犯罪", "he-liu-fa@1990-01-02/book_1__chp_1")]
    [InlineData(
        "依照河流法分则第一章、第二章和第三条的规定", "he-liu-fa@1990-01-02/book_2__chp_1", "he-liu-fa@1990-01-02/book_2__chp_2", "he-liu-fa@1990-01-02/art_3")]
    [InlineData("违反河流法分则第二章和第二条、第一条的规定", "he-liu-fa@1990-01-02/book_2__chp_2", "he-liu-fa@1990-01-02/art_2", "he-liu-fa@1990-01-02/art_1")]
    [InlineData("构成河流法分则第一章规定的犯罪及其他章中规定依照第一章处罚的犯罪", "he-liu-fa@1990-01-02/book_2__chp_1", "he-liu-fa@1990-01-02/book_2__chp_1")]
    [InlineData("构成山岭法分则第一章规定的犯罪", "outside 山岭法分则")]
    public void TheGeneralAndTheSpecialPartOfALawAreItsBooks(string words, params string[] targets)
    {
        using var tree = new LawTree();
        tree.Write(
            "a.md",
            "# 中华人民共和国河流法\n\n1990年1月2日 测试大会通过\n\n<!-- INFO END -->\n\n## 第一编 总则\n\n## 第一章 甲\n\n第一条 甲。\n\n## 第二编 分则\n\n## 第一章 乙\n\n"
                + "第二条 乙。\n\n## 第二章 丙\n\n第三条 丙。\n");
        tree.Write("b.md", LawTree.Law("中华人民共和国山岭法", "1990年1月2日 测试大会通过", 3, "施行日期另定。"));
        tree.Write("c.md", LawTree.Law("河流巡查办法", "2001年1月2日 测试部令第3号公布", 3, $"{words}的，追究责任。"));
        Assert.Equal(
            targets,
            LinkedOf(tree, "he-liu-xun-cha-ban-fa")
                .SelectMany(r => r.OutsideTitle is { } title ? [$"outside {title}"] : r.Targets.Select(t => t.ToString())));
    }

    // once read as the newest wording, ten years after the amendment that the text names
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
        tree.Report();
        return [.. CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.References.Where(r => r.From.Version.Work.Slug == work)];
    }
}
