using System.Diagnostics;

namespace Statutes.Web.Tests.Contract;

/// <summary>
/// A client in TypeScript is generated from the approved description, compiled with every check of the compiler, and run against the
/// service; and a linter reads the description. Needs Node.js and <c>npm ci</c> in <c>tests/clients</c>; is skipped without them.
/// </summary>
public class TypeScriptClientTests(RunningService service)
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "clients");

    [Fact]
    public async Task AGeneratedClientCompilesAndReadsWhatTheServiceSends()
    {
        SkipWithoutPackages();
        await RunAsync("openapi-typescript", "../Statutes.Web.Tests/Contract/openapi.json", "-o", "generated/api.ts");
        await RunAsync("tsc", "--project", ".");
        var address = service.Client.BaseAddress!.ToString().TrimEnd('/');
        var output = await RunProgramAsync("node", ["generated/client.js", address]);
        Assert.Equal(
            """
            resolve: csl@2017-06-01/art_35 in-force, now csl@2026-01-01/art_37 renumbered
            resolveMany: resolved, unresolved
            items: csl@2017-06-01/art_35, csl@2026-01-01/art_35
            citations: 1
            article: npsr@2017-02-04/art_3 unverified
            provision: article 35 1
            provision: paragraph 35 no paragraphs
            provision: chapter null no paragraphs
            concordance: 37
            problem: unknown-work

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public async Task ALinterFindsNoErrorInTheDescription()
    {
        SkipWithoutPackages();
        Assert.Contains("is valid", await RunAsync("redocly", "lint", "../Statutes.Web.Tests/Contract/openapi.json"));
    }

    private static void SkipWithoutPackages()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            Assert.Skip("Run npm ci in tests/clients. It needs Node.js.");
        }
    }

    private static Task<string> RunAsync(string program, params string[] arguments) =>
        RunProgramAsync(Path.Combine(Folder, "node_modules", ".bin", program), arguments);

    private static async Task<string> RunProgramAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["CI"] = "true";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await output}{await error}");
        return await output + (program.EndsWith("redocly", StringComparison.Ordinal) ? await error : "");
    }
}
