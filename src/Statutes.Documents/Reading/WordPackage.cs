using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Statutes.Reading.Docx;
using Statutes.Reading.Sources;

namespace Statutes.Documents.Reading;

/// <summary>
/// The package of a Word document. Opening it unpacks everything once to measure it, and refuses what is no Word document or must not be
/// changed: macros, a signature, a protection.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>The name of the part with the types of all parts.</summary>
    public const string ContentTypes = "[Content_Types].xml";

    private const int BufferBytes = 64 * 1024;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReadingLimits readingLimits;
    private readonly CancellationToken cancellation;

    private WordPackage(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellation)
    {
        readingLimits = new ReadingLimits(MaxUnpackedBytes: limits.MaxUnpackedBytes);
        this.cancellation = cancellation;
        archive = new ZipArchive(ToStream(content), ZipArchiveMode.Read);
        Measure(limits);
        if (!entries.ContainsKey(ContentTypes))
        {
            throw new RefusalException(IsOpenDocument()
                ? Refusals.UnknownFormat("OpenDocument 文件（.odt）", "an OpenDocument file (.odt)")
                : Refusals.UnknownFormat("压缩包", "an archive and not a Word document"));
        }

        var root = ReadRelationships("");
        MainPart = root.FirstOrDefault(r => r.Is("officeDocument"))?.Target ?? "";
        CheckKind(root);
        Relationships = ReadRelationships(MainPart);
        Settings = ReadSettings(limits);
    }

    /// <summary>The name of the part with the body.</summary>
    public string MainPart { get; }

    /// <summary>The relationships of the body.</summary>
    public ImmutableArray<PackageRelationship> Relationships { get; }

    /// <summary>The settings that reading depends on.</summary>
    public WordSettings Settings { get; }

    /// <summary>Opens a package.</summary>
    /// <exception cref="RefusalException">It is no Word document, or it is refused.</exception>
    /// <remarks>For a damaged archive, exceptions of many types are thrown.</remarks>
    public static WordPackage Open(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellation) =>
        new(content, limits, cancellation);

    /// <summary>Returns the name of the part to which the body has a relationship of a kind; null if there is no such part.</summary>
    public string? Find(string kind) => Relationships.FirstOrDefault(r => r.Is(kind) && entries.ContainsKey(r.Target))?.Target;

    /// <summary>Whether a part exists.</summary>
    public bool Contains(string part) => entries.ContainsKey(part);

    /// <summary>The names of all entries of the archive, in its order.</summary>
    public IEnumerable<string> Names => archive.Entries.Select(e => e.FullName);

    /// <summary>Opens the bytes of a part that exists. The caller disposes the stream.</summary>
    public Stream OpenBytes(string part) => entries[part].Open();

    /// <summary>Opens a part. The caller disposes the reader.</summary>
    public PartReader OpenPart(string part) =>
        entries.TryGetValue(part, out var entry)
            ? new PartReader(entry.Open(), readingLimits, cancellation)
            : throw new RefusalException(Refusals.Damaged($"{part} is missing"));

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    /// <summary>Returns the name of the part with the relationships of a part.</summary>
    public static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private static MemoryStream ToStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    // unpacks everything, because the sizes in the archive may be false
    private void Measure(DocumentLimits limits)
    {
        var buffer = new byte[BufferBytes];
        var remaining = limits.MaxUnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
            {
                throw new RefusalException(Refusals.Encrypted);
            }

            // programs differ in which of two parts with one name they read
            if (!entries.TryAdd(entry.FullName, entry))
            {
                throw new RefusalException(Refusals.Damaged($"{entry.FullName} occurs twice"));
            }

            using var unpacked = entry.Open();
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                remaining -= read;
                if (remaining < 0)
                {
                    throw new RefusalException(Refusals.UnpackedTooLarge(limits));
                }
            }
        }
    }

    private bool IsOpenDocument() => entries.ContainsKey("mimetype") && entries.ContainsKey("META-INF/manifest.xml");

    private void CheckKind(ImmutableArray<PackageRelationship> root)
    {
        var types = ReadContentTypes();
        var type = types.GetValueOrDefault("/" + MainPart) ?? types.GetValueOrDefault(MainPart[(MainPart.LastIndexOf('.') + 1)..]) ?? "";
        if (types.Values.Any(t => t.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || t.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            || entries.Keys.Any(k => k.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusalException(Refusals.Macros);
        }

        var isWord = type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase)
            && type.EndsWith(".main+xml", StringComparison.OrdinalIgnoreCase);
        if (!isWord)
        {
            throw new RefusalException(type.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase)
                ? Refusals.UnknownFormat("电子表格", "a spreadsheet")
                : type.Contains("presentationml", StringComparison.OrdinalIgnoreCase)
                ? Refusals.UnknownFormat("演示文稿", "a presentation")
                : entries.ContainsKey(MainPart)
                ? Refusals.UnknownFormat("此种 Office 文件", "an Office document of another kind")
                : Refusals.Damaged("its main part is missing"));
        }

        if (root.Any(r => r.Type.EndsWith("/digital-signature/origin", StringComparison.Ordinal))
            || entries.Keys.Any(k => k.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusalException(Refusals.Signed);
        }
    }

    // "/word/document.xml" or "xml" to the type
    private Dictionary<string, string> ReadContentTypes()
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var reader = OpenPart(ContentTypes);
        while (reader.Read())
        {
            var key = !reader.IsStart ? null : reader.LocalName switch
            {
                "Override" => reader.Attribute("PartName"),
                "Default" => reader.Attribute("Extension"),
                _ => null,
            };
            if (key is not null)
            {
                types[key] = reader.Attribute("ContentType") ?? "";
            }
        }

        return types;
    }

    private ImmutableArray<PackageRelationship> ReadRelationships(string part)
    {
        var name = RelationshipsOf(part);
        if (!entries.ContainsKey(name))
        {
            return [];
        }

        var relationships = ImmutableArray.CreateBuilder<PackageRelationship>();
        using var reader = OpenPart(name);
        while (reader.Read())
        {
            if (reader.IsStart && reader.LocalName == "Relationship" && reader.Attribute("TargetMode") != "External"
                && (reader.Attribute("Id"), reader.Attribute("Type"), reader.Attribute("Target")) is ({ } id, { } type, { } target))
            {
                relationships.Add(new PackageRelationship(id, type, Resolve(part, target)));
            }
        }

        return relationships.ToImmutable();
    }

    // the name of a target, which may lead out of its folder and may begin at the root: ../media/a.png, /word/document.xml
    private static string Resolve(string part, string target)
    {
        List<string> steps = target.StartsWith('/') ? [] : [.. part.Split('/')[..^1]];
        foreach (var step in Uri.UnescapeDataString(target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step is not (".." or "."))
            {
                steps.Add(step);
            }
            else if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
        }

        return string.Join('/', steps);
    }

    private WordSettings ReadSettings(DocumentLimits limits)
    {
        if (Find("settings") is not { } part)
        {
            return new WordSettings();
        }

        using var reader = OpenPart(part);
        var settings = WordSettings.Read(new WordCursor(reader, new DocumentBudget(limits)));
        return settings.IsProtected ? throw new RefusalException(Refusals.Protected) : settings;
    }
}
