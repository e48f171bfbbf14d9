using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Building;

/// <summary>
/// Facts about articles that follow from the whole corpus: the subject of an article, the kinds of rule in it, and the duties whose breach
/// it punishes. Immutable.
/// </summary>
internal sealed class ArticleFacts
{
    /// <summary>The kind of an article that provides a penalty.</summary>
    public const string Penalty = "penalty";

    /// <summary>The kind of an article that defines a word.</summary>
    public const string Definition = "definition";

    /// <summary>The kind of an article that sets a deadline or a period.</summary>
    public const string Period = "period";

    private const int FirstArticles = 3;

    private static readonly string[] PeriodWords = ["日内", "工作日", "小时内", "个月内", "不少于", "期限"];
    private static readonly string[] PenaltyWords = ["处罚", "罚款", "警告", "处理", "处分", "追究"];
    private static readonly string[] PenaltyHeadings = ["法律责任", "罚则"];

    private readonly Catalog catalog;
    private readonly ArticleSubjects subjects;
    private readonly FrozenDictionary<ProvisionId, ImmutableArray<ProvisionId>> punished;

    /// <summary>Gathers the facts of a corpus.</summary>
    public ArticleFacts(LinkedCorpus corpus)
    {
        catalog = corpus.Catalog;
        subjects = new ArticleSubjects(corpus.Subjects, catalog);
        punished = corpus.References
            .Where(r => r.Type == ReferenceType.PenaltyFor)
            .SelectMany(r => r.Targets.Select(t => (From: ArticleOf(r.From), To: ArticleOf(t))))
            .Where(r => r.To.Path.Kind == ProvisionKind.Article)
            .Distinct()
            .GroupBy(r => r.From, r => r.To)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>Gets the lineage of an article.</summary>
    public Lineage LineageOf(ProvisionId article) => catalog.ShapeOf(article.Version)!.LineageOf(article.Path)!.Value;

    /// <summary>Gets the editors' subject line of an article in its version; null if it has none.</summary>
    public SubjectLine? SubjectOf(ProvisionId article) => subjects.Of(article);

    /// <summary>Gets the articles whose breach an article punishes.</summary>
    public ImmutableArray<ProvisionId> PunishesBreachOf(ProvisionId article) => punished.GetValueOrDefault(article, []);

    /// <summary>Gets the kinds of rule in an article.</summary>
    public IEnumerable<string> KindsOf(IndexedArticle article)
    {
        var text = article.Texts[0];
        var provision = text.Find(article.Id.Path)!;
        var headings = text.DivisionsAround(provision).Select(d => text.WordingOf(d).Trim());
        var isChinese = text.Language == Language.Chinese;
        if (punished.ContainsKey(article.Id)
            || headings.Any(PenaltyHeadings.Contains)
            || (isChinese && text.LinesOf(provision).Any(Punishes)))
        {
            yield return Penalty;
        }

        if (isChinese && text.LinesOf(provision).Any(Defines))
        {
            yield return Definition;
        }

        if (isChinese && text.LinesOf(provision).Any(SetsPeriod))
        {
            yield return Period;
        }
    }

    /// <summary>
/// Gets the keys of the headings around an article. The first three articles of a division also have a key with their place:
/// <c>法律责任#1</c>.
/// </summary>
    public static IEnumerable<string> HeadingKeysOf(IndexedArticle article)
    {
        foreach (var text in article.Texts)
        {
            var provision = text.Find(article.Id.Path)!;
            foreach (var division in text.DivisionsAround(provision))
            {
                var key = HeadingKey(text.WordingOf(division));
                yield return key;
                var firstArticles = division.SelfAndDescendants().Where(p => p.Kind == ProvisionKind.Article).Take(FirstArticles);
                var place = firstArticles.TakeWhile(p => p != provision).Count();
                if (place < FirstArticles)
                {
                    yield return $"{key}#{place + 1}";
                }
            }
        }
    }

    /// <summary>Folds a heading for comparison: without script, case and spaces.</summary>
    public static string HeadingKey(string heading) => string.Concat(QueryText.Fold(heading).Where(c => !char.IsWhiteSpace(c)));

    // 本法下列用语的含义, 本法所称…是指…, 国家安全是指…, 本办法所称…主要指…, 前款规定的…统称为当事人
    private static bool Defines(string line) =>
        line.Contains("用语的含义", StringComparison.Ordinal) || line.Contains("是指", StringComparison.Ordinal)
        || line.Contains("统称为", StringComparison.Ordinal)
        || (line.Contains("所称", StringComparison.Ordinal) && line.Contains("主要指", StringComparison.Ordinal));

    // short measures have no chapter on liability: 提供者违反本办法规定的，由有关主管部门…予以处罚
    private static bool Punishes(string line) =>
        line.IndexOf("违反本", StringComparison.Ordinal) is >= 0 and var at
        && line.IndexOf("规定的，", at, StringComparison.Ordinal) >= 0
        && PenaltyWords.Any(w => line.Contains(w, StringComparison.Ordinal));

    private static bool SetsPeriod(string line) => PeriodWords.Any(w => line.Contains(w, StringComparison.Ordinal));

    private static ProvisionId ArticleOf(ProvisionId id) => id with { Path = id.Path.AncestorOrSelf(ProvisionKind.Article) ?? id.Path };
}
