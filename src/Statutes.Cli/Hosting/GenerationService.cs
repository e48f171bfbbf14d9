using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.Cli.Hosting;

/// <summary>
/// Opens a generation of the index when the service starts, and builds one if it is missing. Afterwards, it checks twenty times a second
/// whether a newer generation exists, and serves that one without losing a request.
/// </summary>
internal sealed partial class GenerationService(
    Locations locations, GenerationStore store, CurrentKnowledge current, IHostApplicationLifetime lifetime, ILogger<GenerationService> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.05);

    /// <summary>The reason why no generation could be opened; null if nothing failed.</summary>
    public Exception? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the port opens meanwhile, and /health/ready reports that the service is not ready
        try
        {
            current.BeginOpening();
            await KnowledgeBaseFactory.EnsureGenerationAsync(locations, store, stoppingToken);
            Refresh();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failure = e;
            lifetime.StopApplication();
            return;
        }

        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Refresh();
            }
            catch (Exception e) when (e is IndexException or IOException or UnauthorizedAccessException)
            {
                LogNotOpened(e.Message);
            }
        }
    }

    private void Refresh()
    {
        if (current.Refresh())
        {
            LogServing(current.Current!.Catalog.Works.Length, current.Current.ArticleCount, current.Current.CorpusHash);
        }
    }

    [LoggerMessage(LogLevel.Information, "Serving {Works} works, {Articles} articles, corpus {Corpus}")]
    private partial void LogServing(int works, int articles, string corpus);

    [LoggerMessage(LogLevel.Warning, "A new generation could not be opened; the previous one stays in use: {Reason}")]
    private partial void LogNotOpened(string reason);
}
