using System.Collections.Immutable;
using Statutes.Citations.Syntax;

namespace Statutes.Citations.Finding;

/// <summary>The result of searching a text for citations. Each list is in the order of the text; citations do not overlap.</summary>
/// <param name="At">The date at which the citations are resolved.</param>
/// <param name="AtAssumed">Whether that date was not requested; then it is the date in the text, else today.</param>
/// <param name="Citations">The citations.</param>
/// <param name="Definitions">The names that the text defines.</param>
/// <param name="NotUnderstood">What looks like a citation and was not understood.</param>
public sealed record CitationsInText(
    DateOnly At,
    bool AtAssumed,
    ImmutableArray<CitationInText> Citations,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<NotUnderstood> NotUnderstood);
