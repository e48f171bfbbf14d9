using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Statutes.Contract.Problems;

namespace Statutes.Web.Serving;

/// <summary>
/// Limits the requests of each client with a token bucket. A client is an IPv4 address, or the first 64 bits of an IPv6
/// address, because one household has any number of addresses below them. Any number of threads may call it.
/// </summary>
/// <param name="settings">The limits.</param>
internal sealed class ClientLimits(ServingSettings settings) : IDisposable
{
    // the bucket is refilled token by token, but at most ten times a second
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromSeconds(0.1);

    // created for the first limited client: a service for loopback alone never needs it
    private readonly Lazy<PartitionedRateLimiter<IPAddress>> buckets = new(() => PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        client => RateLimitPartition.GetTokenBucketLimiter(client, _ => Bucket(settings))));

    /// <summary>Takes a token and passes the request on, or answers 429.</summary>
    public Task Acquire(HttpContext http, RequestDelegate next)
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
        return ProblemMessages.TooManyRequests(settings.RequestsPerMinute, settings.Burst).ToResult().ExecuteAsync(http);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (buckets.IsValueCreated)
        {
            buckets.Value.Dispose();
        }
    }

    /// <summary>Returns the client of an address.</summary>
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
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.Burst,
            ReplenishmentPeriod = every,
            TokensPerPeriod = tokens,
            QueueLimit = 0,
            AutoReplenishment = true,
        };
    }
}
