namespace Statutes.Search.Matching;

/// <summary>Where a term stands in one field: the documents in their order, what it is worth in each, and at which places. Immutable.</summary>
/// <param name="documents">The numbers of the documents, ascending.</param>
/// <param name="worths">What it is worth in each, by how often it stands there and how long the text is; the weight of the term is left out.</param>
/// <param name="starts">Where the places in each begin, and behind them where all end; null where the places were not read.</param>
/// <param name="places">The places in all, ascending in each document; null where they were not read.</param>
/// <param name="idf">The weight of the term by its rarity.</param>
internal sealed class TermPostings(int[] documents, float[] worths, int[]? starts, int[]? places, float idf)
{
    /// <summary>A term that stands nowhere.</summary>
    public static TermPostings None { get; } = new([], [], [0], [], 0);

    /// <summary>The numbers of the documents, ascending.</summary>
    public int[] Documents => documents;

    /// <summary>What it is worth in each, by how often it stands there and how long the text is; the weight of the term is left out.</summary>
    public float[] Worths => worths;

    /// <summary>The weight of the term by its rarity, as BM25 gives it; of several terms at one place, the sum of theirs.</summary>
    public float Idf => idf;

    /// <summary>Whether <see cref="PlacesIn"/> can be asked.</summary>
    public bool HasPlaces => places is not null;

    /// <summary>How many numbers are held.</summary>
    public int Size => documents.Length + worths.Length + (starts?.Length ?? 0) + (places?.Length ?? 0);

    /// <summary>The places in the document at an index of <see cref="Documents"/>, ascending.</summary>
    public ReadOnlySpan<int> PlacesIn(int index) => places.AsSpan(starts![index]..starts[index + 1]);

    /// <summary>The index of the first document that is not before a document, sought from an index on; the count where there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="from">Where to begin.</param>
    public int Seek(int document, int from) => Seek(documents, document, from);

    /// <summary>The index of the first number that is not below a number, sought from an index on in steps that double; the length where there is none.</summary>
    public static int Seek(ReadOnlySpan<int> ascending, int number, int from)
    {
        var (step, low, high) = (1, from, from);
        while (high < ascending.Length && ascending[high] < number)
        {
            low = high + 1;
            high += step;
            step *= 2;
        }

        high = Math.Min(high, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ascending[middle] < number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
