using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>What became of a target by today, whatever date the question was about.</summary>
/// <param name="Id">The provision that stands for it today; null where none does or none is known.</param>
/// <param name="Change">What happened to it.</param>
public sealed record Now(ProvisionId? Id, SuccessorChange Change);

/// <summary>A provision, or a whole version, that a citation means.</summary>
public sealed class ResolutionTarget
{
    private readonly ResolutionDetails telling;
    private Now? now;
    private bool isNowKnown;

    internal ResolutionTarget(Location found, ResolutionDetails telling)
    {
        this.telling = telling;
        Id = new ProvisionId(telling.Id, found.Path);
        NamesParagraph = found.NamesParagraph;
        IsNonCanonical = found.NonCanonical;
    }

    /// <summary>It.</summary>
    public ProvisionId Id { get; }

    /// <summary>Its work.</summary>
    public Work Work => telling.Work;

    /// <summary>Its version.</summary>
    public LawVersion Version => telling.Version;

    /// <summary>What the version is at the date of the question.</summary>
    public VersionStatus Status => Work.StatusAt(Version, telling.At);

    /// <summary>Whether the citation names the 款; where it does not, an id may hold one all the same (第二十一条第三项).</summary>
    public bool NamesParagraph { get; }

    /// <summary>The lineage of the article; null for a division and for a whole version.</summary>
    public Lineage? Lineage => telling.Shape?.LineageOf(Id.Path);

    /// <summary>What became of it by today; null where it is not known.</summary>
    public Now? Now
    {
        get
        {
            if (!isNowKnown)
            {
                now = telling.NowOf(Id.Path);
                isNowKnown = true;
            }

            return now;
        }
    }

    /// <summary>Whether the words name a 款 where the article has only one.</summary>
    internal bool IsNonCanonical { get; }
}
