using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Statutes.Search.Matching;

/// <summary>
/// Answers Lucene's queries over postings that are held as plain arrays: every part of a query becomes a list of documents with scores, and what has parts
/// adds their lists up. Finds the same documents with the same scores as Lucene's own search with BM25, in a fraction of the time, since nothing is opened or
/// decoded for a term that was asked for before. Serves one search at a time.
/// </summary>
/// <param name="postings">The postings.</param>
internal sealed class QueryMatcher(PostingsStore postings)
{
    private readonly ScoreAccumulator tally = new(postings.DocumentCount);
    private readonly Stack<CandidateSet> closed = new();
    private readonly Dictionary<Query, (float Boost, ScoredDocuments List)> kept = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether every part of a query is of a kind that is answered here; else Lucene must be asked.</summary>
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

    /// <summary>Finds what a query asks for.</summary>
    /// <param name="query">The query; one that <see cref="CanAnswer"/>.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The documents with their scores; to be returned.</returns>
    public ScoredDocuments Find(Query query, CancellationToken cancellation)
    {
        try
        {
            return Find(query, 1, within: null, cancellation);
        }
        finally
        {
            foreach (var (_, list) in kept.Values)
            {
                list.Return();
            }

            kept.Clear();
        }
    }

    // within: only documents of this list are of interest
    private ScoredDocuments Find(Query query, float boost, CandidateSet? within, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        boost *= query.Boost;
        return query switch
        {
            TermQuery one => OfTerm(one.Term, boost, within),
            PhraseQuery phrase when phrase.GetTerms() is [var only] => OfTerm(only, boost, within),
            PhraseQuery phrase => OfPhrase([.. phrase.GetTerms().Select(t => postings.Of(t, withPlaces: true))], phrase.GetPositions(), phrase.GetTerms()[0].Field, boost, within),
            MultiPhraseQuery phrase => OfPhrase([.. phrase.GetTermArrays().Select(postings.OfAny)], phrase.GetPositions(), phrase.GetTermArrays()[0][0].Field, boost, within),
            ConstantScoreQuery constant => Same(Find(constant.Query, 1, within, cancellation), boost),
            DisjunctionMaxQuery any => Best(any, boost, within, cancellation),
            BooleanQuery all => OfParts(all, boost, within, cancellation),
            _ => throw new ArgumentException($"A {query.GetType().Name} is not answered here.", nameof(query)),
        };
    }

    private ScoredDocuments OfTerm(Term term, float boost, CandidateSet? within)
    {
        var found = postings.Of(term, withPlaces: false);
        var (documents, worths, weight) = (found.Documents, found.Worths, found.Idf * boost);
        if (within is null)
        {
            var all = new ScoredDocuments(documents.Length);
            all.AddAll(documents, worths, weight);
            return all;
        }

        var scored = new ScoredDocuments(Math.Min(documents.Length, within.Documents.Length));
        if (!within.IsQuickerWalked(documents.Length))
        {
            for (var i = 0; i < documents.Length; i++)
            {
                if (within.Has(documents[i]))
                {
                    scored.Add(documents[i], weight * worths[i]);
                }
            }

            return scored;
        }

        var at = 0;
        foreach (var document in within.Documents)
        {
            at = found.Seek(document, at);
            if (at == documents.Length)
            {
                break;
            }

            if (documents[at] == document)
            {
                scored.Add(document, weight * worths[at]);
            }
        }

        return scored;
    }

    private ScoredDocuments OfPhrase(TermPostings[] terms, int[] distances, string field, float boost, CandidateSet? within)
    {
        var rarest = 0;
        var idf = 0f;
        for (var i = 0; i < terms.Length; i++)
        {
            rarest = terms[i].Documents.Length < terms[rarest].Documents.Length ? i : rarest;
            idf += terms[i].Idf;
        }

        var lengths = postings.LengthsOf(field);
        var isWalked = within is not null && within.IsQuickerWalked(terms[rarest].Documents.Length);
        var candidates = isWalked ? within!.Documents : terms[rarest].Documents;
        var scored = new ScoredDocuments(candidates.Length);
        Span<int> indexes = terms.Length <= 128 ? stackalloc int[terms.Length] : new int[terms.Length];
        indexes.Clear();
        foreach (var document in candidates)
        {
            if (!isWalked && within is not null && !within.Has(document))
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
                scored.Add(document, idf * boost * lengths.WorthOf(document, frequency));
            }
        }

