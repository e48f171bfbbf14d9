using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Statutes.Ingest.Identifying;
using Statutes.Model.Json;
using Statutes.Model.Text;

namespace Statutes.Ingest.UserCorpus;

/// <summary>A text in a file: most files hold one.</summary>
/// <param name="Path">The file.</param>
/// <param name="Index">Its place in the file, from 0.</param>
public readonly record struct TextPlace(string Path, int Index);

/// <summary>What is known of a text without reading its file again.</summary>
/// <param name="Identity">What it says it is.</param>
/// <param name="Wording">The fingerprint of its wording.</param>
/// <param name="Articles">How many lines begin an article.</param>
/// <param name="FirstArticle">The number of the first article; 0 where there is none.</param>
public sealed record RegisteredText(TextIdentity Identity, string Wording, int Articles, int FirstArticle);

/// <summary>A file that was read.</summary>
/// <param name="Path">The file, in full.</param>
/// <param name="Sha256">The fingerprint of its bytes.</param>
/// <param name="Format">What it was read as.</param>
/// <param name="Texts">The texts in it.</param>
/// <param name="Diagnostics">What was odd in reading it.</param>
public sealed record RegisteredFile(string Path, string Sha256, string Format, ImmutableArray<RegisteredText> Texts, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A text of the corpus and the texts of which it was made: one, or the books of a code.</summary>
/// <param name="File">The text from the folder of the corpus, with <c>/</c>.</param>
/// <param name="Parts">What it was made of, in its order.</param>
public sealed record StoredText(string File, ImmutableArray<TextPlace> Parts);

/// <summary>
/// What an ingest leaves for the next: every file with its fingerprint and what it holds. Written last, so that what is not in it is read again.
/// </summary>
/// <param name="Reader">The identity of the code that read the files; other code reads them again.</param>
/// <param name="Files">The files, in the order of their paths.</param>
/// <param name="Held">The texts of the corpus.</param>
public sealed record SourceRegister(string Reader, ImmutableArray<RegisteredFile> Files, ImmutableArray<StoredText> Held)
{
    /// <summary>The name of its file in the folder of the corpus.</summary>
    public const string FileName = "sources.json";

    /// <summary>The identity of this code.</summary>
    public static string ThisReader { get; } = typeof(SourceRegister).Module.ModuleVersionId.ToString("N");

    /// <summary>The register of a corpus into which nothing was read.</summary>
    public static SourceRegister Empty { get; } = new(ThisReader, [], []);

    /// <summary>Reads the register of a corpus; the empty one where there is none, or where it is damaged: everything is then read again.</summary>
    public static SourceRegister Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), UserCorpusJson.Default.SourceRegister) ?? Empty : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }
}

/// <summary>The JSON of the register and of the maps beside the texts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(TextSpanConverter)])]
[JsonSerializable(typeof(SourceRegister))]
[JsonSerializable(typeof(PlaceMap))]
internal sealed partial class UserCorpusJson : JsonSerializerContext;
