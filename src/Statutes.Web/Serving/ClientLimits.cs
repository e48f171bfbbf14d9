using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Statutes.Contract.Problems;

namespace Statutes.Web.Serving;

/// <summary>
/// How much each client may ask: a bucket of requests that fills up at a steady rate. A client is an IPv4 address or the first 64 bits of an IPv6
/// address, since one household has as many addresses below them as it likes.
/// </summary>
/// <param name="settings">The limits.</param>
internal sealed class ClientLimits(ServingSettings settings) : IDisposable
{
    // a token each, but never more often than ten times a second
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromSeconds(0.1);

    // made for the first client that is limited: a service behind nothing but loopback never needs it
    private readonly Lazy<PartitionedRateLimiter<IPAddress>> buckets = new(() => PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        client => RateLimitPartition.GetTokenBucketLimiter(client, _ => Bucket(settings))));

    /// <summary>Lets a request on, or answers that there were too many.</summary>
    public Task Hold(HttpContext http, RequestDelegate next)
    {
        if (settings.RequestsPerMinute == 0 || http.Connection.RemoteIpAddress is not { } address
            || (!settings.LimitLoopback && IPAddress.IsLoopback(address)) || http.Request.Path.StartsWithSegments("/health"))
        {
            return next(http);
        }

        using var lease = buckets.Value.AttemptAcquire(ClientOf(address));
        if (lease.IsAcquired)
        {
            return next(http);
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.Zero;
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new Problem(
            StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyRequests,
            $"One client may ask {settings.RequestsPerMinute} times a minute, {settings.Burst} times at once. Wait as Retry-After says; /api/resolve takes many citations in one request.")
            .ToResult().ExecuteAsync(http);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (buckets.IsValueCreated)
        {
            buckets.Value.Dispose();
        }
    }

    /// <summary>Whom an address stands for.</summary>
    internal static IPAddress ClientOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static TokenBucketRateLimiterOptions Bucket(ServingSettings settings)
    {
        var period = TimeSpan.FromMinutes(1) / settings.RequestsPerMinute;
        var (every, tokens) = period >= ShortestPeriod ? (period, 1) : (ShortestPeriod, (int)Math.Ceiling(ShortestPeriod / period));
        return new TokenBucketRateLimiterOptions { TokenLimit = settings.Burst, ReplenishmentPeriod = every, TokensPerPeriod = tokens, QueueLimit = 0, AutoReplenishment = true };
    }
}
