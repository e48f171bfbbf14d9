using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// Skips the characters of which nearly every text consists, so that a search for hundreds of rare characters looks closer at a few
/// positions only. The base library's search for a set with Chinese characters is several times slower, because such a text has in
/// every vector a character that might be one of the set. Immutable.
/// </summary>
internal sealed class RareCharacters
{
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    // the wide space and 、。《》「」『』【
    private const char FirstMark = '\u3000';
    private const char LastMark = '\u3011';

    private readonly SearchValues<char> rare;
    private readonly Vector256<ushort>[] rareCommon;

    /// <summary>Makes a search.</summary>
    /// <param name="rare">The characters to find.</param>
    public RareCharacters(IReadOnlyCollection<char> rare)
    {
        this.rare = SearchValues.Create([.. rare]);
        rareCommon = [.. rare.Where(IsCommon).Select(c => Vector256.Create((ushort)c))];
    }

    /// <summary>
    /// Returns the next position at or after <paramref name="at"/> with one of the characters; the length if there is none.
    /// </summary>
    public int NextRare(ReadOnlySpan<char> text, int at)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        for (; at + Vector256<ushort>.Count <= units.Length; at += Vector256<ushort>.Count)
        {
            var block = Vector256.Create(units.Slice(at, Vector256<ushort>.Count));
            for (var bits = NotPlain(block).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                var found = at + BitOperations.TrailingZeroCount(bits);
                if (rare.Contains(text[found]))
                {
                    return found;
                }
            }
        }

        var rest = text[at..].IndexOfAny(rare);
        return rest < 0 ? text.Length : at + rest;
    }

    private static bool IsCommon(char c) =>
        c is >= FirstHan and <= LastHan or >= FirstMark and <= LastMark or < '\u0080' or '，' or '；' or '：';

    private Vector256<ushort> NotPlain(Vector256<ushort> block)
    {
        var plain = IsBetween(block, FirstHan, LastHan) | IsBetween(block, FirstMark, LastMark)
            | Vector256.LessThan(block, Vector256.Create((ushort)0x80))
            | Vector256.Equals(block, Vector256.Create((ushort)'，')) | Vector256.Equals(block, Vector256.Create((ushort)'；'))
            | Vector256.Equals(block, Vector256.Create((ushort)'：'));
        var found = ~plain;
        foreach (var common in rareCommon)
        {
            found |= Vector256.Equals(block, common);
        }

        return found;
    }

    private static Vector256<ushort> IsBetween(Vector256<ushort> block, char first, char last) =>
        Vector256.LessThanOrEqual(block - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));
}
