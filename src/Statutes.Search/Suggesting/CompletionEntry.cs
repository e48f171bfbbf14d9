using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Search.Suggesting;

/// <summary>A text that can be completed.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">The kind of thing that it names.</param>
/// <param name="Id">The id of the work or term; null for articles and headings.</param>
/// <param name="Label">The label; null for articles and headings.</param>
/// <param name="Articles">The articles that it names: one lineage in every version. Empty for works, terms and shared headings.</param>
internal sealed record CompletionEntry(
    string Text, CompletionKind Kind, string? Id, Bilingual? Label, ImmutableArray<ProvisionId> Articles)
{
    /// <summary>The language of the text.</summary>
    public Language Language { get; } = LanguageDetector.OfWords(Text);
}
