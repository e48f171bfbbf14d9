using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Version = Statutes.Model.Works.Version;

namespace Statutes.Citations.Resolution;

/// <summary>What became of a target by today, whatever date the question was about.</summary>
/// <param name="Id">The provision that stands for it today; null where none does or none is known.</param>
/// <param name="Change">
/// <c>unchanged</c>, <c>renumbered</c>, <c>amended</c>, <c>renumbered-and-amended</c>, <c>merged</c>, <c>split</c>, <c>deleted</c> or <c>repealed</c>.
/// </param>
public sealed record Now(ProvisionId? Id, string Change);

/// <summary>A provision, or a whole version, that a citation means.</summary>
/// <param name="Id">It.</param>
/// <param name="Work">Its work.</param>
/// <param name="Version">Its version.</param>
/// <param name="Status">What the version is at the date of the question.</param>
/// <param name="NamesParagraph">Whether the citation names the 款; where it does not, an id may hold one all the same (第二十一条第三项).</param>
/// <param name="Lineage">The lineage of the article; null for a division and for a whole version.</param>
/// <param name="Now">What became of it by today; null where it is not known.</param>
public sealed record ResolutionTarget(
    ProvisionId Id, Work Work, Version Version, VersionStatus Status, bool NamesParagraph, Lineage? Lineage, Now? Now);
