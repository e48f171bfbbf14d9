using System.Collections.Concurrent;

namespace Statutes.Web.Tests.Api;

public class HostileQueryTests(RunningService service)
{
    private const int Queries = 10_000;

    [Fact]
    public async Task AnyQueryIsAnsweredOrRefusedWithAProblem()
    {
        var wrong = new ConcurrentBag<string>();
        var answered = 0;
        await Parallel.ForEachAsync(HostileQueries.All(Queries), TestContext.Current.CancellationToken, async (query, cancellation) =>
        {
            using var answer = await service.Client.GetAsync($"/api/search?pageSize=1&q={query}", cancellation);
            var type = answer.Content.Headers.ContentType?.MediaType;
            if (((int)answer.StatusCode, type) is (200, "application/json"))
            {
                Interlocked.Increment(ref answered);
            }
            else if (((int)answer.StatusCode, type) is not (400, "application/problem+json"))
            {
                wrong.Add($"{(int)answer.StatusCode} {type} {query[..Math.Min(query.Length, 200)]}");
            }
        });
        Assert.Equal([], wrong.Take(10));
        Assert.InRange(answered, Queries / 2, Queries); // most of them are searched, not refused
    }

    [Fact]
    public void TheQueriesAreAlwaysTheSame() => Assert.Equal(HostileQueries.All(200), HostileQueries.All(200));
}
