namespace Statutes.Model.Duties;

/// <summary>The amount of a penalty: from a minimum to a maximum.</summary>
/// <param name="Min">The minimum (以上); null where only a maximum is stated.</param>
/// <param name="Max">The maximum (以下); null where only a minimum is stated. Equal to the minimum for a fixed amount.</param>
/// <param name="Unit">
/// <c>yuan</c>; <c>times</c> for a multiple, where 百分之五 is 0.05; <c>day</c>, <c>month</c> or <c>year</c> for a period.
/// </param>
public readonly record struct PenaltyAmount(decimal? Min, decimal? Max, string Unit)
{
    /// <summary>The unit of amounts in CNY.</summary>
    public const string Yuan = "yuan";

    /// <summary>The unit of multiples.</summary>
    public const string Times = "times";
}
