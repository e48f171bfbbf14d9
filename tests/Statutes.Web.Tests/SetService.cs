using Microsoft.AspNetCore.Builder;
using Statutes.Cli.Hosting;

namespace Statutes.Web.Tests;

/// <summary>The whole service with settings of its own, until it is disposed.</summary>
public sealed class SetService : IAsyncDisposable
{
    private readonly WebApplication app;

    private SetService(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<SetService> StartAsync(string index, TimeProvider clock, IReadOnlyDictionary<string, string?> settings)
    {
        var app = StatutesHost.Create(Locations.Find(null, index, Path.Combine(index, "own")), "http://127.0.0.1:0", clock, settings);
        await app.StartAsync();
        var started = new SetService(app);
        while (!(await started.Client.GetAsync("/health/ready")).IsSuccessStatusCode)
        {
            await Task.Yield(); // the answer itself takes its time; nothing sleeps
        }

        return started;
    }

    public async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] headers) =>
        await SendAsync(HttpMethod.Get, address, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
