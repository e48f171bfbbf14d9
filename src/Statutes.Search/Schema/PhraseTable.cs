using System.Collections.Frozen;

namespace Statutes.Search.Schema;

/// <summary>Phrases with what they stand for; the longest that begins at a place of a text is found in time that depends on the phrases alone. Immutable.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, T> phrases;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenDictionary<char, int> longest;

    /// <summary>Prepares a table; of phrases that fold to the same, the first counts.</summary>
    public PhraseTable(IEnumerable<KeyValuePair<string, T>> entries)
    {
        phrases = entries.Select(e => KeyValuePair.Create(QueryText.Fold(e.Key), e.Value)).Where(e => e.Key.Length > 0).DistinctBy(e => e.Key)
            .ToFrozenDictionary(StringComparer.Ordinal);
        lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = phrases.Keys.GroupBy(k => k[0]).ToFrozenDictionary(g => g.Key, g => g.Max(k => k.Length));
    }

    /// <summary>The phrases, folded.</summary>
    public IEnumerable<string> Phrases => phrases.Keys;

    /// <summary>What a whole phrase stands for.</summary>
    public bool TryGet(ReadOnlySpan<char> phrase, out T value) => lookup.TryGetValue(phrase, out value!);

    /// <summary>The longest phrase that begins at a place; a Latin one ends with its word, and a plural's s behind it is allowed.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">The place.</param>
    /// <param name="length">How long the phrase is in the text; 0 where none begins.</param>
    /// <param name="value">What it stands for.</param>
    public bool TryMatch(string folded, int at, out int length, out T value)
    {
        (length, value) = (0, default!);
        if ((at > 0 && QueryText.IsLatin(folded[at]) && QueryText.IsLatin(folded[at - 1])) || !longest.TryGetValue(folded[at], out var most))
        {
            return false;
        }

        for (var tried = Math.Min(most + 1, folded.Length - at); tried > 0; tried--)
        {
            var end = at + tried;
            if (end < folded.Length && QueryText.IsLatin(folded[end - 1]) && QueryText.IsLatin(folded[end]))
            {
                continue;
            }

            var phrase = folded.AsSpan(at, tried);
            if (lookup.TryGetValue(phrase, out value!) || (phrase[^1] == 's' && lookup.TryGetValue(phrase[..^1], out value!)))
            {
                length = tried;
                return true;
            }
        }

        return false;
    }

    /// <summary>What every phrase in a text stands for, those within others included.</summary>
    public IEnumerable<T> AllIn(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (!longest.TryGetValue(folded[at], out var most))
            {
                continue;
            }

            for (var length = 1; length <= Math.Min(most, folded.Length - at); length++)
            {
                if (lookup.TryGetValue(folded.AsSpan(at, length), out var value))
                {
                    yield return value;
                }
            }
        }
    }
}
