using System.Reflection;
using Statutes.Citations.Resolving;

namespace Statutes.Tests.Packaging;

/// <summary>
/// The two packages, packed once of what this run was built of. Everything that is written lies in a folder of its own, so
/// that any number of runs and builds may go on at once.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public static string[] Ids { get; } = ["Statutes.Model", "Statutes.Citations"];

    public static string Version { get; } =
        typeof(Resolution).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>A place in the folder; the packages are in <c>feed</c>.</summary>
    public string At(params string[] parts) => folder.At(parts);

    // Both at once, as neither builds anything.
    public async ValueTask InitializeAsync() => await Task.WhenAll(Ids.Select(id => DotnetProcess.RunAsync(
        TestCorpus.Root,
        [
            "pack", Path.Combine("src", id), "--no-build", "--configuration", Configuration, "--output", At("feed"),
            $"-p:NuspecOutputPath={At("nuspec", id)}/",
        ])));

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
