using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>The result of a scan. All lists are in the order of the text. Immutable.</summary>
/// <param name="Citations">The citations; they do not overlap.</param>
/// <param name="NotUnderstood">The words that look like a citation and were not understood.</param>
public sealed record ScanResult(ImmutableArray<Citation> Citations, ImmutableArray<NotUnderstood> NotUnderstood)
{
    /// <summary>
    /// The short names that the text defines for what it cites: 《…法》（以下简称《条例》）. Each has the index of its citation, from 0, and
    /// the span of the name with its marks.
    /// </summary>
    public ImmutableArray<(int Citation, TextSpan Name)> Definitions { get; init; } = [];
}
