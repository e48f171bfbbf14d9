using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Cli.Hosting;
using Statutes.Contract.Responses;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Search.Hits;
using Statutes.Web.Ready;
using Statutes.Web.Tests.Api;

namespace Statutes.Web.Tests.Ready;

public class CachedJsonResultTests(RunningService service)
{
    // longer ones take long to search, and have their own test
    private const int LongestGenerated = 200;

    private static readonly DateOnly At = new(2018, 1, 1);
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("网络安全")]
    [InlineData("CSL Art. 35")]
    [InlineData("国安法第一百零八条")]
    [InlineData("data localization")]
    [InlineData("约谈 AND (")]
    [InlineData("\"尖括号\" <b>&\\ \u0001 𠀀 \uFFFD é")]
    [InlineData("zzzz")]
    public void TheWriterGivesTheBytesOfTheSerializer(string query) => AssertSameBytes(query, new SearchResponseWriter());

    [Fact]
    public void TheWriterGivesTheBytesOfTheSerializerForGeneratedQueriesToo()
    {
        var writer = new SearchResponseWriter(); // one for all, as in the service
        var queries = HostileQueries.All(1_000).Select(Uri.UnescapeDataString)
            .Where(q => q.Length <= LongestGenerated && !string.IsNullOrWhiteSpace(q))
            .Concat(PlainQueries(200)).ToArray();
        Assert.InRange(queries.Length, 500, 1_200);
        var withHits = queries.Count(q => AssertSameBytes(q, writer) > 0);
        Assert.InRange(withHits, 200, queries.Length); // not a comparison of empty answers
    }

    // words of the corpus and citations, in any combination; the same each time
    private static IEnumerable<string> PlainQueries(int count)
    {
        string[] words =
        [
            "网络安全", "关键信息基础设施", "采购", "个人信息", "约谈", "罚款", "国家安全审查", "data", "operator", "network security", "fine",
            "\"网络运营者\"", "CSL Art. 35", "国安法第五十九条", "title:网络", "status:in-force", "en:review", "zh:审查",
        ];
        var random = new Random(7);
        for (var i = 0; i < count; i++)
        {
            yield return string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Length)]));
        }
    }

    // returns the number of hits
    private int AssertSameBytes(string query, SearchResponseWriter writer)
    {
        var knowledge = service.Services.GetRequiredService<CurrentKnowledge>().Current!;
        var mapping = new ContractMapping(knowledge, Today);
        var hits = 0;
        foreach (var (every, explain) in new[] { (false, false), (true, false), (false, true) })
        {
            var request = new SearchRequest(query, At, every, Explain: explain);
            var result = knowledge.Search(request, Today, TestContext.Current.CancellationToken);
            var expected = JsonSerializer.Serialize(mapping.ToJson(request, true, result), ApiJson.Answers.SearchJson);
            Assert.Equal(expected, Encoding.UTF8.GetString(writer.Write(knowledge, mapping, request, true, result)));
            hits += result.Hits.Length;
        }

        return hits;
    }

    [Theory]
    [InlineData("/api/search?q=%E7%BA%A6%E8%B0%88&at=2018-01-01&pageSize=3")]
    [InlineData("/api/resolve?cite=CSL%20Art.%2035&at=2018-01-01&style=court")]
    public async Task WhatIsAskedAgainIsAnsweredTheSame(string address)
    {
        var first = await Ask();
        var cache = service.Services.GetRequiredService<AnswerCache>();
        Assert.NotNull(cache.Find(service.Services.GetRequiredService<CurrentKnowledge>().Current!, Today, address));
        Assert.Equal(first, await Ask());

        async Task<(string Body, string Headers)> Ask()
        {
            using var answer = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode);
            var headers = answer.Headers.Concat(answer.Content.Headers)
                .Where(h => h.Key != "Date")
                .Select(h => $"{h.Key}: {string.Join(',', h.Value)}")
                .Order();
            return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), string.Join('\n', headers));
        }
    }

    [Fact]
    public async Task AnErrorIsNotKept()
    {
        const string Address = "/api/search?q=kept&no-such=1";
        await service.GetAsync(Address, 400);
        Assert.Null(
            service.Services.GetRequiredService<AnswerCache>()
                .Find(service.Services.GetRequiredService<CurrentKnowledge>().Current!, Today, Address));
        await service.GetAsync(Address, 400);
    }

    [Fact]
    public async Task AHeadOfAKeptAnswerHasNoBody()
    {
        const string Address = "/api/resolve?cite=CSL%20Art.%2036";
        await service.GetAsync(Address);
        using var head = await service.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, Address),
            TestContext.Current.CancellationToken);
        Assert.True(head.IsSuccessStatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void TheCacheStaysWithinItsLimitAndKeepsTheNewest()
    {
        var knowledge = service.Services.GetRequiredService<CurrentKnowledge>().Current!;
        var cache = new AnswerCache(100_000);
        for (var i = 0; i < 1_000; i++)
        {
            cache.Add(knowledge, Today, $"/api/search?q={i}", new byte[1_000]);
            Assert.InRange(cache.Size, 1, 100_000);
            Assert.NotNull(cache.Find(knowledge, Today, $"/api/search?q={i}"));
            Assert.True(i == 0 || cache.Find(knowledge, Today, "/api/search?q=0") is not null); // read again and again
        }

        Assert.Null(cache.Find(knowledge, Today, "/api/search?q=1"));
        cache.Add(knowledge, Today, "/api/search?q=large", new byte[50_000]);
        Assert.Null(cache.Find(knowledge, Today, "/api/search?q=large"));
    }

    [Fact]
    public void AnotherDayForgetsEverything()
    {
        var knowledge = service.Services.GetRequiredService<CurrentKnowledge>().Current!;
        var cache = new AnswerCache(100_000);
        cache.Add(knowledge, Today, "/a", [1]);
        Assert.Null(cache.Find(knowledge, Today.AddDays(1), "/a"));
        cache.Add(knowledge, Today.AddDays(1), "/a", [2]);
        Assert.Equal([2], cache.Find(knowledge, Today.AddDays(1), "/a")!);
        Assert.Null(cache.Find(knowledge, Today, "/a"));
    }

    [Fact]
    public void ANewGenerationForgetsEverything()
    {
        using var folder = new Generation();
        var (old, served) = (service.Services.GetRequiredService<CurrentKnowledge>().Current!, folder.Open());
        var cache = new AnswerCache(100_000);
        cache.Add(old, Today, "/a", [1]);
        cache.Add(old, Today, "/b", [2]);
        Assert.Null(cache.Find(served, Today, "/a"));
        cache.Add(served, Today, "/a", [3]);
        Assert.Equal([3], cache.Find(served, Today, "/a")!);
        Assert.Null(cache.Find(served, Today, "/b"));
        Assert.Null(cache.Find(old, Today, "/a"));
        Assert.InRange(cache.Size, 1, 400);
    }

    [Fact]
    public void ManyThreadsKeepTheLimitToo()
    {
        var knowledge = service.Services.GetRequiredService<CurrentKnowledge>().Current!;
        var cache = new AnswerCache(100_000);
        Parallel.For(0, 20_000, i =>
        {
            var target = $"/{i % 700}";
            if (cache.Find(knowledge, Today, target) is { } answer)
            {
                Assert.Equal(i % 700, BitConverter.ToInt32(answer));
            }
            else
            {
                cache.Add(knowledge, Today, target, [.. BitConverter.GetBytes(i % 700), .. new byte[1_000]]);
            }

            // each thread may be one answer ahead
            Assert.InRange(cache.Size, 0, 100_000 + (2_000 * Environment.ProcessorCount * 4));
        });
    }

    private sealed class Generation : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("statutes-test-").FullName;

        public KnowledgeBase Open()
        {
            IndexBuilder.Build(
                CorpusReader.Read(
                    CorpusFolder.Read(
                        Locations.Find(null, null, Path.Combine(Path.GetTempPath(), "statutes-tests-have-no-own-corpus")).Corpus)).Corpus,
                path,
                TimeProvider.System);
            return KnowledgeBase.Open(path);
        }

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}
