using Statutes.Model.Provisions;

namespace Statutes.Reading.Classification;

/// <summary>The number at the start of a line.</summary>
/// <param name="Kind">The kind of line.</param>
/// <param name="Unit">The kind of provision that begins here; null for any other line.</param>
/// <param name="Number">The number.</param>
/// <param name="Length">The length of the number in UTF-16 code units.</param>
public readonly record struct LineStart(LineKind Kind, ProvisionKind? Unit, ProvisionNumber Number, int Length);
