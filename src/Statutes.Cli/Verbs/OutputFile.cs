using Statutes.Cli.Exits;

namespace Statutes.Cli.Verbs;

/// <summary>The file named by <c>--out</c>.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, and reports its length on standard error.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        long length;
        try
        {
            await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
            await write(file);
            length = file.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--out: the file \"{path}\" cannot be written: {e.Message}");
        }

        Console.Error.WriteLine(FormattableString.Invariant($"{length:N0} bytes, written to {path}"));
    }
}
