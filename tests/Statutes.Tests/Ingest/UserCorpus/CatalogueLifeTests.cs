using Statutes.Citations.Resolving;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Ingest.UserCorpus;

/// <summary>What the identity catalogue adds to ingested works, and what it never changes.</summary>
public class CatalogueLifeTests
{
    private const string Congress = "第九届全国人民代表大会";

    // title, head, last article, and the day from which the version is in force with its certainty
    [Theory]
    [InlineData("公司法", "1993年12月29日{0}通过\n\n2023年12月29日{0}修订", "本法自2024年7月1日起施行。", "2024-07-01 stated")]
    [InlineData("公司法", "1993年12月29日{0}通过\n\n2023年12月29日{0}修订", "义务应当履行。", "2024-07-01 assumed")]
    [InlineData("公司法", "1993年12月29日{0}通过\n\n2023年12月29日{0}修订", "本法自2024年8月1日起施行。", "2024-08-01 stated")]
    [InlineData("劳动保障监察条例", "2004年10月26日国务院第68次常务会议通过", "义务应当履行。", "2004-12-01 stated")]
    [InlineData("引渡法", "2000年12月28日{0}通过", "本法自公布之日起施行。", "2000-12-28 computed")]
    [InlineData("没有人知道的条例", "2004年10月26日国务院第68次常务会议通过", "义务应当履行。", "2004-10-26 assumed")]
    public void TheDayOfATextThatStatesNoneIsThatOfTheCatalogue(string title, string head, string last, string expected)
    {
        var work = Assert.Single(Read(("a.md", LawTree.Law($"中华人民共和国{title}", string.Format(null, head, Congress), 3, last))));
        var version = work.Versions.Single(v => v.IsHeld);
        var from = work.InForceFrom(version)!.Value;
        Assert.Equal(expected, $"{LawDate.Format(from)} {work.StatusBasisAt(version, from).Name}");
    }

