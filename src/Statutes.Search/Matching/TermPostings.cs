namespace Statutes.Search.Matching;

/// <summary>
/// The postings of a term in one field: the documents that contain it, with a score factor and the positions in each. Immutable.
/// </summary>
/// <param name="documents">The documents, ascending.</param>
/// <param name="tfNorms">The BM25 factor of the term in each document; see <see cref="TfNorms"/>.</param>
/// <param name="starts">
/// For each document the index of its first position, followed by the number of all positions; null if positions were not read.
/// </param>
/// <param name="positions">The positions of all documents, ascending in each; null if they were not read.</param>
/// <param name="idf">The inverse document frequency; see <see cref="Idf"/>.</param>
internal sealed class TermPostings(int[] documents, float[] tfNorms, int[]? starts, int[]? positions, float idf)
{
    /// <summary>The postings of a term that no document contains.</summary>
    public static TermPostings Empty { get; } = new([], [], [0], [], 0);

    /// <summary>The documents, ascending.</summary>
    public int[] Documents => documents;

    /// <summary>
    /// The BM25 factor of the term in each document, from its frequency there and the length of the field. It does not include
    /// <see cref="Idf"/>.
    /// </summary>
    public float[] TfNorms => tfNorms;

    /// <summary>The inverse document frequency, as BM25 computes it; of several terms at one position, the sum.</summary>
    public float Idf => idf;

    /// <summary>Whether <see cref="Positions"/> is available.</summary>
    public bool HasPositions => positions is not null;

    /// <summary>The number of stored values, of four bytes each.</summary>
    public int Size => documents.Length + tfNorms.Length + (starts?.Length ?? 0) + (positions?.Length ?? 0);

    /// <summary>Gets the positions in the document at an index of <see cref="Documents"/>, ascending.</summary>
    public ReadOnlySpan<int> Positions(int index) => positions.AsSpan(starts![index]..starts[index + 1]);

    /// <summary>Finds the index of the first document that is not below a document; the count if there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="from">The index at which the search begins.</param>
    public int Seek(int document, int from) => Seek(documents, document, from);

    /// <summary>
    /// Finds the index of the first number that is not below a number; the length if there is none. It steps from the start in doubling
    /// steps, so a near number is found fast.
    /// </summary>
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
