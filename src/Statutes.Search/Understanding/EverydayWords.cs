using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// What people say, and the words of the statutes for it (国外 for 境外, police for public security organ), as everyday.tsv beside this file gives them: language, word, statutory
/// words parted by bars, the likeliest first.
/// </summary>
internal static class EverydayWords
{
    private static readonly PhraseTable<ImmutableArray<string>> Phrases;
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Stems;

    static EverydayWords()
    {
        var phrases = new List<KeyValuePair<string, ImmutableArray<string>>>();
        var stems = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        using var stream = typeof(EverydayWords).Assembly.GetManifestResourceStream("everyday.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var language, var said, var statutory])
            {
                continue;
            }

            ImmutableArray<string> meant = [.. statutory.Split('|').Select(QueryText.Fold)];
            if (language == "en" && !said.Contains(' '))
            {
                stems.TryAdd(EnglishStems.Of(said), meant);
            }
            else
            {
                phrases.Add(KeyValuePair.Create(said, meant));
            }
        }

        Phrases = new PhraseTable<ImmutableArray<string>>(phrases);
        Stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The statutory words for the longest phrase that begins at a place; an English word in any of its forms.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">The place.</param>
    /// <param name="length">How long the phrase is in the text; 0 where none begins.</param>
    /// <param name="statutory">The statutory words, folded, the likeliest first.</param>
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
