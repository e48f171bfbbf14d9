using System.Collections.Immutable;

namespace Statutes.Model.Corpus;

/// <summary>The texts of one version with the references in them: what a generation keeps, and reuses, as one piece.</summary>
/// <param name="Documents">The texts, in the order of the corpus.</param>
/// <param name="References">The references in them, in their order.</param>
/// <param name="OpenReferences">The references that they leave open, in their order.</param>
public sealed record VersionTexts(ImmutableArray<StatuteDocument> Documents, ImmutableArray<Reference> References, ImmutableArray<OpenReference> OpenReferences);
