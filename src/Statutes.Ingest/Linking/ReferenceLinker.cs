using System.Collections.Immutable;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Finds the references in the text of a law and resolves each at the date of the version that contains it.
/// Reads: documents and the catalog of all of them. Writes: references, and a diagnostic for each that has no target.
/// </summary>
public sealed class ReferenceLinker(Catalog catalog)
{
    private readonly CitationResolver resolver = new(catalog);

    /// <summary>Links one text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="diagnostics">Receives a diagnostic for each reference without a target.</param>
    /// <returns>The references, in the order of the text.</returns>
    public ImmutableArray<Reference> Link(StatuteDocument document, ICollection<Diagnostic> diagnostics) =>
        new LinkingPass(document, catalog, resolver, diagnostics).Run();
}
