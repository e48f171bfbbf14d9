using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Statutes.Cli.Hosting;

[assembly: AssemblyFixture(typeof(Statutes.Web.Tests.RunningService))]

namespace Statutes.Web.Tests;

/// <summary>The whole service on a port of loopback, with the project's corpus and a clock fixed at 2026-11-22.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private readonly string index = Directory.CreateTempSubdirectory("statutes-web-test-").FullName;
    private WebApplication? app;

    /// <summary>Another service of the same index, with settings of its own.</summary>
    public async Task<SetService> StartAsync(params (string Setting, string Value)[] settings) =>
        await SetService.StartAsync(index, new FixedClock(), settings.ToDictionary(s => s.Setting, s => (string?)s.Value));

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        app = StatutesHost.Create(Locations.Find(null, index, Path.Combine(index, "own")), "http://127.0.0.1:0", new FixedClock());
        await app.StartAsync();
        Client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        while (!(await Client.GetAsync("/health/ready")).IsSuccessStatusCode)
        {
            await Task.Yield(); // the answer itself takes its time; nothing sleeps
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(index, recursive: true);
    }

    public async Task<JsonElement> GetAsync(string address, int status = 200, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        }

        using var answer = await Client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{address}: {(int)answer.StatusCode} {body}");
        if (status >= 400)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        return JsonDocument.Parse(body).RootElement;
    }

    public async Task<JsonElement> PostAsync(string address, HttpContent content, int status = 200)
    {
        using var answer = await Client.PostAsync(address, content);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{address}: {(int)answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public async Task<string> PageAsync(string address, int status = 200)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await Client.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }

    public static JsonContent Json(object value) => JsonContent.Create(value);

    internal sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);
    }
}
