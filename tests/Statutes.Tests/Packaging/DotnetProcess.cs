using System.Diagnostics;

namespace Statutes.Tests.Packaging;

/// <summary>The SDK's own command line, run to its end, with nothing left running behind it.</summary>
internal static class DotnetProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs a command that must succeed without a warning, and gives what it printed.</summary>
    public static Task<string> RunAsync(string folder, string[] arguments) => RunAsync("dotnet", folder, arguments);

    /// <summary>Runs another program in the same way, with variables of its own.</summary>
    public static async Task<string> RunAsync(
        string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };

        // what a build hands down to the tests that it starts is not for another build
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment.Remove("SOURCE_DATE_EPOCH");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var (said, complained) = (await output, await error);
            Assert.True(
                process.ExitCode == 0 && !said.Contains("warning ", StringComparison.Ordinal),
                $"{program} {string.Join(' ', arguments)}: {process.ExitCode}\n{said}\n{complained}");
            return said;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
