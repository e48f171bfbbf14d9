using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>How a step selects its unit.</summary>
public enum StepAnchor
{
    /// <summary>By its number: 第三款, item (2).</summary>
    Numbered,

    /// <summary>The unit that contains the citation: 本条, this Article.</summary>
    This,

    /// <summary>The unit directly before, or several: 前款, 前两款, the preceding paragraph.</summary>
    Preceding,

    /// <summary>The unit last cited: 该款, that paragraph.</summary>
    LastCited,
}

/// <summary>
/// One level of a place: 第二十二条, 第一款, (3). Nothing is looked up: the number may not exist.
/// </summary>
/// <param name="Kind">
/// The level; null if the words leave it open. <c>(3)</c> after an English article is 款 or 项, whichever exists.
/// </param>
/// <param name="Anchor">How the step selects the unit.</param>
/// <param name="Number">The number; <c>default</c> unless numbered.</param>
/// <param name="RangeEnd">The last number of a range (第四十一条至第四十三条); else null.</param>
/// <param name="Count">How many units directly before (前两款: 2); else 1.</param>
/// <param name="Span">The words of the step in the text.</param>
public readonly record struct PlaceStep(
    ProvisionKind? Kind, StepAnchor Anchor, ProvisionNumber Number, ProvisionNumber? RangeEnd, int Count, TextSpan Span);
