namespace Statutes.Model.Amounts;

/// <summary>A number with its unit: 50000 yuan, 6 month.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">
/// <c>yuan</c>, <c>times</c>, <c>working day</c>, <c>day</c>, <c>month</c>, <c>year</c>, <c>hour</c> or <c>occasion</c>.
/// </param>
public readonly record struct Quantity(long Number, string Unit)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Unit}";
}
