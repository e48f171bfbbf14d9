using Spectre.Console;
using Statutes.Ingest.UserCorpus;

namespace Statutes.Cli.Reporting;

/// <summary>Shows on a terminal how far an ingest is. It writes to standard error, and nothing at all where that is no terminal: standard output is the report's.</summary>
internal static class IngestBar
{
    /// <summary>Runs an ingest under a bar.</summary>
    /// <param name="read">Reads the files; told how far it is by what it is given.</param>
    /// <param name="build">Builds the index.</param>
    public static async Task<T> RunAsync<TRead, T>(Func<IProgress<IngestionProgress>?, TRead> read, Func<TRead, Task<T>> build)
    {
        if (Console.IsErrorRedirected)
        {
            return await build(read(null));
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(true).StartAsync(async context =>
        {
            var files = context.AddTask("files");
            var index = context.AddTask("index", autoStart: false);
            var done = read(new Bar(files));
            files.Value = files.MaxValue;
            index.IsIndeterminate = true;
            index.StartTask();
            return await build(done);
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            task.MaxValue = Math.Max(1, value.Of);
            task.Value = value.Done;
        }
    }
}
