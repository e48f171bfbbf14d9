using Lucene.Net.Search;

namespace Statutes.Search.Matching;

/// <summary>Tells from the counts of terms alone how many documents a query may find at most.</summary>
internal static class CostEstimate
{
    /// <summary>The most that a query may find; without bound for a kind of query that <see cref="QueryMatcher"/> does not answer.</summary>
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
