using System.Collections.Immutable;
using Statutes.Citations.Syntax;

namespace Statutes.Citations.Finding;

/// <summary>Everything that was found in a text, each list in the order of the text; citations do not overlap.</summary>
/// <param name="At">The date at which the citations are answered.</param>
/// <param name="AtAssumed">Whether that date was not given: it is the date that the text gives itself, else today.</param>
/// <param name="Citations">The citations.</param>
/// <param name="Definitions">The names that the text defines.</param>
/// <param name="NotUnderstood">What looks like a citation and was not understood.</param>
public sealed record CitationsInText(
    DateOnly At, bool AtAssumed, ImmutableArray<CitationInText> Citations, ImmutableArray<Definition> Definitions, ImmutableArray<NotUnderstood> NotUnderstood);
