using System.Collections.Immutable;
using Statutes.Model.Duties;

namespace Statutes.Model.Corpus;

/// <summary>The texts of one version and the references in them. A generation of the index stores and reuses them as one piece.</summary>
/// <param name="Documents">The texts, in the order of the corpus.</param>
/// <param name="References">The references in them, in their order.</param>
/// <param name="OpenReferences">The open references in them, in their order.</param>
public sealed record VersionTexts(
    ImmutableArray<StatuteDocument> Documents, ImmutableArray<Reference> References, ImmutableArray<OpenReference> OpenReferences)
{
    /// <summary>The duties and penalties in the authentic text.</summary>
    public VersionDuties Duties { get; init; } = VersionDuties.None;

    /// <summary>The fingerprint of their stored form; null for texts that were not read from a generation of the index.</summary>
    public string? Fingerprint { get; init; }
}
