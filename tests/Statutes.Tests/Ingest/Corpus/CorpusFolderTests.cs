using System.Security.Cryptography;
using System.Text;
using Statutes.Ingest.Corpus;

namespace Statutes.Tests.Ingest.Corpus;

public class CorpusFolderTests
{
    [Fact]
    public void AMissingFolderIsReported() =>
        AssertSays("no such folder", Path.Combine(Path.GetTempPath(), "there-is-no-such-corpus"), "--corpus");

    [Fact]
    public void AFolderWithoutWorksIsReported()
    {
        using var folder = new TemporaryFolder();
        AssertSays("contains no work", folder.Path, "--corpus");
    }

    [Fact]
    public void AMissingTextIsReported()
    {
        using var folder = Copy();
        File.Delete(folder.At("nsl", "2015-07-01.zh.txt"));
        AssertSays("missing", folder.Path, "2015-07-01.zh.txt");
    }

    [Fact]
    public void AMissingWorkFileIsReported()
    {
        using var folder = Copy();
        File.Delete(folder.At("csl", "work.json"));
        AssertSays("missing", folder.Path, "work.json");
    }

    [Fact]
    public void AChangedTextIsReported()
    {
        using var folder = Copy();
        File.AppendAllText(folder.At("csl", "2017-06-01.zh.txt"), "第八十条　不是法律。\n");
        AssertSays("SHA-256", folder.Path, "2017-06-01.zh.txt");
    }

    [Fact]
    public void AWorkFileThatIsNotJsonIsReportedWithTheLine()
    {
        using var folder = Copy();
        File.WriteAllText(folder.At("npsr", "work.json"), "{\n  \"id\": \"npsr\",\n  what\n}");
        AssertSays("line 3", folder.Path, "work.json");
    }

    [Fact]
    public void AnUnknownMemberIsReported()
    {
        using var folder = Copy();
        var file = folder.At("npsr", "work.json");
        File.WriteAllText(
            file,
            File.ReadAllText(file).Replace(
                "\"kind\": \"normative-document\"", "\"kind\": \"normative-document\", \"titel\": 1", StringComparison.Ordinal));
        AssertSays("titel", folder.Path, "work.json");
    }

    [Fact]
    public void ATextThatIsNotUtf8IsReported()
    {
        using var folder = Copy();
        var file = folder.At("npsr", "2017-06-01.zh.txt");
        File.WriteAllBytes(file, [0xB5, 0xDA, .. File.ReadAllBytes(file)]);
        var work = folder.At("npsr", "work.json");
        File.WriteAllLines(
            work,
            File.ReadAllLines(work).Where(l => !l.Contains("sha256", StringComparison.Ordinal))
                .Select(
                    l => l.Replace(
                        "\"sources\": [\"Announcement of the Cyberspace Administration of China, 2017-05-02\"],",
                        "\"sources\": [\"x\"],",
                        StringComparison.Ordinal)));
        AssertSays("UTF-8", folder.Path, "2017-06-01.zh.txt");
    }

    [Fact]
    public void EqualFilesGiveAnEqualHashAndAChangeAnother()
    {
        using var one = Copy();
        using var other = Copy();
        Assert.Equal(CorpusFolder.Read(one.Path).Hash, CorpusFolder.Read(other.Path).Hash);
        var work = other.At("npsr", "work.json");
        File.WriteAllText(work, File.ReadAllText(work).Replace("Trial Measures", "Trial Rules", StringComparison.Ordinal));
        Assert.NotEqual(CorpusFolder.Read(one.Path).Hash, CorpusFolder.Read(other.Path).Hash);
    }

    // a fingerprint in a saved answer must be the same for every program that reads the corpus
    [Fact]
    public void TheHashDependsOnTheFilesAlone()
    {
        using var folder = Copy();
        var files = Directory.GetDirectories(folder.Path).Order(StringComparer.Ordinal)
            .SelectMany(d => Directory.GetFiles(d).Order(StringComparer.Ordinal))
            .Append(folder.At(CorpusFolder.GlossaryFile));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            var content = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder.Path, file)}:{content.Length}\n"));
            hash.AppendData(content);
        }

        Assert.Equal(Convert.ToHexStringLower(hash.GetHashAndReset()), CorpusFolder.Read(folder.Path).Hash);
    }

    internal static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(TestCorpus.Locations.Corpus, "*", SearchOption.AllDirectories))
        {
            var target = folder.At(Path.GetRelativePath(TestCorpus.Locations.Corpus, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return folder;
    }

    private static void AssertSays(string problem, string corpus, string mend)
    {
        var exception = Assert.Throws<CorpusException>(() => CorpusFolder.Read(corpus));
        Assert.Contains(problem, exception.Message);
        Assert.Contains(mend, exception.Message);
        Assert.DoesNotContain('\n', exception.Message);
    }
}
