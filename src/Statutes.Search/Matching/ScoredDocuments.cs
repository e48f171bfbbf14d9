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

    /// <summary>Adds documents that come after all that were added.</summary>
    /// <param name="more">The documents, ascending.</param>
    /// <param name="worths">What each is worth.</param>
    /// <param name="weight">By what each worth is multiplied.</param>
    public void AddAll(ReadOnlySpan<int> more, ReadOnlySpan<float> worths, float weight)
    {
        more.CopyTo(documents.AsSpan(Count));
        var weighed = scores.AsSpan(Count, more.Length);
        for (var i = 0; i < weighed.Length; i++)
        {
            weighed[i] = worths[i] * weight;
        }

        Count += more.Length;
    }

    /// <summary>Gives the arrays back.</summary>
    public void Return()
    {
        ArrayPool<int>.Shared.Return(documents);
        ArrayPool<float>.Shared.Return(scores);
        (documents, scores, Count) = ([], [], 0);
    }
}
