using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>The kind of a text.</summary>
public enum TextKind
{
    /// <summary>The enacted wording.</summary>
    [JsonStringEnumMemberName("authentic")]
    Authentic,

    /// <summary>A translation without legal force.</summary>
    [JsonStringEnumMemberName("unofficial-translation")]
    UnofficialTranslation,
}

/// <summary>A version in one language (FRBR Expression), and the facts about its text.</summary>
/// <param name="Lang">Its language, <c>zh</c> or <c>en</c>.</param>
/// <param name="File">The file with the wording, beside <c>work.json</c>.</param>
/// <param name="Kind">Whether it is the authentic text or a translation.</param>
/// <param name="Rights">The rights in it and their owners.</param>
/// <param name="Translator">The translator; null for an authentic text.</param>
/// <param name="Sources">The sources of the facts about the text.</param>
/// <param name="Unverified">The articles whose wording was not checked against the enacted text.</param>
/// <param name="Sha256">The checksum of the file, in lower-case hexadecimal; null where it is not recorded.</param>
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
    /// <summary>The sources of the facts about the text.</summary>
    public ImmutableArray<string> Sources { get; init; } = Sources.IsDefault ? [] : Sources;

    /// <summary>The articles whose wording was not checked against the enacted text.</summary>
    public ImmutableArray<ProvisionPath> Unverified { get; init; } = Unverified.IsDefault ? [] : Unverified;

    /// <summary>The language of <see cref="Lang"/>; Chinese where the code is unknown.</summary>
    [JsonIgnore]
    public Language Language => LanguageCodes.TryParse(Lang, out var language) ? language : Language.Chinese;

    /// <summary>
    /// Returns the kind of the whole text in JSON: <c>authentic</c>, <c>unofficial-translation</c>, or <c>unverified</c> if it is no
    /// translation and no article of it was checked against the enacted text.
    /// </summary>
    /// <param name="articles">The articles of the text.</param>
    public string KindNameOf(ImmutableArray<ProvisionPath> articles) =>
        KindNameAt(articles.Length > 0 && articles.All(a => !IsVerified(a)) ? articles[0] : ProvisionPath.Whole);

    /// <summary>Returns the kind of the wording of an article in JSON, as for <see cref="KindNameOf"/>.</summary>
    /// <param name="article">The article, or a provision in it.</param>
    public string KindNameAt(ProvisionPath article) =>
        Kind == TextKind.UnofficialTranslation ? "unofficial-translation"
        : IsVerified(article) ? "authentic"
        : "unverified";

    /// <summary>Returns whether the wording of an article was checked against the enacted text.</summary>
    public bool IsVerified(ProvisionPath article) => !Unverified.Any(article.IsWithin);
}
