using System.Numerics;
using System.Runtime.CompilerServices;

namespace Statutes.Search.Matching;

/// <summary>
/// Adds up the scores of several lists by document. Its array covers all documents and is reused. Not thread-safe.
/// </summary>
/// <param name="documentCount">The number of documents in the index.</param>
internal sealed class ScoreAccumulator(int documentCount)
{
    private readonly Cell[] cells = new Cell[documentCount];
    private readonly ulong[] touched = new ulong[(documentCount + 63) / 64];
    private int lowestWord = int.MaxValue;
    private int highestWord = -1;
    private int count;

    /// <summary>Adds the scores of a list.</summary>
    public void Add(in ScoredDocuments list) => Add(list.Documents, list.Scores, 1);

    /// <summary>Adds scores.</summary>
    /// <param name="documents">The documents, ascending.</param>
    /// <param name="factors">The score of each before weighting.</param>
    /// <param name="weight">The weight, by which each score is multiplied.</param>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> factors, float weight)
    {
        if (documents.IsEmpty)
        {
            return;
        }

        lowestWord = Math.Min(lowestWord, documents[0] >> 6);
        highestWord = Math.Max(highestWord, documents[^1] >> 6);
        for (var i = 0; i < documents.Length; i++)
        {
            Add(documents[i], factors[i] * weight);
        }
    }

    /// <summary>Adds scores to the documents that have one already; others are left out.</summary>
    /// <param name="documents">The documents, ascending.</param>
    /// <param name="factors">The score of each before weighting.</param>
    /// <param name="weight">The weight, by which each score is multiplied.</param>
    public void AddToPresent(ReadOnlySpan<int> documents, ReadOnlySpan<float> factors, float weight)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            ref var cell = ref cells[documents[i]];
            if (cell.Lists != 0)
            {
                var score = factors[i] * weight;
                cell.Lists = unchecked(cell.Lists + 1);
                cell.Sum += score;
                cell.Highest = Math.Max(cell.Highest, score);
            }
        }
    }

    /// <summary>Returns the sums and clears the accumulator.</summary>
    /// <param name="minLists">In how many lists a document must be.</param>
    /// <param name="tieBreaker">The share of each score below the highest; 1 for the plain sum.</param>
    public ScoredDocuments Take(int minLists, float tieBreaker)
    {
        var taken = new ScoredDocuments(count);
        for (var word = lowestWord; word <= highestWord; word++)
        {
            for (var bits = touched[word]; bits != 0; bits &= bits - 1)
            {
                var document = (word * 64) + BitOperations.TrailingZeroCount(bits);
                ref var cell = ref cells[document];
                if (cell.Lists >= minLists)
                {
                    taken.Add(document, tieBreaker == 1 ? cell.Sum : cell.Highest + ((cell.Sum - cell.Highest) * tieBreaker));
                }

                cell.Lists = 0;
            }

            touched[word] = 0;
        }

        (lowestWord, highestWord, count) = (int.MaxValue, -1, 0);
        return taken;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int document, float score)
    {
        ref var cell = ref cells[document];
        if (cell.Lists == 0)
        {
            touched[document >> 6] |= 1UL << document;
            (cell.Sum, cell.Highest, cell.Lists) = (score, score, 1);
            count = unchecked(count + 1);
        }
        else
        {
            cell.Lists = unchecked(cell.Lists + 1);
            cell.Sum += score;
            cell.Highest = Math.Max(cell.Highest, score);
        }
    }

    private struct Cell
    {
        public float Sum;
        public float Highest;
        public int Lists;
    }
}
