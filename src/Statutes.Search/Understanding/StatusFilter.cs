namespace Statutes.Search.Understanding;

/// <summary>
/// Separates plain words from a status behind them, as the links of the search page write it: (什么是网络运营者？) status:repealed. The words
/// are then understood like any plain query.
/// </summary>
internal static class StatusFilter
{
    private const string Field = ") status:";

    /// <summary>Separates the two. False if the query has another form; it is then parsed as the query language.</summary>
    /// <param name="query">The query as typed.</param>
    /// <param name="words">The plain words.</param>
    /// <param name="status">The name of the status.</param>
    public static bool TrySplit(string query, out string words, out string status)
    {
        var at = query.LastIndexOf(Field, StringComparison.Ordinal);
        (words, status) = at > 1 && query[0] == '(' ? (query[1..at], query[(at + Field.Length)..]) : ("", "");
        return status.Length > 0
            && status.All(c => char.IsAsciiLetterLower(c) || c == '-')
            && !string.IsNullOrWhiteSpace(words)
            && QueryInterpreter.IsPlain(words);
    }
}
