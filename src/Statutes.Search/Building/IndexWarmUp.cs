using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Json;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Schema;

namespace Statutes.Search.Building;

/// <summary>
/// Indexes a made-up article in memory, so that the dictionaries and the code that indexing needs are loaded while the files of the corpus
/// are still being read.
/// </summary>
public static class IndexWarmUp
{
    private const string Wording = "第一条 测试 test";
    private const int NumberLength = 3, TextStart = 4;

    private static readonly Bilingual Title = new("测试法", "Test Law");

    /// <summary>Indexes the article; nothing is kept.</summary>
    public static void Run()
    {
        var version = new LawVersion(new DateOnly(2000, 1, 1));
        var work = new Work(
            WorkId.Parse("test"), WorkKind.Law, Title, Title, [], [], null, [], [version], [], version.Date);
        var text = Text(work.IdOf(version));
        var corpus = new LinkedCorpus("", [work], [text], [], Glossary.Empty, []);
        JsonSerializer.SerializeToUtf8Bytes(corpus, ModelJson.Default.LinkedCorpus);
        using var directory = new RAMDirectory();
        using var analyzer = new BilingualAnalyzer(forQueries: false);
        using var writer = ArticleIndexer.WriterTo(directory, analyzer, OpenMode.CREATE, articles: 1);
        var facts = new ArticleFacts(corpus);
        foreach (var article in IndexedArticle.All([text]))
        {
            writer.AddDocument(ArticleDocument.Of(article, work, facts));
        }

        writer.Commit();
    }

    private static StatuteDocument Text(VersionId version)
    {
        var path = ProvisionPath.Article(new ProvisionNumber(1));
        var (number, words) = (new TextSpan(0, NumberLength), new TextSpan(TextStart, Wording.Length));
        var paragraph = new Provision(
            path.Append(ProvisionKind.Paragraph, new ProvisionNumber(1)), words, new TextSpan(TextStart, TextStart), words, []);
        var noCaption = new TextSpan(NumberLength, NumberLength);
        var article = new Provision(path, new TextSpan(0, Wording.Length), number, noCaption, [paragraph]);
        return new StatuteDocument(version, Language.Chinese, new SourceText("test", Wording), "测试法", null, [article]);
    }
}
