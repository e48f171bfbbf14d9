namespace Statutes.Ingest.Validation;

/// <summary>
/// Counts "No organization or individual may", which is the English of 不得, and "nor may it", which continues it. "No" counts where a
/// sentence or a clause begins, and not in "where there are no illegal gains, it may".
/// </summary>
internal static class NegatedMay
{
    // no subject between "No" and "may" has more words
    private const int MostWords = 14;

    private static readonly string[] Connectors = ["and ", "but ", "or "];

    private const string Continuation = " nor may ";

    /// <summary>Counts the clauses of a line that begin with "No" and go on with "may", or that begin with "nor may".</summary>
    public static int CountIn(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is 'N' or 'n' && line[at..].StartsWith("No ", StringComparison.OrdinalIgnoreCase) && BeginsAClause(line[..at])
                && GoesOnWithMay(line[(at + 3)..]))
            {
                count++;
            }
            else if (line[at..].StartsWith(Continuation, StringComparison.Ordinal))
            {
                count++;
            }
        }

        return count;
    }

    // at the beginning, or behind a mark, with one of the connectors between them
    private static bool BeginsAClause(ReadOnlySpan<char> before)
    {
        foreach (var connector in Connectors)
        {
            if (before.EndsWith(connector, StringComparison.Ordinal))
            {
                before = before[..^connector.Length];
                break;
            }
        }

        return before.IsEmpty || (before.Length > 1 && before[^1] == ' ' && before[^2] is '.' or ';' or ':' or ',');
    }

    private static bool GoesOnWithMay(ReadOnlySpan<char> rest)
    {
        for (var words = 0; words <= MostWords; words++)
        {
            var end = 0;
            while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] is '’' or '-' or '_'))
            {
                end++;
            }

            var word = rest[..end];
            if (word is "may" or "must" or "shall" || end == 0)
            {
                return word is "may" && words > 0;
            }

            end += end < rest.Length && rest[end] == ',' ? 1 : 0;
            if (end >= rest.Length || rest[end] != ' ')
            {
                return false;
            }

            rest = rest[(end + 1)..];
        }

        return false;
    }
}
