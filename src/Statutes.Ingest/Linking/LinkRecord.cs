using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>
/// How the texts of one version were linked: from what, and what the catalog answered. If both are the same again, so is the result.
/// </summary>
/// <param name="Input">The fingerprint of the texts and of the description of their work.</param>
/// <param name="Names">The folded names that were looked up, in ordinal order.</param>
/// <param name="AlikeNames">The names of which other forms were looked up, in ordinal order.</param>
/// <param name="Works">The works that were looked up by id, in the order of their ids.</param>
/// <param name="Answers">The fingerprint of the answers: <see cref="CatalogAnswers"/>.</param>
/// <param name="Diagnostics">The diagnostics of each text, in the order of the texts.</param>
internal sealed record LinkRecord(
    string Input,
    ImmutableArray<string> Names,
    ImmutableArray<string> AlikeNames,
    ImmutableArray<WorkId> Works,
    string Answers,
    ImmutableArray<ImmutableArray<Diagnostic>> Diagnostics);
