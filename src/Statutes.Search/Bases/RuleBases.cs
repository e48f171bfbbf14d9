using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Search.Bases;

/// <summary>
/// Which law each rule names as its basis, and which rules are older than the last change of their basis. A basis outside the corpus is not
/// counted. Any number of threads may use it.
/// </summary>
public sealed class RuleBases
{
    private readonly Catalog catalog;
    private readonly Lazy<ILookup<WorkId, RuleBasis>> byRule;
    private readonly Lazy<ILookup<WorkId, RuleBasis>> byBasis;

    internal RuleBases(Catalog catalog, Func<IEnumerable<Reference>> references)
    {
        this.catalog = catalog;
        var all = new Lazy<RuleBasis[]>(() =>
        [
            .. references()
                .Where(r => r.Type == ReferenceType.Basis && r.Language == Language.Chinese)
                .SelectMany(r => r.Targets.Select(t => t.Version.Work).Distinct().Select(w => (Basis: w, Reference: r)))
                .Where(p => p.Basis != p.Reference.From.Version.Work)
                .GroupBy(p => (p.Reference.From.Version, p.Basis))
                .Select(g => new RuleBasis(g.Key.Version, g.Key.Basis, [.. g.Select(p => p.Reference)])),
        ]);
        byRule = new(() => all.Value.ToLookup(b => b.Rule.Work));
        byBasis = new(() => all.Value.ToLookup(b => b.Basis));
    }

    /// <summary>Gets the version of a rule that is adopted and applies at a date; null if there is none, or only a draft.</summary>
    public VersionId? VersionAt(WorkId rule, DateOnly day) =>
        catalog.Find(rule) is { } work && AppliedAt(work, day) is { } version ? work.IdOf(version) : null;

    /// <summary>Gets the bases that the version of a rule names, in the order of its text.</summary>
    public IEnumerable<RuleBasis> Of(VersionId rule) => byRule.Value[rule.Work].Where(b => b.Rule == rule);

    /// <summary>Gets the bases that a rule names, in all its versions.</summary>
    public IEnumerable<RuleBasis> Of(WorkId rule) => byRule.Value[rule];

    /// <summary>Gets the rules that name a law as their basis, in every version of the rules.</summary>
    public IEnumerable<RuleBasis> On(WorkId basis) => byBasis.Value[basis];

    /// <summary>Counts the works that apply at a date and name a basis that is in the corpus.</summary>
    public int CountAt(DateOnly day) => catalog.Works.Count(w => AppliedAt(w, day) is { } version && Of(w.IdOf(version)).Any());

    /// <summary>
    /// Lists the rules that apply at a date and are older than a change of their basis up to that date, the newest change first. A rule
    /// without a known day is left out.
    /// </summary>
    public IEnumerable<StaleRule> StaleAt(DateOnly day) => catalog.Works
        .Select(w => AppliedAt(w, day) is { } version ? Stale(w, version, day) : null)
        .OfType<StaleRule>()
        .OrderByDescending(r => r.LastChange).ThenBy(r => r.Rule.Work.Slug, StringComparer.Ordinal);

    // a draft binds nobody, and a repealed rule needs no basis
    private static LawVersion? AppliedAt(Work work, DateOnly day) => work.VersionMeantAt(day) is { Draft: false } version
        && work.AdoptedOn(version) <= day && work.StatusAt(version, day) is not VersionStatus.Repealed ? version : null;

    private StaleRule? Stale(Work rule, LawVersion version, DateOnly day)
    {
        var made = rule.AdoptedOn(version);
        if (made <= LifecycleEvent.UnknownDay)
        {
            return null;
        }

        ImmutableArray<ChangedBasis> changed =
        [
            .. Of(rule.IdOf(version)).Select(b => new ChangedBasis(b, ChangesOf(b.Basis, made, day))).Where(b => !b.Changes.IsEmpty),
        ];
        return changed.IsEmpty ? null : new StaleRule(rule.IdOf(version), made, changed);
    }

    private ImmutableArray<BasisChange> ChangesOf(WorkId id, DateOnly made, DateOnly day)
    {
        if (catalog.Find(id) is not { } basis)
        {
            return [];
        }

        // the first version of a law is no amendment, even if it is newer than the rule: the rule then named another text
        var versions = basis.Versions.Where(v => !v.Draft).Skip(1).Select(v => new BasisChange(
            LifecycleEventKind.Amended, basis.AdoptedOn(v), basis.IdOf(v), basis.InForceFrom(v), IsVerified: true));
        var amended = basis.Events.Where(e => e.Kind == LifecycleEventKind.Amended).Select(e => new BasisChange(
            LifecycleEventKind.Amended,
            e.Date,
            e.Version is { } date ? new VersionId(id, date) : null,
            e.Version is { } of && basis.VersionDated(of) is { } version ? basis.InForceFrom(version) : null,
            e.Verified));
        var repealed = basis.Events.Where(e => e.Kind == LifecycleEventKind.Repealed).Select(e => new BasisChange(
            LifecycleEventKind.Repealed, e.Date, null, null, e.Verified));
        return
        [
            .. amended.Concat(versions).Concat(repealed).Where(c => c.Date > made && c.Date <= day)
                .DistinctBy(c => (c.Kind, c.Date)).OrderBy(c => c.Date),
        ];
    }
}
