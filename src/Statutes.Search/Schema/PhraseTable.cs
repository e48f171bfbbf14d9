using System.Collections.Frozen;

namespace Statutes.Search.Schema;

/// <summary>
/// Maps phrases to values, and finds the longest phrase that begins at a place of a text. The time depends on the longest phrase,
/// not on the text. Immutable.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, T> phrases;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenDictionary<char, int> maxLength; // by first character

    /// <summary>Creates a table. Of phrases that are equal when folded, the first is used.</summary>
    public PhraseTable(IEnumerable<KeyValuePair<string, T>> entries)
    {
        phrases = entries
            .Select(e => KeyValuePair.Create(QueryText.Fold(e.Key), e.Value))
            .Where(e => e.Key.Length > 0)
            .DistinctBy(e => e.Key)
            .ToFrozenDictionary(StringComparer.Ordinal);
        lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        maxLength = phrases.Keys.GroupBy(k => k[0]).ToFrozenDictionary(g => g.Key, g => g.Max(k => k.Length));
    }

    /// <summary>The phrases, folded.</summary>
    public IEnumerable<string> Phrases => phrases.Keys;

    /// <summary>Gets the value of a whole phrase.</summary>
    public bool TryGet(ReadOnlySpan<char> phrase, out T value) => lookup.TryGetValue(phrase, out value!);

    /// <summary>
    /// Finds the longest phrase that begins at a place. A Latin phrase ends at the end of a word and may have a plural s behind
    /// it.
    /// </summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="at">Where the match begins.</param>
    /// <param name="length">The length of the match in the text; 0 if there is none.</param>
    /// <param name="value">The value of the phrase.</param>
    public bool TryMatch(string folded, int at, out int length, out T value)
    {
        (length, value) = (0, default!);
        var isInsideWord = at > 0 && QueryText.IsLatin(folded[at]) && QueryText.IsLatin(folded[at - 1]);
        if (isInsideWord || !maxLength.TryGetValue(folded[at], out var max))
        {
            return false;
        }

        for (var tried = Math.Min(max + 1, folded.Length - at); tried > 0; tried--)
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
}
