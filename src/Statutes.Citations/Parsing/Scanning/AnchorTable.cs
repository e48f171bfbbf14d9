using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// Classifies characters by what they can be to the scanner. One look at a character and its neighbours skips nearly all text
/// that is no citation. Eight characters are tested together, without a branch for each: one character in fifteen of a law
/// might begin something, and no branch predictor foresees which. A vectorised search stops at all of these characters, and is
/// slower. Immutable.
/// </summary>
internal sealed class AnchorTable
{
    // a title mark, §
    private const byte Start = 0x01;

    // a letter: only the first of a word counts
    private const byte Latin = 0x02;

    // 本 前 上 该 同 宪: begins a citation if a unit or the title of an instrument follows
    private const byte Relative = 0x04;

    // 第
    private const byte Ordinal = 0x08;

    // the last character of a known name
    private const byte NameEnd = 0x10;

    // the flag of the neighbour that one of the last three needs is three bits above it, so that one shift compares the two
    private const int Beside = 3;
    private const byte BehindRelative = Relative << Beside;
    private const byte BehindOrdinal = Ordinal << Beside;
    private const byte BeforeNameEnd = NameEnd << Beside;

    private const int Block = 8;
    private const ulong Each = 0x0101_0101_0101_0101;

    private readonly byte[] flags = new byte[char.MaxValue + 1];

    /// <summary>Makes the table.</summary>
    /// <param name="names">Chinese names; the scanner recognises them by their ends.</param>
    public AnchorTable(IEnumerable<string> names)
    {
        Mark("《〈「『§", Start);
        Mark("第", Ordinal);
        Mark("（([［×XxN＊*○?？_", BehindOrdinal);
        Mark("本前上该該同宪憲", Relative);
        Mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", Latin);
        Mark("条條款项項目章节節编編分法办辦规規决決细細解通准安实實施暂暫管述一", BehindRelative);
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var isBlank = Lexer.IsBlank((char)c);
            flags[c] |= isBlank || ChineseNumeral.IsNumeralCharacter((char)c) ? (byte)(BehindRelative | BehindOrdinal) : (byte)0;
            flags[c] |= isBlank ? BeforeNameEnd : (byte)0;
        }

        var (last, before) = (new HashSet<char>(), new HashSet<char>());
        foreach (var name in names)
        {
            last.Add(TraditionalCharacters.SimplifyAt(name, name.Length - 1));
            before.Add(TraditionalCharacters.SimplifyAt(name, name.Length - 2));
        }

        for (var c = 0; c <= char.MaxValue; c++)
        {
            var simplified = TraditionalCharacters.Simplify((char)c);
            flags[c] |= last.Contains(simplified) ? NameEnd : (byte)0;
            flags[c] |= before.Contains(simplified) || (simplified == '路' && before.Contains('络')) ? BeforeNameEnd : (byte)0;
        }
    }

    /// <summary>
    /// Returns the next position at or after <paramref name="at"/> where a citation or a name can begin or end; the length of
    /// the text if there is no such position.
    /// </summary>
    public int Next(ReadOnlySpan<char> text, int at)
    {
        // a block needs the character behind it, so the last characters are tested one by one
        ulong before = at > 0 && at < text.Length ? flags[text[at - 1]] : 0u;
        for (; at + Block < text.Length; at += Block)
        {
            var block = FlagsOf(text.Slice(at, Block));
            var stops = Stops((block << 8) | before, block, (block >> 8) | ((ulong)flags[text[at + Block]] << 56));
            if (stops != 0)
            {
                return at + (BitOperations.TrailingZeroCount(stops) / 8);
            }

            before = block >> 56;
        }

        for (; at < text.Length; at++)
        {
            ulong behind = at + 1 < text.Length ? flags[text[at + 1]] : 0u;
            if ((Stops(before, flags[text[at]], behind) & byte.MaxValue) != 0)
            {
                return at;
            }

            before = flags[text[at]];
        }

        return text.Length;
    }

    // a bit in each byte where the scanner must stop
    private static ulong Stops(ulong before, ulong here, ulong behind) =>
        (here & (Start * Each))
        | (here & ~before & (Latin * Each))
        | (here & (behind >> Beside) & ((Relative | Ordinal) * Each))
        | (here & (before >> Beside) & (NameEnd * Each));

    private ulong FlagsOf(ReadOnlySpan<char> eight)
    {
        // the table has an entry for every character, so no index needs a check
        ref var table = ref MemoryMarshal.GetArrayDataReference(flags);
        return Unsafe.Add(ref table, eight[0])
            | ((ulong)Unsafe.Add(ref table, eight[1]) << 8)
            | ((ulong)Unsafe.Add(ref table, eight[2]) << 16)
            | ((ulong)Unsafe.Add(ref table, eight[3]) << 24)
            | ((ulong)Unsafe.Add(ref table, eight[4]) << 32)
            | ((ulong)Unsafe.Add(ref table, eight[5]) << 40)
            | ((ulong)Unsafe.Add(ref table, eight[6]) << 48)
            | ((ulong)Unsafe.Add(ref table, eight[7]) << 56);
    }

    private void Mark(string characters, byte flag)
    {
        foreach (var c in characters)
        {
            flags[c] |= flag;
        }
    }
}
