namespace Statutes.Search.Ranking;

/// <summary>
/// Adds to the scores of the articles that match some of the words of a query, before the factors for status, rank and citations. A rare
/// word scores about 7. What it adds to an article does not depend on the other candidates, so that it can be explained.
/// </summary>
/// <param name="query">The query as typed.</param>
/// <param name="ordinals">The ordinals of the candidates.</param>
/// <param name="scores">Their scores, to be changed in place.</param>
internal delegate void CandidateScore(string query, ReadOnlySpan<int> ordinals, Span<float> scores);
