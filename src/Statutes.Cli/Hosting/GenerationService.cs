using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.Cli.Hosting;

/// <summary>
/// Opens a generation of the corpus when the service starts, building it where there is none, and from then on looks every fifth of a second
/// whether another has been built, which it then serves without losing a request.
/// </summary>
internal sealed partial class GenerationService(
    Locations locations, GenerationStore store, CurrentKnowledge current, IHostApplicationLifetime lifetime, ILogger<GenerationService> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.2);

    /// <summary>Why no generation could be opened; null while nothing is wrong.</summary>
    public Exception? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the port is open meanwhile, and says that the service is not ready
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

    [LoggerMessage(LogLevel.Warning, "A new generation could not be opened, the one before goes on: {Reason}")]
    private partial void LogNotOpened(string reason);
}
