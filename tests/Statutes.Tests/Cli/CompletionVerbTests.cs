using System.CommandLine.Help;
using System.Diagnostics;
using Statutes.Cli;

namespace Statutes.Tests.Cli;

/// <summary>What a shell completes, and the manual page, are the verbs and options that there are.</summary>
public sealed class CompletionVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("bash", "complete ", "[suggest:$COMP_POINT]")]
    [InlineData("zsh", "compdef ", "[suggest:$CURSOR]")]
    [InlineData("powershell", "Register-ArgumentCompleter ", "[suggest:$position]")]
    [InlineData("PowerShell", "Register-ArgumentCompleter ", "[suggest:$position]")]
    public async Task AScriptAsksTheProgramItself(string shell, string registers, string asks)
    {
        var run = await Run("completion", shell);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(registers, run.Output);
        Assert.Contains(asks, run.Output);
    }

    [Fact]
    public async Task AnUnknownShellIsWrongUsage()
    {
        var run = await Run("completion", "fish");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("bash, zsh, powershell", run.Error);
    }

    [Theory]
    [InlineData("statutes res", "resolve")]
    [InlineData("statutes completion z", "zsh")]
    [InlineData("statutes resolve --sty", "--style")]
    [InlineData("statutes resolve x --style blue", "bluebook")]
    [InlineData("statutes export csl --format mark", "markdown")]
    [InlineData("statutes check memo.docx --up", "--update")]
    public async Task AWordThatWasBegunIsCompleted(string line, string completed) =>
        Assert.Contains(completed, (await Run($"[suggest:{line.Length}]", line)).Output.Split('\n').Select(l => l.TrimEnd('\r')));

    [Fact]
    public async Task BashCompletesWithTheScript()
    {
        if (!File.Exists("/bin/bash"))
        {
            Assert.Skip("There is no /bin/bash.");
        }

        await File.WriteAllTextAsync(
            folder.At("statutes.sh"), (await Run("completion", "bash")).Output, TestContext.Current.CancellationToken);
        const string Begun = "statutes resolve --sty";
        var script = $"statutes() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "statutes.dll")}' \"$@\"; }}\n"
            + $". '{folder.At("statutes.sh")}'\n"
            + $"COMP_LINE='{Begun}'; COMP_POINT={Begun.Length}; COMP_WORDS=({Begun}); COMP_CWORD=2\n"
            + "_statutes\nprintf '%s\\n' \"${COMPREPLY[@]}\"\ncomplete -p statutes\n";
        using var bash = Process.Start(
            new ProcessStartInfo("/bin/bash", ["--norc", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("--style\ncomplete ", output);
    }

    [Fact]
    public async Task TheManualPageHasEveryVerbArgumentAndOption()
    {
        var run = await Run("manual");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(".TH STATUTES 1\n", run.Output);
        var sections = run.Output.Split("\n.SS statutes ").Skip(1).ToDictionary(s => s.Split(' ', '\n')[0]);
        var verbs = Program.CommandLine().Subcommands.Where(v => !v.Hidden).ToArray();
        Assert.Equal(verbs.Select(v => v.Name).Order(), sections.Keys.Order());
        foreach (var verb in verbs)
        {
            var options = verb.Options.Where(o => o is not HelpOption).Select(o => o.Name);
            foreach (var name in options.Concat(verb.Arguments.Select(a => a.Name)))
            {
                Assert.Contains($"\n.B {name.Replace("-", "\\-", StringComparison.Ordinal)}", sections[verb.Name]);
            }
        }

        Assert.DoesNotContain("\n\n", run.Output); // man warns of empty lines
        Assert.Contains(".SH EXIT STATUS\n", run.Output);
    }

    private Task<StatutesProcess.Result> Run(params string[] arguments) => StatutesProcess.RunAsync(folder.At("index"), null, arguments);
}
