using Lucene.Net.Search;

namespace Statutes.Search.Matching;

/// <summary>Estimates from document frequencies alone how many documents a query matches at most.</summary>
internal static class CostEstimate
{
    /// <summary>
    /// Estimates a query. Returns the highest number for a kind of query that <see cref="QueryMatcher"/> does not support.
    /// </summary>
    public static long Of(Query query, PostingsStore postings) => query switch
    {
        TermQuery one => postings.CountOf(one.Term),
        PhraseQuery phrase => phrase.GetTerms().Min(postings.CountOf),
        MultiPhraseQuery phrase => phrase.GetTermArrays().Min(p => p.Sum(postings.CountOf)),
        ConstantScoreQuery constant => Of(constant.Query, postings),
        DisjunctionMaxQuery any => any.Sum(q => Of(q, postings)),
        BooleanQuery all when all.Clauses.Any(c => c.IsRequired) => all.Clauses.Where(c => c.IsRequired).Min(c => Of(c.Query, postings)),
        BooleanQuery all => all.Clauses.Where(c => c.Occur == Occur.SHOULD).Sum(c => Of(c.Query, postings)),
        _ => long.MaxValue,
    };
}
