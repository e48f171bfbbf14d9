using Statutes.Cli.Exits;

namespace Statutes.Cli.Verbs;

/// <summary>The bytes of a file that the command line names, or of standard input.</summary>
internal static class NamedInput
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads it whole.</summary>
    /// <param name="name">The file, or <see cref="StandardInput"/>.</param>
    /// <param name="most">The most bytes that are read.</param>
    /// <param name="tooLarge">What is said of a longer one.</param>
    /// <exception cref="UsageException">It is missing, cannot be read, or is longer.</exception>
    public static byte[] Read(string name, long most, string tooLarge)
    {
        try
        {
            using var stream = name == StandardInput ? Console.OpenStandardInput() : File.OpenRead(name);
            using var bytes = new MemoryStream();
            var piece = new byte[64 * 1024];
            while (stream.Read(piece) is > 0 and var count)
            {
                bytes.Write(piece, 0, count);
                if (bytes.Length > most)
                {
                    throw new UsageException($"{name}: {tooLarge}");
                }
            }

            return bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{name}: {(e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : e.Message)}");
        }
    }
}
