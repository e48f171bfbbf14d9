using Statutes.Model.Duties;

namespace Statutes.Ingest.Duties;

/// <summary>A word of a penalty in a segment.</summary>
/// <param name="Start">Where its phrase begins, counted in the segment: at 处 or 没收.</param>
/// <param name="End">Where its phrase ends.</param>
/// <param name="Kind">The kind of the penalty; null for a criminal one, which is not listed.</param>
internal readonly record struct PenaltyWord(int Start, int End, PenaltyKind? Kind);
