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
    private readonly Tally tally = new(postings.DocumentCount);

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
    public ScoredDocuments Find(Query query, CancellationToken cancellation) => Find(query, 1, within: null, cancellation);

    // within: only documents of this list are of interest
    private ScoredDocuments Find(Query query, float boost, ScoredDocuments? within, CancellationToken cancellation)
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

    private ScoredDocuments OfTerm(Term term, float boost, ScoredDocuments? within)
    {
        var found = postings.Of(term, withPlaces: false);
        var lengths = postings.LengthsOf(term.Field);
        var (documents, frequencies, weight) = (found.Documents, found.Frequencies, found.Idf * boost);
        var scored = new ScoredDocuments(Math.Min(documents.Length, within?.Count ?? int.MaxValue));
        if (within is not { } among)
        {
            for (var i = 0; i < documents.Length; i++)
            {
                scored.Add(documents[i], lengths.Score(weight, documents[i], frequencies[i]));
            }

            return scored;
        }

        var at = 0;
        foreach (var document in among.Documents)
        {
            at = found.Seek(document, at);
            if (at == documents.Length)
            {
                break;
            }

            if (documents[at] == document)
            {
                scored.Add(document, lengths.Score(weight, document, frequencies[at]));
            }
        }

        return scored;
    }

    private ScoredDocuments OfPhrase(TermPostings[] terms, int[] distances, string field, float boost, ScoredDocuments? within)
    {
        var rarest = 0;
        var idf = 0f;
        for (var i = 0; i < terms.Length; i++)
        {
            rarest = terms[i].Documents.Length < terms[rarest].Documents.Length ? i : rarest;
            idf += terms[i].Idf;
        }

        var lengths = postings.LengthsOf(field);
        var isAmong = within is { } list && list.Count < terms[rarest].Documents.Length;
        var candidates = isAmong ? within!.Value.Documents : terms[rarest].Documents;
        var scored = new ScoredDocuments(candidates.Length);
        Span<int> indexes = terms.Length <= 128 ? stackalloc int[terms.Length] : new int[terms.Length];
        indexes.Clear();
        var among = isAmong || within is null ? default : within.Value.Documents;
        var (isRestricted, amongAt) = (!isAmong && within is not null, 0);
        foreach (var document in candidates)
        {
            if (isRestricted)
            {
                amongAt = TermPostings.Seek(among, document, amongAt);
                if (amongAt == among.Length)
                {
                    break;
                }

                if (among[amongAt] != document)
                {
                    continue;
                }
            }

            var hasAll = true;
            for (var i = 0; hasAll && i < terms.Length; i++)
            {
                indexes[i] = terms[i].Seek(document, indexes[i]);
                hasAll = indexes[i] < terms[i].Documents.Length && terms[i].Documents[indexes[i]] == document;
            }

            if (hasAll && PhrasePlaces.Count(terms, distances, indexes, rarest) is > 0 and var frequency)
            {
                scored.Add(document, lengths.Score(idf * boost, document, frequency));
            }
        }

        return scored;
    }

    private static ScoredDocuments Same(ScoredDocuments found, float score)
    {
        found.Scores.Fill(score);
        return found;
    }

    private ScoredDocuments Best(DisjunctionMaxQuery any, float boost, ScoredDocuments? within, CancellationToken cancellation)
    {
        if (any.Disjuncts is [var only])
        {
            return Find(only, boost, within, cancellation);
        }

        var lists = any.Disjuncts.Select(part => Find(part, boost, within, cancellation)).ToArray();
        return AddUp(lists, least: 1, any.TieBreakerMultiplier);
    }

    private ScoredDocuments OfParts(BooleanQuery all, float boost, ScoredDocuments? within, CancellationToken cancellation)
    {
        // what must be there, the rarest first, each only where all before it are
        var required = default(ScoredDocuments?);
        foreach (var part in all.Clauses.Where(c => c.IsRequired).Select(c => c.Query).OrderBy(MostOf))
        {
            var found = Find(part, boost, required ?? within, cancellation);
            required = required is { } before ? Both(before, found) : found;
            if (required.Value.Count == 0)
            {
                return required.Value;
            }
        }

        var least = all.MinimumNumberShouldMatch;
        var optional = all.Clauses.Where(c => c.Occur == Occur.SHOULD).Select(c => c.Query).ToArray();
        if (required is { } needed)
        {
            var added = optional.Select(part => Find(part, boost, needed, cancellation)).Where(IsSome).ToArray();
            if (added.Length > 0 && least == 0)
            {
                needed = AddUp([needed, .. added], least: 1, tie: 1);
            }
            else if (least > 0)
            {
                needed = Both(needed, AddUp(added, least, tie: 1));
            }

            required = needed;
        }
        else
        {
            required = optional.Length switch
            {
                0 => new ScoredDocuments(0),
                1 when least <= 1 => Find(optional[0], boost, within, cancellation),
                _ => AddUp([.. optional.Select(part => Find(part, boost, within, cancellation))], Math.Max(1, least), tie: 1),
            };
        }

        foreach (var part in all.Clauses.Where(c => c.IsProhibited))
        {
            required = Without(required.Value, Find(part.Query, boost, required, cancellation));
        }

        return required.Value;
    }

    // a list that nothing is in is given back at once
    private static bool IsSome(ScoredDocuments list)
    {
        if (list.Count == 0)
        {
            list.Return();
        }

        return list.Count > 0;
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

    // how many documents a query may find at most
    private long MostOf(Query query) => query switch
    {
        TermQuery one => postings.Of(one.Term, withPlaces: false).Documents.Length,
        PhraseQuery phrase => phrase.GetTerms().Min(t => postings.Of(t, withPlaces: false).Documents.Length),
        MultiPhraseQuery phrase => phrase.GetTermArrays().Min(p => p.Sum(t => postings.Of(t, withPlaces: false).Documents.Length)),
        ConstantScoreQuery constant => MostOf(constant.Query),
        DisjunctionMaxQuery any => any.Sum(MostOf),
        BooleanQuery all when all.Clauses.Any(c => c.IsRequired) => all.Clauses.Where(c => c.IsRequired).Min(c => MostOf(c.Query)),
        BooleanQuery all => all.Clauses.Where(c => c.Occur == Occur.SHOULD).Sum(c => MostOf(c.Query)),
        _ => long.MaxValue,
    };
}
