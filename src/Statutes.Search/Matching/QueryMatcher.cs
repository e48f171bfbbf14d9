using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Statutes.Search.Matching;

/// <summary>
/// Runs Lucene queries over cached postings. Every part of a query becomes a list of documents with scores, and a compound query adds up
/// the lists of its parts. It finds the same documents with the same scores as Lucene's own BM25 search. It is faster because a term that
/// was requested before is neither opened nor decoded again. Not thread-safe.
/// </summary>
/// <param name="postings">The postings.</param>
internal sealed class QueryMatcher(PostingsStore postings)
{
    private readonly ScoreAccumulator accumulator = new(postings.DocumentCount);
    private readonly Stack<CandidateSet> idleSets = new();

    // results within one search: a query that appears twice, first as a filter and then for its score, is run once
    private readonly Dictionary<Query, (float Boost, ScoredDocuments List)> results = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether every part of a query is supported; other queries must be run by Lucene.</summary>
    public static bool CanAnswer(Query query) => query switch
    {
        TermQuery => true,
        PhraseQuery phrase => phrase.Slop == 0,
        MultiPhraseQuery phrase => phrase.Slop == 0,
        ConstantScoreQuery { Query: { } inner } => CanAnswer(inner),
        DisjunctionMaxQuery any => any.All(CanAnswer),
        BooleanQuery all => all.Clauses.All(c => CanAnswer(c.Query)),
        _ => false,
    };

    /// <summary>Runs a query.</summary>
    /// <param name="query">The query; it must satisfy <see cref="CanAnswer"/>.</param>
    /// <param name="cancellation">Cancels the search.</param>
    /// <returns>The matching documents with their scores. The caller must call <see cref="ScoredDocuments.Return"/>.</returns>
    /// <exception cref="ArgumentException">The query is not supported.</exception>
    public ScoredDocuments Find(Query query, CancellationToken cancellation)
    {
        try
        {
            return Find(query, 1, candidates: null, cancellation);
        }
        finally
        {
            foreach (var (_, list) in results.Values)
            {
                list.Return();
            }

            results.Clear();
        }
    }

    // candidates: only these documents are of interest; null for all
    private ScoredDocuments Find(Query query, float boost, CandidateSet? candidates, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        boost *= query.Boost;
        return query switch
        {
            TermQuery one => OfTerm(one.Term, boost, candidates),
            PhraseQuery phrase when phrase.GetTerms() is [var only] => OfTerm(only, boost, candidates),
            PhraseQuery phrase => OfPhrase(
                [.. phrase.GetTerms().Select(t => postings.Of(t, withPositions: true))],
                phrase.GetPositions(),
                phrase.GetTerms()[0].Field,
                boost,
                candidates),
            MultiPhraseQuery phrase => OfPhrase(
                [.. phrase.GetTermArrays().Select(postings.OfAny)],
                phrase.GetPositions(),
                phrase.GetTermArrays()[0][0].Field,
                boost,
                candidates),
            ConstantScoreQuery constant => WithScore(Find(constant.Query, 1, candidates, cancellation), boost),
            DisjunctionMaxQuery any => Best(any, boost, candidates, cancellation),
            BooleanQuery all => OfParts(all, boost, candidates, cancellation),
            _ => throw new ArgumentException($"A {query.GetType().Name} is not supported.", nameof(query)),
        };
    }

    private ScoredDocuments OfTerm(Term term, float boost, CandidateSet? candidates)
    {
        var ofTerm = postings.Of(term, withPositions: false);
        var (documents, tfNorms, weight) = (ofTerm.Documents, ofTerm.TfNorms, ofTerm.Idf * boost);
        if (candidates is null)
        {
            var all = new ScoredDocuments(documents.Length);
            all.AddAll(documents, tfNorms, weight);
            return all;
        }

        var scored = new ScoredDocuments(Math.Min(documents.Length, candidates.Documents.Length));
        if (!candidates.IsSeekFaster(documents.Length))
        {
            for (var i = 0; i < documents.Length; i++)
            {
                if (candidates.Contains(documents[i]))
                {
                    scored.Add(documents[i], weight * tfNorms[i]);
                }
            }

            return scored;
        }

        var at = 0;
        foreach (var document in candidates.Documents)
        {
            at = ofTerm.Seek(document, at);
            if (at == documents.Length)
            {
                break;
            }

            if (documents[at] == document)
            {
                scored.Add(document, weight * tfNorms[at]);
            }
        }

        return scored;
    }

