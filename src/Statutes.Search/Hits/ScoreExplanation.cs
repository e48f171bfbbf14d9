using System.Collections.Immutable;

namespace Statutes.Search.Hits;

/// <summary>Explains a score as a tree: each node is computed from its parts.</summary>
/// <param name="Score">The score, or a factor of it.</param>
/// <param name="How">
/// How it is computed from its parts: <c>product</c>; <c>sum</c>; <c>best</c>, the best part and a tenth of each other part; or
/// <c>given</c>, without parts.
/// </param>
/// <param name="Of">
/// Its name: the words of the query with the field that contains them, as in <c>zh:约谈</c>, or the name of a factor. Empty if the node only
/// combines its parts.
/// </param>
/// <param name="Parts">The parts; parts that add nothing are left out.</param>
public sealed record ScoreExplanation(float Score, string How, string Of, ImmutableArray<ScoreExplanation> Parts)
{
    /// <summary>Creates a node without parts.</summary>
    public static ScoreExplanation Given(float score, string of) => new(score, "given", of, []);

    /// <summary>Creates the sum of this node and another.</summary>
    public ScoreExplanation Plus(ScoreExplanation other) => new(Score + other.Score, "sum", "", [this, other]);
}
