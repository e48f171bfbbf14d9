using System.Collections.Immutable;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;

namespace Statutes.Citations.Finding;

/// <summary>The result of searching a text for citations. Each list is in the order of the text; citations do not overlap.</summary>
/// <param name="At">The date at which the citations are resolved.</param>
/// <param name="AtFrom">Where that date comes from.</param>
/// <param name="DocumentDate">The date that the document gives itself; null where it gives none, or several.</param>
/// <param name="Cautions">What a reader must know about the whole text: that its date is unclear.</param>
/// <param name="Citations">The citations.</param>
/// <param name="Definitions">The names that the text defines.</param>
/// <param name="NotUnderstood">What looks like a citation and was not understood.</param>
public sealed record CitationsInText(
    DateOnly At,
    DateSource AtFrom,
    DocumentDate? DocumentDate,
    ImmutableArray<Caution> Cautions,
    ImmutableArray<CitationInText> Citations,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<NotUnderstood> NotUnderstood)
{
    /// <summary>Whether the date was not requested; then it is the date in the text, else today.</summary>
    public bool AtAssumed => AtFrom != DateSource.Request;
}
