using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// The files under some paths, each once, in the order of their full paths. Names that begin with a dot are passed over. What cannot be walked is told and passed over: a folder that
/// leads back into itself, one that may not be read, more files than are taken.
/// </summary>
/// <param name="Files">The files, in full.</param>
/// <param name="Diagnostics">What was passed over, named by its path.</param>
public sealed record SourceWalk(ImmutableArray<string> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The most files taken at once.</summary>
    public const int MaxFiles = 100_000;

    /// <summary>The most folders in each other.</summary>
    public const int MaxDepth = 64;

    /// <summary>Walks.</summary>
    /// <param name="paths">Files and folders; each must be there.</param>
    /// <param name="mostFiles">The most files taken.</param>
    public static SourceWalk Of(IEnumerable<string> paths, int mostFiles = MaxFiles)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in paths.Select(Path.GetFullPath).Order(StringComparer.Ordinal))
        {
            if (Directory.Exists(path))
            {
                Walk(new DirectoryInfo(path), []);
            }
            else
            {
                Add(path);
            }
        }

        if (files.Count > mostFiles)
        {
            Tell(DiagnosticCodes.TooManyFiles, files.ElementAt(mostFiles), $"More than {mostFiles:N0} files are there, and no more are taken at once; this one and what is behind it is left out. Ingest the folders one after the other.");
        }

        return new SourceWalk([.. files.Take(mostFiles)], diagnostics.ToImmutable());

        void Walk(DirectoryInfo folder, ImmutableArray<string> around)
        {
            var real = folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
            if (around.Contains(real))
            {
                Tell(DiagnosticCodes.FolderLoop, folder.FullName, $"The folder leads back to {real}, in which it stands; it is passed over.");
                return;
            }

            if (around.Length == MaxDepth)
            {
                Tell(DiagnosticCodes.FolderTooDeep, folder.FullName, $"More than {MaxDepth} folders stand in each other; it is passed over.");
                return;
            }

            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal))
                {
                    if (entry is DirectoryInfo inner)
                    {
                        Walk(inner, around.Add(real));
                    }
                    else
                    {
                        Add(entry.FullName);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Tell(DiagnosticCodes.FileUnreadable, folder.FullName, $"The folder cannot be read: {e.Message}");
            }
        }

        void Add(string file)
        {
            if (files.Count <= mostFiles)
            {
                files.Add(file);
            }
        }

        void Tell(string code, string path, string message) => diagnostics.Add(new Diagnostic(code, Severity.Error, path, 1, default, message));
    }
}
