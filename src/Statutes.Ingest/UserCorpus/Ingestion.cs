using System.Collections.Immutable;
using Statutes.Ingest.Corpus;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Ingest.UserCorpus;

/// <summary>How far an ingest is.</summary>
/// <param name="Done">How many files are done.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct IngestionProgress(int Done, int Of);

/// <summary>What an ingest did to the user's corpus.</summary>
/// <param name="Files">Every file that the corpus knows, in the order of their paths.</param>
/// <param name="Placements">What became of their texts.</param>
/// <param name="Held">The texts of the corpus, and of which of them they were made.</param>
/// <param name="Walked">What was passed over in walking the paths.</param>
/// <param name="Asked">The files that the paths named.</param>
/// <param name="Read">How many files were read; the others had not changed.</param>
/// <param name="Vanished">Files that were read once, stand under the paths, and are no longer there.</param>
public sealed record IngestionResult(
    ImmutableArray<RegisteredFile> Files,
    ImmutableArray<Placement> Placements,
    ImmutableArray<StoredText> Held,
    ImmutableArray<Diagnostic> Walked,
    ImmutableArray<string> Asked,
    int Read,
    ImmutableArray<string> Vanished);

/// <summary>
/// Reads files into the user's corpus. What has not changed since the last time is not read again; one bad file never stops the rest.
/// Reads: files, the register of the corpus, the built-in works. Writes: the corpus.
/// </summary>
/// <param name="own">The corpus.</param>
/// <param name="builtIn">The built-in works.</param>
public sealed class Ingestion(UserCorpusFolder own, Catalog builtIn)
{
    /// <summary>Ingests.</summary>
    /// <param name="paths">Files and folders that are there.</param>
    /// <param name="prune">Whether what vanished is taken out of the corpus.</param>
    /// <param name="progress">Takes how far it is; null where nobody asks.</param>
    /// <param name="cancellation">Ends it; the corpus is then as it was.</param>
    /// <exception cref="CorpusException">The folder of the corpus cannot be written, or another ingest is at work.</exception>
    public IngestionResult Run(IReadOnlyCollection<string> paths, bool prune, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        using var held = own.Hold();
        var walk = SourceWalk.Of(paths);
        var register = SourceRegister.Read(own.Path);
        var known = register.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var isOfThisCode = register.Reader == SourceRegister.ThisReader;
        var texts = new Dictionary<string, SourceContent>(StringComparer.Ordinal);
        var done = 0;
        var seen = walk.Files.AsParallel().AsOrdered().WithCancellation(cancellation).Select(path =>
        {
            var read = SourceContent.IfChanged(path, isOfThisCode && known.TryGetValue(path, out var before) ? before.Sha256 : "", cancellation);
            progress?.Report(new IngestionProgress(Interlocked.Increment(ref done), walk.Files.Length));
            return (Path: path, Read: read);
        }).ToArray();
        foreach (var (path, read) in seen)
        {
            if (read is not null)
            {
                known[path] = read.Known;
                texts[path] = read;
            }
        }

        var vanished = Vanished(known.Keys, walk.Files, paths);
        foreach (var path in prune ? vanished : [])
        {
            known.Remove(path);
        }

        var (files, assembly, changed) = Assemble(register, known, texts, cancellation);
        own.Write(assembly.Works, changed, new SourceRegister(SourceRegister.ThisReader, files, assembly.Texts));
        return new IngestionResult(files, assembly.Placements, assembly.Texts, walk.Diagnostics, walk.Files, seen.Count(s => s.Read is not null), vanished);
    }

    private static ImmutableArray<string> Vanished(IEnumerable<string> known, ImmutableArray<string> there, IEnumerable<string> paths)
    {
        var present = there.ToHashSet(StringComparer.Ordinal);
        var roots = paths.Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p))).ToArray();
        return
        [
            .. known
                .Where(f => !present.Contains(f) && roots.Any(r => f == r || f.StartsWith(r + Path.DirectorySeparatorChar, StringComparison.Ordinal)) && !File.Exists(f))
                .Order(StringComparer.Ordinal),
        ];
    }

    // A file that has vanished and whose text is not held as it is can give no text any more: it is let go, and the rest is put together without it.
    private (ImmutableArray<RegisteredFile> Files, AssembledWorks Assembly, Dictionary<string, UserText> Changed) Assemble(
        SourceRegister before, Dictionary<string, RegisteredFile> known, Dictionary<string, SourceContent> texts, CancellationToken cancellation)
    {
        while (true)
        {
            var files = known.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ToImmutableArray();
            var assembly = new WorkAssembler(builtIn).Assemble(files);
            var changed = Changed(assembly, before, known, texts, cancellation, out var lost);
            if (lost.Count == 0)
            {
                return (files, assembly, changed);
            }

            foreach (var path in lost)
            {
                known.Remove(path);
            }
        }
    }

    // the texts of which a part was read, or which are made of other parts than before, or are not there
    private Dictionary<string, UserText> Changed(AssembledWorks assembly, SourceRegister before, Dictionary<string, RegisteredFile> known, Dictionary<string, SourceContent> texts, CancellationToken cancellation, out HashSet<string> lost)
    {
        lost = new HashSet<string>(StringComparer.Ordinal);
        var held = before.Held.ToDictionary(h => h.File, h => h.Parts, StringComparer.Ordinal);
        var changed = new Dictionary<string, UserText>(StringComparer.Ordinal);
        foreach (var text in assembly.Texts)
        {
            if (own.Has(text.File) && !text.Parts.Any(p => texts.ContainsKey(p.Path)) && held.TryGetValue(text.File, out var parts) && parts.SequenceEqual(text.Parts))
            {
                continue;
            }

            // a part whose file had not changed is read again: the books of a code stand in one text
            var sources = text.Parts.Select(p => (Place: p, Read: texts.TryGetValue(p.Path, out var read) ? read : texts[p.Path] = SourceContent.Of(p.Path, cancellation))).ToArray();
            var missing = sources.Where(s => s.Place.Index >= s.Read.Texts.Length).Select(s => s.Place.Path).ToArray();
            lost.UnionWith(missing);
            if (missing.Length == 0)
            {
                changed[text.File] = UserText.Of([.. sources.Select(s => (s.Read.Texts[s.Place.Index], s.Place.Path, known[s.Place.Path].Texts[s.Place.Index].Identity.Book))]);
            }
        }

        return changed;
    }
}
