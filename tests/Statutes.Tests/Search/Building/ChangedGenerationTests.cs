using System.Collections.Immutable;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Linking;
using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.Tests.Search.Building;

/// <summary>A generation that takes over what has not changed is the one that would have been built anew.</summary>
public class ChangedGenerationTests
{
    private static readonly string[] Queries = ["网络", "国家安全审查", "personal information", "应当 OR 不得", "CSL Art. 35", "penalty"];

    [Theory]
    [InlineData("crm")]
    [InlineData("npsr")]
    public void OfACorpusToWhichAWorkIsAdded(string work)
    {
        using var folder = new TemporaryFolder();
        var (before, changed, anew) = (folder.At("before"), folder.At("changed"), folder.At("anew"));
        Array.ForEach([before, changed, anew], f => Directory.CreateDirectory(f));
        var less = TestCorpus.Linked.Without(work);
        IndexBuilder.Build(less, before, TimeProvider.System);
        var old = KnowledgeBase.Open(before);
        IndexBuilder.Build(TestCorpus.Linked, changed, TimeProvider.System, before);
        IndexBuilder.Build(TestCorpus.Linked, anew, TimeProvider.System);
        AssertSame(KnowledgeBase.Open(anew), KnowledgeBase.Open(changed, before: old));
    }

    [Theory]
    [InlineData("crm")]
    [InlineData("npsr")]
    public void OfACorpusFromWhichAWorkIsTaken(string work)
    {
        using var folder = new TemporaryFolder();
        var (before, changed, anew) = (folder.At("before"), folder.At("changed"), folder.At("anew"));
        Array.ForEach([before, changed, anew], f => Directory.CreateDirectory(f));
        var less = TestCorpus.Linked.Without(work);
        IndexBuilder.Build(TestCorpus.Linked, before, TimeProvider.System);
        var old = KnowledgeBase.Open(before);
        IndexBuilder.Build(less, changed, TimeProvider.System, before);
        IndexBuilder.Build(less, anew, TimeProvider.System);
        AssertSame(KnowledgeBase.Open(anew), KnowledgeBase.Open(changed, before: old));
    }

    [Fact]
    public void TextsThatAreCopiedAreThoseThatWouldBeWritten()
    {
        using var folder = new TemporaryFolder();
        var (before, changed) = (folder.At("before"), folder.At("changed"));
        Array.ForEach([before, changed], f => Directory.CreateDirectory(f));
        var corpus = CorpusFolder.Read(TestCorpus.Locations.Corpus);
        var first = CorpusReader.Read(corpus);
        IndexBuilder.Build(first.Corpus, before, TimeProvider.System);
        var texts = GenerationTexts.Read(before, GenerationTexts.ReadTable(before), _ => null).ToDictionary(t => t.Documents[0].Version);
        var again = CorpusReader.Read(corpus, new PreviousCorpus(first.Links, texts.GetValueOrDefault)).Corpus;
        Assert.Equal(texts.Count, again.StoredTexts.Count);
        IndexBuilder.Build(again, changed, TimeProvider.System, before);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(before, GenerationTexts.TextsFile)),
            File.ReadAllBytes(Path.Combine(changed, GenerationTexts.TextsFile)));
    }

    // an index of a large corpus has several segments; an update rewrites those with articles that it replaces
    [Theory]
    [InlineData(600, 8_192)]
    [InlineData(64_000, 8_192)]
    [InlineData(500_000, 41_667)]
    public void AnIndexHasAFewSegments(int articles, int size) => Assert.Equal(size, SegmentPolicy.SegmentSizeOf(articles));

    [Fact]
    public void TheWarmUpNeedsNoCorpus() => Assert.Null(Record.Exception(IndexWarmUp.Run));

    [Fact]
    public void AnUpdateKeepsTheSegmentsInWhichNothingChanged()
    {
        using var folder = new TemporaryFolder();
        var (before, changed) = (folder.At("before"), folder.At("changed"));
        Array.ForEach([before, changed], f => Directory.CreateDirectory(f));
        var uncited = TestCorpus.Linked with
        {
            References = [.. TestCorpus.Linked.References.Where(r => !r.Targets.Any(t => t.Version.Work.Slug == "cbdf"))],
            OpenReferences = [],
            Subjects = [.. TestCorpus.Linked.Subjects.Where(s => s.Article.Version.Work.Slug != "cbdf")],
        };
        IndexBuilder.Build(uncited.Without("cbdf"), before, TimeProvider.System);
        IndexBuilder.Build(uncited, changed, TimeProvider.System, before);
        Assert.True(Segments(changed).Length > Segments(before).Length);
        Assert.ProperSuperset(Segments(before).ToHashSet(), Segments(changed).ToHashSet());
    }

    [Fact]
    public void ADamagedGenerationBeforeIsNotTakenOver()
    {
        using var folder = new TemporaryFolder();
        var (before, changed) = (folder.At("before"), folder.At("changed"));
        Array.ForEach([before, changed], f => Directory.CreateDirectory(f));
        IndexBuilder.Build(TestCorpus.Linked.Without("crm"), before, TimeProvider.System);
        foreach (var file in Directory.GetFiles(Path.Combine(before, IndexBuilder.LuceneFolder)))
        {
            File.WriteAllText(file, "{");
        }

        IndexBuilder.Build(TestCorpus.Linked, changed, TimeProvider.System, before);
        AssertSame(TestCorpus.Knowledge, KnowledgeBase.Open(changed));
    }

    private static string[] Segments(string generation) =>
        [.. Directory.GetFiles(Path.Combine(generation, IndexBuilder.LuceneFolder), "*.si").Select(f => Path.GetFileName(f))];

    private static void AssertSame(KnowledgeBase expected, KnowledgeBase actual)
    {
        Assert.Equal(expected.ArticleCount, actual.ArticleCount);
        Assert.AllOf(Queries, query => Assert.Equal(Hits(expected, query), Hits(actual, query)));
        Assert.AllOf(expected.Catalog.Works.SelectMany(w => w.Versions.Where(v => v.IsHeld).Select(w.IdOf)), version =>
        {
            var articles = expected.Catalog.ShapeOf(version)!.Articles;
            Assert.Equal(
                articles.Select(a => (a.Path, a.Lineage)), actual.Catalog.ShapeOf(version)!.Articles.Select(a => (a.Path, a.Lineage)));
            Assert.AllOf(
                articles,
                a => Assert.Equal(
                    expected.ReferencesInto(new(version, a.Path)).Select(r => r.Text),
                    actual.ReferencesInto(new(version, a.Path)).Select(r => r.Text)));
        });
    }

    private static ImmutableArray<(string, float)> Hits(KnowledgeBase knowledge, string query) =>
        [.. knowledge.Search(new(query, TestCorpus.Today), TestCorpus.Today).Hits.Select(h => (h.Article.ToString(), h.Score))];
}
