namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// A trie of names. The branches of a node are next to each other in an array, so a step is one search in a few characters,
/// without hashing. Immutable.
/// </summary>
internal sealed class NameTrie
{
    /// <summary>The root, where every name begins.</summary>
    public const int Root = 0;

    private readonly int[] firstBranch;
    private readonly bool[] ends;
    private readonly char[] branches;
    private readonly int[] targets;

    /// <summary>Makes the trie.</summary>
    /// <param name="names">The names, as sequences of characters from the root.</param>
    public NameTrie(IEnumerable<IEnumerable<char>> names)
    {
        var nodes = new List<(SortedDictionary<char, int> Branches, bool IsEnd)> { ([], false) };
        foreach (var name in names)
        {
            var node = Root;
            foreach (var c in name)
            {
                if (!nodes[node].Branches.TryGetValue(c, out var next))
                {
                    nodes[node].Branches[c] = next = nodes.Count;
                    nodes.Add(([], false));
                }

                node = next;
            }

            nodes[node] = nodes[node] with { IsEnd = true };
        }

        firstBranch = new int[nodes.Count + 1];
        for (var node = 0; node < nodes.Count; node++)
        {
            firstBranch[node + 1] = firstBranch[node] + nodes[node].Branches.Count;
        }

        ends = [.. nodes.Select(n => n.IsEnd)];
        branches = [.. nodes.SelectMany(n => n.Branches.Keys)];
        targets = [.. nodes.SelectMany(n => n.Branches.Values)];
    }

    /// <summary>Follows one character from a node; returns false if no name continues with it.</summary>
    public bool TryStep(ref int node, char c)
    {
        var first = firstBranch[node];
        var branch = branches.AsSpan(first, firstBranch[node + 1] - first).IndexOf(c);
        if (branch < 0)
        {
            return false;
        }

        node = targets[first + branch];
        return true;
    }

    /// <summary>Whether a name ends at a node.</summary>
    public bool IsEnd(int node) => ends[node];
}
