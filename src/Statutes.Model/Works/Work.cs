using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Ids;
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
    ImmutableArray<LawVersion> Versions,
    ImmutableArray<WorkRelation> Relations,
    DateOnly CheckedTo)
{
    /// <summary>The id of one of its versions.</summary>
    public VersionId IdOf(LawVersion version) => new(Id, version.Date);

    /// <summary>The version with exactly this date; null where there is none.</summary>
    public LawVersion? VersionDated(DateOnly date)
    {
        foreach (var version in Versions)
        {
            if (version.Date == date)
            {
                return version;
            }
        }

        return null;
    }

    /// <summary>The titles of a version: those of the work, unless it has its own.</summary>
    public Bilingual TitleOf(LawVersion version) => version.Title ?? Title;

    // Made at the first question. A copy of the record with other events or versions has it too, so it is asked whether it is still right.
    private WorkLife? life;

    private WorkLife Life => life is { } made && made.IsOf(Versions, Events) ? made : life = new WorkLife(Versions, Events);

    /// <summary>The day on which a version was adopted, else promulgated, else its own date.</summary>
    public DateOnly AdoptedOn(LawVersion version) => Life.Of(version).Adopted;

    /// <summary>The day on which a version entered or enters into force; null for a draft.</summary>
    public DateOnly? InForceFrom(LawVersion version) => Life.Of(version).InForceFrom;

    /// <summary>
    /// The first day on which a version is no longer in force, superseded or repealed; null while none is known. An amendment of which no version is listed ends the one
    /// before it on its own day, as from when it is in force is not known.
    /// </summary>
    public DateOnly? InForceUntil(LawVersion version) => Life.Of(version).InForceUntil;

    /// <summary>The first day on which the work is out of force; null while it is not repealed.</summary>
    [JsonIgnore]
    public DateOnly? RepealedOn => Life.RepealedOn;

    /// <summary>What a version is at a date. Before its adoption a version counts as not yet in force.</summary>
    public VersionStatus StatusAt(LawVersion version, DateOnly date) => Life.StatusAt(Life.Of(version), date);

    /// <summary>
    /// The version meant at a date: the one in force; before the first entry into force, the adopted one, else the draft;
    /// after repeal, the last one. A version whose wording is not held stands back behind the last one before it that is held, which then
    /// shows as superseded.
    /// </summary>
    /// <returns>Null where no wording of the work is held at all.</returns>
    public LawVersion? VersionMeantAt(DateOnly date) => Life.VersionMeantAt(date);

    /// <summary>
    /// The day from which another wording, held or not, stands in the place of a version at a date: of a draft, the day on which a version was adopted; of a version, that
    /// on which the next is in force, or on which it was amended where no version tells of that.
    /// </summary>
    /// <returns>Null where no other wording was known to count at the date; so after a repeal, where the version was the last.</returns>
    public DateOnly? OvertakenOn(LawVersion version, DateOnly date) => Life.OvertakenOn(Life.Of(version), date);

    /// <summary>The version in force at a date, held or not; null where none is.</summary>
    public LawVersion? VersionInForceAt(DateOnly date) => Life.VersionInForceAt(date);

    /// <summary>Equal where every component is; lists, where they are the same list.</summary>
    public bool Equals(Work? other) => ReferenceEquals(this, other) || (other is not null
        && (Id, Kind, Title, ShortTitle, DocumentNumber, CheckedTo) == (other.Id, other.Kind, other.Title, other.ShortTitle, other.DocumentNumber, other.CheckedTo)
        && Names == other.Names && Issuers == other.Issuers && Events == other.Events && Versions == other.Versions && Relations == other.Relations);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
