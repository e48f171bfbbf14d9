using System.Buffers;

namespace Statutes.Search.Matching;

/// <summary>
/// Documents in ascending order, each with a score. The arrays come from a pool: the last owner calls <see cref="Return"/> exactly once.
/// </summary>
internal struct ScoredDocuments
{
    private int[] documents;
    private float[] scores;

    /// <summary>Creates an empty list.</summary>
    /// <param name="capacity">The most documents that will be added.</param>
    public ScoredDocuments(int capacity)
    {
        documents = ArrayPool<int>.Shared.Rent(Math.Max(capacity, 1));
        scores = ArrayPool<float>.Shared.Rent(Math.Max(capacity, 1));
        Count = 0;
    }

    /// <summary>The number of documents.</summary>
    public int Count { get; private set; }

    /// <summary>The documents, ascending.</summary>
    public readonly ReadOnlySpan<int> Documents => documents.AsSpan(0, Count);

    /// <summary>Their scores.</summary>
    public readonly Span<float> Scores => scores.AsSpan(0, Count);

    /// <summary>Adds a document; it must be above all documents in the list.</summary>
    public void Add(int document, float score)
    {
        documents[Count] = document;
        scores[Count++] = score;
    }

    /// <summary>Adds documents; they must be above all documents in the list.</summary>
    /// <param name="more">The documents, ascending.</param>
    /// <param name="factors">The score of each before weighting.</param>
    /// <param name="weight">The weight, by which each score is multiplied.</param>
    public void AddAll(ReadOnlySpan<int> more, ReadOnlySpan<float> factors, float weight)
    {
        more.CopyTo(documents.AsSpan(Count));
        var weighted = scores.AsSpan(Count, more.Length);
        for (var i = 0; i < weighted.Length; i++)
        {
            weighted[i] = factors[i] * weight;
        }

        Count += more.Length;
    }

    /// <summary>Returns the arrays to the pool.</summary>
    public void Return()
    {
        ArrayPool<int>.Shared.Return(documents);
        ArrayPool<float>.Shared.Return(scores);
        (documents, scores, Count) = ([], [], 0);
    }
}