        return scored;
    }

    private static ScoredDocuments Same(ScoredDocuments found, float score)
    {
        found.Scores.Fill(score);
        return found;
    }

    // one that the query has twice, first to narrow it and then to rank, is answered once
    private ScoredDocuments Best(DisjunctionMaxQuery any, float boost, CandidateSet? within, CancellationToken cancellation)
    {
        if (kept.TryGetValue(any, out var before) && before.Boost == boost)
        {
            return Narrowed(before.List, within);
        }

        var found = any.Disjuncts is [var only]
            ? Find(only, boost, within, cancellation)
            : AddUp([.. any.Disjuncts.Select(part => Find(part, boost, within, cancellation))], least: 1, any.TieBreakerMultiplier);
        if (within is not null || !kept.TryAdd(any, (boost, found)))
        {
            return found;
        }

        return Narrowed(found, within);
    }

    private static ScoredDocuments Narrowed(in ScoredDocuments list, CandidateSet? within)
    {
        var narrowed = new ScoredDocuments(list.Count);
        if (within is null)
        {
            narrowed.AddAll(list.Documents, list.Scores, 1);
            return narrowed;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (within.Has(list.Documents[i]))
            {
                narrowed.Add(list.Documents[i], list.Scores[i]);
            }
        }

        return narrowed;
    }

    private ScoredDocuments OfParts(BooleanQuery all, float boost, CandidateSet? within, CancellationToken cancellation)
    {
        // what must be there, the rarest first, each only where all before it are
        var needed = default(ScoredDocuments?);
        foreach (var part in all.Clauses.Where(c => c.IsRequired).Select(c => c.Query).OrderBy(q => CostEstimate.Of(q, postings)))
        {
            needed = needed is { } before ? Both(before, FindWithin(before, part, boost, cancellation)) : Find(part, boost, within, cancellation);
            if (needed.Value.Count == 0)
            {
                return needed.Value;
            }
        }

        var least = all.MinimumNumberShouldMatch;
        var optional = new List<(Query Query, float Boost)>();
        AddOptional(all, 1, least, optional);
        ScoredDocuments found;
        if (needed is not { } required)
        {
            found = optional.Count == 1 && least <= 1
                ? Find(optional[0].Query, boost * optional[0].Boost, within, cancellation)
                : AddUp([.. optional.Select(part => Find(part.Query, boost * part.Boost, within, cancellation))], Math.Max(1, least), tie: 1);
        }
        else if (optional.Count > 0)
        {
            var among = Opened(required);
            ScoredDocuments[] added = [.. optional.Select(part => Find(part.Query, boost * part.Boost, among, cancellation))];
            Close(among);
            found = least > 0 ? Both(required, AddUp(added, least, tie: 1)) : AddUp([required, .. added], least: 1, tie: 1);
        }
        else
        {
            found = required;
        }

        foreach (var part in all.Clauses.Where(c => c.IsProhibited))
        {
            found = Without(found, FindWithin(found, part.Query, boost, cancellation));
        }

        return found;
    }

    // An alternative that has alternatives itself adds as they do, unless it is counted.
    private static void AddOptional(BooleanQuery all, float boost, int least, List<(Query Query, float Boost)> to)
    {
        foreach (var part in all.Clauses.Where(c => c.Occur == Occur.SHOULD).Select(c => c.Query))
        {
            if (least <= 1 && part is BooleanQuery { MinimumNumberShouldMatch: <= 1 } inner && inner.Clauses.All(c => c.Occur == Occur.SHOULD))
            {
                AddOptional(inner, boost * inner.Boost, least, to);
            }
            else
            {
                to.Add((part, boost));
            }
        }
    }

    private ScoredDocuments FindWithin(in ScoredDocuments list, Query query, float boost, CancellationToken cancellation)
    {
        var among = Opened(list);
        var found = Find(query, boost, among, cancellation);
        Close(among);
        return found;
    }

    private CandidateSet Opened(in ScoredDocuments list)
    {
        var among = closed.TryPop(out var free) ? free : new CandidateSet();
        among.Open(list, postings.DocumentCount);
        return among;
    }

    private void Close(CandidateSet among)
    {
        among.Close();
        closed.Push(among);
    }

    private ScoredDocuments AddUp(ScoredDocuments[] lists, int least, float tie)
    {
        foreach (var list in lists)
        {
            tally.Add(list);
        }

        var sum = tally.Take(least, tie);
        foreach (var list in lists)
        {
            list.Return();
        }

        return sum;
    }

    // every document of the second is in the first, for it was sought only there
    private static ScoredDocuments Both(ScoredDocuments first, ScoredDocuments second)
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
