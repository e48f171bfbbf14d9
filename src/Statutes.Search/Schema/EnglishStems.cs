using System.Collections.Concurrent;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace Statutes.Search.Schema;

/// <summary>The stems of English words, by Porter's rules as Lucene has them; those that were asked for are kept.</summary>
internal static class EnglishStems
{
    /// <summary>How many words are kept; the laws have far fewer.</summary>
    private const int MostKept = 20_000;

    private const int LongestKept = 32;

    private static readonly ConcurrentDictionary<string, string> Kept = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var stem))
        {
            return stem;
        }

        var spelled = word.ToString();
        stem = Stemmed(spelled);
        if (spelled.Length <= LongestKept && Kept.Count < MostKept)
        {
            Kept.TryAdd(spelled, stem);
        }

        return stem;
    }

    private static string Stemmed(string word)
    {
        using var stream = new PorterStemFilter(new KeywordTokenizer(new StringReader(word)));
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        return stream.IncrementToken() ? term.ToString()! : word;
    }
}