    private ScoredDocuments OfPhrase(TermPostings[] terms, int[] distances, string field, float boost, CandidateSet? candidates)
    {
        var rarest = 0;
        var idf = 0f;
        for (var i = 0; i < terms.Length; i++)
        {
            rarest = terms[i].Documents.Length < terms[rarest].Documents.Length ? i : rarest;
            idf += terms[i].Idf;
        }

        var norms = postings.NormsOf(field);
        var isSeekFaster = candidates is not null && candidates.IsSeekFaster(terms[rarest].Documents.Length);
        var documents = isSeekFaster ? candidates!.Documents : terms[rarest].Documents;
        var scored = new ScoredDocuments(documents.Length);
        Span<int> indexes = terms.Length <= 128 ? stackalloc int[terms.Length] : new int[terms.Length];
        indexes.Clear();
        foreach (var document in documents)
        {
            if (!isSeekFaster && candidates is not null && !candidates.Contains(document))
            {
                continue;
            }

            var hasAll = true;
            for (var i = 0; hasAll && i < terms.Length; i++)
            {
                indexes[i] = terms[i].Seek(document, indexes[i]);
                hasAll = indexes[i] < terms[i].Documents.Length && terms[i].Documents[indexes[i]] == document;
            }

            if (hasAll && PhrasePositions.Count(terms, distances, indexes, rarest) is > 0 and var frequency)
            {
                scored.Add(document, idf * boost * norms.TfNormOf(document, frequency));
            }
        }

        return scored;
    }

    private static ScoredDocuments WithScore(ScoredDocuments list, float score)
    {
        list.Scores.Fill(score);
        return list;
    }

    private ScoredDocuments Best(DisjunctionMaxQuery any, float boost, CandidateSet? candidates, CancellationToken cancellation)
    {
        if (results.TryGetValue(any, out var result) && result.Boost == boost)
        {
            return CopyWithin(result.List, candidates);
        }

        var list = any.Disjuncts is [var only]
            ? Find(only, boost, candidates, cancellation)
            : AddUp([.. any.Disjuncts.Select(part => Find(part, boost, candidates, cancellation))], minLists: 1, any.TieBreakerMultiplier);
        if (candidates is not null || !results.TryAdd(any, (boost, list)))
        {
            return list;
        }

        return CopyWithin(list, candidates);
    }

    private static ScoredDocuments CopyWithin(in ScoredDocuments list, CandidateSet? candidates)
    {
        var copy = new ScoredDocuments(list.Count);
        if (candidates is null)
        {
            copy.AddAll(list.Documents, list.Scores, 1);
            return copy;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (candidates.Contains(list.Documents[i]))
            {
                copy.Add(list.Documents[i], list.Scores[i]);
            }
        }

        return copy;
    }

    private ScoredDocuments OfParts(BooleanQuery all, float boost, CandidateSet? candidates, CancellationToken cancellation)
    {
        // the required parts, the rarest first; each is run only over the matches of those before it
        var required = default(ScoredDocuments?);
        foreach (var part in all.Clauses.Where(c => c.IsRequired).Select(c => c.Query).OrderBy(q => CostEstimate.Of(q, postings)))
        {
            required = required is { } before
                ? AddTo(before, FindWithin(before, part, boost, cancellation))
                : Find(part, boost, candidates, cancellation);
            if (required.Value.Count == 0)
            {
                return required.Value;
            }
        }

        var minOptional = all.MinimumNumberShouldMatch;
        var optional = new List<(Query Query, float Boost)>();
        AddOptional(all, 1, minOptional, optional);
        ScoredDocuments matches;
        if (required is not { } list)
        {
            matches = optional.Count == 1 && minOptional <= 1
                ? Find(optional[0].Query, boost * optional[0].Boost, candidates, cancellation)
                : AddUp(optional, boost, candidates, Math.Max(1, minOptional), cancellation);
        }
        else if (optional.Count > 0)
        {
            if (minOptional > 0)
            {
                var within = Open(list);
                matches = AddTo(list, AddUp(optional, boost, within, minOptional, cancellation));
                Close(within);
            }
            else
            {
                matches = AddWithin(list, optional, boost, cancellation);
            }
        }
        else
        {
            matches = list;
        }

        foreach (var part in all.Clauses.Where(c => c.IsProhibited))
        {
            matches = Without(matches, FindWithin(matches, part.Query, boost, cancellation));
        }

        return matches;
    }

