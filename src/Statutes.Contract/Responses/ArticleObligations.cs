namespace Statutes.Contract.Responses;

/// <summary>What an article demands, and what a breach costs.</summary>
/// <param name="Duties">Its duties, prohibitions, powers and rights, in the order of its text.</param>
/// <param name="ForBreach">The provisions that penalize a breach of it, each with its penalties of all tiers.</param>
/// <param name="Stated">The penalties that the article itself states.</param>
public sealed record ArticleObligations(
    IReadOnlyList<ObligationJson> Duties, IReadOnlyList<StatedPenalties> ForBreach, IReadOnlyList<StatedPenalties> Stated);

/// <summary>A provision that states penalties.</summary>
/// <param name="Id">The provision.</param>
/// <param name="Conduct">Its words for the breach.</param>
/// <param name="Breaches">The provisions whose breach it penalizes.</param>
/// <param name="Penalties">Its penalties, in the order of the tiers.</param>
/// <param name="Inferred">Whether it names no article, and describes the duty in words.</param>
public sealed record StatedPenalties(
    string Id, BilingualText? Conduct, IReadOnlyList<string> Breaches, IReadOnlyList<PenaltyJson> Penalties, bool Inferred);
