using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Maps everyday words to the words that statutes use: 国外 to 境外, police to public security organ. The table is everyday.tsv beside
/// this file: language, everyday word, statutory words separated by bars with the most likely first.
/// </summary>
internal static class EverydayWords
{
    private static readonly PhraseTable<ImmutableArray<string>> Phrases;
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Stems;

    static EverydayWords()
    {
        var phrases = new List<KeyValuePair<string, ImmutableArray<string>>>();
        var stems = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows(typeof(EverydayWords), "everyday.tsv"))
        {
            if (row is not [var language, var everyday, var statutory])
            {
                throw new InvalidOperationException($"everyday.tsv: \"{string.Join(' ', row)}\" has {row.Length} columns. Write three.");
            }

            ImmutableArray<string> words = [.. statutory.Split('|').Select(QueryText.Fold)];
            if (language == "en" && !everyday.Contains(' '))
            {
                stems.TryAdd(EnglishStems.Of(everyday), words);
            }
            else
            {
                phrases.Add(KeyValuePair.Create(everyday, words));
            }
        }

        Phrases = new PhraseTable<ImmutableArray<string>>(phrases);
        Stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Matches the longest everyday phrase; an English word matches in any of its forms.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match; 0 if there is none.</param>
    /// <param name="statutory">The statutory words, folded, the most likely first.</param>
    public static bool TryMatch(string folded, int at, out int length, out ImmutableArray<string> statutory)
    {
        if (Phrases.TryMatch(folded, at, out length, out statutory))
        {
            return true;
        }

        if (!QueryText.IsLatin(folded[at]) || (at > 0 && QueryText.IsLatin(folded[at - 1])))
        {
            return false;
        }

        var end = at;
        while (end < folded.Length && QueryText.IsLatin(folded[end]))
        {
            end++;
        }

        length = Stems.TryGetValue(EnglishStems.Of(folded.AsSpan(at..end)), out statutory) ? end - at : 0;
        return length > 0;
    }
}
