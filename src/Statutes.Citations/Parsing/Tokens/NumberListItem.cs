using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>A number in a list that has its unit at the end: 二 in 第一、二款.</summary>
/// <param name="Number">The number.</param>
/// <param name="Until">The last number, if the item is a range: 第一至三、五款.</param>
/// <param name="Start">Where the item begins in the text.</param>
/// <param name="End">One past its end.</param>
internal readonly record struct NumberListItem(ProvisionNumber Number, ProvisionNumber? Until, int Start, int End);
