using System.IO.Compression;
using System.Text;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.UserCorpus;

public class LawArchiveTests
{
    private const int Link = 0xA1FF << 16;

    private static readonly string Rivers = LawTree.Law("中华人民共和国河流法", "1990年1月2日 测试大会通过", 4, "本法自1990年3月1日起施行。");
    private static readonly string Hills = LawTree.Law("中华人民共和国山岭法", "2020年1月2日 测试大会通过", 4, "本法自2020年3月1日起施行。");

    [Theory]
    [InlineData("up", "../evil.md", "leads out")]
    [InlineData("up inside", "a/../../evil.md", "leads out")]
    [InlineData("up with backslashes", "..\\evil.md", "leads out")]
    [InlineData("here", "./evil.md", "leads out")]
    [InlineData("from the root", "/etc/evil.md", "absolute")]
    [InlineData("from a drive", "C:\\evil.md", "absolute")]
    [InlineData("an archive inside", "more.zip", "archive in an archive")]
    [InlineData("a link", "link.md", "it is a link")]
    [InlineData("a name twice", "法律/河流法.md", "another entry of this name")]
    public void AnEntryThatAFolderCouldNotContainIsRefusedByName(string name, string entry, string reason)
    {
        using var tree = new LawTree();
        Zip(tree, ("法律/河流法.md", Rivers), (entry, Hills));
        var result = tree.Ingest();
        var diagnostic = Assert.Single(result.WalkDiagnostics);
        Assert.Equal((name, DiagnosticCodes.ArchiveEntryRefused), (name, diagnostic.Code));
        Assert.Contains($"“{entry}”", diagnostic.Message);
        Assert.Contains(reason, diagnostic.Message);
        Assert.Equal(["he-liu-fa"], CorpusFolder.Read(tree.OwnPath).Works.Select(w => w.Id.Slug));
    }

    [Fact]
    public void TooManyEntriesAndTooManyBytesAreRefusedByName()
    {
        using var tree = new LawTree();
        var path = Zip(tree, [.. Enumerable.Range(1, 5).Select(i => ($"{i}.md", Rivers))]);
        using (var archive = LawArchive.Open(path, mostEntries: 3))
        {
            Assert.Equal(3, archive.Files.Count());
            Assert.Equal(["4.md", "5.md"], archive.Diagnostics.Select(d => Path.GetFileName(d.Source)));
            Assert.Contains("more than 3 files", archive.Diagnostics[0].Message);
        }

        var size = Encoding.UTF8.GetByteCount(Rivers);
        using (var archive = LawArchive.Open(path, mostBytes: (2 * size) + 1))
        {
            Assert.Equal(2, archive.Files.Count());
            Assert.AllOf(archive.Diagnostics, d => Assert.Contains("bytes together", d.Message));
        }
    }

    [Fact]
    public void AChangedArchiveIsReadOnlyWhereItChanged()
    {
        using var tree = new LawTree();
        var readMe = ("laws/README.md", "# Laws\n");
        Zip(tree, ("laws/河流法.md", Rivers), ("laws/山岭法.md", Hills), readMe, ("laws/.git/config", "x"), ("__MACOSX/a.md", "x"));
        Assert.Equal(3, tree.Ingest().Read);
        Assert.Equal(0, tree.Ingest().Read);
        Zip(tree, ("laws/河流法.md", Rivers), ("laws/山岭法.md", Hills.Replace("义务", "责任", StringComparison.Ordinal)), readMe);
        var changed = tree.Ingest();
        Assert.Equal((1, 3), (changed.Read, changed.RequestedFiles.Length));
        Assert.Empty(changed.Vanished);
        Zip(tree, ("laws/山岭法.md", Hills));
        Assert.Equal(["README.md", "河流法.md"], tree.Ingest().Vanished.Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    // a checkout of git: its .git is skipped, and what is no law is reported
    [Fact]
    public void ACheckoutIsReadAgainOnlyWhereAPullChangedIt()
    {
        using var tree = new LawTree();
        tree.Write(".git/HEAD", "ref: refs/heads/main");
        tree.Write(".git/objects/pack/a.md", Hills);
        tree.Write("laws/部门/河流法.md", Rivers);
        tree.Write("laws/部门/深/处/山岭法.md", Hills);
        tree.Write("README.md", "# Laws\n\nAs they came.\n");
        tree.Write("tool.py", "print('laws')\n");
        tree.Write(".gitignore", "*.tmp");
        var first = tree.Ingest();
        Assert.Equal(4, first.Read);
        Assert.Equal(
            ["README.md NoInstrument", "tool.py NoInstrument", "山岭法.md Imported", "河流法.md Imported"],
            first.Placements.Select(p => $"{Path.GetFileName(p.Text.Path)} {p.Kind}").Order(StringComparer.Ordinal));
        tree.Write("laws/部门/河流法.md", Rivers + "\n");
        File.SetLastWriteTimeUtc(tree.At("README.md"), DateTime.UtcNow.AddDays(1));
        Assert.Equal(1, tree.Ingest().Read);
    }

    [Theory]
    [InlineData("not an archive", "these are words")]
    [InlineData("empty", "")]
    public void ADamagedArchiveIsReportedAndStopsNothing(string name, string content)
    {
        using var tree = new LawTree();
        tree.Write("a.zip", content);
        tree.Write("河流法.md", Rivers);
        var result = tree.Ingest();
        var diagnostic = Assert.Single(result.WalkDiagnostics);
        Assert.Equal((name, DiagnosticCodes.FileUnreadable, tree.At("a.zip")), (name, diagnostic.Code, diagnostic.Source));
        Assert.Single(result.Placements);
    }

    [Fact]
    public void NamesInGb18030AreRead()
    {
        using var tree = new LawTree();
        Directory.CreateDirectory(tree.Path);
        var path = tree.At("laws.zip");
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        using (var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create, leaveOpen: false, gb))
        {
            using var stream = archive.CreateEntry("法律/河流法(1990-01-02).md").Open();
            stream.Write(Encoding.UTF8.GetBytes(Rivers));
        }

        Assert.Equal("河流法(1990-01-02).md", Path.GetFileName(Assert.Single(tree.Ingest().RequestedFiles)));
    }

    private static string Zip(LawTree tree, params (string Name, string Content)[] entries)
    {
        Directory.CreateDirectory(tree.Path);
        var path = tree.At("laws.zip");
        File.Delete(path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            var entry = archive.CreateEntry(name);
            if (name.StartsWith("link", StringComparison.Ordinal))
            {
                entry.ExternalAttributes = Link;
            }

            using var stream = entry.Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }

        return path;
    }
}
