using System.Globalization;
using System.Text;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Linking;
using Statutes.Ingest.Parsing;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.BenchSearch;

/// <summary>
/// The corpus of the repository with many more laws, each a work with one version in Chinese. They come from a folder of laws in
/// Markdown, or are generated if there is no such folder. Reads: both folders. Writes: a <see cref="LinkedCorpus"/>.
/// Deterministic.
/// </summary>
/// <param name="Corpus">The corpus.</param>
/// <param name="Articles">The number of articles; an article of two versions counts twice.</param>
/// <param name="Source">The number and the source of the added laws, for the report.</param>
public sealed record LargeCorpus(LinkedCorpus Corpus, int Articles, string Source)
{
    private const int GeneratedLaws = 1_300;
    private const int GeneratedArticles = 50;

    // the laws in Markdown have no dates; on this one, all are in force
    private static readonly DateOnly Day = new(2000, 1, 1);

    private static readonly string[] Actors =
    [
        "网络运营者", "国务院有关部门", "人民法院", "县级以上地方人民政府", "用人单位", "食品生产经营者", "公安机关", "纳税人",
        "建设单位", "保险公司", "人民检察院", "主管部门",
    ];

    private static readonly string[] Duties =
    [
        "应当建立健全内部安全管理制度和操作规程", "不得泄露工作中知悉的商业秘密和个人信息", "可以采取必要的监督检查措施",
        "应当自收到申请之日起三十日内作出决定", "应当依法承担民事责任", "按照国家有关规定履行审批手续", "应当公开听取社会公众的意见",
        "应当接受环境保护部门的监督", "不得拒绝、阻碍依法进行的检查", "应当保存有关资料不少于六个月",
    ];

    private static readonly string[] Penalties =
    [
        "由有关主管部门责令改正，给予警告", "处一万元以上十万元以下罚款", "没收违法所得", "吊销营业执照",
        "构成犯罪的，依法追究刑事责任", "情节严重的，责令停产停业",
    ];

    /// <summary>Reads both folders.</summary>
    /// <param name="corpus">The folder of the corpus.</param>
    /// <param name="laws">The folder of the laws; if it is missing, laws are generated.</param>
    public static LargeCorpus Read(string corpus, string laws)
    {
        var own = CorpusReader.Read(CorpusFolder.Read(corpus)).Corpus;
        var files = Directory.Exists(laws) ? FilesOf(laws) : Generated();
        var works = own.Works.ToBuilder();
        var documents = own.Documents.ToBuilder();
        var added = new List<StatuteDocument>();
        foreach (var file in files)
        {
            var id = WorkId.Parse(string.Create(CultureInfo.InvariantCulture, $"law-{added.Count + 1:0000}"));
            var document = MarkdownLaw.Read(file, new VersionId(id, Day)).Document;

            // a law of the corpus is not added again, because its names would then be ambiguous
            if (document.Title.Length == 0 || !own.Catalog.FindByName(document.Title).IsEmpty || !document.Articles.Any())
            {
                continue;
            }

            works.Add(WorkOf(id, document.Title, file.Name));
            added.Add(document);
        }

        documents.AddRange(added);
        var linker = new ReferenceLinker(new Catalog(works, documents, own.Concordances));
        var references = own.References.AddRange(added.SelectMany(d => linker.Link(d, [])));

        // It has the fingerprint of the small corpus, so that a service over that corpus uses it. It is not a copy of the small
        // corpus (`with`),
        // because a copy would have the catalog of the original.
        var large = new LinkedCorpus(
            own.Hash,
            [.. works.OrderBy(w => w.Id.Slug, StringComparer.Ordinal)],
            documents.ToImmutable(),
            references,
            own.Glossary,
            own.Concordances);
        var articles = large.Documents.GroupBy(d => d.Version).Sum(v => v.MinBy(d => d.Language)!.Articles.Count());
        var kind = Directory.Exists(laws) ? "laws in Markdown" : "generated laws";
        var source = string.Create(CultureInfo.InvariantCulture, $"{added.Count:N0} {kind}");
        return new LargeCorpus(large, articles, source);
    }

    private static IEnumerable<SourceText> FilesOf(string laws) =>
        Directory.GetFiles(laws, "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(laws, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(f => f.Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => new SourceText(f, File.ReadAllText(Path.Combine(laws, f))));

    private static IEnumerable<SourceText> Generated()
    {
        var random = new Random(35);
        for (var law = 1; law <= GeneratedLaws; law++)
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"# 第{law}号管理条例\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n");
            for (var article = 1; article <= GeneratedArticles; article++)
            {
                text.Append(CultureInfo.InvariantCulture, $"第{article}条 ");
                for (var sentences = random.Next(1, 4); sentences >= 0; sentences--)
                {
                    text.Append(Any(Actors)).Append(Any(Duties)).Append("；").Append(Any(Actors)).Append(Any(Duties)).Append('。');
                }

                text.Append(CultureInfo.InvariantCulture, $"违反本条例第{random.Next(1, GeneratedArticles)}条规定的，");
                text.Append(Any(Penalties)).Append("。\n\n");
            }

            yield return new SourceText(string.Create(CultureInfo.InvariantCulture, $"generated/{law:0000}.md"), text.ToString());
        }

        string Any(string[] words) => words[random.Next(words.Length)];
    }

    private static Work WorkOf(WorkId id, string title, string file)
    {
        var names = new Bilingual(title, null);
        var version = new LawVersion(Day, Texts: [new Expression("zh", file, TextKind.Authentic, "Copyright Law of the PRC, Article 5")]);
        return new Work(id, WorkKind.Law, names, names, [], [], null, [], [version], [], Day);
    }
}
