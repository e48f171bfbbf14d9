namespace Statutes.Search.Suggesting;

/// <summary>
/// Finds the best entries whose keys begin with a text. The keys are sorted, so a binary search finds the range of matching keys; a tree of
/// the best ranks over them then gives the best entries of the range one by one. Immutable.
/// </summary>
internal sealed class CompletionTable
{
    private readonly string[] keys;
    private readonly int[] entries; // the entry of a rank
    private readonly int[] places; // the place of the key of a rank
    private readonly int[] best; // the lowest rank below each node of the tree; the leaves are behind the inner nodes

    /// <summary>Creates a table.</summary>
    /// <param name="ranked">The keys with their entries, the best first: the index is the rank.</param>
    public CompletionTable(IReadOnlyList<(string Key, int Entry)> ranked)
    {
        entries = [.. ranked.Select(r => r.Entry)];
        keys = [.. ranked.Select(r => r.Key)];
        var ranks = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, ranks, StringComparer.Ordinal);
        places = new int[ranks.Length];
        best = new int[2 * ranks.Length];
        for (var place = 0; place < ranks.Length; place++)
        {
            places[ranks[place]] = place;
            best[ranks.Length + place] = ranks[place];
        }

        for (var node = ranks.Length - 1; node > 0; node--)
        {
            best[node] = Math.Min(best[2 * node], best[(2 * node) + 1]);
        }
    }

    /// <summary>Finds the range of keys that begin with a text.</summary>
    public (int From, int To) BeginningWith(string start) =>
        (FirstNotBefore(start, wholeKey: true), FirstNotBefore(start, wholeKey: false));

    /// <summary>Finds the range of keys that equal a text.</summary>
    public (int From, int To) Equal(string key)
    {
        var from = FirstNotBefore(key, wholeKey: true);
        var to = from;
        while (to < keys.Length && keys[to] == key)
        {
            to++;
        }

        return (from, to);
    }

    /// <summary>
    /// Lists the entries of some ranges with their ranks, the best first. An entry with several keys is listed several times.
    /// </summary>
    public IEnumerable<(int Entry, int Rank)> BestOf(IEnumerable<(int From, int To)> ranges)
    {
        var queue = new PriorityQueue<(int From, int To), int>();
        foreach (var (from, to) in ranges)
        {
            Enqueue(from, to);
        }

        while (queue.TryDequeue(out var range, out var rank))
        {
            yield return (entries[rank], rank);
            Enqueue(range.From, places[rank]);
            Enqueue(places[rank] + 1, range.To);
        }

        void Enqueue(int from, int to)
        {
            if (from < to)
            {
                queue.Enqueue((from, to), LowestRank(from, to));
            }
        }
    }

    private int LowestRank(int from, int to)
    {
        var lowest = int.MaxValue;
        for (var (left, right) = (from + keys.Length, to + keys.Length); left < right; left /= 2, right /= 2)
        {
            if (left % 2 == 1)
            {
                lowest = Math.Min(lowest, best[left++]);
            }

            if (right % 2 == 1)
            {
                lowest = Math.Min(lowest, best[--right]);
            }
        }

        return lowest;
    }

    // the first key that is not below a text; if only the beginnings are compared, the first key behind all that begin with the text
    private int FirstNotBefore(string text, bool wholeKey)
    {
        var (from, to) = (0, keys.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            var key = keys[middle].AsSpan();
            var isBefore = wholeKey
                ? key.SequenceCompareTo(text) < 0
                : key[..Math.Min(key.Length, text.Length)].SequenceCompareTo(text) <= 0;
            (from, to) = isBefore ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
