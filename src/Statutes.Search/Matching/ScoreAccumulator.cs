using System.Numerics;

namespace Statutes.Search.Matching;

/// <summary>
/// Adds scores of several lists up, by document: an array over all documents that is clean between one addition and the next. Serves one at a time.
/// </summary>
/// <param name="documentCount">How many documents there are.</param>
internal sealed class ScoreAccumulator(int documentCount)
{
    private readonly Cell[] cells = new Cell[documentCount];
    private readonly ulong[] met = new ulong[(documentCount + 63) / 64];
    private int lowestWord = int.MaxValue;
    private int highestWord = -1;
    private int found;

    /// <summary>Adds a list.</summary>
    /// <param name="list">The list.</param>
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
                met[document / 64] |= 1UL << (document % 64);
                (cell.Sum, cell.Highest) = (score, score);
                found++;
            }
            else
            {
                cell.Sum += score;
                cell.Highest = Math.Max(cell.Highest, score);
            }
        }
    }

    /// <summary>What was added up, and leaves the tally clean.</summary>
    /// <param name="least">In how many lists a document must be.</param>
    /// <param name="tie">How much of the scores beside the highest counts; 1 for their plain sum.</param>
    public ScoredDocuments Take(int least, float tie)
    {
        var taken = new ScoredDocuments(found);
        for (var word = lowestWord; word <= highestWord; word++)
        {
            for (var bits = met[word]; bits != 0; bits &= bits - 1)
            {
                var document = (word * 64) + BitOperations.TrailingZeroCount(bits);
                ref var cell = ref cells[document];
                if (cell.Lists >= least)
                {
                    taken.Add(document, tie == 1 ? cell.Sum : cell.Highest + ((cell.Sum - cell.Highest) * tie));
                }

                cell.Lists = 0;
            }

            met[word] = 0;
        }

        (lowestWord, highestWord, found) = (int.MaxValue, -1, 0);
        return taken;
    }

    private struct Cell
    {
        public float Sum;
        public float Highest;
        public int Lists;
    }
}
