using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Statutes.Search;
using Statutes.Search.Observing;

namespace Statutes.Web.Tests.Observing;

public class TelemetryTests(RunningService service)
{
    // a word that appears nowhere else: whatever contains it got it from the request
    private const string Secret = "zebrafish";

    [Fact]
    public async Task ResolutionsAreCountedByOutcomeAndSearchesTimed()
    {
        var seen = new ConcurrentBag<(string Instrument, string? Outcome)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => Enable(instrument, l) };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Record(i, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Record(i, tags));
        listener.Start();
        await service.PostAsync("/api/resolve", RunningService.Json(new { cites = new[] { "CSL Art. 35", "CSL Art. 999" } }));
        await service.GetAsync("/api/search?q=telemetry%20networks&pageSize=7");
        await service.GetAsync("/api/search?q=telemetry%20networks&pageSize=7");
        await service.PostAsync("/api/citations", new StringContent("网络安全法第三十五条", Encoding.UTF8, "text/plain"));
        Assert.Contains(("statutes.resolutions", "resolved"), seen);
        Assert.Contains(("statutes.resolutions", "unresolved"), seen);
        Assert.Contains(("statutes.citations.found", "resolved"), seen);
        Assert.Contains(seen, s => s.Instrument == "statutes.search.duration");
        Assert.Contains(("statutes.answers.kept", null), seen);

        void Enable(Instrument instrument, MeterListener l)
        {
            if (instrument.Meter.Name == Instruments.Name)
            {
                l.EnableMeasurementEvents(instrument);
            }
        }

        void Record(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            seen.Add(
                (instrument.Name, tags.ToArray().Where(t => t.Key == "statutes.outcome").Select(t => (string?)t.Value).FirstOrDefault()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsSentNamesSearchesAndTheIndexAndTheQueryOnlyWhereThatWasAskedFor(bool told)
    {
        await using var collector = await Collector.StartAsync();
        await using (var observed = await service.StartAsync(
            (
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("Telemetry:QueryText", told ? "true" : "false")))
        {
            Assert.True((await observed.SendAsync($"/api/search?q={Secret}")).IsSuccessStatusCode);
            Assert.True((await observed.SendAsync($"/api/resolve?cite={Secret}")).IsSuccessStatusCode);
        }

        // the service has stopped, so all is sent
        string[] words =
        [
            "statutes.search", "statutes.search.duration", "statutes.resolutions", "statutes.index.age", "statutes.index.generation",
            "http.server.request.duration", "url.path",
        ];
        foreach (var word in words)
        {
            Assert.True(collector.Received(word), word);
        }

        Assert.Equal(told, collector.Received(Secret));
    }

    [Fact]
    public void WithoutAnEndpointNobodyListens() => Assert.Null(service.Services.GetService(typeof(IndexMetrics)));

    // takes what an exporter sends, as a collector would
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentBag<byte[]> bodies = [];
        private readonly WebApplication app;

        private Collector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.UseUrls(builder.WebHost, "http://127.0.0.1:0");
            app = builder.Build();
            app.Run(async http =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                bodies.Add(body.ToArray());
                http.Response.ContentType = "application/x-protobuf";
            });
        }

        public string Address => app.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var collector = new Collector();
            await collector.app.StartAsync();
            return collector;
        }

        public bool Received(string word) => bodies.Any(b => b.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }
}
