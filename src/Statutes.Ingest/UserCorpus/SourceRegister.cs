using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Statutes.Ingest.Identifying;
using Statutes.Model.Json;
using Statutes.Model.Text;

namespace Statutes.Ingest.UserCorpus;

/// <summary>A text in a file; most files contain one text.</summary>
/// <param name="Path">The file.</param>
/// <param name="Index">Its position in the file, from 0.</param>
internal readonly record struct TextPlace(string Path, int Index);

/// <summary>The facts about a text that can be used without reading its file again.</summary>
/// <param name="Identity">Its identity.</param>
/// <param name="Wording">The fingerprint of its wording.</param>
/// <param name="Articles">The number of lines that begin an article.</param>
/// <param name="FirstArticle">The number of the first article; 0 if there are no articles.</param>
internal sealed record RegisteredText(TextIdentity Identity, string Wording, int Articles, int FirstArticle);

/// <summary>A file that was read.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Sha256">The fingerprint of its bytes.</param>
/// <param name="Format">The format in which it was read.</param>
/// <param name="Texts">The texts in it.</param>
/// <param name="Diagnostics">The diagnostics of reading it.</param>
internal sealed record RegisteredFile(
    string Path, string Sha256, string Format, ImmutableArray<RegisteredText> Texts, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A text of the corpus and the texts from which it was made: one text, or the books of a code.</summary>
/// <param name="File">The path of the text from the folder of the corpus, with <c>/</c>.</param>
/// <param name="Parts">The texts from which it was made, in its order.</param>
internal sealed record StoredText(string File, ImmutableArray<TextPlace> Parts);

/// <summary>
/// The record that an ingest leaves for the next one: every file with its fingerprint and its texts.
/// It is written last, so files that are missing from it are read again.
/// </summary>
/// <param name="Reader">The identity of the code that read the files; other code reads them again.</param>
/// <param name="Files">The files, in the order of their paths.</param>
/// <param name="StoredTexts">The texts of the corpus.</param>
internal sealed record SourceRegister(
    string Reader,
    ImmutableArray<RegisteredFile> Files,
    [property: JsonPropertyName("held")] ImmutableArray<StoredText> StoredTexts)
{
    /// <summary>The name of its file in the folder of the corpus.</summary>
    public const string FileName = "sources.json";

    /// <summary>The identity of this code.</summary>
    public static string ThisReader { get; } = typeof(SourceRegister).Module.ModuleVersionId.ToString("N");

    /// <summary>The register of an empty corpus.</summary>
    public static SourceRegister Empty { get; } = new(ThisReader, [], []);

    /// <summary>
    /// Reads the register of a corpus. Returns the empty register if the file is missing or damaged: every file is then read again.
    /// </summary>
    public static SourceRegister Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(file)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(file), UserCorpusJson.Default.SourceRegister) ?? Empty
                : Empty;
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
