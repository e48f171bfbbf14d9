using System.Buffers;
using System.Collections.Frozen;
using Statutes.Model.Text;

namespace Statutes.Citations.Grammar;

/// <summary>
/// A set of names of works, to be recognised where they stand in running text without marks: 网络安全法 by its end, backwards; Cybersecurity Law
/// by its beginning. Width, case, script and white space do not count. A match costs at most the length of the longest name.
/// </summary>
internal sealed class KnownNames
{
    private readonly FrozenDictionary<(int Node, char Next), int> forward;
    private readonly FrozenDictionary<(int Node, char Next), int> backward;
    private readonly HashSet<int> forwardEnds = [];
    private readonly HashSet<int> backwardEnds = [];

    /// <summary>Makes the set.</summary>
    /// <param name="names">The names; those with Chinese characters are matched backwards, the others forwards.</param>
    public KnownNames(IEnumerable<string> names)
    {
        var (ahead, behind) = (new Dictionary<(int, char), int>(), new Dictionary<(int, char), int>());
        var wide = new List<string>();
        var starts = new HashSet<char>();
        foreach (var name in names.Where(n => n.Length > 1))
        {
            if (name.Any(Gap.IsWide))
            {
                Add(behind, backwardEnds, name.Reverse());
                wide.Add(name);
            }
            else
            {
                Add(ahead, forwardEnds, name);
                starts.Add(char.ToLowerInvariant(name[0]));
            }
        }

        forward = ahead.ToFrozenDictionary();
        backward = behind.ToFrozenDictionary();
        Anchors = new AnchorTable(wide);
        FirstLetters = SearchValues.Create([.. starts, .. starts.Select(char.ToUpperInvariant)]);
    }

    /// <summary>Where a walk over running text must stop for these names, and for all else that it looks for.</summary>
    public AnchorTable Anchors { get; }

    /// <summary>Whether a name is in the set.</summary>
    public bool IsKnown(ReadOnlySpan<char> name) => MatchBackward(name, name.Length) == 0 || MatchForward(name, 0) == name.Length;

    /// <summary>The letters with which an English name begins, in either case.</summary>
    public SearchValues<char> FirstLetters { get; }

    /// <summary>The start of the longest name that ends right before <paramref name="end"/>; -1 where none does.</summary>
    public int MatchBackward(ReadOnlySpan<char> text, int end)
    {
        var (node, best) = (0, -1);
        for (var i = end - 1; i >= 0 && end - i < 300; i--)
        {
            if (Gap.IsBlank(text[i]))
            {
                continue;
            }

            if (!backward.TryGetValue((node, Fold(text, i)), out node))
            {
                break;
            }

            best = backwardEnds.Contains(node) ? i : best;
        }

        return best;
    }

    /// <summary>The end of the longest name that begins at <paramref name="start"/>, with no letter or digit behind it; -1 where none does.</summary>
    public int MatchForward(ReadOnlySpan<char> text, int start)
    {
        var (node, best) = (0, -1);
        for (var i = start; i < text.Length && i - start < 400;)
        {
            var isBlank = Gap.IsBlank(text[i]);
            if (!forward.TryGetValue((node, isBlank ? ' ' : Fold(text, i)), out node))
            {
                break;
            }

            i = isBlank ? Gap.Skip(text, i) : i + 1;
            var isWhole = i >= text.Length || !((char.IsAsciiLetterOrDigit(text[i]) && char.IsAsciiLetterOrDigit(text[i - 1])) || (text[i] == '-' && i + 1 < text.Length && char.IsAsciiLetterUpper(text[i + 1])));
            best = isWhole && forwardEnds.Contains(node) ? i : best;
        }

        return best;
    }

    private static void Add(Dictionary<(int, char), int> trie, HashSet<int> ends, IEnumerable<char> characters)
    {
        var node = 0;
        foreach (var c in characters)
        {
            var folded = Fold([c], 0);
            if (!trie.TryGetValue((node, folded), out var next))
            {
                trie[(node, folded)] = next = trie.Count + 1;
            }

            node = next;
        }

        ends.Add(node);
    }

    private static char Fold(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        >= 'A' and <= 'Z' and var c => (char)(c | 0x20),
        '’' or '‘' => '\'',
        '–' or '—' or '‐' => '-',
        '(' => '（',
        ')' => '）',
        _ => TraditionalCharacters.SimplifyAt(text, at),
    };
}
