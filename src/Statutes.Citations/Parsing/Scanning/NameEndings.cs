using System.Collections;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// The last three characters of the names of a set, as one bit for each hash: most positions where a name might end by its last two
/// characters are ruled out by one look-up. It is never wrong about a name, and rarely about another word. Immutable.
/// </summary>
internal sealed class NameEndings
{
    private readonly BitArray endings = new(char.MaxValue + 1);
    private readonly BitArray shortNames = new(char.MaxValue + 1);

    /// <summary>Makes the set.</summary>
    /// <param name="names">The names, folded, of two characters or more.</param>
    public NameEndings(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (name.Length < 3)
            {
                shortNames[Hash(name[^1], name[^2], default)] = true;
            }
            else
            {
                endings[Hash(name[^1], name[^2], name[^3])] = true;
            }
        }
    }

    /// <summary>Whether a name may end with three folded characters.</summary>
    /// <param name="last">The last character.</param>
    /// <param name="second">The one before it.</param>
    /// <param name="third">The one before that.</param>
    public bool MayContain(char last, char second, char third) =>
        endings[Hash(last, second, third)] || shortNames[Hash(last, second, default)];

    private static int Hash(char last, char second, char third) =>
        unchecked((int)(((last * 0x9E37_79B1u) ^ (second * 0x85EB_CA77u) ^ (third * 0xC2B2_AE3Du)) >> 16));
}
