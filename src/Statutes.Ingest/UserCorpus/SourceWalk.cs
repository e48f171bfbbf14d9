using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// The files under some paths, each once, in the order of their full paths. A .zip file is walked as a folder. Names that begin with a dot
/// are skipped, such as the .git of a checkout.
/// Folders that lead back into themselves, folders that cannot be read, and files over the limit are skipped with a
/// diagnostic.
/// </summary>
/// <param name="Files">The full paths of the files.</param>
/// <param name="Diagnostics">What was skipped, with its path.</param>
internal sealed record SourceWalk(ImmutableArray<string> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The largest number of files in one ingest.</summary>
    public const int MaxFiles = 100_000;

    /// <summary>The largest number of nested folders.</summary>
    public const int MaxDepth = 64;

    /// <summary>Lists the files under some paths.</summary>
    /// <param name="paths">Files and folders; each must exist.</param>
    /// <param name="mostFiles">The largest number of files.</param>
    /// <param name="archives">Opens the archives; null for archives that are closed after the walk.</param>
    public static SourceWalk Run(IEnumerable<string> paths, int mostFiles = MaxFiles, SourceFiles? archives = null)
    {
        using var ofWalk = archives is null ? new SourceFiles() : null;
        var walker = new Walker(mostFiles, archives ?? ofWalk!);
        foreach (var path in paths.Select(Path.GetFullPath).Order(StringComparer.Ordinal))
        {
            if (Directory.Exists(path))
            {
                walker.AddFolder(new DirectoryInfo(path), []);
            }
            else
            {
                walker.AddFile(path);
            }
        }

        return walker.ToWalk();
    }

    /// <summary>Collects the files while the folders are walked.</summary>
    private sealed class Walker(int mostFiles, SourceFiles archives)
    {
        private readonly SortedSet<string> files = new(StringComparer.Ordinal);
        private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

        public void AddFile(string file)
        {
            if (file.EndsWith(LawArchive.Ending, StringComparison.OrdinalIgnoreCase))
            {
                AddArchive(file);
            }
            else
            {
                Add(file);
            }
        }

        // one file more than the limit is enough to report the first file that was left out
        private void Add(string file)
        {
            if (files.Count <= mostFiles)
            {
                files.Add(file);
            }
        }

        private void AddArchive(string file)
        {
            try
            {
                var archive = archives.Archive(file);
                diagnostics.AddRange(archive.Diagnostics);
                foreach (var inside in archive.Files)
                {
                    Add(inside);
                }
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                var reason = e.Message.ReplaceLineEndings(" ").TrimEnd('.');
                Report(DiagnosticCodes.FileUnreadable, file, $"The archive cannot be read: {reason}. Nothing in it was imported.");
            }
        }

        public void AddFolder(DirectoryInfo folder, ImmutableArray<string> parents)
        {
            var real = folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
            if (parents.Contains(real))
            {
                Report(
                    DiagnosticCodes.FolderLoop,
                    folder.FullName,
                    $"The folder links back to “{real}”, which contains it. It was skipped.");
            }
            else if (parents.Length == MaxDepth)
            {
                Report(
                    DiagnosticCodes.FolderTooDeep,
                    folder.FullName,
                    $"The folder is nested more than {MaxDepth} folders deep. It was skipped: name it in an ingest of its own.");
            }
            else
            {
                AddEntries(folder, parents.Add(real));
            }
        }

        public SourceWalk ToWalk()
        {
            if (files.Count > mostFiles)
            {
                Report(
                    DiagnosticCodes.TooManyFiles,
                    files.ElementAt(mostFiles),
                    $"There are more than {mostFiles:N0} files. "
                    + "This file and all after it were skipped: ingest one folder after the other.");
            }

            return new SourceWalk([.. files.Take(mostFiles)], diagnostics.ToImmutable());
        }

        private void AddEntries(DirectoryInfo folder, ImmutableArray<string> parents)
        {
            try
            {
                var entries = folder.EnumerateFileSystemInfos()
                    .Where(e => !e.Name.StartsWith('.'))
                    .OrderBy(e => e.Name, StringComparer.Ordinal);
                foreach (var entry in entries)
                {
                    if (entry is DirectoryInfo inner)
                    {
                        AddFolder(inner, parents);
                    }
                    else
                    {
                        AddFile(entry.FullName);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Report(
                    DiagnosticCodes.FileUnreadable,
                    folder.FullName,
                    $"The folder cannot be read: {e.Message.TrimEnd('.')}. Make it readable for the user that runs statutes.");
            }
        }

        private void Report(string code, string path, string message) =>
            diagnostics.Add(new Diagnostic(code, Severity.Error, path, 1, default, message));
    }
}
