using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;

namespace Statutes.BenchCitations;

/// <summary>The citations found, by outcome.</summary>
internal sealed record Counts(
    long Places, int Citations, int Resolved, int Ambiguous, string Unresolved, int Definitions, int NotUnderstood)
{
    /// <summary>Counts what the finder found in some texts.</summary>
    /// <param name="found">The results.</param>
    /// <param name="places">The places that the scanner found.</param>
    public static Counts Of(CitationsInText[] found, long places)
    {
        var all = found.SelectMany(f => f.Citations).Select(c => c.Resolution).ToArray();
        var unresolved = all.OfType<Resolution.Unresolved>()
            .GroupBy(u => u.Code).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.Name}");
        return new Counts(
            places,
            all.Length,
            all.OfType<Resolution.Resolved>().Count(),
            all.OfType<Resolution.Ambiguous>().Count(),
            string.Join(", ", unresolved),
            found.Sum(f => f.Definitions.Length),
            found.Sum(f => f.NotUnderstood.Length));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Citations:N0} citations: {Resolved:N0} resolved, {Ambiguous:N0} ambiguous, {Unresolved}; {Definitions:N0} definitions, "
        + $"{NotUnderstood:N0} not understood";

    /// <summary>Counts the places in a scan. A range has two places.</summary>
    public static long PlacesOf(ScanResult scan) => scan.NotUnderstood.Length
        + scan.Citations.Sum(c => c.Places.Sum(p => 1L + (p.Until.IsEmpty ? 0 : 1) + p.Steps.Count(s => s.RangeEnd is not null)));
}
