using Statutes.Model.Corpus;
using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Search.Schema;

namespace Statutes.Tests.Search.Building;

public class GenerationStoreTests
{
    private static readonly LinkedCorpus Small = TestCorpus.Linked.Only("npsr", "nsl");

    [Fact]
    public async Task AGenerationIsFoundByTheCorpusItWasBuiltOf()
    {
        using var folder = new TemporaryFolder();
        var store = new GenerationStore(folder.Path, TimeProvider.System);
        Assert.Null(store.Find(Small.Hash));
        var built = await store.BuildAsync(Small, TestContext.Current.CancellationToken);
        Assert.Equal(built, store.Find(Small.Hash));
        Assert.Null(store.Find("of another corpus"));
    }

    [Fact]
    public async Task AGenerationOfOtherCodeIsNotFound()
    {
        using var folder = new TemporaryFolder();
        var store = new GenerationStore(folder.Path, TimeProvider.System, "reader-1");
        var built = await store.BuildAsync(Small, TestContext.Current.CancellationToken);
        Assert.Equal(built, store.Find(Small.Hash));
        Assert.Equal(built, store.CurrentFolder);
        var other = new GenerationStore(folder.Path, TimeProvider.System, "reader-2");
        Assert.Null(other.Find(Small.Hash));
        Assert.Null(other.CurrentFolder);
    }

    [Fact]
    public async Task WhatAKilledBuildLeftIsClearedAwayAndNeverServed()
    {
        using var folder = new TemporaryFolder();
        var store = new GenerationStore(folder.Path, TimeProvider.System);
        var first = await store.BuildAsync(Small, TestContext.Current.CancellationToken);
        var unfinished = Directory.CreateDirectory(folder.At(".building-" + new string('0', 32))).FullName;
        File.WriteAllText(Path.Combine(unfinished, "corpus.json"), "{");
        Assert.Equal(first, store.Find(Small.Hash));
        await store.BuildAsync(Small, TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(unfinished));
        Assert.Equal(116, KnowledgeBase.Open(store.Find(Small.Hash)!).ArticleCount);
    }

    [Fact]
    public async Task AGenerationWhoseManifestIsGoneIsBuiltAnew()
    {
        using var folder = new TemporaryFolder();
        var store = new GenerationStore(folder.Path, TimeProvider.System);
        File.Delete(Path.Combine(await store.BuildAsync(Small, TestContext.Current.CancellationToken), IndexManifest.FileName));
        Assert.Null(store.Find(Small.Hash));
    }

    [Fact]
    public async Task AnIndexOfAnotherFormatIsRefusedWithTheFix()
    {
        using var folder = new TemporaryFolder();
        var store = new GenerationStore(folder.Path, TimeProvider.System);
        var manifest = Path.Combine(
            await store.BuildAsync(Small, TestContext.Current.CancellationToken), IndexManifest.FileName);
        File.WriteAllText(
            manifest,
            File.ReadAllText(manifest).Replace($"\"format\": {IndexSchema.Format}", "\"format\": 9999", StringComparison.Ordinal));
        var exception = Assert.Throws<IndexException>(() => store.Find(Small.Hash));
        Assert.Contains("format 9999", exception.Message);
        Assert.Contains("Delete the folder", exception.Message);
    }

    [Fact]
    public async Task NothingThatTheStoreDidNotMakeIsDeleted()
    {
        using var folder = new TemporaryFolder();
        string[] others = ["g-holiday-photos", ".building-site", "g-0123456789ab-0123456z", "notes"];
        foreach (var other in others)
        {
            Directory.CreateDirectory(folder.At(other));
        }

        var store = new GenerationStore(folder.Path, TimeProvider.System);
        for (var i = 0; i < 3; i++)
        {
            await store.BuildAsync(Small, TestContext.Current.CancellationToken);
        }

        Assert.AllOf(others, other => Assert.True(Directory.Exists(folder.At(other)), other));
        Assert.Equal(others.Length + 2, Directory.GetDirectories(folder.Path).Length);
    }

    [Fact]
    public void AnUnreadableIndexFolderIsReportedWithTheFix()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("CURRENT"));
        Assert.Contains(
            "--index", Assert.Throws<IndexException>(() => new GenerationStore(folder.Path, TimeProvider.System).Find("any")).Message);
    }

    [Fact]
    public async Task AGenerationOfAnotherFormatIsNotTakenOverWhileServing()
    {
        using var folder = new TemporaryFolder();
        var store = new GenerationStore(folder.Path, TimeProvider.System);
        var current = new CurrentKnowledge(store);
        await store.BuildAsync(Small, TestContext.Current.CancellationToken);
        current.Refresh();
        var serving = current.Current;
        var manifest = Path.Combine(
            await store.BuildAsync(Small, TestContext.Current.CancellationToken), IndexManifest.FileName);
        File.WriteAllText(
            manifest,
            File.ReadAllText(manifest).Replace($"\"format\": {IndexSchema.Format}", "\"format\": 9999", StringComparison.Ordinal));
        Assert.Throws<IndexException>(() => current.Refresh());
        Assert.False(current.Refresh()); // and is not tried again
        Assert.Same(serving, current.Current);
    }

    [Theory]
    [InlineData("corpus.json")]
    [InlineData("texts.bin")]
    [InlineData("texts-table.json")]
    [InlineData("lucene")]
    public async Task ADamagedGenerationIsRefusedWithTheFix(string part)
    {
        using var folder = new TemporaryFolder();
        var built = await new GenerationStore(folder.Path, TimeProvider.System)
            .BuildAsync(Small, TestContext.Current.CancellationToken);
        var path = Path.Combine(built, part);
        foreach (var file in Directory.Exists(path) ? Directory.GetFiles(path) : [path])
        {
            File.WriteAllText(file, "{");
        }

        Assert.Contains("Delete the folder", Assert.Throws<IndexException>(() => KnowledgeBase.Open(built)).Message);
    }

    [Fact]
    public async Task BuildsOfSeveralAtOnceComeOneAfterTheOther()
    {
        using var folder = new TemporaryFolder();
        var builds = Enumerable.Range(0, 4)
            .Select(
                _ => Task.Run(
                    () => new GenerationStore(folder.Path, TimeProvider.System)
                        .BuildAsync(Small, TestContext.Current.CancellationToken)));
        var built = await Task.WhenAll(builds);
        Assert.Contains(new GenerationStore(folder.Path, TimeProvider.System).Find(Small.Hash), built);
        Assert.Equal(2, Directory.GetDirectories(folder.Path).Length);
    }

    [Fact]
    public async Task ANewGenerationIsTakenOverAndTheOneInUseGoesOn()
    {
        using var folder = new TemporaryFolder();
        var store = new GenerationStore(folder.Path, TimeProvider.System);
        var current = new CurrentKnowledge(store);
        Assert.False(current.Refresh());
        await store.BuildAsync(Small, TestContext.Current.CancellationToken);
        Assert.True(current.Refresh());
        var inUse = current.Current!;
        Assert.False(current.Refresh());
        await store.BuildAsync(Small, TestContext.Current.CancellationToken);
        Assert.True(current.Refresh());
        Assert.NotSame(inUse, current.Current);
        Directory.Delete(
            folder.At(Directory.GetDirectories(folder.Path).First(d => !d.EndsWith(store.CurrentName!, StringComparison.Ordinal))),
            recursive: true);
        Assert.Equal("nsl@2015-07-01/art_59", inUse.Search(new("国安法第59条", TestCorpus.Today), TestCorpus.Today).Hits[0].Article.ToString());
    }
}
