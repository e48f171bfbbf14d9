using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>
/// One place that a citation names, with what it inherits: in 第二十二条第一款、第二款 the second place is Article 22, 款 2.
/// </summary>
/// <param name="Steps">From the largest unit to the smallest; the inherited ones keep the span they have in the place they come from.</param>
/// <param name="Span">The words of this place alone, without what it inherits: 第二款.</param>
public sealed record CitedPlace(ImmutableArray<PlaceStep> Steps, TextSpan Span);
