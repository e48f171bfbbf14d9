using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Win32.SafeHandles;
using Statutes.Model.Corpus;
using Statutes.Model.Duties;
using Statutes.Model.Ids;

namespace Statutes.Search.Building;

/// <summary>The place of the texts of one version in the file of all texts.</summary>
/// <param name="Version">The version.</param>
/// <param name="Hash">The fingerprint of the bytes: if it is equal, the texts and their references are equal.</param>
/// <param name="Start">The offset of the first byte.</param>
/// <param name="Length">The number of bytes.</param>
public sealed record TextPiece(string Version, string Hash, long Start, int Length);

/// <summary>
/// Writes and reads the texts of a generation: all versions in one file, and a table with their fingerprints. A reader that has
/// the texts of the previous generation in memory reads only those that changed.
/// </summary>
public static class GenerationTexts
{
    /// <summary>The name of the file of the texts.</summary>
    public const string TextsFile = "texts.bin";

    /// <summary>The name of the file of the table.</summary>
    public const string TableFile = "texts-table.json";

    /// <summary>Writes the texts of a corpus and their table into the folder of a generation.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="previous">The folder of the previous generation, whose unchanged texts are copied; null if there is none.</param>
    /// <returns>The table, in the order of the corpus.</returns>
    public static ImmutableArray<TextPiece> Write(LinkedCorpus corpus, string folder, string? previous = null)
    {
        var versions = corpus.Documents.GroupBy(d => d.Version).Select(g => (g.Key, Documents: g.ToImmutableArray())).ToArray();
        var stored = StoredPieces(corpus, previous);
        var references = corpus.References.Where(r => !stored.ContainsKey(r.From.Version)).ToLookup(r => r.From.Version);
        var open = corpus.OpenReferences.Where(r => !stored.ContainsKey(r.From.Version)).ToLookup(r => r.From.Version);
        var table = ImmutableArray.CreateBuilder<TextPiece>();
        using var before = stored.Count > 0 ? File.OpenHandle(Path.Combine(previous!, TextsFile)) : null;
        using (var stream = new FileStream(Path.Combine(folder, TextsFile), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
        {
            foreach (var (version, bytes, hash) in versions.AsParallel().AsOrdered().Select(v => Piece(v.Key, v.Documents)))
            {
                table.Add(new TextPiece(version.ToString(), hash, stream.Position, bytes.Length));
                stream.Write(bytes);
            }

            stream.Flush(flushToDisk: true);
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(table.ToImmutable(), TableJson.Default.ImmutableArrayTextPiece);
        File.WriteAllBytes(Path.Combine(folder, TableFile), json);
        return table.ToImmutable();

        (VersionId Version, byte[] Bytes, string Hash) Piece(VersionId version, ImmutableArray<StatuteDocument> documents)
        {
            if (stored.TryGetValue(version, out var piece))
            {
                return (version, ReadBytes(before!, piece), piece.Hash);
            }

            var texts = new VersionTexts(documents, [.. references[version]], [.. open[version]])
            {
                Duties = corpus.Duties.GetValueOrDefault(version, VersionDuties.None),
            };
            var bytes = VersionTextSerializer.Write(texts);
            return (version, bytes, Fingerprint(bytes));
        }
    }

    /// <summary>Reads the table of a generation.</summary>
    /// <exception cref="JsonException">The file is damaged.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static ImmutableArray<TextPiece> ReadTable(string folder)
    {
        var json = File.ReadAllBytes(Path.Combine(folder, TableFile));
        var table = JsonSerializer.Deserialize(json, TableJson.Default.ImmutableArrayTextPiece);
        return table.IsDefault ? throw new JsonException("The table is null.") : table;
    }

    /// <summary>Gets the texts of a generation. Reads only those that are not in memory.</summary>
    /// <param name="folder">The folder of the generation.</param>
    /// <param name="table">Its table.</param>
    /// <param name="inMemory">Returns the texts with a fingerprint that are in memory; null if they are not.</param>
    /// <returns>The texts, in the order of the table.</returns>
    /// <exception cref="InvalidDataException">A text is damaged.</exception>
    /// <exception cref="IOException">The file is missing, or too short for the table.</exception>
    public static VersionTexts[] Read(string folder, ImmutableArray<TextPiece> table, Func<string, VersionTexts?> inMemory)
    {
        using var file = File.OpenHandle(Path.Combine(folder, TextsFile));
        var texts = new VersionTexts[table.Length];
        try
        {
            Parallel.For(0, table.Length, i => texts[i] = inMemory(table[i].Hash) ?? ReadPiece(file, table[i]));
        }
        catch (AggregateException failed)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }

        return texts;
    }

    // The pieces of the previous generation that can be copied. The corpus may have been read from another one, so fingerprints decide.
    private static Dictionary<VersionId, TextPiece> StoredPieces(LinkedCorpus corpus, string? previous)
    {
        var pieces = new Dictionary<VersionId, TextPiece>();
        if (previous is null || corpus.StoredTexts.IsEmpty)
        {
            return pieces;
        }

        try
        {
            foreach (var piece in ReadTable(previous))
            {
                if (VersionId.TryParse(piece.Version, out var version) && corpus.StoredTexts.GetValueOrDefault(version) == piece.Hash)
                {
                    pieces[version] = piece;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            pieces.Clear(); // the previous generation is damaged, so every text is written again
        }

        return pieces;
    }

    private static string Fingerprint(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static VersionTexts ReadPiece(SafeFileHandle file, TextPiece piece)
    {
        var bytes = ReadBytes(file, piece);
        return Fingerprint(bytes) == piece.Hash
            ? VersionTextSerializer.Read(bytes) with { Fingerprint = piece.Hash }
            : throw new InvalidDataException($"The text of {piece.Version} in {TextsFile} does not match its fingerprint.");
    }

    private static byte[] ReadBytes(SafeFileHandle file, TextPiece piece)
    {
        var bytes = new byte[piece.Length];
        for (var at = 0; at < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(at), piece.Start + at);
            at += read > 0 ? read : throw new EndOfStreamException($"{TextsFile} ends inside the text of {piece.Version}.");
        }

        return bytes;
    }
}

/// <summary>The JSON of the table.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ImmutableArray<TextPiece>))]
internal sealed partial class TableJson : JsonSerializerContext;
