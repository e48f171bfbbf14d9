using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>
/// One place of a citation, with the steps that it inherits: in 第二十二条第一款、第二款 the second place is Article 22, 款 2.
/// </summary>
/// <param name="Steps">
/// From the largest unit to the smallest. An inherited step keeps the span that it has in the place before.
/// </param>
/// <param name="Span">The words of this place alone, without the inherited steps: 第二款.</param>
/// <param name="Until">
/// The last place of a range that begins and ends in different units, 第十条第一款至第十二条第二款; else empty. A range of one unit is in its
/// step (<see cref="PlaceStep.RangeEnd"/>).
/// </param>
public readonly record struct CitationPlace(ImmutableArray<PlaceStep> Steps, TextSpan Span, ImmutableArray<PlaceStep> Until)
{
    /// <summary>Makes a place that is no range of two places.</summary>
    public CitationPlace(ImmutableArray<PlaceStep> steps, TextSpan span)
        : this(steps, span, [])
    {
    }
}
