using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>
/// One place that a citation names, with what it inherits: in 第二十二条第一款、第二款 the second place is Article 22, 款 2.
/// </summary>
/// <param name="Steps">
/// From the largest unit to the smallest; the inherited ones keep the span they have in the place they come from.
/// </param>
/// <param name="Span">The words of this place alone, without what it inherits: 第二款.</param>
/// <param name="Until">
/// The last place of a range whose ends lie in different units, 第十条第一款至第十二条第二款; empty where there is none. A range of one unit
/// is a matter of its step (<see cref="PlaceStep.RangeEnd"/>).
/// </param>
public readonly record struct CitationPlace(ImmutableArray<PlaceStep> Steps, TextSpan Span, ImmutableArray<PlaceStep> Until)
{
    /// <summary>Makes a place that is no such range.</summary>
    public CitationPlace(ImmutableArray<PlaceStep> steps, TextSpan span)
        : this(steps, span, [])
    {
    }
}
