using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Grammar;

/// <summary>
/// What a character can be to the walk over running text. One look a character, and a second one at its neighbour, pass over nearly everything
/// that is no citation; a vectorised search is slower here, as a law has such a character in every fifteen.
/// </summary>
internal sealed class AnchorTable
{
    /// <summary>A title mark, 宪.</summary>
    public const byte Start = 1;

    /// <summary>本 前 上 该 同: begins a citation before a unit or the name of an instrument.</summary>
    public const byte Relative = 2;

    /// <summary>A letter, §.</summary>
    public const byte Latin = 4;

    /// <summary>The last character of a known name.</summary>
    public const byte NameEnd = 8;

    private const byte BehindRelative = 16;
    private const byte BeforeNameEnd = 32;
    private const byte Ordinal = 64;
    private const byte BehindOrdinal = 128;

    private readonly byte[] flags = new byte[char.MaxValue + 1];

    /// <summary>Makes the table.</summary>
    /// <param name="names">Chinese names to be recognised by their ends.</param>
    public AnchorTable(IEnumerable<string> names)
    {
        Mark("《〈「『宪憲", Start);
        Mark("第", Ordinal);
        Mark("（(×XxN＊*○?？_", BehindOrdinal);
        Mark("本前上该該同", Relative);
        Mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz§", Latin);
        Mark("条條款项項目章节節编編分法办辦规規决決细細解通准实實施暂暫管述一", BehindRelative);
        for (var c = 0; c <= char.MaxValue; c++)
        {
            flags[c] |= ChineseNumeral.IsNumeralCharacter((char)c) || Gap.IsBlank((char)c) ? (byte)(BehindRelative | BehindOrdinal) : (byte)0;
            flags[c] |= Gap.IsBlank((char)c) ? BeforeNameEnd : (byte)0;
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

    /// <summary>The next place at or after <paramref name="at"/> where something can begin or end; the length of the text where nothing can.</summary>
    public int Next(ReadOnlySpan<char> text, int at)
    {
        var table = flags;
        for (; at < text.Length; at++)
        {
            var flag = table[text[at]];
            if ((flag & (Start | Relative | Latin | NameEnd | Ordinal)) == 0)
            {
                continue;
            }

            // of a word its first letter
            if ((flag & Start) != 0
                || ((flag & Latin) != 0 && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])))
                || ((flag & Ordinal) != 0 && at + 1 < text.Length && (table[text[at + 1]] & BehindOrdinal) != 0)
                || ((flag & Relative) != 0 && at + 1 < text.Length && (table[text[at + 1]] & BehindRelative) != 0)
                || ((flag & NameEnd) != 0 && at > 0 && (table[text[at - 1]] & BeforeNameEnd) != 0))
            {
                return at;
            }
        }

        return text.Length;
    }

    private void Mark(string characters, byte flag)
    {
        foreach (var c in characters)
        {
            flags[c] |= flag;
        }
    }
}
