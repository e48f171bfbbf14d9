using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>How a step says which unit it means.</summary>
public enum StepAnchor
{
    /// <summary>By its number: 第三款, item (2).</summary>
    Numbered,

    /// <summary>The one in which the citation stands: 本条, this Article.</summary>
    This,

    /// <summary>The one or the several directly before: 前款, 前两款, the preceding paragraph.</summary>
    Preceding,

    /// <summary>The one last cited: 该款, that paragraph.</summary>
    LastCited,
}

/// <summary>
/// One level of a place: 第二十二条, 第一款, (3). Nothing is looked up: the number may not exist.
/// </summary>
/// <param name="Kind">
/// The level; null where the words leave it open, as <c>(3)</c> after an English article does: 款 or 项, whichever exists.
/// </param>
/// <param name="Anchor">How it says which.</param>
/// <param name="Number">The number; <c>default</c> unless numbered.</param>
/// <param name="RangeEnd">The last number of a range (第四十一条至第四十三条), else null.</param>
/// <param name="Count">How many directly before (前两款: 2); 1 otherwise.</param>
/// <param name="Span">The step's own place in the text.</param>
public readonly record struct PlaceStep(
    ProvisionKind? Kind, StepAnchor Anchor, ProvisionNumber Number, ProvisionNumber? RangeEnd, int Count, TextSpan Span);
