using Statutes.Contract.Problems;

namespace Statutes.Contract.Requests;

/// <summary>What an alert feed is about. The address contains all of it; nothing is kept.</summary>
/// <param name="Ids">The ids as sent.</param>
/// <param name="Query">The query; empty for none.</param>
public sealed record AlertRequest(IReadOnlyList<string> Ids, string Query)
{
    /// <summary>The most ids.</summary>
    public const int MostIds = 200;

    /// <summary>The most characters of all ids together.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>Parses the parameters of an address. An id may be wrong: it becomes an entry.</summary>
    /// <param name="ids">Ids, separated by commas, spaces or line ends; a parameter may be repeated.</param>
    /// <param name="q">A query.</param>
    public static Result<AlertRequest> Parse(string[]? ids, string? q)
    {
        var text = string.Join(',', ids ?? []);
        if (text.Length > MostCharacters)
        {
            return ProblemMessages.ParameterTooLong("ids", text.Length, MostCharacters);
        }

        string[] all = [.. text.Split([',', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
        if (all.Length > MostIds)
        {
            return ProblemMessages.TooManyIds(all.Length, MostIds);
        }

        if (string.IsNullOrWhiteSpace(q))
        {
            return all.Length == 0 ? ProblemMessages.MissingParameter("ids") : new AlertRequest(all, "");
        }

        return RequestParameters.Text("q", q).TryGet(out var query, out var problem) ? new AlertRequest(all, query) : problem;
    }

    /// <summary>Makes a request of ids: as many of them as an address can have.</summary>
    /// <returns>Null if there are no ids.</returns>
    public static AlertRequest? Of(IEnumerable<string> ids)
    {
        var length = 0;
        string[] all = [.. ids.Distinct().Take(MostIds).TakeWhile(i => (length += i.Length + 1) <= MostCharacters)];
        return all.Length == 0 ? null : new AlertRequest(all, "");
    }

    /// <summary>The address of the feed.</summary>
    public string Address => "/alerts.atom?" + Parameters;

    /// <summary>The address of the page with the same list.</summary>
    public string Page => "/alerts?" + Parameters;

    private string Parameters
    {
        get
        {
            string[] parts =
            [
                .. Ids.Count > 0 ? [$"ids={Uri.EscapeDataString(string.Join(',', Ids))}"] : Array.Empty<string>(),
                .. Query.Length > 0 ? [$"q={Uri.EscapeDataString(Query)}"] : Array.Empty<string>(),
            ];
            return string.Join('&', parts);
        }
    }
}
