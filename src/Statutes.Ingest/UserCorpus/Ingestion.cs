using System.Collections.Immutable;
using Statutes.Ingest.Corpus;
using Statutes.Model.Corpus;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// Reads files into the user's corpus. Files that have not changed since the last ingest are not read again; one bad file
/// never stops the rest.
/// Reads: files, the register of the corpus, the built-in works. Writes: the corpus.
/// </summary>
/// <param name="own">The user's corpus.</param>
/// <param name="builtIn">The built-in works.</param>
/// <param name="builtInTexts">The texts of the built-in works; a file with the wording of one of them adds no version.</param>
public sealed class Ingestion(UserCorpusFolder own, Catalog builtIn, ImmutableArray<CorpusText> builtInTexts = default)
{
    private readonly BuiltInWorks builtInWorks = new(builtIn, builtInTexts.IsDefault ? [] : builtInTexts);

    /// <summary>Ingests files and folders.</summary>
    /// <param name="paths">Files and folders that exist.</param>
    /// <param name="prune">Whether texts whose files no longer exist are removed from the corpus.</param>
    /// <param name="progress">Receives the progress; null if nobody needs it.</param>
    /// <param name="cancellation">Cancels the ingest; the corpus then stays as it was.</param>
    /// <exception cref="CorpusException">The folder of the corpus cannot be written, or another ingest is running.</exception>
    public IngestionResult Run(
        IReadOnlyCollection<string> paths, bool prune, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        using var folderLock = own.Lock();
        using var sources = new SourceFiles();
        var walk = SourceWalk.Run(paths, archives: sources);
        var register = SourceRegister.Read(own.Folder);
        var registered = register.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var isOfThisCode = register.Reader == SourceRegister.ThisReader;
        var texts = new Dictionary<string, SourceContent>(StringComparer.Ordinal);
        var done = 0;
        var results = walk.Files.AsParallel().AsOrdered().WithCancellation(cancellation).Select(path =>
        {
            var before = isOfThisCode && registered.TryGetValue(path, out var file) ? file.Sha256 : "";
            var content = SourceContent.ReadIfChanged(sources, path, before, cancellation);
            progress?.Report(new IngestionProgress(Interlocked.Increment(ref done), walk.Files.Length));
            return (Path: path, Content: content);
        }).ToArray();
        foreach (var (path, content) in results)
        {
            if (content is not null)
            {
                registered[path] = content.Registered;
                texts[path] = content;
            }
        }

        var vanished = Vanished(registered.Keys, walk.Files, paths, sources);
        foreach (var path in prune ? vanished : [])
        {
            registered.Remove(path);
        }

        var (files, assembled, changed) = Assemble(register, registered, texts, sources, cancellation);
        own.Write(assembled.Works, changed, new SourceRegister(SourceRegister.ThisReader, files, assembled.Texts));
        return new IngestionResult
        {
            Files = files,
            Placements = assembled.Placements,
            StoredTexts = assembled.Texts,
            WalkDiagnostics = walk.Diagnostics,
            RequestedFiles = walk.Files,
            Read = results.Count(r => r.Content is not null),
            Vanished = vanished,
        };
    }

    private static ImmutableArray<string> Vanished(
        IEnumerable<string> registered, ImmutableArray<string> existing, IEnumerable<string> paths, SourceFiles sources)
    {
        var present = existing.ToHashSet(StringComparer.Ordinal);
        var roots = paths.Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p))).ToArray();
        return [.. registered.Where(f => !present.Contains(f) && IsUnderRoot(f) && !sources.Exists(f)).Order(StringComparer.Ordinal)];

        bool IsUnderRoot(string file) =>
            roots.Any(r => file == r || file.StartsWith(r + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    // The text of a vanished file may have to be written again, which is not possible: the file is then removed from the register,
    // and the works are assembled without it.
    private (ImmutableArray<RegisteredFile> Files, AssembledWorks Assembled, Dictionary<string, UserText> Changed) Assemble(
        SourceRegister before,
        Dictionary<string, RegisteredFile> registered,
        Dictionary<string, SourceContent> texts,
        SourceFiles files,
        CancellationToken cancellation)
    {
        while (true)
        {
            var all = registered.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ToImmutableArray();
            var assembled = new WorkAssembler(builtInWorks).Assemble(all);
            var changed = Changed(assembled, before, registered, texts, files, cancellation, out var lost);
            if (lost.Count == 0)
            {
                return (all, assembled, changed);
            }

            foreach (var path in lost)
            {
                registered.Remove(path);
            }
        }
    }

    // the texts with a part that was read, or with other parts than before, or without a file
    private Dictionary<string, UserText> Changed(
        AssembledWorks assembled,
        SourceRegister before,
        Dictionary<string, RegisteredFile> registered,
        Dictionary<string, SourceContent> texts,
        SourceFiles files,
        CancellationToken cancellation,
        out HashSet<string> lost)
    {
        lost = new HashSet<string>(StringComparer.Ordinal);
        var partsBefore = before.StoredTexts.ToDictionary(h => h.File, h => h.Parts, StringComparer.Ordinal);
        var changed = new Dictionary<string, UserText>(StringComparer.Ordinal);
        foreach (var text in assembled.Texts)
        {
            var isRead = text.Parts.Any(p => texts.ContainsKey(p.Path));
            if (own.HasText(text.File) && !isRead && partsBefore.TryGetValue(text.File, out var parts) && parts.SequenceEqual(text.Parts))
            {
                continue;
            }

            // the books of a code are one text, so a part whose file had not changed is read again
            var sources = text.Parts.Select(p => (Place: p, Content: ContentOf(p.Path))).ToArray();
            var missing = sources.Where(s => s.Place.Index >= s.Content.Texts.Length).Select(s => s.Place.Path).ToArray();
            lost.UnionWith(missing);
            if (missing.Length == 0)
            {
                changed[text.File] = UserText.Of([.. sources.Select(s =>
                    (s.Content.Texts[s.Place.Index], s.Place.Path, registered[s.Place.Path].Texts[s.Place.Index].Identity.Book))]);
            }
        }

        return changed;

        SourceContent ContentOf(string path) =>
            texts.TryGetValue(path, out var content) ? content : texts[path] = SourceContent.Read(files, path, cancellation);
    }
}
