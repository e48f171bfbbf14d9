using System.Runtime.CompilerServices;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// Where the next closing mark of each kind stands. It is searched for again only once the walk has passed it, so that all searches together read the
/// text once for each kind.
/// </summary>
internal struct ClosingMarkCache
{
    private Places known;

    /// <summary>The place of the mark that closes <paramref name="open"/>; past any text where none follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to look from; never before an earlier one.</param>
    /// <param name="open">The opening mark.</param>
    public int Next(ReadOnlySpan<char> text, int at, char open)
    {
        var (kind, close) = open switch { '《' => (0, '》'), '〈' => (1, '〉'), '「' => (2, '」'), _ => (3, '』') };
        // one more than the place, as 0 stands for what was not looked for yet
        if (known[kind] <= at)
        {
            var ahead = text[at..].IndexOf(close);
            known[kind] = ahead < 0 ? int.MaxValue : at + ahead + 1;
        }

        return known[kind] - 1;
    }

    [InlineArray(4)]
    private struct Places
    {
        private int first;
    }
}
