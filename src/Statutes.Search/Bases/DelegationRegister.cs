using System.Collections.Concurrent;
using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Search.Bases;

/// <summary>
/// What the provisions of each law leave to others, and the rules that fill it. The delegations of a version are read at the first request
/// and kept. Any number of threads may use it.
/// </summary>
public sealed class DelegationRegister
{
    private const string Resource = "delegations.tsv";

    private static readonly string[] Kinds =
        ["管理办法", "管理规定", "管理条例", "实施办法", "实施细则", "实施条例", "暂行办法", "暂行规定", "办法", "规定", "条例", "细则", "规则", "标准", "目录", "名录"];

    private static readonly string[] Titles = ["办法", "规定", "条例", "细则", "规则"];

    private static readonly string[] Fillers = ["具体", "的", "和", "与", "（试行）", "中华人民共和国", "国家", "等"];

    private readonly Catalog catalog;
    private readonly RuleBases bases;
    private readonly Func<VersionId, StatuteDocument?> authentic;
    private readonly Func<ProvisionId, IEnumerable<Reference>> referencesInto;
    private readonly ConcurrentDictionary<VersionId, ImmutableArray<Delegation>> read = new();
    private readonly Lazy<ILookup<string, (ProvisionId Article, WorkId Rule)>> stated; // by the lineage of the article

    internal DelegationRegister(
        Catalog catalog,
        RuleBases bases,
        Func<VersionId, StatuteDocument?> authentic,
        Func<ProvisionId, IEnumerable<Reference>> referencesInto)
    {
        (this.catalog, this.bases, this.authentic, this.referencesInto) = (catalog, bases, authentic, referencesInto);
        stated = new(() => Stated().Where(s => LineageOf(ArticleOf(s.Article)) is not null)
            .ToLookup(s => LineageOf(ArticleOf(s.Article))!));
    }

    /// <summary>Gets the delegations of a version with the rules that apply at a date, in the order of the text.</summary>
    public ImmutableArray<FilledDelegation> Of(VersionId version, DateOnly day) =>
        [.. Delegations(version).Select(d => new FilledDelegation(d, RulesFor(d, day)))];

    /// <summary>Gets the delegations that a rule fills, of the versions of laws that apply at a date.</summary>
    public ImmutableArray<FilledDelegation> FilledBy(WorkId rule, DateOnly day)
    {
        var laws = bases.Of(rule).Select(b => b.Basis).Concat(Stated().Where(s => s.Rule == rule).Select(s => s.Article.Version.Work));
        return
        [
            .. laws.Distinct()
                .Select(l => catalog.Find(l)).OfType<Work>()
                .Select(w => w.VersionMeantAt(day) is { } version ? w.IdOf(version) : (VersionId?)null).OfType<VersionId>()
                .SelectMany(v => Of(v, day)).Where(d => d.Rules.Any(r => r.Rule.Work == rule)),
        ];
    }

    /// <summary>Gets the words of a delegation.</summary>
    public string Words(Delegation delegation) => authentic(delegation.From.Version)?.Source.Slice(delegation.Words) ?? "";

    private ImmutableArray<Delegation> Delegations(VersionId version) =>
        read.GetOrAdd(version, v => authentic(v) is { } text ? [.. DelegationReader.Read(text)] : []);