    [Fact]
    public void ADifferentDayInTheCatalogueIsReported()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("中华人民共和国公司法", $"2023年12月29日{Congress}修订", 3, "本法自2024年8月1日起施行。"));
        var difference = tree.Report().Files.SelectMany(f => f.Diagnostics).Single(d => d.Code == DiagnosticCodes.CatalogueDiffers);
        Assert.Contains("2024-07-01", difference.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATextWithoutAnyDayHasAnUnknownStatus()
    {
        var work = Assert.Single(Read(("a.md", "# 没有日期的办法\n\n<!-- INFO END -->\n\n第一条 义务应当履行。\n\n第二条 办法如上。\n")));
        var version = Assert.Single(work.Versions);
        Assert.Equal("unknown", work.StatusAt(version, TestCorpus.Today).Name);
        Assert.Equal("assumed", work.StatusBasisAt(version, TestCorpus.Today).Name);
        Assert.Equal(version, work.VersionInForceAt(TestCorpus.Today));
        Assert.Equal(["entry-into-force-assumed"], VersionCautions.At(work, version, TestCorpus.Today).Select(c => c.Code.Name));
    }

    // the version before may have ended earlier than assumed
    [Fact]
    public void TheVersionBeforeHasTheCautionWhileTheNextOneIsMade()
    {
        var work = Assert.Single(Read(
            ("a.md", LawTree.Law("中华人民共和国反垄断法", $"2007年8月30日{Congress}通过", 3, "本法自2008年8月1日起施行。")),
            ("b.md", LawTree.Law("中华人民共和国反垄断法", $"2007年8月30日{Congress}通过\n\n2022年6月24日{Congress}修正", 4, "本法自2008年8月1日起施行。"))));
        Assert.Equal(["2008-08-01", "2022-08-01"], work.Versions.Select(v => LawDate.Format(v.Date)));
        string[] days = ["2022-06-23", "2022-06-24", "2022-07-31", "2022-08-01"];
        Assert.Equal(
            ["", "entry-into-force-assumed", "entry-into-force-assumed", "entry-into-force-assumed"],
            days.Select(d => Codes(work, DateOnly.ParseExact(d, "yyyy-MM-dd", null))));
    }

    [Theory]
    [InlineData("最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（二）", "中华人民共和国合同法")]
    [InlineData("最高人民法院关于适用〈中华人民共和国合同法〉若干问题的解释（二）", "中华人民共和国合同法")]
    [InlineData("最高人民法院关于执行《中华人民共和国行政诉讼法》若干问题的解释", "中华人民共和国行政诉讼法")]
    [InlineData("最高人民法院关于贯彻执行《中华人民共和国民法通则》若干问题的意见（试行）", "中华人民共和国民法通则")]
    [InlineData("最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释", null)]
    [InlineData("最高人民法院关于废止《关于审理若干案件的规定》的决定", null)]
    [InlineData("最高人民法院印发《关于审理若干案件的规定》的通知", null)]
    public void AnInterpretationNamesItsLaw(string title, string? law) => Assert.Equal(law, InterpretedLaws.TitleIn(title));

    [Theory]
    [InlineData("最高人民法院关于贯彻执行民法通则若干问题的意见（试行）", "民法通则")]
    [InlineData("最高人民法院关于适用中华人民共和国合同法若干问题的解释", "中华人民共和国合同法")]
    [InlineData("最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释", null)]
    [InlineData("最高人民法院关于审理行政许可案件若干问题的规定", null)]
    public void AnInterpretationNamesItsLawWithoutMarks(string title, string? law) => Assert.Equal(law, InterpretedLaws.NameIn(title));

    [Theory]
    [InlineData("为正确审理案件，根据《中华人民共和国民事诉讼法》、《中华人民共和国合同法》等法律规定，制定本规定。", "", "interprets-repealed-law")]
    [InlineData("为正确审理案件，根据《中华人民共和国民法典》等法律规定，制定本规定。", "", "")]
    [InlineData("为替代《中华人民共和国合同法》的有关规定，制定本规定。", "", "")]
    [InlineData("根据《中华人民共和国合同法》，制定本规定。", "\n\n2020年12月23日最高人民法院审判委员会第1823次会议修正", "")]
    public void APreambleNamesTheRepealedLaw(string preamble, string amended, string expected)
    {
        const string Adoption = "2009年2月9日最高人民法院审判委员会第1462次会议通过";
        var law = LawTree.Law("最高人民法院关于审理测试案件若干问题的规定", Adoption + amended, 3, "本规定自2009年5月13日起施行。");
        var place = law.IndexOf("第一条", StringComparison.Ordinal);
        var work = Assert.Single(Read(("a.md", law.Insert(place, preamble + "\n\n"))));
        Assert.Equal(expected, string.Concat(work.Relations.Where(r => r.Date is not null).Select(_ => "interprets-repealed-law")));
    }

    // by the catalogue, and by a text
    [Theory]
    [InlineData("2020-12-31", "")]
    [InlineData("2021-01-01", "interprets-repealed-law")]
    public void AnInterpretationOfARepealedLawSaysSo(string at, string expected)
    {
        var works = Read(
            ("a.md", LawTree.Law("最高人民法院关于审理合同案件适用《中华人民共和国合同法》若干问题的规定", "2009年2月9日最高人民法院审判委员会第1462次会议通过", 3, "本规定自2009年5月13日起施行。")),
            ("b.md", LawTree.Law("最高人民法院关于适用《中华人民共和国测试法》若干问题的解释", "2009年2月9日最高人民法院审判委员会第1462次会议通过", 3, "本解释自2009年5月13日起施行。")),
            ("c.md", LawTree.Law("中华人民共和国测试法", $"1999年3月15日{Congress}通过", 3, "本法自1999年10月1日起施行。")),
            ("d.md", LawTree.Law("中华人民共和国测试新法", $"2020年3月15日{Congress}通过", 3, "本法自2021年1月1日起施行。《中华人民共和国测试法》同时废止。")));
        var day = DateOnly.ParseExact(at, "yyyy-MM-dd", null);
        var interpretations = works.Where(w => w.Kind == WorkKind.JudicialInterpretation).ToArray();
        Assert.Equal(2, interpretations.Length);
        Assert.AllOf(interpretations, w => Assert.Equal(expected, Codes(w, day)));
    }

    // the catalogue does not make a law repealed that has a later version
    [Fact]
    public void ARepealBeforeAVersionOfTheTextIsReportedOnly()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("中华人民共和国合同法", $"1999年3月15日{Congress}通过\n\n2022年5月1日{Congress}修订", 3, "本法自2022年6月1日起施行。"));
        Assert.Contains(tree.Report().Files.SelectMany(f => f.Diagnostics), d => d.Code == DiagnosticCodes.CatalogueDiffers);
        Assert.Null(Assert.Single(CorpusFolder.Read(tree.OwnPath).Works).RepealedOn);
    }

    private static string Codes(Work work, DateOnly at) =>
        string.Join(' ', VersionCautions.At(work, work.VersionMeantAt(at)!, at).Select(c => c.Code.Name));

    private static Work[] Read(params (string File, string Text)[] texts)
    {
        using var tree = new LawTree();
        foreach (var (file, text) in texts)
        {
            tree.Write(file, text);
        }

        tree.Ingest();
        return [.. CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.Catalog.Works];
    }
}
