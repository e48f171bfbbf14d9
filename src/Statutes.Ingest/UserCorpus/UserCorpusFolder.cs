using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Statutes.Ingest.Corpus;
using Statutes.Model.Json;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// The user's corpus on disk. Its layout is that of the built-in corpus, a folder for each work, plus a map of the lines
/// beside each text and the register of the files that were read. Every file is replaced in one step and the register is
/// written last. So a process that is killed while writing leaves a readable corpus, and the next ingest completes it.
/// </summary>
/// <param name="path">The folder; it is created if it is missing.</param>
public sealed class UserCorpusFolder(string path)
{
    private const string LockFile = "ingest.lock";

    private static readonly JsonSerializerOptions WorkOptions = new(ModelJson.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions RegisterOptions = new(UserCorpusJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The folder.</summary>
    public string Folder => path;

    /// <summary>Whether the folder exists and contains a work.</summary>
    public bool Exists => Directory.Exists(path) && Directory.EnumerateDirectories(path).Any();

    /// <summary>Locks the folder against other ingests until the result is disposed.</summary>
    /// <exception cref="CorpusException">Another ingest is running, or the folder cannot be written.</exception>
    internal IDisposable Lock()
    {
        var file = Path.Combine(path, LockFile);
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(file))
        {
            throw new CorpusException(
                path,
                "another ingest is running in this folder",
                "Wait until it is done, or name another folder with --own DIR or STATUTES_OWN.",
                e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(e);
        }
    }

    /// <summary>Reads the map of a text; null if the text has no map.</summary>
    internal PlaceMap? PlacesOf(string text)
    {
        var file = PlacesFile(text);
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), UserCorpusJson.Default.PlaceMap) : null;
    }

    /// <summary>Checks whether a text exists with its map.</summary>
    internal bool HasText(string text) => File.Exists(Path.Combine(path, text)) && File.Exists(PlacesFile(text));

    /// <summary>
    /// Writes the works and the register. Unchanged files are not touched; folders of works that no longer exist are
    /// deleted.
    /// </summary>
    /// <param name="works">The works.</param>
    /// <param name="changed">The texts that changed, by their files.</param>
    /// <param name="register">The register.</param>
    /// <exception cref="CorpusException">The folder cannot be written.</exception>
    internal void Write(ImmutableArray<Work> works, IReadOnlyDictionary<string, UserText> changed, SourceRegister register)
    {
        try
        {
            WriteTexts(changed);
            WriteWorks(works);
            DeleteOtherWorks(works);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(register, RegisterOptions.GetTypeInfo(typeof(SourceRegister)));
            Replace(Path.Combine(path, SourceRegister.FileName), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(e);
        }
    }

    private void WriteTexts(IReadOnlyDictionary<string, UserText> changed)
    {
        foreach (var (file, text) in changed)
        {
            Directory.CreateDirectory(Path.Combine(path, Path.GetDirectoryName(file)!));
            Replace(Path.Combine(path, file), Encoding.UTF8.GetBytes(text.Content));
            Replace(PlacesFile(file), JsonSerializer.SerializeToUtf8Bytes(text.Places, UserCorpusJson.Default.PlaceMap));
        }
    }

    private void WriteWorks(ImmutableArray<Work> works)
    {
        try
        {
            Parallel.ForEach(works, WriteWork);
        }
        catch (AggregateException failed)
        {
            // an error such as a full disk is reported once, as it is
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }

    // writes work.json, and deletes the files of the folder that it does not name
    private void WriteWork(Work work)
    {
        var folder = Path.Combine(path, work.Id.Slug);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(work, WorkOptions.GetTypeInfo(typeof(Work)));
        Replace(Path.Combine(folder, CorpusFolder.WorkFile), bytes);
        var named = work.Versions.SelectMany(v => v.Texts)
            .SelectMany(t => new[] { t.File, t.File + CorpusFiles.PlacesEnding })
            .Append(CorpusFolder.WorkFile)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder).Where(f => !named.Contains(Path.GetFileName(f))))
        {
            File.Delete(file);
        }
    }

    private void DeleteOtherWorks(ImmutableArray<Work> works)
    {
        var slugs = works.Select(w => w.Id.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.GetDirectories(path))
        {
            if (!slugs.Contains(Path.GetFileName(folder)) && File.Exists(Path.Combine(folder, CorpusFolder.WorkFile)))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private string PlacesFile(string text) => Path.Combine(path, text + CorpusFiles.PlacesEnding);

    private static void Replace(string file, byte[] bytes)
    {
        if (File.Exists(file) && new FileInfo(file).Length == bytes.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        var aside = file + ".next";
        File.WriteAllBytes(aside, bytes);
        File.Move(aside, file, overwrite: true);
    }

    private CorpusException Unusable(Exception cause) =>
        new(path, cause.Message, "Make the folder readable and writable, or name another with --own DIR or STATUTES_OWN.", cause);
}
