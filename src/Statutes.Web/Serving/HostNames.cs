using System.Net;
using Microsoft.AspNetCore.Http;
using Statutes.Contract.Problems;

namespace Statutes.Web.Serving;

/// <summary>
/// Decides which values of <c>Host</c> are answered. A web page can point its own host name at this computer (DNS rebinding). A browser
/// then takes the service for a part of that page, and no <c>Origin</c> shows that it is not. So if the service has texts of the user, it
/// answers only for the names of this computer and for those that the settings list. If the settings list names, only those are answered,
/// with or without such texts.
/// </summary>
/// <param name="settings">The names.</param>
/// <param name="userCorpus">Tells whether the service has texts of the user.</param>
internal sealed class HostNames(ServingSettings settings, UserCorpusDetector userCorpus)
{
    /// <summary>The value of the setting for every name.</summary>
    public const string All = "*";

    /// <summary>Returns true for a name or an address of this computer: <c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c>.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Rejects a request for another host, or passes it on. Health is answered for every host: it has no text.</summary>
    public Task RejectOthers(HttpContext http, RequestDelegate next) =>
        IsAllowed(http.Request)
            ? next(http)
            : ProblemMessages.UnknownHost(http.Request.Host.Value ?? "").ToResult().ExecuteAsync(http);

    private bool IsAllowed(HttpRequest request)
    {
        var host = request.Host.Host;
        return IsLoopback(host)
            || settings.Hosts.Any(h => h == All || h.Equals(host, StringComparison.OrdinalIgnoreCase))
            || (settings.Hosts.Count == 0 && !userCorpus.HasTexts)
            || request.Path.StartsWithSegments("/health");
    }
}
