namespace Statutes.Search.Suggesting;

/// <summary>
/// Sorted keys with what they lead to, and over them a tree of the best ranks: the entries that begin with something are found by binary search, and the best of
/// them one after another without a look at the others. Immutable.
/// </summary>
internal sealed class CompletionTable
{
    private readonly string[] keys;
    private readonly int[] entries; // what the key of a rank leads to
    private readonly int[] places; // where the key of a rank stands
    private readonly int[] best; // the lowest rank under each node; the leaves stand behind the inner nodes

    /// <summary>Sorts some keys.</summary>
    /// <param name="ranked">Keys with what they lead to, the best first.</param>
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

    /// <summary>The places of the keys that begin with something.</summary>
    public (int From, int To) BeginningWith(string start) => (FirstNotBefore(start, wholeKey: true), FirstNotBefore(start, wholeKey: false));

    /// <summary>The places of the keys that are something; a part of those that begin with it.</summary>
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

    /// <summary>What the keys of some places lead to with their ranks, the best first; one that several keys lead to comes several times.</summary>
    public IEnumerable<(int Entry, int Rank)> BestOf(IEnumerable<(int From, int To)> ranges)
    {
        var waiting = new PriorityQueue<(int From, int To), int>();
        foreach (var (from, to) in ranges)
        {
            Wait(from, to);
        }

        while (waiting.TryDequeue(out var range, out var rank))
        {
            yield return (entries[rank], rank);
            Wait(range.From, places[rank]);
            Wait(places[rank] + 1, range.To);
        }

        void Wait(int from, int to)
        {
            if (from < to)
            {
                waiting.Enqueue((from, to), LowestRank(from, to));
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

    // the first key that does not stand before a text; where whole keys are not compared, the first behind all that begin with it
    private int FirstNotBefore(string text, bool wholeKey)
    {
        var (from, to) = (0, keys.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            var key = keys[middle].AsSpan();
            var isBefore = wholeKey ? key.SequenceCompareTo(text) < 0 : key[..Math.Min(key.Length, text.Length)].SequenceCompareTo(text) <= 0;
            (from, to) = isBefore ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
