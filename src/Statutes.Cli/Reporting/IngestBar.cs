using Spectre.Console;
using Statutes.Ingest.UserCorpus;

namespace Statutes.Cli.Reporting;

/// <summary>
/// Shows the progress of an ingest as a bar on standard error. Standard output is left to the report. Nothing is shown where
/// standard error is not a terminal.
/// </summary>
internal static class IngestBar
{
    /// <summary>Runs an ingest and shows its progress.</summary>
    /// <param name="read">Reads the files, and reports its progress to the argument; null where nothing is shown.</param>
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
            var files = context.AddTask("reading files");
            var index = context.AddTask("building the index", autoStart: false);
            var result = read(new FileProgress(files));
            files.Value = files.MaxValue;
            index.IsIndeterminate = true;
            index.StartTask();
            return await build(result);
        });
    }

    private sealed class FileProgress(ProgressTask task) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            task.MaxValue = Math.Max(1, value.Of);
            task.Value = value.Done;
        }
    }
}
