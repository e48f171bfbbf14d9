using System.Text.Json;
using CsCheck;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Linking;
using Statutes.Ingest.Reports;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Json;
using Statutes.Tests.Ingest.UserCorpus;

namespace Statutes.Tests.Ingest.Linking;

/// <summary>A corpus that is read with the previous one at hand is the same as one that is read anew.</summary>
public class PreviousCorpusTests
{
    private static readonly string[] Titles =
        ["中华人民共和国河流法", "中华人民共和国大河流法", "河流法实施办法", "中华人民共和国民事诉讼法", "河流管理条例", "关于修改《中华人民共和国河流法》的决定"];

    private static readonly string[] Words =
    [
        "依照《河流法》第二条办理。", "违反大河流法第三条的，处以罚款。", "适用民诉法第二条的规定。", "本法第一条和《中华人民共和国大河流法》第二条另有规定的除外。",
        "河流管理条例第四条、第五条不适用。", "按河流法第三条执行，该法第四条除外。", "根据《民事诉讼法》和有关法律、行政法规，制定本办法。", "义务应当履行。",
        "《河流法实施办法》第九条同时废止。", "原《河流法》第二条继续适用。",
    ];

    // one step: which law is written on which day, with which words; or deleted
    private static readonly Gen<(int Title, int Year, int[] Words)> Steps = Gen.Select(
        Gen.Int[0, Titles.Length - 1],
        Gen.Int[-1, 3],
        Gen.Int[0, Words.Length - 1].Array[1, 4],
        (title, year, words) => (title, year, words));

    [Fact]
    public void WhatIsReusedIsWhatWouldBeMadeAnew() => Steps.Array[2, 7].Sample(steps =>
    {
        using var tree = new LawTree();
        using var records = new TemporaryFolder();
        CorpusResult? before = null;
        foreach (var (title, year, words) in steps)
        {
            Write(tree, title, year, words);
            if (!Directory.Exists(tree.Path) || tree.Ingest(prune: true).Files.IsEmpty)
            {
                continue;
            }

            var folder = CorpusFolder.Read(tree.OwnPath);
            var anew = CorpusReader.Read(folder);
            var reused = CorpusReader.Read(folder, before is null ? null : Previous(before, records.At("links.bin")));
            Assert.Equal(Told(anew), Told(reused));
            before = reused;
        }
    }, iter: 60);

    [Fact]
    public void OnlyWhatDependsOnTheChangeIsLinkedAgain()
    {
        using var tree = new LawTree();
        for (var i = 0; i < 30; i++)
        {
            var last = i == 7 ? "依照《河流法》第二条办理。" : "依照《山岭法》第二条办理。";
            tree.Write($"{i}.md", LawTree.Law($"第{i + 1}号航道办法", $"2001年1月2日 测试部令第{i + 1}号公布", 4, last));
        }

        tree.Ingest();
        var before = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath));
        tree.Write("河流法.md", LawTree.Law("中华人民共和国河流法", "1990年1月2日 测试大会通过", 4, "本法自1990年3月1日起施行。"));
        tree.Ingest();
        var parsed = new List<VersionId>();
        var texts = TextsOf(before);
        var after = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath), new PreviousCorpus(before.Links, version =>
        {
            lock (parsed)
            {
                parsed.Add(version);
            }

            return texts(version);
        }));
        Assert.Equal(30, parsed.Count);
        var changed = after.Corpus.Works.SelectMany(w => w.Versions.Select(w.IdOf))
            .Where(v => !ReferenceEquals(before.Links.Find(v), after.Links.Find(v)));
        Assert.Equal(["di-8-hao-hang-dao-ban-fa", "he-liu-fa"], changed.Select(v => v.Work.Slug).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("these are no records")]
    public void DamagedRecordsAreIgnored(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("links.bin"), content);
        Assert.Null(LinkRecords.Read(folder.At("links.bin")));
        Assert.Null(LinkRecords.Read(folder.At("missing.bin")));
    }

    [Fact]
    public void RecordsAreReadAsTheyWereWrittenAndNoPartOfThemIsTakenForTheWhole()
    {
        using var tree = LawTree.Full();
        tree.Ingest();
        using var folder = new TemporaryFolder();
        var read = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath));
        read.Links.Write(folder.At("links.bin"));
        var bytes = File.ReadAllBytes(folder.At("links.bin"));
        Assert.NotNull(LinkRecords.Read(folder.At("links.bin")));
        for (var length = 0; length < bytes.Length; length += 97)
        {
            File.WriteAllBytes(folder.At("part.bin"), bytes[..length]);
            Assert.Null(LinkRecords.Read(folder.At("part.bin")));
        }
    }

    private static void Write(LawTree tree, int title, int year, int[] words)
    {
        var file = $"{title}-{Math.Max(year, 0)}.md";
        if (year < 0)
        {
            if (Directory.Exists(tree.Path))
            {
                File.Delete(tree.At(file));
            }
        }
        else
        {
            var life = $"{2000 + (5 * year)}年1月2日 第七届测试大会第{year + 1}次会议通过";
            tree.Write(file, LawTree.Law(Titles[title], life, words.Length + 2, string.Concat(words.Select(w => Words[w]))));
        }
    }

    private static PreviousCorpus Previous(CorpusResult before, string file)
    {
        before.Links.Write(file);
        return new PreviousCorpus(LinkRecords.Read(file)!, TextsOf(before));
    }

    private static Func<VersionId, VersionTexts?> TextsOf(CorpusResult before)
    {
        var texts = before.Corpus.Documents.GroupBy(d => d.Version).ToDictionary(g => g.Key, g => new VersionTexts(
            [.. g],
            [.. before.Corpus.References.Where(r => r.From.Version == g.Key)],
            [.. before.Corpus.OpenReferences.Where(r => r.From.Version == g.Key)])
        {
            Duties = before.Corpus.Duties[g.Key],
        });
        return texts.GetValueOrDefault;
    }

    private static string Told(CorpusResult read) => JsonSerializer.Serialize(read.Corpus, ModelJson.Default.LinkedCorpus)
        + string.Concat(read.Report.Files.Select(f =>
            $"\n{f.Path} {f.Work} {f.Version} {f.References} {string.Join('|', f.Diagnostics)}"));
}
