using System.Numerics;

namespace Statutes.Model.Text;

/// <summary>
/// Converts Traditional characters to Simplified ones, for reading names of laws and the words around them. One UTF-16 code unit gives one,
/// so offsets stay. This is no conversion of texts: a character that is valid in both scripts (后, 里, 著, 乾) stays as it is.
/// The table is generated from the Unihan Database by tools/make-traditional.cs.
/// </summary>
public static partial class TraditionalCharacters
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    // The table is constant data: nothing is built at start, and nothing is allocated.

    /// <summary>Returns the simplified character, or the character itself when it is not Traditional or not in the table.</summary>
    public static char Simplify(char c)
    {
        if (c is < First or > Last)
        {
            return c;
        }

        var (block, bit) = ((c - First) >> 6, 1UL << ((c - First) & 63));
        var mask = Masks[block];
        return (mask & bit) == 0 ? c : Simplified[Starts[block] + BitOperations.PopCount(mask & (bit - 1))];
    }

    /// <summary>Simplifies a text, one UTF-16 code unit for one; null if it is simplified already.</summary>
    /// <param name="text">The text.</param>
    public static string? SimplifyText(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (SimplifyAt(text, at) != text[at])
            {
                return string.Create(text.Length, text, static (simplified, source) =>
                {
                    for (var i = 0; i < simplified.Length; i++)
                    {
                        simplified[i] = SimplifyAt(source, i);
                    }
                });
            }
        }

        return null;
    }

    /// <summary>
    /// Returns the simplified character at a position, and converts two words of Taiwan and Hong Kong that titles contain: 網路 to 网络,
    /// 資訊 to 信息.
    /// </summary>
    /// <param name="text">The text around the character.</param>
    /// <param name="at">The position of the character, in UTF-16 code units.</param>
    public static char SimplifyAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < First)
        {
            return c;
        }

        switch (c)
        {
            // not in 互联网路由, which is 互联网 and 路由
            case '路' when at > 0 && text[at - 1] is '網' or '网' && !(at + 1 < text.Length && text[at + 1] is '由' or '徑' or '径'):
                return '络';
            case '資' when at + 1 < text.Length && text[at + 1] == '訊':
                return '信';
            case '訊' when at > 0 && text[at - 1] == '資':
                return '息';
            default:
                return Simplify(c);
        }
    }
}
