using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>
/// A work of law (FRBR Work) and everything about it that is not its wording: the content of a <c>work.json</c>.
/// </summary>
/// <param name="Id">Its slug.</param>
/// <param name="Kind">Its rank.</param>
/// <param name="Title">Its full titles.</param>
/// <param name="ShortTitle">The titles under which the project cites it: 网络安全法, Cybersecurity Law.</param>
/// <param name="Names">Every other name in use.</param>
/// <param name="Issuers">The bodies that made it.</param>
/// <param name="DocumentNumber">Its number, such as 主席令第五十三号; null where it has none or none is known.</param>
/// <param name="Events">Its life, in the order of the dates.</param>
/// <param name="Versions">Its versions and drafts, in the order of their dates.</param>
/// <param name="Relations">How it stands to other works.</param>
/// <param name="CheckedTo">The date to which its life has been checked; what happened after it is not known here.</param>
public sealed record Work(
    WorkId Id,
    WorkKind Kind,
    Bilingual Title,
    Bilingual ShortTitle,
    ImmutableArray<WorkName> Names,
    ImmutableArray<Bilingual> Issuers,
    Bilingual? DocumentNumber,
    ImmutableArray<LifecycleEvent> Events,
    ImmutableArray<Version> Versions,
    ImmutableArray<WorkRelation> Relations,
    DateOnly CheckedTo)
{
    /// <summary>The id of one of its versions.</summary>
    public VersionId IdOf(Version version) => new(Id, version.Date);

    /// <summary>The version with exactly this date; null where there is none.</summary>
    public Version? VersionDated(DateOnly date) => Versions.FirstOrDefault(v => v.Date == date);

    /// <summary>The titles of a version: those of the work, unless it has its own.</summary>
    public Bilingual TitleOf(Version version) => version.Title ?? Title;

    /// <summary>The day on which a version entered or enters into force; null for a draft.</summary>
    public DateOnly? InForceFrom(Version version) => version.Draft ? null : DateOf(LifecycleEventKind.InForce, version.Date) ?? version.Date;

    /// <summary>The first day on which a version is no longer in force, superseded or repealed; null while none is known.</summary>
    public DateOnly? InForceUntil(Version version)
    {
        if (InForceFrom(version) is not { } from)
        {
            return null;
        }

        var next = Versions.Select(InForceFrom).Where(d => d > from).Min();
        return (next, RepealedOn) switch
        {
            (null, var repealed) => repealed,
            (var later, null) => later,
            var (later, repealed) => later < repealed ? later : repealed,
        };
    }

    /// <summary>The first day on which the work is out of force; null while it is not repealed.</summary>
    [JsonIgnore]
    public DateOnly? RepealedOn => DateOf(LifecycleEventKind.Repealed, version: null);

    /// <summary>What a version is at a date. Before its adoption a version counts as not yet in force.</summary>
    public VersionStatus StatusAt(Version version, DateOnly date)
    {
        if (InForceFrom(version) is not { } from)
        {
            return VersionStatus.Draft;
        }

        return date switch
        {
            _ when date < from => VersionStatus.NotYetInForce,
            _ when date >= RepealedOn => VersionStatus.Repealed,
            _ when date >= InForceUntil(version) => VersionStatus.Superseded,
            _ => VersionStatus.InForce,
        };
    }

    /// <summary>
    /// The version meant at a date: the one in force; before the first entry into force, the adopted one, else the draft;
    /// after repeal, the last one. A version whose wording is not held stands back behind the last one before it that is held, which then
    /// shows as superseded.
    /// </summary>
    /// <returns>Null where no wording of the work is held at all.</returns>
    public Version? VersionMeantAt(DateOnly date)
    {
        var held = Versions.Where(v => v.IsHeld).ToArray();
        var enacted = held.Where(v => !v.Draft).ToArray();
        return enacted.LastOrDefault(v => InForceFrom(v) <= date)
            ?? enacted.FirstOrDefault(v => AdoptedOn(v) <= date)
            ?? held.LastOrDefault(v => v.Draft && v.Date <= date)
            ?? enacted.FirstOrDefault()
            ?? held.FirstOrDefault();
    }

    /// <summary>The version in force at a date, held or not; null where none is.</summary>
    public Version? VersionInForceAt(DateOnly date) => Versions.FirstOrDefault(v => StatusAt(v, date) == VersionStatus.InForce);

    private DateOnly AdoptedOn(Version version) =>
        DateOf(LifecycleEventKind.Adopted, version.Date) ?? DateOf(LifecycleEventKind.Promulgated, version.Date) ?? version.Date;

    private DateOnly? DateOf(LifecycleEventKind kind, DateOnly? version)
    {
        foreach (var e in Events)
        {
            if (e.Kind == kind && (version is null || e.Version == version))
            {
                return e.Date;
            }
        }

        return null;
    }
}
