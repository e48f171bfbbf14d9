using System.Numerics;

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
    public void Add(in ScoredDocuments list)
    {
        var documents = list.Documents;
        var scores = list.Scores;
        if (documents.IsEmpty)
        {
            return;
        }

        lowestWord = Math.Min(lowestWord, documents[0] / 64);
        highestWord = Math.Max(highestWord, documents[^1] / 64);
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            var score = scores[i];
            ref var cell = ref cells[document];
            if (cell.Lists++ == 0)
            {
                touched[document / 64] |= 1UL << (document % 64);
                (cell.Sum, cell.Highest) = (score, score);
                count++;
            }
            else
            {
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

    private struct Cell
    {
        public float Sum;
        public float Highest;
        public int Lists;
    }
}
