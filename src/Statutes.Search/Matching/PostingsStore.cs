using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Statutes.Search.Matching;

/// <summary>
/// The postings of an index as plain arrays, each read from Lucene when it is first asked for and kept, up to <see cref="MostHeld"/> numbers: when half as many
/// are gathered, those that were not asked for since the half before are let go of. Any number of threads may ask.
/// </summary>
/// <param name="reader">The index; it does not change.</param>
internal sealed class PostingsStore(IndexReader reader)
{
    /// <summary>How many numbers of four bytes are held.</summary>
    public const int MostHeld = 64 * 1024 * 1024;

    private const int MostCounts = 500_000; // a large corpus has some 200,000 pairs, each asked for in up to six fields

    private ConcurrentDictionary<(string Field, string Terms), TermPostings> held = new();
    private ConcurrentDictionary<(string Field, string Terms), TermPostings> before = new();
    private readonly ConcurrentDictionary<string, FieldNorms> lengths = new(StringComparer.Ordinal);
    private readonly IBits? live = MultiFields.GetLiveDocs(reader);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, int>> counts = new(StringComparer.Ordinal); // by field and term: a pair as the key takes twice as long to look up
    private int countsHeld; // the dictionary would lock itself whole to tell
    private int size;

    /// <summary>How many documents the index has.</summary>
    public int DocumentCount { get; } = reader.MaxDoc;

    /// <summary>How long the texts of a field are.</summary>
    public FieldNorms LengthsOf(string field) => lengths.GetOrAdd(field, static (name, index) => FieldNorms.Read(index, name), reader);

    /// <summary>In how many documents a term stands, as Lucene counts them for its rarity.</summary>
    public int CountOf(Term term) => CountOf(term.Field, term.Text);

    /// <summary>In how many documents a term stands, as Lucene counts them for its rarity.</summary>
    public int CountOf(string field, string term)
    {
        var ofField = CountsOf(field);
        if (ofField.TryGetValue(term, out var known))
        {
            return known;
        }

        if (Interlocked.Increment(ref countsHeld) > MostCounts)
        {
            counts.Clear();
            Interlocked.Exchange(ref countsHeld, 1);
            ofField = CountsOf(field);
        }

        return ofField[term] = reader.DocFreq(new Term(field, term));
    }

    private ConcurrentDictionary<string, int> CountsOf(string field) => counts.GetOrAdd(field, static _ => new(StringComparer.Ordinal));

    /// <summary>The postings of a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="withPlaces">Whether the places are needed.</param>
    public TermPostings Of(Term term, bool withPlaces)
    {
        var key = (term.Field, term.Text);
        return Held(key) is { } known && (known.HasPlaces || !withPlaces) ? known : Keep(key, Read(term, withPlaces));
    }

    /// <summary>The postings, with places, of several terms that stand for each other at one place.</summary>
    public TermPostings OfAny(Term[] terms)
    {
        if (terms.Length == 1)
        {
            return Of(terms[0], withPlaces: true);
        }

        var key = (terms[0].Field, string.Join('\n', terms.Select(t => t.Text)));
        return Held(key) ?? Keep(key, Together([.. terms.Select(t => Of(t, withPlaces: true))], LengthsOf(terms[0].Field)));
    }

    private TermPostings? Held((string Field, string Terms) key) =>
        held.TryGetValue(key, out var known) ? known : before.TryGetValue(key, out var old) ? Keep(key, old) : null;

    private TermPostings Keep((string Field, string Terms) key, TermPostings read)
    {
        if (Interlocked.Add(ref size, read.Size + 8) > MostHeld / 2)
        {
            (before, held) = (held, new());
            Interlocked.Exchange(ref size, read.Size);
        }

        held[key] = read;
        return read;
    }

    private TermPostings Read(Term term, bool withPlaces)
    {
        var count = CountOf(term);
        if (count == 0)
        {
            return TermPostings.None;
        }

        var idf = (float)Math.Log(1 + ((reader.MaxDoc - count + 0.5) / (count + 0.5)));
        var placed = withPlaces ? MultiFields.GetTermPositionsEnum(reader, live, term.Field, term.Bytes, DocsAndPositionsFlags.NONE) : null;
        if (withPlaces && placed is null)
        {
            return TermPostings.None; // a field without places has no phrase
        }

        var documents = placed ?? MultiFields.GetTermDocsEnum(reader, live, term.Field, term.Bytes, DocsFlags.FREQS);
        var lengths = LengthsOf(term.Field);
        var (numbers, worths, starts, places) = (new List<int>(count), new List<float>(count), placed is null ? null : new List<int>(count + 1) { 0 }, placed is null ? null : new List<int>(count * 2));
        while (documents is not null && documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            numbers.Add(document);
            worths.Add(lengths.WorthOf(document, documents.Freq));
            for (var i = 0; placed is not null && i < placed.Freq; i++)
            {
                places!.Add(placed.NextPosition());
            }

            starts?.Add(places!.Count);
        }

        return new TermPostings([.. numbers], [.. worths], starts?.ToArray(), places?.ToArray(), idf);
    }

    private static TermPostings Together(TermPostings[] all, FieldNorms lengths)
    {
        var merged = new SortedDictionary<int, SortedSet<int>>();
        foreach (var one in all)
        {
            for (var i = 0; i < one.Documents.Length; i++)
            {
                if (!merged.TryGetValue(one.Documents[i], out var places))
                {
                    merged.Add(one.Documents[i], places = []);
                }

                foreach (var place in one.PlacesIn(i))
                {
                    places.Add(place);
                }
            }
        }

        var starts = new List<int> { 0 };
        foreach (var places in merged.Values)
        {
            starts.Add(starts[^1] + places.Count);
        }

        return new TermPostings([.. merged.Keys], [.. merged.Select(p => lengths.WorthOf(p.Key, p.Value.Count))], [.. starts], [.. merged.Values.SelectMany(p => p)], all.Sum(p => p.Idf));
    }
}
