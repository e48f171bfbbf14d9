namespace Statutes.Search.Ranking;

/// <summary>
/// Keeps the best of many scored ordinals in their order, the highest score first and of equal scores the lowest ordinal, without sorting the rest.
/// </summary>
public sealed class TopHits
{
    private long[] heap = new long[64]; // the least of those kept is first
    private int kept;
    private int wanted;

    /// <summary>How many are kept.</summary>
    public int Count => kept;

    /// <summary>Forgets all, and says how many are to be kept from now on.</summary>
    public void Begin(int most)
    {
        (kept, wanted) = (0, most);
    }

    /// <summary>Offers one.</summary>
    public void Add(int ordinal, float score)
    {
        var key = KeyOf(ordinal, score);
        if (kept < wanted)
        {
            if (kept == heap.Length)
            {
                Array.Resize(ref heap, kept * 2);
            }

            Rise(kept++, key);
        }
        else if (wanted > 0 && key > heap[0])
        {
            Sink(key);
        }
    }

    /// <summary>Sorts those that are kept, the best first; none can be added after that.</summary>
    public void Sort()
    {
        var best = heap.AsSpan(0, kept);
        best.Sort();
        best.Reverse();
    }

    /// <summary>The ordinal at a place, after <see cref="Sort"/>.</summary>
    public int OrdinalAt(int place) => OrdinalOf(heap[place]);

    /// <summary>The score at a place, after <see cref="Sort"/>.</summary>
    public float ScoreAt(int place) => ScoreOf(heap[place]);

    // One number that compares as the two do: above, the score as an ordered integer; below, the ordinal turned round.
    private static long KeyOf(int ordinal, float score)
    {
        // a score that is no number comes last; the two zeros are one
        var bits = BitConverter.SingleToInt32Bits(float.IsNaN(score) ? float.NegativeInfinity : score + 0f);
        return ((long)(bits ^ ((bits >> 31) & int.MaxValue)) << 32) | unchecked((uint)~ordinal);
    }

    private static int OrdinalOf(long key) => unchecked(~(int)key);

    private static float ScoreOf(long key)
    {
        var bits = (int)(key >> 32);
        return BitConverter.Int32BitsToSingle(bits ^ ((bits >> 31) & int.MaxValue));
    }

    private void Rise(int place, long key)
    {
        while (place > 0 && heap[(place - 1) / 2] > key)
        {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        heap[place] = key;
    }

    private void Sink(long key)
    {
        var place = 0;
        for (var child = 1; child < kept; child = (2 * place) + 1)
        {
            if (child + 1 < kept && heap[child + 1] < heap[child])
            {
                child++;
            }

            if (heap[child] >= key)
            {
                break;
            }

            heap[place] = heap[child];
            place = child;
        }

        heap[place] = key;
    }
}
