using Statutes.Cli.Exits;

namespace Statutes.Cli.Verbs;

/// <summary>Reads a file that the command line names, or standard input.</summary>
internal static class NamedInput
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads all bytes.</summary>
    /// <param name="name">The file, or <see cref="StandardInput"/>.</param>
    /// <param name="maxBytes">The largest permitted number of bytes.</param>
    /// <param name="tooLarge">The message for a larger input.</param>
    /// <exception cref="UsageException">There is no such file.</exception>
    /// <exception cref="UnreadableFileException">The file is too large, or cannot be read.</exception>
    public static byte[] Read(string name, long maxBytes, string tooLarge)
    {
        try
        {
            using var stream = name == StandardInput ? Console.OpenStandardInput() : File.OpenRead(name);
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (stream.Read(buffer) is > 0 and var count)
            {
                bytes.Write(buffer, 0, count);
                if (bytes.Length > maxBytes)
                {
                    throw new UnreadableFileException($"{name}: {tooLarge}");
                }
            }

            return bytes.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new UsageException($"{name}: no such file. Check the path.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = Directory.Exists(name) ? "this is a folder. Name a file in it." : e.Message.ReplaceLineEndings(" ");
            throw new UnreadableFileException($"{name}: {reason}");
        }
    }
}
