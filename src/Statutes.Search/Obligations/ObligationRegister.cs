using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Duties;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Search.Obligations;

/// <summary>
/// The register of duties, each with the penalties for its breach. The rows of a version are made at the first request and kept. Any
/// number of threads may use it.
/// </summary>
public sealed class ObligationRegister
{
    // a penalty for 网络运营者 is none for the authority whose duty the cited article states
    private static readonly string[] Authorities = ["部门", "机关", "政府", "国务院", "国家", "法院", "检察院", "委员会", "工作人员"];

    private static readonly string[] OwnDuties = ["履行本法规定的", "履行本条例规定的", "履行本规定规定的", "履行本办法规定的"];

    private readonly FrozenDictionary<VersionId, VersionDuties> duties;
    private readonly Func<VersionId, StatuteDocument?> authentic;
    private readonly Lazy<ILookup<ProvisionId, PenaltyProvision>> byArticle;
    private readonly ConcurrentDictionary<VersionId, ImmutableArray<Obligation>> rows = new();

    internal ObligationRegister(FrozenDictionary<VersionId, VersionDuties> duties, Func<VersionId, StatuteDocument?> authentic)
    {
        this.duties = duties;
        this.authentic = authentic;
        byArticle = new Lazy<ILookup<ProvisionId, PenaltyProvision>>(() => duties.Values
            .SelectMany(d => d.Penalties)
            .SelectMany(p => p.Breaches.Select(ArticleOf).Distinct().Select(a => (Article: a, Penalty: p)))
            .ToLookup(p => p.Article, p => p.Penalty));
    }

    /// <summary>Gets the duties of a version, in the order of its text.</summary>
    public ImmutableArray<Obligation> Of(VersionId version) => rows.GetOrAdd(version, Make);

    /// <summary>Gets the penalty provisions of a version, in the order of its text.</summary>
    public ImmutableArray<PenaltyProvision> PenaltiesOf(VersionId version) =>
        duties.GetValueOrDefault(version, VersionDuties.None).Penalties;

    /// <summary>Gets the penalty provisions that name an article or a part of it; not those that name its law alone.</summary>
    public IEnumerable<PenaltyProvision> Naming(ProvisionId article) => byArticle.Value[article];

    /// <summary>Gets how many modal words of a version are in no row, because what they demand is not sure.</summary>
    public int LeftOutOf(VersionId version) => duties.GetValueOrDefault(version, VersionDuties.None).LeftOut;

    /// <summary>Gets words of a version by their span in its authentic text; empty for an empty span.</summary>
    public string Words(VersionId version, TextSpan span) => authentic(version)?.Source.Slice(span) ?? "";

    private ImmutableArray<Obligation> Make(VersionId version)
    {
        var general = PenaltiesOf(version).Where(p => p.Breaches.All(b => b.Path.IsWhole)).ToArray();
        return [.. duties.GetValueOrDefault(version, VersionDuties.None).Duties.Select(d => new Obligation(d, PenaltiesFor(d, general)))];
    }

    private ImmutableArray<LinkedPenalty> PenaltiesFor(Duty duty, PenaltyProvision[] general)
    {
        if (duty.Modal is DutyModal.May or DutyModal.Entitled)
        {
            return [];
        }

        var subject = Words(duty.From.Version, duty.Subject);
        var named = byArticle.Value[ArticleOf(duty.From)]
            .Where(p => p.Breaches.Any(b => b.Version == duty.From.Version && duty.From.Path.IsWithin(b.Path) && !b.Path.IsWhole))
            .Where(p => IsOnSubject(p, subject))
            .SelectMany(p => p.Penalties.Select(x => new LinkedPenalty(p.From, x, IsInferred: false)));
        var inferred = general.Where(p => Describes(Words(p.From.Version, p.Conduct), subject))
            .SelectMany(p => p.Penalties.Select(x => new LinkedPenalty(p.From, x, IsInferred: true)));
        return [.. named, .. inferred];
    }

    private bool IsOnSubject(PenaltyProvision penalty, string subject) =>
        !IsAuthority(subject) || IsAuthority(SubjectOf(Words(penalty.From.Version, penalty.Conduct)));

    private static bool IsAuthority(string subject) => Authorities.Any(a => subject.EndsWith(a, StringComparison.Ordinal));

    // 网信部门和有关部门违反本法第三十二条规定
    private static string SubjectOf(string conduct)
    {
        var end = conduct.IndexOfAny(['违', '不', '未', '，']);
        return end < 0 ? "" : conduct[..end];
    }

    // 国家机关不履行本法规定的个人信息保护义务的 binds 国家机关; 处理个人信息未履行本法规定的…义务的 binds 个人信息处理者
    private static bool Describes(string conduct, string subject)
    {
        const string Processor = "处理者";
        if (subject.Length == 0 || !OwnDuties.Any(d => conduct.Contains(d, StringComparison.Ordinal))
            || !conduct.Contains("义务", StringComparison.Ordinal))
        {
            return false;
        }

        return SubjectOf(conduct) == subject
            || (subject.EndsWith(Processor, StringComparison.Ordinal)
                && conduct.Contains($"处理{MatterOf(subject[..^Processor.Length])}未履行", StringComparison.Ordinal));
    }

    // 提供重要互联网平台服务的个人信息: the matter is the last words
    private static string MatterOf(string words) => words[(words.LastIndexOf('的') + 1)..];

    private static ProvisionId ArticleOf(ProvisionId id) => id with { Path = id.Path.AncestorOrSelf(ProvisionKind.Article) ?? id.Path };
}
