using Statutes.Model.Text;

namespace Statutes.Search.Understanding;

/// <summary>The words that letters in pinyin spell: terms of the glossary first, then the pairs of characters that the texts have. Immutable.</summary>
internal sealed class PinyinWords
{
    private const int TermCost = 10;
    private const int PairCost = 16;

    private readonly Dictionary<string, (string Word, int Cost)> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Pair, int Count)> pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Word, int Cost)>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    /// <summary>Spells some words.</summary>
    /// <param name="terms">The terms; of those that sound the same the first counts.</param>
    /// <param name="pairs">Pairs with how many articles have them; of those that sound the same the most frequent counts.</param>
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

    /// <summary>The most frequent pair that letters spell, and how many articles have it; null where none does.</summary>
    public (string Pair, int Count)? PairOf(string letters) => pairs.TryGetValue(letters, out var found) ? found : null;

    /// <summary>The words that letters spell from end to end, as few as will do; null where none do.</summary>
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
                if (lookup.TryGetValue(letters.AsSpan(start, length), out var found) && costs[start] + found.Cost < costs[start + length])
                {
                    costs[start + length] = costs[start] + found.Cost;
                    before[start + length] = start == 0 ? found.Word : $"{before[start]} {found.Word}";
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
