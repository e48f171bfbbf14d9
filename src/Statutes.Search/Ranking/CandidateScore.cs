namespace Statutes.Search.Ranking;

/// <summary>
/// Adds to the scores of the articles that match some of the words of a query, before the factors for status, rank and citations, and may
/// add further articles. A rare word scores about 7. What it adds to an article does not depend on the other candidates, so that it can be
/// explained.
/// </summary>
/// <param name="query">The query as typed.</param>
/// <param name="mayJoin">Whether articles may be added.</param>
/// <param name="ordinals">The ordinals of the candidates, with space for all articles.</param>
/// <param name="scores">Their scores, to be changed in place.</param>
/// <param name="count">The number of candidates.</param>
/// <returns>The number of candidates, with those that were added.</returns>
internal delegate int CandidateScore(string query, bool mayJoin, Span<int> ordinals, Span<float> scores, int count);
