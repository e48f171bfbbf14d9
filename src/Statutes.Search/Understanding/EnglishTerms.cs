using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Translates the English of a question into the words of Chinese statutes, so that it finds laws that the corpus has in Chinese only:
/// limitation period to 诉讼时效. The table is english-terms.tsv beside this file. Words are compared by their stems and by whether
/// they name a person (-er, -or, -ee), without words such as "of", and the longest term wins.
/// </summary>
internal static class EnglishTerms
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Terms = EmbeddedTable
        .Rows(typeof(EnglishTerms), "english-terms.tsv")
        .Select(Read)
        .GroupBy(r => r.Key, r => r.Chinese, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.SelectMany(c => c).Distinct().ToImmutableArray(), StringComparer.Ordinal);

    private static readonly int MostWords = Terms.Keys.Max(k => k.Count(c => c == ' ') + 1);

    /// <summary>Lists the Chinese words for each English term of a text, the most likely word of a term first.</summary>
    /// <param name="folded">The text, folded.</param>
    public static ImmutableArray<ImmutableArray<string>> In(string folded)
    {
        var words = WordsOf(folded);
        var found = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var at = 0; at < words.Length;)
        {
            var length = Math.Min(MostWords, words.Length - at);
            while (length > 0 && !Terms.ContainsKey(KeyOf(words.AsSpan(at, length))))
            {
                length--;
            }

            if (length > 0)
            {
                found.Add(Terms[KeyOf(words.AsSpan(at, length))]);
            }

            at += Math.Max(1, length);
        }

        return [.. found.DistinctBy(f => f[0])];
    }

    private static (string Key, string[] Chinese) Read(string[] row) =>
        row is [var english, var chinese] && WordsOf(QueryText.Fold(english)) is [_, ..] words
            ? (KeyOf(words), [.. chinese.Split('|').Select(QueryText.Fold)])
            : throw new FormatException($"\"{string.Join(' ', row)}\" is not an English term and its Chinese words.");

    private static string KeyOf(ReadOnlySpan<string> words) => string.Join(' ', words!);

    // an officer is no office, and an employee no employer, but their stems are the same
    private static string AgentOf(ReadOnlySpan<char> word)
    {
        var singular = word.EndsWith("s") ? word[..^1] : word;
        return singular.EndsWith("er") || singular.EndsWith("or") ? "+er" : singular.EndsWith("ee") ? "+ee" : "";
    }

    private static string[] WordsOf(string folded)
    {
        var words = new List<string>();
        for (var at = 0; at < folded.Length; at++)
        {
            var end = at;
            while (end < folded.Length && QueryText.IsLatin(folded[end]))
            {
                end++;
            }

            var word = folded.AsSpan(at..end);
            if (end > at && !QuestionWords.Joining.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                words.Add(EnglishStems.Of(word) + AgentOf(word));
            }

            at = Math.Max(at, end);
        }

        return [.. words];
    }
}
