using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Building;

/// <summary>What the corpus as a whole says of an article, beside its wording: its subject, its kind, and the duties whose breach it punishes.</summary>
internal sealed class ArticleFacts
{
    /// <summary>The kind of an article that punishes.</summary>
    public const string Penalty = "penalty";

    /// <summary>The kind of an article that says what a word means.</summary>
    public const string Definition = "definition";

    /// <summary>The kind of an article that says by when something is due, or how long it takes.</summary>
    public const string Period = "period";

    private const int FirstArticles = 3;

    private static readonly string[] PeriodWords = ["日内", "工作日", "小时内", "个月内", "不少于", "期限"];
    private static readonly string[] PenaltyHeadings = ["法律责任", "罚则"];

    private readonly Catalog catalog;
    private readonly Dictionary<Lineage, SubjectLine> subjects = [];
    private readonly FrozenDictionary<ProvisionId, ImmutableArray<ProvisionId>> punished;

    /// <summary>Gathers the facts of a corpus.</summary>
    public ArticleFacts(LinkedCorpus corpus)
    {
        catalog = corpus.Catalog;
        foreach (var subject in corpus.Subjects)
        {
            subjects[LineageOf(subject.Article)] = subject;
        }

        punished = corpus.References
            .Where(r => r.Type == ReferenceType.PenaltyFor)
            .SelectMany(r => r.Targets.Select(t => (From: ArticleOf(r.From), To: ArticleOf(t))))
            .Where(r => r.To.Path.Kind == ProvisionKind.Article)
            .Distinct()
            .GroupBy(r => r.From, r => r.To)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>The lineage of an article.</summary>
    public Lineage LineageOf(ProvisionId article) => catalog.ShapeOf(article.Version)!.LineageOf(article.Path)!.Value;

    /// <summary>What an article is about; null where no editor said so.</summary>
    public SubjectLine? SubjectOf(ProvisionId article) => subjects.GetValueOrDefault(LineageOf(article));

    /// <summary>The articles whose breach an article punishes.</summary>
    public ImmutableArray<ProvisionId> PunishesBreachOf(ProvisionId article) => punished.GetValueOrDefault(article, []);

    /// <summary>The kinds of rule that an article is.</summary>
    public IEnumerable<string> KindsOf(IndexedArticle article)
    {
        var text = article.Texts[0];
        var provision = text.Find(article.Id.Path)!;
        if (punished.ContainsKey(article.Id) || text.DivisionsAround(provision).Any(d => PenaltyHeadings.Contains(text.WordingOf(d).Trim())))
        {
            yield return Penalty;
        }

        if (text.Language == Language.Chinese && text.LinesOf(provision).Any(Defines))
        {
            yield return Definition;
        }

        if (text.Language == Language.Chinese && text.LinesOf(provision).Any(l => PeriodWords.Any(w => l.Contains(w, StringComparison.Ordinal))))
        {
            yield return Period;
        }
    }

    /// <summary>The keys of the divisions around an article, and its place among their first ones.</summary>
    public static IEnumerable<string> HeadingKeysOf(IndexedArticle article)
    {
        foreach (var text in article.Texts)
        {
            var provision = text.Find(article.Id.Path)!;
            foreach (var division in text.DivisionsAround(provision))
            {
                var key = HeadingKey(text.WordingOf(division));
                yield return key;
                var place = division.SelfAndDescendants().Where(p => p.Kind == ProvisionKind.Article).Take(FirstArticles).TakeWhile(p => p != provision).Count();
                if (place < FirstArticles)
                {
                    yield return $"{key}#{place + 1}";
                }
            }
        }
    }

    /// <summary>The form under which headings are compared.</summary>
    public static string HeadingKey(string heading) => string.Concat(QueryText.Fold(heading).Where(c => !char.IsWhiteSpace(c)));

    // 本法下列用语的含义, 本法所称…是指…, 国家安全是指…, 本办法所称…主要指…
    private static bool Defines(string line) =>
        line.Contains("用语的含义", StringComparison.Ordinal) || line.Contains("是指", StringComparison.Ordinal)
        || (line.Contains("所称", StringComparison.Ordinal) && line.Contains("主要指", StringComparison.Ordinal));

    private static ProvisionId ArticleOf(ProvisionId id) => id with { Path = id.Path.AncestorOrSelf(ProvisionKind.Article) ?? id.Path };
}
