using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>What a text is.</summary>
public enum TextKind
{
    /// <summary>The enacted wording.</summary>
    [JsonStringEnumMemberName("authentic")]
    Authentic,

    /// <summary>A translation without legal force.</summary>
    [JsonStringEnumMemberName("unofficial-translation")]
    UnofficialTranslation,
}

/// <summary>A version in one language (FRBR Expression), and what is to be known about the text.</summary>
/// <param name="Lang">Its language, <c>zh</c> or <c>en</c>.</param>
/// <param name="File">The file beside <c>work.json</c> that holds the wording.</param>
/// <param name="Kind">Authentic text or translation.</param>
/// <param name="Rights">Who holds which rights in it.</param>
/// <param name="Translator">Who translated it; null for an authentic text.</param>
/// <param name="Sources">Where the facts about the text are stated.</param>
/// <param name="Unverified">The articles whose wording is as best known and was checked against nothing.</param>
/// <param name="Sha256">The checksum of the file, lower-case hexadecimal; null where none is kept.</param>
public sealed record Expression(
    string Lang,
    string File,
    TextKind Kind,
    string Rights,
    string? Translator = null,
    ImmutableArray<string> Sources = default,
    ImmutableArray<ProvisionPath> Unverified = default,
    string? Sha256 = null)
{
    /// <summary>Where the facts about the text are stated.</summary>
    public ImmutableArray<string> Sources { get; init; } = Sources.IsDefault ? [] : Sources;

    /// <summary>The articles whose wording is as best known and was checked against nothing.</summary>
    public ImmutableArray<ProvisionPath> Unverified { get; init; } = Unverified.IsDefault ? [] : Unverified;

    /// <summary>The language as a value.</summary>
    [JsonIgnore]
    public Language Language => LanguageCodes.TryParse(Lang, out var language) ? language : Language.Chinese;

    /// <summary>Whether the wording of an article was checked against the enacted text.</summary>
    public bool IsVerified(ProvisionPath article) => !Unverified.Any(article.IsWithin);
}
