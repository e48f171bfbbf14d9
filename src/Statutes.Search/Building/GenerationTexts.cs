using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Win32.SafeHandles;
using Statutes.Model.Corpus;

namespace Statutes.Search.Building;

/// <summary>Where in the file of the texts those of one version stand.</summary>
/// <param name="Version">The version.</param>
/// <param name="Hash">The fingerprint of the piece: equal pieces are equal texts with equal references.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">Its bytes.</param>
public sealed record TextPiece(string Version, string Hash, long Start, int Length);

/// <summary>
/// The texts of a generation on disk, version by version in one file, with a table of their fingerprints: whoever has the texts of the generation before
/// reads only those that are other ones.
/// </summary>
public static class GenerationTexts
{
    /// <summary>The file of the texts.</summary>
    public const string TextsFile = "texts.bin";

    /// <summary>The file of the table.</summary>
    public const string TableFile = "texts-table.json";

    /// <summary>Writes the texts of a corpus into the folder of a generation.</summary>
    /// <returns>The table, in the order of the corpus.</returns>
    public static ImmutableArray<TextPiece> Write(LinkedCorpus corpus, string folder)
    {
        var references = corpus.References.ToLookup(r => r.From.Version);
        var open = corpus.OpenReferences.ToLookup(r => r.From.Version);
        var versions = corpus.Documents.GroupBy(d => d.Version).Select(g => new VersionTexts([.. g], [.. references[g.Key]], [.. open[g.Key]]));
        var table = ImmutableArray.CreateBuilder<TextPiece>();
        using (var stream = new FileStream(Path.Combine(folder, TextsFile), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
        {
            foreach (var (texts, bytes) in versions.AsParallel().AsOrdered().Select(t => (t, VersionTextSerializer.Write(t))))
            {
                table.Add(new TextPiece(texts.Documents[0].Version.ToString(), Fingerprint(bytes), stream.Position, bytes.Length));
                stream.Write(bytes);
            }

            stream.Flush(flushToDisk: true);
        }

        File.WriteAllBytes(Path.Combine(folder, TableFile), JsonSerializer.SerializeToUtf8Bytes(table.ToImmutable(), TableJson.Default.ImmutableArrayTextPiece));
        return table.ToImmutable();
    }

    /// <summary>Reads the table of a generation.</summary>
    /// <exception cref="JsonException">It is damaged.</exception>
    /// <exception cref="IOException">It is missing or cannot be read.</exception>
    public static ImmutableArray<TextPiece> ReadTable(string folder)
    {
        var table = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, TableFile)), TableJson.Default.ImmutableArrayTextPiece);
        return table.IsDefault ? throw new JsonException("The table holds null.") : table;
    }

    /// <summary>Reads the texts of a generation, those that are known already aside.</summary>
    /// <param name="folder">The generation.</param>
    /// <param name="table">Its table.</param>
    /// <param name="known">The texts that are in memory, by their fingerprints.</param>
    /// <returns>The texts, in the order of the table.</returns>
    /// <exception cref="InvalidDataException">A piece is damaged.</exception>
    /// <exception cref="IOException">The file is missing, or shorter than the table says.</exception>
    public static VersionTexts[] Read(string folder, ImmutableArray<TextPiece> table, IReadOnlyDictionary<string, VersionTexts> known)
    {
        using var file = File.OpenHandle(Path.Combine(folder, TextsFile));
        var texts = new VersionTexts[table.Length];
        try
        {
            Parallel.For(0, table.Length, i => texts[i] = known.TryGetValue(table[i].Hash, out var held) ? held : ReadPiece(file, table[i]));
        }
        catch (AggregateException failed)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }

        return texts;
    }

    private static string Fingerprint(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static VersionTexts ReadPiece(SafeFileHandle file, TextPiece piece)
    {
        var bytes = new byte[piece.Length];
        for (var at = 0; at < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(at), piece.Start + at);
            at += read > 0 ? read : throw new EndOfStreamException($"{TextsFile} ends before the text of {piece.Version} does.");
        }

        return Fingerprint(bytes) == piece.Hash ? VersionTextSerializer.Read(bytes) : throw new InvalidDataException($"the text of {piece.Version} is not the one that was written");
    }
}

/// <summary>The JSON of the table.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ImmutableArray<TextPiece>))]
internal sealed partial class TableJson : JsonSerializerContext;
