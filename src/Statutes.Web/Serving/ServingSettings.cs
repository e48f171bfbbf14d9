using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace Statutes.Web.Serving;

/// <summary>How the service meets its clients: how much each may ask, how much and how long one request may take, who may read from other pages. Each is a setting.</summary>
public sealed record ServingSettings
{
    /// <summary>The section of the configuration; in the environment <c>Serving__RequestsPerMinute</c> and so on.</summary>
    public const string Section = "Serving";

    /// <summary>How many requests a minute one client may go on asking; 0: as many as it likes.</summary>
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>How many requests one client may send at once after a pause.</summary>
    public int Burst { get; init; } = 300;

    /// <summary>Whether clients on this machine are limited too.</summary>
    public bool LimitLoopback { get; init; }

    /// <summary>The proxies whose word on the address of the client and on HTTPS is taken; none: nobody's. Single addresses are networks of one.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>The origins whose pages may read, or <c>*</c> for all; null where nothing is said: all, or none beside texts of the user's own. An empty list: none but the service's own.</summary>
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>How many seconds a copy of an answer may be used without asking again; 0: it is asked again each time, which costs a 304.</summary>
    public int MaxAgeSeconds { get; init; }

    /// <summary>Whether answers are compressed for whoever accepts it.</summary>
    public bool Compression { get; init; } = true;

    /// <summary>The longest time an answer may take, in seconds.</summary>
    public int RequestSeconds { get; init; } = 30;

    /// <summary>The largest body of a request, in bytes.</summary>
    public long MaxBodyBytes { get; init; } = ServingLimits.MaxRequestBodySize;

    /// <summary>The largest body that holds a text, in bytes.</summary>
    public long MaxTextBodyBytes { get; init; } = ServingLimits.MaxTextBodySize;

    /// <summary>Reads the settings; what is absent has its default.</summary>
    /// <exception cref="SettingsException">One has a value that means nothing.</exception>
    public static ServingSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var defaults = new ServingSettings();
        return new ServingSettings
        {
            RequestsPerMinute = (int)Number(section, nameof(RequestsPerMinute), defaults.RequestsPerMinute, 0, 6_000_000),
            Burst = (int)Number(section, nameof(Burst), defaults.Burst, 1, 1_000_000),
            LimitLoopback = Truth(section, nameof(LimitLoopback), defaults.LimitLoopback),
            TrustedProxies = [.. List(section, nameof(TrustedProxies)).Select(Network)],
            Origins = section[nameof(Origins)] is null ? null : section[nameof(Origins)] is "*" ? ["*"] : [.. List(section, nameof(Origins)).Select(Origin)],
            MaxAgeSeconds = (int)Number(section, nameof(MaxAgeSeconds), defaults.MaxAgeSeconds, 0, 86_400),
            Compression = Truth(section, nameof(Compression), defaults.Compression),
            RequestSeconds = (int)Number(section, nameof(RequestSeconds), defaults.RequestSeconds, 1, 3_600),
            MaxBodyBytes = Number(section, nameof(MaxBodyBytes), defaults.MaxBodyBytes, 1_024, defaults.MaxBodyBytes),
            MaxTextBodyBytes = Number(section, nameof(MaxTextBodyBytes), defaults.MaxTextBodyBytes, 1_024, defaults.MaxTextBodyBytes),
        };
    }

    private static string NameOf(string setting) => $"{Section}__{setting}";

    private static long Number(IConfiguration section, string setting, long otherwise, long least, long most) => section[setting] switch
    {
        null or "" => otherwise,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => throw new SettingsException(NameOf(setting), text, $"Write a whole number from {least} to {most}."),
    };

    private static bool Truth(IConfiguration section, string setting, bool otherwise) => section[setting] switch
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

    private static string Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/"
            ? uri.GetLeftPart(UriPartial.Authority) // as a browser writes it: the host in small letters, without the usual port
            : throw new SettingsException(NameOf(nameof(Origins)), text, "Write * for all, or origins such as https://example.org; nothing for none.");
}
