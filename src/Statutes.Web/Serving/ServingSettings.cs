using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Statutes.Contract.Requests;

namespace Statutes.Web.Serving;

/// <summary>The settings of the service: rate limits, sizes and times of requests, and which web pages may read it.</summary>
public sealed record ServingSettings
{
    /// <summary>The section of the configuration; in the environment <c>Serving__RequestsPerMinute</c> and so on.</summary>
    public const string Section = "Serving";

    /// <summary>The number of requests that one client may send a minute; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>The number of requests that one client may send at once after a pause.</summary>
    public int Burst { get; init; } = 300;

    /// <summary>True if clients on this computer are limited too.</summary>
    public bool LimitLoopback { get; init; }

    /// <summary>
    /// The proxies whose headers about the client's address and about HTTPS are trusted. A single address is a network of
    /// one.
    /// </summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>
    /// The origins whose pages may read, or <c>*</c> for all. Null if nothing is configured: then all may, or none if there
    /// are texts of the user. An empty list allows only the service's own pages.
    /// </summary>
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>
    /// The host names for which the service answers, beside those of this computer; <c>*</c> for all. If it is empty, all are answered, or
    /// only those of this computer if there are texts of the user.
    /// </summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The number of seconds for which a client may reuse an answer; 0: it must ask each time, and gets a 304.</summary>
    public int MaxAgeSeconds { get; init; }

    /// <summary>True if answers are compressed for clients that accept it.</summary>
    public bool Compression { get; init; } = true;

    /// <summary>The maximum time of a request, in seconds.</summary>
    public int RequestSeconds { get; init; } = 30;

    /// <summary>The maximum size of a body, in bytes.</summary>
    public long MaxBodyBytes { get; init; } = ServingLimits.MaxRequestBodySize;

    /// <summary>The maximum size of a body with a text, in bytes.</summary>
    public long MaxTextBodyBytes { get; init; } = ServingLimits.MaxTextBodySize;

    /// <summary>The number of documents that are checked at once, for all clients together.</summary>
    public int DocumentChecks { get; init; } = DocumentCheckLimit.Default;

    /// <summary>True if the list of tools of the Model Context Protocol has the schemas of answers.</summary>
    public bool McpOutputSchemas { get; init; }

    /// <summary>Reads the settings; an absent one has its default.</summary>
    /// <exception cref="SettingsException">A setting has an invalid value.</exception>
    public static ServingSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var defaults = new ServingSettings();
        return new ServingSettings
        {
            RequestsPerMinute = (int)Number(section, nameof(RequestsPerMinute), defaults.RequestsPerMinute, 0, 6_000_000),
            Burst = (int)Number(section, nameof(Burst), defaults.Burst, 1, 1_000_000),
            LimitLoopback = Boolean(section, nameof(LimitLoopback), defaults.LimitLoopback),
            TrustedProxies = [.. List(section, nameof(TrustedProxies)).Select(Network)],
            Origins = section[nameof(Origins)] switch
            {
                null => null,
                "*" => ["*"],
                _ => [.. List(section, nameof(Origins)).Select(Origin)],
            },
            Hosts = [.. List(section, nameof(Hosts)).Select(HostName)],
            MaxAgeSeconds = (int)Number(section, nameof(MaxAgeSeconds), defaults.MaxAgeSeconds, 0, 86_400),
            Compression = Boolean(section, nameof(Compression), defaults.Compression),
            RequestSeconds = (int)Number(section, nameof(RequestSeconds), defaults.RequestSeconds, 1, 3_600),
            MaxBodyBytes = Number(section, nameof(MaxBodyBytes), defaults.MaxBodyBytes, 1_024, defaults.MaxBodyBytes),
            MaxTextBodyBytes = Number(section, nameof(MaxTextBodyBytes), defaults.MaxTextBodyBytes, 1_024, defaults.MaxTextBodyBytes),
            DocumentChecks = (int)Number(section, nameof(DocumentChecks), defaults.DocumentChecks, 1, 1_000),
            McpOutputSchemas = Boolean(section, nameof(McpOutputSchemas), defaults.McpOutputSchemas),
        };
    }

    private static string NameOf(string setting) => $"{Section}__{setting}";

    private static long Number(IConfiguration section, string setting, long otherwise, long least, long most) => section[setting] switch
    {
        null or "" => otherwise,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most => number,
        var text => throw new SettingsException(NameOf(setting), text, $"Write a whole number from {least} to {most}."),
    };

    private static bool Boolean(IConfiguration section, string setting, bool otherwise) => section[setting] switch
    {
        null or "" => otherwise,
        var text when bool.TryParse(text, out var truth) => truth,
        var text => throw new SettingsException(NameOf(setting), text, "Write true or false."),
    };

    private static string[] List(IConfiguration section, string setting) =>
        (section[setting] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new SettingsException(NameOf(nameof(TrustedProxies)), text, "Write addresses or networks, such as 127.0.0.1, 10.0.0.0/8.");

    // a port is not compared
    private static string HostName(string text) =>
        text == HostNames.All ? text
        : new HostString(text).Host is { Length: > 0 } host && Uri.CheckHostName(host.Trim('[', ']')) != UriHostNameType.Unknown
            ? host
            : throw new SettingsException(NameOf(nameof(Hosts)), text, "Write host names such as statutes.example.org, or * for all.");

    private static string Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/"
            ? uri.GetLeftPart(UriPartial.Authority) // as a browser sends it: the host in lower case, without the default port
            : throw new SettingsException(
                NameOf(nameof(Origins)),
                text,
                "Write * for all, or origins such as https://example.org. Leave it empty to allow no others.");
}
