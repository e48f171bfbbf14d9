using System.Collections.Frozen;
using System.Text;

namespace Statutes.Model.Text;

/// <summary>
/// The readings of Chinese characters in Hanyu Pinyin, without tones and with v for ü. Each character has one reading,
/// the one in pinyin.txt. Any number of threads may use it.
/// </summary>
public static class Pinyin
{
    private const int LongestSyllable = 6; // zhuang

    private static readonly FrozenDictionary<char, string> Readings = Load();
    private static readonly FrozenSet<string> Syllables = Readings.Values.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Syllables.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns the readings of some characters, joined: 网络 is <c>wangluo</c>.</summary>
    /// <returns>Null where a character has no reading in the table.</returns>
    public static string? Of(ReadOnlySpan<char> characters)
    {
        var letters = new StringBuilder();
        foreach (var c in characters)
        {
            if (!Readings.TryGetValue(c, out var reading))
            {
                return null;
            }

            letters.Append(reading);
        }

        return letters.ToString();
    }

    /// <summary>Returns whether letters can be divided into syllables from end to end: <c>wangluo</c> can, <c>network</c> cannot.</summary>
    public static bool IsSpelling(ReadOnlySpan<char> letters)
    {
        // Bit n is set when the place n characters before this one can be reached by whole syllables.
        var reached = 1;
        for (var end = 1; end <= letters.Length; end++)
        {
            var isReached = false;
            for (var length = 1; length <= Math.Min(LongestSyllable, end) && !isReached; length++)
            {
                isReached = (reached & (1 << (length - 1))) != 0 && Lookup.Contains(letters.Slice(end - length, length));
            }

            reached = (reached << 1) | (isReached ? 1 : 0);
        }

        return letters.Length > 0 && (reached & 1) != 0;
    }

    private static FrozenDictionary<char, string> Load()
    {
        var readings = new Dictionary<char, string>();
        foreach (var line in EmbeddedTable.Lines(typeof(Pinyin), "pinyin.txt"))
        {
            var space = line.IndexOf(' ');
            var syllable = line[..space];
            foreach (var c in line.AsSpan(space + 1))
            {
                readings.TryAdd(c, syllable);
            }
        }

        return readings.ToFrozenDictionary();
    }
}