    // Alternatives of an alternative are added one by one, unless the number of matching alternatives matters.
    private static void AddOptional(BooleanQuery all, float boost, int minOptional, List<(Query Query, float Boost)> to)
    {
        foreach (var part in all.Clauses.Where(c => c.Occur == Occur.SHOULD).Select(c => c.Query))
        {
            if (minOptional <= 1
                && part is BooleanQuery { MinimumNumberShouldMatch: <= 1 } inner
                && inner.Clauses.All(c => c.Occur == Occur.SHOULD))
            {
                AddOptional(inner, boost * inner.Boost, minOptional, to);
            }
            else
            {
                to.Add((part, boost));
            }
        }
    }

    private ScoredDocuments FindWithin(in ScoredDocuments list, Query query, float boost, CancellationToken cancellation)
    {
        var within = Open(list);
        var matches = Find(query, boost, within, cancellation);
        Close(within);
        return matches;
    }

    private CandidateSet Open(in ScoredDocuments list)
    {
        var set = idleSets.TryPop(out var idle) ? idle : new CandidateSet();
        set.Open(list, postings.DocumentCount);
        return set;
    }

    private void Close(CandidateSet set)
    {
        set.Close();
        idleSets.Push(set);
    }

    // The accumulator is filled only after the last compound part was run, because parts use it too.
    private ScoredDocuments AddUp(
        List<(Query Query, float Boost)> parts, float boost, CandidateSet? candidates, int minLists, CancellationToken cancellation)
    {
        ScoredDocuments[] lists =
        [
            .. parts.Where(p => candidates is not null || p.Query is not TermQuery)
                .Select(p => Find(p.Query, boost * p.Boost, candidates, cancellation)),
        ];
        foreach (var part in candidates is null ? parts : [])
        {
            if (part.Query is TermQuery one)
            {
                var ofTerm = postings.Of(one.Term, withPositions: false);
                accumulator.Add(ofTerm.Documents, ofTerm.TfNorms, ofTerm.Idf * one.Boost * part.Boost * boost);
            }
        }

        return AddUp(lists, minLists, tieBreaker: 1);
    }

    // adds what optional parts score in the documents of a list
    private ScoredDocuments AddWithin(
        ScoredDocuments list, List<(Query Query, float Boost)> optional, float boost, CancellationToken cancellation)
    {
        var within = Open(list);
        ScoredDocuments[] lists =
            [.. optional.Where(p => p.Query is not TermQuery).Select(p => Find(p.Query, boost * p.Boost, within, cancellation))];
        accumulator.Add(list);
        foreach (var part in optional)
        {
            if (part.Query is not TermQuery one)
            {
                continue;
            }

            var ofTerm = postings.Of(one.Term, withPositions: false);
            var weight = ofTerm.Idf * one.Boost * part.Boost * boost;
            if (within.IsSeekFaster(ofTerm.Documents.Length))
            {
                var few = OfTerm(one.Term, one.Boost * part.Boost * boost, within);
                accumulator.Add(few);
                few.Return();
            }
            else
            {
                accumulator.AddToPresent(ofTerm.Documents, ofTerm.TfNorms, weight);
            }
        }

        Close(within);
        list.Return();
        return AddUp(lists, minLists: 1, tieBreaker: 1);
    }

    private ScoredDocuments AddUp(ScoredDocuments[] lists, int minLists, float tieBreaker)
    {
        foreach (var list in lists)
        {
            accumulator.Add(list);
        }

        var sum = accumulator.Take(minLists, tieBreaker);
        foreach (var list in lists)
        {
            list.Return();
        }

        return sum;
    }

    // adds the first list's scores to the second, all of whose documents are in the first
    private static ScoredDocuments AddTo(ScoredDocuments first, ScoredDocuments second)
    {
        var at = 0;
        for (var i = 0; i < second.Count; i++)
        {
            at = TermPostings.Seek(first.Documents, second.Documents[i], at);
            second.Scores[i] += first.Scores[at];
        }

        first.Return();
        return second;
    }

    private static ScoredDocuments Without(ScoredDocuments all, ScoredDocuments prohibited)
    {
        var left = new ScoredDocuments(all.Count);
        var at = 0;
        for (var i = 0; i < all.Count; i++)
        {
            at = TermPostings.Seek(prohibited.Documents, all.Documents[i], at);
            if (at == prohibited.Count || prohibited.Documents[at] != all.Documents[i])
            {
                left.Add(all.Documents[i], all.Scores[i]);
            }
        }

        all.Return();
        prohibited.Return();
        return left;
    }
}
