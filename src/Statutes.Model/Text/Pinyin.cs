using System.Collections.Frozen;
using System.Text;

namespace Statutes.Model.Text;

/// <summary>The readings of Chinese characters in Hanyu Pinyin, without tones and v for ü, as pinyin.txt beside this file gives them: one for each character.</summary>
public static class Pinyin
{
    private const int LongestSyllable = 6; // zhuang

    private static readonly FrozenDictionary<char, string> Readings = Load();
    private static readonly FrozenSet<string> Syllables = Readings.Values.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Syllables.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The letters of some characters, one reading behind the other; null where one has no reading here.</summary>
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

    /// <summary>Whether letters can be read as syllables from end to end.</summary>
    public static bool IsSpelling(ReadOnlySpan<char> letters)
    {
        // which of the last places can be reached by whole syllables, the nearest in the lowest bit
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
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!;
        using var reader = new StreamReader(stream);
        var readings = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line is ['#', ..] || line.IndexOf(' ') is var space && space < 0)
            {
                continue;
            }

            var syllable = line[..space];
            foreach (var c in line.AsSpan(space + 1))
            {
                readings.TryAdd(c, syllable);
            }
        }

        return readings.ToFrozenDictionary();
    }
}
