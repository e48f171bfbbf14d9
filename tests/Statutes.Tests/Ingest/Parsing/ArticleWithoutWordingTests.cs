using System.Security.Cryptography;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Tests.Ingest.Corpus;

namespace Statutes.Tests.Ingest.Parsing;

public class ArticleWithoutWordingTests
{
    [Fact]
    public void AnArticleWithoutWordingIsFoundByItsCitationAndBreaksNothing()
    {
        using var corpus = CorpusFolderTests.Copy();
        var file = corpus.At("npsr", "2017-06-01.zh.txt");
        var old = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        File.WriteAllLines(file, File.ReadAllLines(file).Select(l => l.StartsWith("第十五条", StringComparison.Ordinal) ? "第十五条" : l));
        var work = corpus.At("npsr", "work.json");
        File.WriteAllText(
            work,
            File.ReadAllText(work).Replace(
                old, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), StringComparison.Ordinal));
        using var index = new TemporaryFolder();
        IndexBuilder.Build(CorpusReader.Read(CorpusFolder.Read(corpus.Path)).Corpus, index.Path, TimeProvider.System);
        var hits = KnowledgeBase.Open(index.Path).Search(new("NPSR Art. 15", TestCorpus.Today), TestCorpus.Today).Hits;
        Assert.Equal("npsr@2017-06-01/art_15", hits[0].Article.ToString());
        Assert.Empty(hits[0].Chinese);
    }
}
