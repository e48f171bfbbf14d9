using Statutes.Model.Text;

namespace Statutes.Search.Understanding;

/// <summary>
/// Finds the words that pinyin letters spell. A term of the glossary is preferred to a pair of characters that the texts contain.
/// Immutable.
/// </summary>
internal sealed class PinyinWords
{
    private const int TermCost = 10;
    private const int PairCost = 16; // so that a term of two syllables is preferred to a pair, and a pair to two terms

    private readonly Dictionary<string, (string Word, int Cost)> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Pair, int Count)> pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Word, int Cost)>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    /// <summary>Prepares the words that can be spelled.</summary>
    /// <param name="terms">The terms; of terms that sound the same, the first is used.</param>
    /// <param name="pairs">
    /// Pairs of characters, each with the number of articles that contain it; of pairs that sound the same, the most frequent is used.
    /// </param>
    public PinyinWords(IEnumerable<string> terms, IEnumerable<(string Pair, int Count)> pairs)
    {
        foreach (var term in terms)
        {
            Add(term, TermCost);
        }

        foreach (var (pair, count) in pairs.OrderByDescending(p => p.Count).ThenBy(p => p.Pair, StringComparer.Ordinal))
        {
            Add(pair, PairCost);
            if (Pinyin.Of(pair) is { } letters)
            {
                this.pairs.TryAdd(letters, (pair, count));
            }
        }

        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = words.Count == 0 ? 0 : words.Keys.Max(k => k.Length);
    }

    /// <summary>
    /// Finds the most frequent pair that letters spell, and the number of articles that contain it; null if there is no such
    /// pair.
    /// </summary>
    public (string Pair, int Count)? PairOf(string letters) => pairs.TryGetValue(letters, out var pair) ? pair : null;

    /// <summary>Finds the fewest words that together spell all the letters, separated by spaces; null if no words do.</summary>
    public string? Read(string letters)
    {
        var costs = new int[letters.Length + 1];
        var before = new string?[letters.Length + 1];
        Array.Fill(costs, int.MaxValue, 1, letters.Length);
        for (var start = 0; start < letters.Length; start++)
        {
            if (costs[start] == int.MaxValue)
            {
                continue;
            }

            for (var length = 1; length <= Math.Min(longest, letters.Length - start); length++)
            {
                if (lookup.TryGetValue(letters.AsSpan(start, length), out var next) && costs[start] + next.Cost < costs[start + length])
                {
                    costs[start + length] = costs[start] + next.Cost;
                    before[start + length] = start == 0 ? next.Word : $"{before[start]} {next.Word}";
                }
            }
        }

        return before[letters.Length];
    }

    private void Add(string word, int cost)
    {
        if (Pinyin.Of(word) is { } letters)
        {
            words.TryAdd(letters, (word, cost));
        }
    }
}
