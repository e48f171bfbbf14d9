using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Ingest.UserCorpus;

/// <summary>Repeals that the last article of a law states.</summary>
public class RepealsTests
{
    [Fact]
    public void AWorkThatALastArticleRepealsIsRepealedWhicheverFileComesFirst()
    {
        using var tree = new LawTree();
        tree.Write(
            "a/税法.md",
            LawTree.Law("中华人民共和国测试税法", "2020年8月11日 测试大会通过", 3, "本法自2021年9月1日起施行。1985年2月8日国务院发布的《中华人民共和国测试税暂行条例》、《别的办法》（测试令第2号）同时废止。"));
        tree.Write("b/暂行条例.md", LawTree.Law("中华人民共和国测试税暂行条例", "1985年2月8日 国务院发布", 3, "本条例自1985年3月1日起施行。"));
        tree.Write("b/别的办法.md", LawTree.Law("别的办法", "1990年2月8日 测试部令第2号公布", 3, "本办法自1990年3月1日起施行。"));
        tree.Ingest(paths: [tree.At("a")]);
        tree.Ingest(paths: [tree.At("b")]);
        var works = CorpusFolder.Read(tree.OwnPath).Works;
        var law = works.Single(w => w.Title.Zh == "中华人民共和国测试税法");
        Assert.Null(law.RepealedOn);
        Assert.Equal(
            ["Repeals 别的办法 2021-09-01", "Repeals 中华人民共和国测试税暂行条例 2021-09-01"],
            law.Relations.Select(r => $"{r.Kind} {r.Title.Zh} {LawDate.Format(r.Date!.Value)}").OrderBy(r => r.Length));
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
            other.Ingest();
        }

        Assert.Equal(
            works.Select(w => string.Join('|', w.Events)), CorpusFolder.Read(other.OwnPath).Works.Select(w => string.Join('|', w.Events)));

        // and when what repeals is taken out, the others are in force again
        File.Delete(tree.At("a/税法.md"));
        tree.Ingest(prune: true);
        Assert.AllOf(CorpusFolder.Read(tree.OwnPath).Works, w => Assert.Null(w.RepealedOn));
    }

    // the older one of the same title · a part only · a work of that title in the corpus that is younger than the repeal · no day ·
    // a title that is not in the corpus
    [Theory]
    [InlineData("本办法自2020年1月1日起施行。2004年4月30日发布的《巡查办法》同时废止。", false)]
    [InlineData("本办法自2020年1月1日起施行。《河流条例》第三条同时废止。", false)]
    [InlineData("本办法自1980年1月1日起施行。《河流条例》同时废止。", true)]
    [InlineData("本办法的施行日期另定。《河流条例》同时废止。", true)]
    [InlineData("本办法自2020年1月1日起施行。《河流条例实施细则》同时废止。", false)]
    public void AnUncertainRepealIsReportedAndNotApplied(string last, bool isSaid)
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("巡查办法", "2019年5月2日 测试会议通过", 3, last));
        tree.Write("b.md", LawTree.Law("河流条例", "1990年2月8日 国务院发布", 3, "本条例自1990年3月1日起施行。"));
        var report = tree.Report();
        Assert.AllOf(CorpusFolder.Read(tree.OwnPath).Works, w => Assert.Null(w.RepealedOn));
        Assert.Equal(
            isSaid ? ["a.md"] : [],
            report.Files.Where(f => f.Diagnostics.Any(d => d.Code == DiagnosticCodes.RepealUnsure)).Select(f => Path.GetFileName(f.Path)));
    }

    // it was passed over in silence
    [Theory]
    [InlineData("《中华人民共和国网络安全法》同时废止。", "csl")]
    [InlineData("《国家安全法》、《网络安全审查办法》同时废止。", "nsl", "crm")]
    [InlineData("《河流条例》同时废止。")]
    public void ARepealOfABuiltInWorkIsReportedAndNotApplied(string last, params string[] works)
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("河流网络法", "2029年5月2日 测试会议通过", 3, $"本法自2030年1月1日起施行。{last}"));
        var own = new UserCorpusFolder(tree.OwnPath);
        var ingested = new Ingestion(own, TestCorpus.Catalog).Run([tree.Path], false, null, TestContext.Current.CancellationToken);
        var both = CorpusFolder.Read(TestCorpus.Locations.Corpus).Beside(CorpusFolder.Read(tree.OwnPath));
        var told = SourceReport.Of(ingested, CorpusReader.Read(both), own).Files.SelectMany(f => f.Diagnostics)
            .Where(d => d.Code == DiagnosticCodes.RepealOfBuiltIn).ToArray();
        Assert.Equal(works.Length, told.Length);
        Assert.All(
            works,
            w => Assert.Single(
                told,
                d => d.Severity == Severity.Info
                    && d.Message.Contains($"on 2030-01-01: {w} of the built-in corpus", StringComparison.Ordinal)));
        Assert.AllOf(both.Works.Where(w => w.Id.Slug is "csl" or "nsl" or "crm"), w => Assert.Null(w.RepealedOn));
    }

    // 反间谍法 of 2014 repeals the 国家安全法 of 1993
    [Fact]
    public void ARepealOfAnOlderWorkWithTheTitleOfABuiltInWorkIsReportedAsSuch()
    {
        using var tree = new LawTree();
        tree.Write("a.md", LawTree.Law("河流网络法", "2014年11月1日 测试会议通过", 3, "本法自2014年11月1日起施行。《国家安全法》同时废止。"));
        var own = new UserCorpusFolder(tree.OwnPath);
        var placement = Assert.Single(
            new Ingestion(own, TestCorpus.Catalog).Run([tree.Path], false, null, TestContext.Current.CancellationToken).Placements);
        Assert.Equal(
            "The last article repeals 《国家安全法》 on 2014-11-01: nsl of the built-in corpus has that title but is younger, so the repeal "
                + "concerns an earlier instrument.",
            Assert.Single(placement.RepealsOfBuiltIn));
    }
}
