using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>
/// A work of law (FRBR Work) with everything about it except its wording: the content of a <c>work.json</c>. Immutable;
/// any number of threads may read it.
/// </summary>
/// <param name="Id">Its slug.</param>
/// <param name="Kind">Its rank.</param>
/// <param name="Title">Its full titles.</param>
/// <param name="ShortTitle">The titles used in citations: 网络安全法, Cybersecurity Law.</param>
/// <param name="Names">All other names in use.</param>
/// <param name="Issuers">The bodies that issued it.</param>
/// <param name="DocumentNumber">Its number, such as 主席令第五十三号; null where it has no number or the number is unknown.</param>
/// <param name="Events">The events in its life, in the order of their dates.</param>
/// <param name="Versions">Its versions and drafts, in the order of their dates.</param>
/// <param name="Relations">Its relations to other works.</param>
/// <param name="CheckedTo">The date up to which its events were checked; later events are unknown.</param>
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
    /// <summary>Returns the id of one of its versions.</summary>
    public VersionId IdOf(LawVersion version) => new(Id, version.Date);

    /// <summary>Returns the version with exactly this date; null where the work has no such version.</summary>
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

    /// <summary>Returns the titles of a version: its own, or those of the work.</summary>
    public Bilingual TitleOf(LawVersion version) => version.Title ?? Title;

    // Computed at first use. A copy of the record with other events or versions has the field too, so it is checked.
    private WorkLife? life;

    private WorkLife Life => life is { } made && made.IsOf(Versions, Events) ? made : life = new WorkLife(Versions, Events);

    /// <summary>Returns the day on which a version was adopted, else made by an amendment, else promulgated, else its own date.</summary>
    public DateOnly AdoptedOn(LawVersion version) => Life.Of(version).Adopted;

    /// <summary>Returns the day on which a version entered or enters into force; null for a draft.</summary>
    public DateOnly? InForceFrom(LawVersion version) => Life.Of(version).InForceFrom;

    /// <summary>
    /// Returns whether no source states the day on which a version entered into force, so that <see cref="InForceFrom"/> is an
    /// assumption: its event is not verified.
    /// </summary>
    public bool IsEntryIntoForceAssumed(LawVersion version) => Life.EntryOf(version) is { Verified: false };

    /// <summary>
    /// Returns the version whose entry into force is assumed, if a date lies between the day on which it was made and the next change: the
    /// version given, or the one that follows it. Null where no day that matters at the date is assumed.
    /// </summary>
    public LawVersion? AssumedEntryAt(LawVersion version, DateOnly date) => Life.AssumedEntryAt(Life.Of(version), date);

    /// <summary>Returns where the status of a version at a date comes from.</summary>
    public StatusBasis StatusBasisAt(LawVersion version, DateOnly date) => Life.BasisAt(Life.Of(version), date);

    /// <summary>
    /// Returns the first day on which a version is no longer in force, because it was superseded or repealed; null
    /// where no such day is known. An amendment without a listed version ends the version before it on its own day, as
    /// its day of entry into force is unknown.
    /// </summary>
    public DateOnly? InForceUntil(LawVersion version) => Life.Of(version).InForceUntil;

    /// <summary>The first day on which the work is out of force; null while it is not repealed.</summary>
    [JsonIgnore]
    public DateOnly? RepealedOn => Life.RepealedOn;

    /// <summary>Returns the status of a version at a date. Before its adoption a version counts as not yet in force.</summary>
    public VersionStatus StatusAt(LawVersion version, DateOnly date) => Life.StatusAt(Life.Of(version), date);

    /// <summary>
    /// Returns the version that a citation refers to at a date: the one in force; before the first entry into force,
    /// the adopted one, else the draft; after repeal, the last one. A version without a text is passed over for the
    /// last version before it with a text, whose status is then superseded.
    /// </summary>
    /// <returns>Null where the corpus has no text of the work.</returns>
    public LawVersion? VersionMeantAt(DateOnly date) => Life.VersionMeantAt(date);

    /// <summary>
    /// Returns the day on which another wording, with or without a text, replaced a version. For a draft it is the day
    /// on which a version was adopted. For a version it is the day on which the next entered into force, or the day of
    /// an amendment without a listed version.
    /// </summary>
    /// <returns>Null where no other wording replaced it by the date, and where it was the last version before a repeal.</returns>
    public DateOnly? OvertakenOn(LawVersion version, DateOnly date) => Life.OvertakenOn(Life.Of(version), date);

    /// <summary>Returns the version in force at a date, with or without a text; null where no version is in force.</summary>
    public LawVersion? VersionInForceAt(DateOnly date) => Life.VersionInForceAt(date);

    /// <summary>
    /// Returns whether the work had not been adopted at a date, and no draft of it was published. Then its title referred to another
    /// work: 国家安全法 of 1993.
    /// </summary>
    /// <param name="version">The first version that the work has with a text.</param>
    /// <param name="date">The date.</param>
    public bool IsBeforeAdoption(LawVersion version, DateOnly date)
    {
        if (version.Draft || AdoptedOn(version) <= date || StatusAt(version, date) != VersionStatus.NotYetInForce)
        {
            return false;
        }

        foreach (var other in Versions)
        {
            if (other.Date <= date)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Returns whether another wording was the law at a date before a version entered into force, although the version may have been
    /// adopted: the events of the work show an earlier adoption, entry into force or amendment.
    /// </summary>
    /// <param name="version">The first version that the work has with a text.</param>
    /// <param name="date">The date.</param>
    public bool IsBeforeRevision(LawVersion version, DateOnly date)
    {
        var span = Life.Of(version);
        return Life.StatusAt(span, date) == VersionStatus.NotYetInForce && Life.HadEarlierWording(span, date);
    }

    /// <summary>Returns whether all components are equal; lists are equal where they are the same list.</summary>
    public bool Equals(Work? other) => ReferenceEquals(this, other) || (other is not null
        && (Id, Kind, CheckedTo) == (other.Id, other.Kind, other.CheckedTo)
        && (Title, ShortTitle, DocumentNumber) == (other.Title, other.ShortTitle, other.DocumentNumber)
        && Names == other.Names && Issuers == other.Issuers
        && Events == other.Events && Versions == other.Versions && Relations == other.Relations);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
