using System.Runtime.CompilerServices;

namespace Statutes.Search.Ranking;

/// <summary>
/// Selects the best of many scored articles without sorting the rest: the highest group first, in a group the highest score, and of equal
/// scores the lowest ordinal. A NaN score sorts last. Not thread-safe.
/// </summary>
public sealed class TopHits
{
    /// <summary>The highest group.</summary>
    public const int MaxGroup = 7;

    private const int GroupShift = 60;
    private const int ScoreShift = 28;
    private const long OrdinalMask = (1L << ScoreShift) - 1;

    private readonly PriorityQueue<long, long> worstFirst = new();
    private long[] sorted = [];
    private long worst;
    private int limit;

    /// <summary>The number of selected articles.</summary>
    public int Count { get; private set; }

    /// <summary>Starts a new selection.</summary>
    /// <param name="max">How many articles to select at most.</param>
    public void Begin(int max)
    {
        worstFirst.Clear();
        (Count, limit) = (0, max);
    }

    /// <summary>Adds an article, unless enough better ones are selected.</summary>
    /// <param name="ordinal">Its ordinal, below 2^28.</param>
    /// <param name="score">Its score.</param>
    /// <param name="group">Its group, 0 to <see cref="MaxGroup"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int ordinal, float score, int group = 0)
    {
        var key = KeyOf(ordinal, score, group);
        if (Count == limit && (limit == 0 || key <= worst))
        {
            return;
        }

        Insert(key);
    }

    /// <summary>Sorts the selection, the best article first. Call it once, before the selection is read.</summary>
    public void Sort()
    {
        if (sorted.Length < Count)
        {
            sorted = new long[Math.Max(Count, 2 * sorted.Length)];
        }

        var at = 0;
        foreach (var (key, _) in worstFirst.UnorderedItems)
        {
            sorted[at++] = key;
        }

        var best = sorted.AsSpan(0, Count);
        best.Sort();
        best.Reverse();
    }

    /// <summary>The ordinal at a rank from 0, after <see cref="Sort"/>.</summary>
    public int OrdinalAt(int rank) => OrdinalOf(sorted[rank]);

    /// <summary>The score at a rank from 0, after <see cref="Sort"/>.</summary>
    public float ScoreAt(int rank) => ScoreOf(sorted[rank]);

    private void Insert(long key)
    {
        if (Count < limit)
        {
            worstFirst.Enqueue(key, key);
            Count++;
        }
        else
        {
            worstFirst.DequeueEnqueue(key, key);
        }

        worst = worstFirst.Peek();
    }

    // Packs all three into one number with the same order: the group, the score as an ordered integer, the complement of the ordinal.
    private static long KeyOf(int ordinal, float score, int group)
    {
        // adding 0 turns -0 into 0, so that both zeros are equal
        var bits = BitConverter.SingleToInt32Bits(float.IsNaN(score) ? float.NegativeInfinity : score + 0f);
        var ordered = unchecked((uint)(bits ^ ((bits >> 31) & int.MaxValue)) ^ 0x8000_0000u);
        return ((long)group << GroupShift) | ((long)ordered << ScoreShift) | (~(long)ordinal & OrdinalMask);
    }

    private static int OrdinalOf(long key) => (int)(~key & OrdinalMask);

    private static float ScoreOf(long key)
    {
        var bits = unchecked((int)((uint)(key >> ScoreShift) ^ 0x8000_0000u));
        return BitConverter.Int32BitsToSingle(bits ^ ((bits >> 31) & int.MaxValue));
    }
}
