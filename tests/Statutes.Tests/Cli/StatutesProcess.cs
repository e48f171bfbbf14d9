using System.Diagnostics;

namespace Statutes.Tests.Cli;

/// <summary>The program as a user runs it: a process of its own.</summary>
internal static class StatutesProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180); // against a hang; a busy machine takes long

    /// <summary>What a run gave.</summary>
    public sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>Starts the program without waiting for it.</summary>
    public static Process Start(string index, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "statutes.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["STATUTES_CORPUS"] = TestCorpus.Locations.Corpus;
        start.Environment["STATUTES_INDEX"] = index;
        start.Environment["STATUTES_OWN"] = Path.Combine(index, "own");
        start.Environment["DOTNET_TieredPGO"] = "0"; // it pays only in a program that runs for long
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<Result> RunAsync(string index, string? input, params string[] arguments)
    {
        using var process = Start(index, arguments);
        using var limit = new CancellationTokenSource(Patience);

        // read while writing: a program that answers line by line would wait for its reader, and this for the program
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardInput.WriteAsync((input ?? "").AsMemory(), limit.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(limit.Token);
        return new Result(process.ExitCode, await output, await error);
    }
}
