using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>A number that stands in a list before the one unit: 二 in 第一、二款.</summary>
internal readonly record struct NumberListItem(ProvisionNumber Number, ProvisionNumber? Until, int Start, int End);
