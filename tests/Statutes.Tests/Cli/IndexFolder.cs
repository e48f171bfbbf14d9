namespace Statutes.Tests.Cli;

/// <summary>A folder for an index that the runs of one class share, so that it is built once.</summary>
public sealed class IndexFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public void Dispose() => folder.Dispose();
}
