using System.Collections.Immutable;

namespace Statutes.Search.Hits;

/// <summary>Why a score is what it is, as a tree in which the parts make the whole.</summary>
/// <param name="Score">The score, or a factor of one.</param>
/// <param name="How">
/// How it comes of its parts: <c>product</c>; <c>sum</c>; <c>best</c>: the best of them and a tenth of each other; <c>given</c>: it has none.
/// </param>
/// <param name="Of">What it says: the words of the query with the field that has them, as in <c>zh:约谈</c>, or the name of a factor; empty for what only holds others.</param>
/// <param name="Parts">The parts; those that add nothing are left out.</param>
public sealed record ScoreExplanation(float Score, string How, string Of, ImmutableArray<ScoreExplanation> Parts)
{
    /// <summary>A part without parts.</summary>
    public static ScoreExplanation Given(float score, string of) => new(score, "given", of, []);
}
