using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Statutes.Ingest.Corpus;
using Statutes.Model.Json;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// The corpus of the user's own on disk: laid out as the built-in one, a folder a work, with a map of its lines beside each text and the register of the files that were
/// read. Every file is replaced in one step and the register comes last, so a writing that is killed leaves a corpus that can be read, and the next
/// ingest finishes it.
/// </summary>
/// <param name="path">The folder; made where it is missing.</param>
public sealed class UserCorpusFolder(string path)
{
    private const string LockFile = "ingest.lock";

    private static readonly JsonSerializerOptions Written = new(ModelJson.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Registered = new(UserCorpusJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>Whether it holds a work.</summary>
    public bool IsThere => Directory.Exists(path) && Directory.EnumerateDirectories(path).Any();

    /// <summary>Holds the folder against other ingests until it is disposed.</summary>
    /// <exception cref="CorpusException">Another one is at work, or the folder cannot be written.</exception>
    public IDisposable Hold()
    {
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(System.IO.Path.Combine(path, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(System.IO.Path.Combine(path, LockFile)))
        {
            throw new CorpusException(path, "another ingest is at work there", "Wait until it is done, or name another folder with --own DIR or STATUTES_OWN.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(e);
        }
    }

    /// <summary>The map of a text; null where none is kept.</summary>
    public PlaceMap? PlacesOf(string text)
    {
        var file = System.IO.Path.Combine(path, text + CorpusFiles.PlacesEnding);
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), UserCorpusJson.Default.PlaceMap) : null;
    }

    /// <summary>Writes works and register. What is as it was is not touched; folders of works that are no more are taken away.</summary>
    /// <param name="works">The works.</param>
    /// <param name="changed">The texts that changed, by their files.</param>
    /// <param name="register">The register.</param>
    /// <exception cref="CorpusException">The folder cannot be written.</exception>
    public void Write(ImmutableArray<Work> works, IReadOnlyDictionary<string, UserText> changed, SourceRegister register)
    {
        try
        {
            foreach (var (file, text) in changed)
            {
                var folder = Directory.CreateDirectory(System.IO.Path.Combine(path, System.IO.Path.GetDirectoryName(file)!));
                Replace(System.IO.Path.Combine(path, file), Encoding.UTF8.GetBytes(text.Content));
                Replace(System.IO.Path.Combine(path, file + CorpusFiles.PlacesEnding), JsonSerializer.SerializeToUtf8Bytes(text.Places, UserCorpusJson.Default.PlaceMap));
            }

            foreach (var work in works)
            {
                Replace(System.IO.Path.Combine(path, work.Id.Slug, CorpusFolder.WorkFile), JsonSerializer.SerializeToUtf8Bytes(work, Written.GetTypeInfo(typeof(Work))));
                var named = work.Versions.SelectMany(v => v.Texts).SelectMany(t => new[] { t.File, t.File + CorpusFiles.PlacesEnding }).Append(CorpusFolder.WorkFile).ToHashSet(StringComparer.Ordinal);
                foreach (var file in Directory.GetFiles(System.IO.Path.Combine(path, work.Id.Slug)).Where(f => !named.Contains(System.IO.Path.GetFileName(f))))
                {
                    File.Delete(file);
                }
            }

            var slugs = works.Select(w => w.Id.Slug).ToHashSet(StringComparer.Ordinal);
            foreach (var folder in Directory.GetDirectories(path).Where(f => !slugs.Contains(System.IO.Path.GetFileName(f)) && File.Exists(System.IO.Path.Combine(f, CorpusFolder.WorkFile))))
            {
                Directory.Delete(folder, recursive: true);
            }

            Replace(System.IO.Path.Combine(path, SourceRegister.FileName), JsonSerializer.SerializeToUtf8Bytes(register, Registered.GetTypeInfo(typeof(SourceRegister))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(e);
        }
    }

    /// <summary>Whether a text is there with its map.</summary>
    public bool Has(string text) => File.Exists(System.IO.Path.Combine(path, text)) && File.Exists(System.IO.Path.Combine(path, text + CorpusFiles.PlacesEnding));

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
