using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Statutes.Search.Matching;

/// <summary>
/// Caches the postings of an index as plain arrays. A term is read from Lucene at its first request. When half of
/// <see cref="Capacity"/> is full, the postings that were not requested since the half before are dropped. Thread-safe.
/// </summary>
/// <param name="reader">The index; it does not change.</param>
internal sealed class PostingsStore(IndexReader reader)
{
    /// <summary>The most cached values, of four bytes each.</summary>
    public const int Capacity = 64 * 1024 * 1024;

    private const int MaxCounts = 500_000; // a large corpus has some 200,000 pairs of characters, each counted in up to six fields

    private ConcurrentDictionary<(string Field, string Terms), TermPostings> recent = new();
    private ConcurrentDictionary<(string Field, string Terms), TermPostings> older = new();
    private readonly ConcurrentDictionary<string, FieldNorms> norms = new(StringComparer.Ordinal);
    private readonly IBits? live = MultiFields.GetLiveDocs(reader);

    // by field, then by term: a key of both takes twice as long to look up
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, int>> counts = new(StringComparer.Ordinal);
    private int cachedCounts; // the dictionary counts itself only under all its locks
    private int size;

    /// <summary>The number of documents in the index.</summary>
    public int DocumentCount { get; } = reader.MaxDoc;

    /// <summary>Gets the norms of a field.</summary>
    public FieldNorms NormsOf(string field) => norms.GetOrAdd(field, static (name, index) => FieldNorms.Read(index, name), reader);

    /// <summary>Counts the documents that contain a term: its document frequency in Lucene.</summary>
    public int CountOf(Term term) => CountOf(term.Field, term.Text);

    /// <summary>Counts the documents that contain a term: its document frequency in Lucene.</summary>
    public int CountOf(string field, string term)
    {
        var ofField = CountsOf(field);
        if (ofField.TryGetValue(term, out var cached))
        {
            return cached;
        }

        if (Interlocked.Increment(ref cachedCounts) > MaxCounts)
        {
            counts.Clear();
            Interlocked.Exchange(ref cachedCounts, 1);
            ofField = CountsOf(field);
        }

        return ofField[term] = reader.DocFreq(new Term(field, term));
    }

    /// <summary>Gets the postings of a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="withPositions">Whether the positions are needed.</param>
    public TermPostings Of(Term term, bool withPositions)
    {
        var key = (term.Field, term.Text);
        return Cached(key) is { } cached && (cached.HasPositions || !withPositions) ? cached : Cache(key, Read(term, withPositions));
    }

    /// <summary>Gets the postings, with positions, of several terms any of which may match at one position.</summary>
    public TermPostings OfAny(Term[] terms)
    {
        if (terms.Length == 1)
        {
            return Of(terms[0], withPositions: true);
        }

        var key = (terms[0].Field, string.Join('\n', terms.Select(t => t.Text)));
        return Cached(key) ?? Cache(key, Merge([.. terms.Select(t => Of(t, withPositions: true))], NormsOf(terms[0].Field)));
    }

    private ConcurrentDictionary<string, int> CountsOf(string field) => counts.GetOrAdd(field, static _ => new(StringComparer.Ordinal));

    private TermPostings? Cached((string Field, string Terms) key) =>
        recent.TryGetValue(key, out var found) ? found : older.TryGetValue(key, out var old) ? Cache(key, old) : null;

    private TermPostings Cache((string Field, string Terms) key, TermPostings postings)
    {
        if (Interlocked.Add(ref size, postings.Size + 8) > Capacity / 2)
        {
            (older, recent) = (recent, new());
            Interlocked.Exchange(ref size, postings.Size);
        }

        recent[key] = postings;
        return postings;
    }

    private TermPostings Read(Term term, bool withPositions)
    {
        var count = CountOf(term);
        if (count == 0)
        {
            return TermPostings.Empty;
        }

        var idf = (float)Math.Log(1 + ((reader.MaxDoc - count + 0.5) / (count + 0.5)));
        var withPlaces = withPositions
            ? MultiFields.GetTermPositionsEnum(reader, live, term.Field, term.Bytes, DocsAndPositionsFlags.NONE)
            : null;
        if (withPositions && withPlaces is null)
        {
            return TermPostings.Empty; // a field without positions matches no phrase
        }

        var each = withPlaces ?? MultiFields.GetTermDocsEnum(reader, live, term.Field, term.Bytes, DocsFlags.FREQS);
        var fieldNorms = NormsOf(term.Field);
        var (documents, tfNorms) = (new List<int>(count), new List<float>(count));
        var starts = withPlaces is null ? null : new List<int>(count + 1) { 0 };
        var positions = withPlaces is null ? null : new List<int>(count * 2);
        while (each is not null && each.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            documents.Add(document);
            tfNorms.Add(fieldNorms.TfNormOf(document, each.Freq));
            for (var i = 0; withPlaces is not null && i < withPlaces.Freq; i++)
            {
                positions!.Add(withPlaces.NextPosition());
            }

            starts?.Add(positions!.Count);
        }

        return new TermPostings([.. documents], [.. tfNorms], starts?.ToArray(), positions?.ToArray(), idf);
    }

    private static TermPostings Merge(TermPostings[] all, FieldNorms norms)
    {
        var merged = new SortedDictionary<int, SortedSet<int>>();
        foreach (var one in all)
        {
            for (var i = 0; i < one.Documents.Length; i++)
            {
                if (!merged.TryGetValue(one.Documents[i], out var positions))
                {
                    merged.Add(one.Documents[i], positions = []);
                }

                foreach (var position in one.Positions(i))
                {
                    positions.Add(position);
                }
            }
        }

        var starts = new List<int> { 0 };
        foreach (var positions in merged.Values)
        {
            starts.Add(starts[^1] + positions.Count);
        }

        return new TermPostings(
            [.. merged.Keys],
            [.. merged.Select(p => norms.TfNormOf(p.Key, p.Value.Count))],
            [.. starts],
            [.. merged.Values.SelectMany(p => p)],
            all.Sum(p => p.Idf));
    }
}