    private ImmutableArray<FillingRule> RulesFor(Delegation delegation, DateOnly day)
    {
        var article = ArticleOf(delegation.From);
        var law = article.Version.Work;
        var lineage = LineageOf(article);
        var editor = Stated(lineage).Where(s => s.Article.Path.Kind == ProvisionKind.Article || IsSamePart(s.Article, delegation.From))
            .Select(s => (Work: s.Rule, Link: DelegationLink.Editor));
        var based = lineage is null ? [] : SameArticles(law, lineage).SelectMany(referencesInto)
            .Where(r => r.Type == ReferenceType.Basis && !r.OfLaterVersion && !r.OfEarlierVersion && r.From.Version.Work != law)
            .Select(r => (Work: r.From.Version.Work, Link: DelegationLink.Basis));
        var titled = bases.On(law).Select(b => b.Rule.Work)
            .Where(w => catalog.Find(w) is { } rule && IsOfItsRank(rule, delegation) && Names(rule, delegation))
            .Select(w => (Work: w, Link: DelegationLink.Title));
        return
        [
            .. editor.Concat(based).Concat(titled).DistinctBy(r => r.Work)
                .Select(r => (Rule: bases.VersionAt(r.Work, day), r.Link)).Where(r => r.Rule is not null)
                .Select(r => new FillingRule(r.Rule!.Value, r.Link)),
        ];
    }

    private IEnumerable<ProvisionId> SameArticles(WorkId law, string lineage) => catalog.Find(law)!.Versions.Where(v => v.IsHeld)
        .Select(v => new VersionId(law, v.Date))
        .SelectMany(v => catalog.ShapeOf(v) is { } shape
            ? shape.Articles.Where(a => shape.LineageOf(a.Path)?.Key == lineage).Select(a => new ProvisionId(v, a.Path))
            : []);

    // a 办法 of the State Council is an administrative regulation; a department makes no law
    private static bool IsOfItsRank(Work rule, Delegation delegation) =>
        delegation.Delegate == "国务院" ? rule.Kind == WorkKind.AdministrativeRegulation : rule.Kind != WorkKind.Law;

    // 危险化学品登记的具体办法 and 危险化学品登记管理办法; a 目录 or 标准 is no rule with such a title
    private static bool Names(Work rule, Delegation delegation)
    {
        const int LeastCharacters = 4;
        if (!delegation.IsProcedure && !Titles.Any(t => delegation.Object.EndsWith(t, StringComparison.Ordinal)))
        {
            return false;
        }

        var (title, subject) = (CoreOf(rule.Title.Zh ?? ""), CoreOf(delegation.Object));
        var (least, most) = (Math.Min(title.Length, subject.Length), Math.Max(title.Length, subject.Length));
        return least >= LeastCharacters && least * 2 >= most && !title.EndsWith('法')
            && (title.Contains(subject, StringComparison.Ordinal) || subject.Contains(title, StringComparison.Ordinal));
    }

    private static string CoreOf(string words)
    {
        foreach (var filler in Fillers)
        {
            words = words.Replace(filler, "", StringComparison.Ordinal);
        }

        var kind = Kinds.FirstOrDefault(k => words.EndsWith(k, StringComparison.Ordinal));
        return kind is null ? words : words[..^kind.Length];
    }

    private static ProvisionId ArticleOf(ProvisionId id) => id with { Path = id.Path.AncestorOrSelf(ProvisionKind.Article) ?? id.Path };

    private string? LineageOf(ProvisionId article) => catalog.LineageOf(article) is { } lineage ? lineage.Key : null;

    private IEnumerable<(ProvisionId Article, WorkId Rule)> Stated(string? lineage) => lineage is null ? [] : stated.Value[lineage];

    // the words of the id behind the article: para_1__item_3
    private static bool IsSamePart(ProvisionId stated, ProvisionId provision) => PartOf(stated) == PartOf(provision);

    private static string PartOf(ProvisionId id) => id.Path.EId[(id.Path.EId.IndexOf("__", StringComparison.Ordinal) + 2)..];

    private static IEnumerable<(ProvisionId Article, WorkId Rule)> Stated()
    {
        foreach (var row in EmbeddedTable.Rows(typeof(DelegationRegister), Resource))
        {
            yield return row is [var article, var rule] && ProvisionId.TryParse(article, out var id)
                ? (id, WorkId.Parse(rule))
                : throw new InvalidOperationException($"{Resource}: \"{string.Join(' ', row)}\" is not an article and a work.");
        }
    }
}
