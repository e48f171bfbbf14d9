using System.Buffers;

namespace Statutes.Search.Matching;

/// <summary>Documents in their order, each with a score. The arrays are lent; whoever has it gives it back once with <see cref="Return"/>.</summary>
internal struct ScoredDocuments
{
    private int[] documents;
    private float[] scores;

    /// <summary>Begins an empty list.</summary>
    /// <param name="most">How many it is to hold at most.</param>
    public ScoredDocuments(int most)
    {
        documents = ArrayPool<int>.Shared.Rent(Math.Max(most, 1));
        scores = ArrayPool<float>.Shared.Rent(Math.Max(most, 1));
        Count = 0;
    }

    /// <summary>How many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of the documents, ascending.</summary>
    public readonly ReadOnlySpan<int> Documents => documents.AsSpan(0, Count);

    /// <summary>Their scores.</summary>
    public readonly Span<float> Scores => scores.AsSpan(0, Count);

    /// <summary>Adds a document that comes after all that were added.</summary>
    public void Add(int document, float score)
    {
        documents[Count] = document;
        scores[Count++] = score;
    }

    /// <summary>Gives the arrays back.</summary>
    public void Return()
    {
        ArrayPool<int>.Shared.Return(documents);
        ArrayPool<float>.Shared.Return(scores);
        (documents, scores, Count) = ([], [], 0);
    }
}
