using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>What a scan found, both lists in the order of the text.</summary>
/// <param name="Citations">The citations; they do not overlap.</param>
/// <param name="NotUnderstood">What looks like one and was not understood.</param>
public sealed record ScanResult(ImmutableArray<Citation> Citations, ImmutableArray<NotUnderstood> NotUnderstood)
{
    /// <summary>
    /// The names that the text gives to what it cites, 《…法》（以下简称《条例》）: which of the citations, counted from 0, and the name with
    /// its marks. In the order of the text.
    /// </summary>
    public ImmutableArray<(int Citation, TextSpan Name)> Definitions { get; init; } = [];
}
