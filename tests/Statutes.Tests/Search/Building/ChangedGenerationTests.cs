using System.Collections.Immutable;
using Statutes.Model.Corpus;
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
        var less = Without(TestCorpus.Linked, work);
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
        var less = Without(TestCorpus.Linked, work);
        IndexBuilder.Build(TestCorpus.Linked, before, TimeProvider.System);
        var old = KnowledgeBase.Open(before);
        IndexBuilder.Build(less, changed, TimeProvider.System, before);
        IndexBuilder.Build(less, anew, TimeProvider.System);
        AssertSame(KnowledgeBase.Open(anew), KnowledgeBase.Open(changed, before: old));
    }

    [Fact]
    public void ADamagedGenerationBeforeIsNotTakenOver()
    {
        using var folder = new TemporaryFolder();
        var (before, changed) = (folder.At("before"), folder.At("changed"));
        Array.ForEach([before, changed], f => Directory.CreateDirectory(f));
        IndexBuilder.Build(Without(TestCorpus.Linked, "crm"), before, TimeProvider.System);
        foreach (var file in Directory.GetFiles(Path.Combine(before, IndexBuilder.LuceneFolder)))
        {
            File.WriteAllText(file, "{");
        }

        IndexBuilder.Build(TestCorpus.Linked, changed, TimeProvider.System, before);
        AssertSame(TestCorpus.Knowledge, KnowledgeBase.Open(changed));
    }

    // the subjects and concordances of the corpus stay: only texts and references of the work go
    private static LinkedCorpus Without(LinkedCorpus corpus, string work) => new(
        "0123456789abcdef" + work, [.. corpus.Works.Where(w => w.Id.Slug != work)],
        [.. corpus.Documents.Where(d => d.Version.Work.Slug != work)],
        [.. corpus.References.Where(r => r.From.Version.Work.Slug != work && !r.Targets.Any(t => t.Version.Work.Slug == work))],
        corpus.Glossary,
        [.. corpus.Concordances.Where(c => c.From.Work.Slug != work)])
    {
        Subjects = [.. corpus.Subjects.Where(s => s.Article.Version.Work.Slug != work)],
    };

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
