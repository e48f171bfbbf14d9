using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>What a target is today, whatever the date of the question.</summary>
/// <param name="Id">The provision that continues it today; null where it was deleted, or the successor is not known.</param>
/// <param name="Change">What happened to it.</param>
public sealed record Now(ProvisionId? Id, SuccessorChange Change)
{
    /// <summary>Whether that was computed from the wording of the versions, because no source says which article continues which.</summary>
    public bool IsComputed { get; init; }
}

/// <summary>A provision, or a whole version, that a citation refers to.</summary>
public sealed class ResolutionTarget
{
    private readonly ResolutionDetails details;
    private Now? now;
    private bool isNowKnown;

    internal ResolutionTarget(Location location, ResolutionDetails details)
    {
        this.details = details;
        Id = new ProvisionId(details.Id, location.Path);
        NamesParagraph = location.NamesParagraph;
        IsNonCanonical = location.NonCanonical;
    }

    /// <summary>The provision.</summary>
    public ProvisionId Id { get; }

    /// <summary>The work of the provision.</summary>
    public Work Work => details.Work;

    /// <summary>The version of the provision.</summary>
    public LawVersion Version => details.Version;

    /// <summary>The status of the version at the date of the question.</summary>
    public VersionStatus Status => Work.StatusAt(Version, details.At);

    /// <summary>Whether the citation names the 款. The id may contain a 款 that the citation does not name (第二十一条第三项).</summary>
    public bool NamesParagraph { get; }

    /// <summary>The lineage of the article; null for a division and for a whole version.</summary>
    public Lineage? Lineage => details.Shape?.LineageOf(Id.Path);

    /// <summary>What the provision is today; null where that is not known.</summary>
    public Now? Now
    {
        get
        {
            if (!isNowKnown)
            {
                now = details.NowOf(Id.Path);
                isNowKnown = true;
            }

            return now;
        }
    }

    /// <summary>Whether the citation names a 款 where the article has only one.</summary>
    internal bool IsNonCanonical { get; }
}
