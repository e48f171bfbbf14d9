using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;

namespace Statutes.Tests.Ingest.UserCorpus;

/// <summary>
/// A folder of laws as publishers keep them: two events on a line, missing dates, one law under two folders, a code kept
/// book by book, a decision, what is no law at all.
/// </summary>
internal sealed class LawTree : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.At("laws");

    public string OwnPath => folder.At("own");

    /// <summary>The tree of the tests.</summary>
    public static LawTree Full()
    {
        var tree = new LawTree();
        tree.Write(
            "法律/河流法(2019-05-06).md",
            Law("中华人民共和国河流法", "1990年1月2日 第七届测试大会第一次会议通过 根据2019年5月6日第十三届测试大会第九次会议《关于修改部分法律的决定》修正", 5, "本法自1990年3月1日起施行。"));
        tree.Write("法律/山岭法(2020-01-02).md", Law("中华人民共和国山岭法", "2020年1月2日 第十三届测试大会第十次会议通过", 4, "本法自2020年3月1日起施行。"));
        tree.Write("另一处/山岭法.md", Law("中华人民共和国山岭法", "2020年1月2日 第十三届测试大会第十次会议通过", 4, "本法自2020年3月1日起施行。"));
        tree.Write("规章/河流巡查办法.md", Law("河流巡查办法", "", 3, "巡查依照《河流法》第二条和《河流法》第九条的规定进行，有关法律、行政法规另有规定的除外。"));
        tree.Write("法典/总则.md", Book("总则", 1, 3));
        tree.Write("法典/田地编.md", Book("田地编", 4, 6));
        tree.Write("法典/附则.md", Book("附则", 7, 7));
        tree.Write(
            "决定/修改河流法的决定.md",
            "# 测试大会常务委员会关于修改《中华人民共和国河流法》的决定\n\n2019年5月6日 第十三届测试大会第九次会议通过\n\n<!-- INFO END -->\n\n一、将第二条修改为：“新的第二条。”\n\n本决定自公布之日起施行。\n");
        tree.Write("README.md", "# Some laws\n\nAs they came.\n");
        tree.WriteBytes("坏/damaged.md", [0x50, 0x4B, 3, 4, 0, 0, 0, 0]);
        tree.WriteBytes("坏/empty.md", []);
        return tree;
    }

    /// <summary>Reads the folder, or some paths of it, into the corpus of the user; no work is built in.</summary>
    public IngestionResult Ingest(bool prune = false, string[]? paths = null) =>
        new Ingestion(new UserCorpusFolder(OwnPath), new Catalog([], [], []))
            .Run(paths ?? [Path], prune, null, TestContext.Current.CancellationToken);

    /// <summary>Reads the folder and reports what became of every file.</summary>
    public IngestReport Report() =>
        SourceReport.Of(Ingest(), CorpusReader.Read(CorpusFolder.Read(OwnPath)), new UserCorpusFolder(OwnPath));

    public static string Law(string title, string life, int articles, string last)
    {
        var wording = Enumerable.Range(1, articles)
            .Select(i => $"第{"零一二三四五六七八九"[i]}条 {(i == articles ? last : "义务应当履行。")}\n\n");
        return $"# {title}\n\n{life}\n\n<!-- INFO END -->\n\n{string.Concat(wording)}";
    }

    public string Write(string file, string text) => WriteBytes(file, System.Text.Encoding.UTF8.GetBytes(text));

    public string WriteBytes(string file, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string At(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => folder.Dispose();

    private static string Book(string book, int first, int last) =>
        $"# 中华人民共和国土地法典\n\n# {book}\n\n2020年5月28日 第十三届测试大会第三次会议通过\n\n{(book == "总则" ? "2021年1月1日 施行\n\n" : "")}<!-- INFO END -->\n\n"
        + "## 第一章 一般规定\n\n"
            + $"{string.Concat(Enumerable.Range(first, last - first + 1).Select(i => $"第{"零一二三四五六七八九"[i]}条 {book}的规定，本编另有规定的除外。\n\n"))}";
}
