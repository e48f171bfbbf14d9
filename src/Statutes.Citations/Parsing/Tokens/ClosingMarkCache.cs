using System.Runtime.CompilerServices;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// Caches the position of the next closing mark of each kind. A mark is searched for again only when the scanner has passed the
/// cached position, so all searches together read the text once for each kind.
/// </summary>
internal struct ClosingMarkCache
{
    private Positions cached;

    /// <summary>Returns the position of the mark that closes <paramref name="open"/>; past any text if no such mark follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the search begins; never before the position of an earlier call.</param>
    /// <param name="open">The opening mark.</param>
    public int Next(ReadOnlySpan<char> text, int at, char open)
    {
        var (kind, close) = open switch { '《' => (0, '》'), '〈' => (1, '〉'), '「' => (2, '」'), _ => (3, '』') };
        // the cache stores position + 1, because 0 means "not searched yet"
        if (cached[kind] <= at)
        {
            var ahead = text[at..].IndexOf(close);
            cached[kind] = ahead < 0 ? int.MaxValue : at + ahead + 1;
        }

        return cached[kind] - 1;
    }

    [InlineArray(4)]
    private struct Positions
    {
        private int first;
    }
}
