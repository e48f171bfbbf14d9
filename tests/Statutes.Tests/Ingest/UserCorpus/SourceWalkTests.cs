using Statutes.Ingest.UserCorpus;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.UserCorpus;

public class SourceWalkTests
{
    [Fact]
    public void FilesAndFoldersAreWalkedInOneOrderAndEachFileOnce()
    {
        using var folder = new TemporaryFolder();
        Write(folder.At("b", "2.txt"));
        Write(folder.At("a", "1.txt"));
        Write(folder.At("a", ".hidden", "3.txt"));
        var walk = SourceWalk.Run([folder.At("b"), folder.At("a", "1.txt"), folder.Path]);
        Assert.Equal([folder.At("a", "1.txt"), folder.At("b", "2.txt")], walk.Files);
        Assert.Empty(walk.Diagnostics);
    }

    [Fact]
    public void AFolderThatContainsItselfIsReportedAndTheRestIsRead()
    {
        using var folder = new TemporaryFolder();
        Write(folder.At("a", "1.txt"));
        Directory.CreateSymbolicLink(folder.At("a", "again"), folder.At("a"));
        Directory.CreateSymbolicLink(folder.At("a", "back"), folder.Path);
        Write(folder.At("z", "2.txt"));
        var walk = SourceWalk.Run([folder.Path]);
        Assert.Equal([folder.At("a", "1.txt"), folder.At("z", "2.txt")], walk.Files);
        Assert.Equal([DiagnosticCodes.FolderLoop, DiagnosticCodes.FolderLoop], walk.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void FoldersBeyondADepthAreReported()
    {
        using var folder = new TemporaryFolder();
        Write(folder.At([.. Enumerable.Repeat("d", SourceWalk.MaxDepth + 3), "deep.txt"]));
        Write(folder.At("flat.txt"));
        var walk = SourceWalk.Run([folder.Path]);
        Assert.Equal([folder.At("flat.txt")], walk.Files);
        Assert.Equal(DiagnosticCodes.FolderTooDeep, Assert.Single(walk.Diagnostics).Code);
    }

    [Fact]
    public void MoreFilesThanTheLimitAreReported()
    {
        using var folder = new TemporaryFolder();
        foreach (var i in Enumerable.Range(1, 9))
        {
            Write(folder.At($"{i}.txt"));
        }

        var walk = SourceWalk.Run([folder.Path], mostFiles: 4);
        Assert.Equal(4, walk.Files.Length);
        var told = Assert.Single(walk.Diagnostics);
        Assert.Equal((DiagnosticCodes.TooManyFiles, folder.At("5.txt")), (told.Code, told.Source));
    }

    private static void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "x");
    }
}
