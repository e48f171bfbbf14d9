using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Reading.Classification;

/// <summary>A classified line. Spans are counted in the source text.</summary>
/// <param name="Kind">The kind of line.</param>
/// <param name="Unit">The kind of provision that begins here; null for any other line.</param>
/// <param name="Number">The number; <c>default</c> without a number.</param>
/// <param name="Span">The line without the white space around it.</param>
/// <param name="NumberSpan">The number as printed; empty without a number.</param>
/// <param name="WordingSpan">The text after the number and the space.</param>
public readonly record struct Line(
    LineKind Kind, ProvisionKind? Unit, ProvisionNumber Number, TextSpan Span, TextSpan NumberSpan, TextSpan WordingSpan);
