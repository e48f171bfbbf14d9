using System.Diagnostics;
using System.IO.Compression;
using Statutes.Web.Tests.Api;

namespace Statutes.Web.Tests.Contract;

/// <summary>
/// Every line of README.md that calls <c>curl</c> or <c>statutes</c> works, as a reader would type it: in a shell, in a folder with
/// <c>docs/samples</c>, against the service.
/// </summary>
public sealed class ReadmeTests(RunningService service) : IDisposable
{
    // What these lines do is tested elsewhere, or they need the network. Only what they name is checked here.
    private static readonly string[] NotRun = ["dotnet ", "tools/test", "export PATH", "git "];

    private readonly string folder = Directory.CreateTempSubdirectory("statutes-readme-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task EveryCommandOfTheReadmeWorks()
    {
        if (!File.Exists("/bin/bash") || !File.Exists("/usr/bin/curl"))
        {
            Assert.Skip("There is no /bin/bash or no /usr/bin/curl.");
        }

        Prepare();
        var commands = Commands().ToArray();
        Assert.True(commands.Count(c => c.StartsWith("curl ", StringComparison.Ordinal)) >= 20, string.Join('\n', commands));
        Assert.True(commands.Count(c => c.StartsWith("statutes ", StringComparison.Ordinal)) >= 20, string.Join('\n', commands));
        foreach (var command in commands.Where(c => !NotRun.Any(n => c.StartsWith(n, StringComparison.Ordinal))))
        {
            Assert.Matches("^(curl|statutes) ", command);
            var (exitCode, output, error) = await RunAsync(command);

            // 1: the answer is no, as for the citations of the memo that are not resolved
            var isNo = exitCode == 1 && command.StartsWith("statutes ", StringComparison.Ordinal)
                && !error.StartsWith("statutes: ", StringComparison.Ordinal);
            Assert.True(exitCode == 0 || isNo, $"{command}: {error}");
            var writesFile = new[] { "-o ", "-OJ", "> ", "--out" }.Any(o => command.Contains(o, StringComparison.Ordinal));
            Assert.True(output.Length > 0 || writesFile || command == "statutes mcp", $"{command} prints nothing");
        }

        string[] written = ["report.html", "artifacts/memo.html", "artifacts/changes.docx", "checked.docx", "artifacts/report.html"];
        foreach (var file in written)
        {
            Assert.True(new FileInfo(Path.Combine(folder, file)).Length > 0, file);
        }
    }

    [Fact]
    public void ThePathsThatAreNotRunHereExist()
    {
        var notRun = Commands().Where(c => NotRun.Any(n => c.StartsWith(n, StringComparison.Ordinal)));
        foreach (var word in notRun.SelectMany(c => c.Split(' ')))
        {
            var isPath = word.StartsWith("src/", StringComparison.Ordinal) || word.StartsWith("tools/", StringComparison.Ordinal);
            Assert.True(!isPath || Path.Exists(Path.Combine(Checkout.Root, word)), word);
        }
    }

    // blocks indented by four spaces, and `code` in the cells of tables
    private static IEnumerable<string> Commands()
    {
        var isAnswer = false; // a block in ``` is the answer to a command
        foreach (var line in File.ReadAllLines(Path.Combine(Checkout.Root, "README.md")))
        {
            isAnswer ^= line.StartsWith("```", StringComparison.Ordinal);
            if (isAnswer)
            {
                continue;
            }

            if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                yield return line.Trim();
            }
            else if (line.StartsWith('|'))
            {
                foreach (var code in line.Split('`').Where((_, i) => i % 2 == 1).Where(IsCommand))
                {
                    yield return code;
                }
            }
        }
    }

    private static bool IsCommand(string code) =>
        code.StartsWith("curl ", StringComparison.Ordinal)
        || (code.StartsWith("statutes ", StringComparison.Ordinal) && !code.Contains('…', StringComparison.Ordinal));

    private void Prepare()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Root, "docs", "samples"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Checkout.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Directory.CreateDirectory(Path.Combine(folder, "artifacts"));
        File.WriteAllBytes(Path.Combine(folder, "memo.docx"), SampleDocument.Word());

        // the collection that the reader has cloned
        var laws = Directory.CreateDirectory(Path.Combine(folder, "laws")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "docs", "samples", "laws")))
        {
            File.Copy(file, Path.Combine(laws, Path.GetFileName(file)));
        }

        ZipFile.CreateFromDirectory(laws, laws + ".zip");
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string command)
    {
        var script = "curl() { command curl --fail-with-body --silent --show-error \"$@\"; }\n"
            + $"statutes() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "statutes.dll")}' \"$@\"; }}\n"
            + command.Replace("http://localhost:5080", service.Client.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal);
        var start = new ProcessStartInfo("/bin/bash", ["--norc", "-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["STATUTES_CORPUS"] = Path.Combine(Checkout.Root, "corpus");
        start.Environment["STATUTES_INDEX"] = Path.Combine(folder, "index");
        start.Environment["STATUTES_OWN"] = Path.Combine(folder, "own");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
