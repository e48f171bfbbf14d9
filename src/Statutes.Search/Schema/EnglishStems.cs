using System.Collections.Concurrent;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace Statutes.Search.Schema;

/// <summary>Stems English words with Lucene's Porter stemmer, and caches the stems. Thread-safe.</summary>
internal static class EnglishStems
{
    /// <summary>The most cached words; the laws have far fewer.</summary>
    private const int Capacity = 20_000;

    private const int MaxCachedLength = 32;

    private static readonly ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Cache.GetAlternateLookup<ReadOnlySpan<char>>();


    /// <summary>Gets the stem of a word in lower case.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var stem))
        {
            return stem;
        }

        var spelled = word.ToString();
        stem = Stemmed(spelled);
        if (spelled.Length <= MaxCachedLength && Cache.Count < Capacity)
        {
            Cache.TryAdd(spelled, stem);
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
