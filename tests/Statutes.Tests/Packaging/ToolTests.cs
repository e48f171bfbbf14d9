namespace Statutes.Tests.Packaging;

/// <summary>
/// The program as a tool: packed of what this run was built of, installed from the packed file, and run with nothing of the
/// repository.
/// </summary>
public sealed class ToolTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task TheInstalledToolResolvesWithItsOwnCorpusAndAnIndexInTheFolderForData()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        await DotnetProcess.RunAsync(
            TestCorpus.Root,
            [
                "pack", Path.Combine("src", "Statutes.Cli"), "--no-build", "--configuration", configuration, "--output", folder.At("feed"),
                $"-p:NuspecOutputPath={folder.At("nuspec")}/", $"-p:PublishDir={folder.At("publish")}/",
            ]);
        File.WriteAllText(folder.At("nuget.config"), $"""
            <configuration>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
              <packageSources>
                <clear />
                <add key="feed" value="{folder.At("feed")}" />
              </packageSources>
              <packageSourceMapping>
                <clear />
                <packageSource key="feed"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        await DotnetProcess.RunAsync(
            "dotnet",
            folder.Path,
            ["tool", "install", "Statutes.Tool", "--tool-path", folder.At("tools"), "--configfile", folder.At("nuget.config")],
            ("NUGET_PACKAGES", folder.At("packages")));
        var output = await DotnetProcess.RunAsync(
            Path.Combine(folder.At("tools"), "statutes"), folder.Path, ["resolve", "CSL Art. 35", "--at", "2018-01-01"],
            ("XDG_DATA_HOME", folder.At("data")), ("STATUTES_CORPUS", ""), ("STATUTES_INDEX", ""), ("STATUTES_OWN", ""));
        Assert.Contains("csl@2017-06-01/art_35", output);
        Assert.True(File.Exists(Path.Combine(folder.At("data"), "statutes", "index", "CURRENT")));
    }
}
