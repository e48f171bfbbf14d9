namespace Statutes.Web.Pages;

/// <summary>The languages in which a law is shown.</summary>
/// <param name="Zh">True if Chinese is shown.</param>
/// <param name="En">True if English is shown.</param>
public readonly record struct LanguageChoice(bool Zh, bool En)
{
    /// <summary>Parses <c>show</c>: <c>zh</c>, <c>en</c>, or anything else for both. A missing language is replaced by the other.</summary>
    public static LanguageChoice Read(string? show, bool hasChinese, bool hasEnglish) => new(
        hasChinese && (show != "en" || !hasEnglish), hasEnglish && (show != "zh" || !hasChinese));

    /// <summary>The name in addresses: <c>both</c>, <c>zh</c> or <c>en</c>.</summary>
    public string Name => this switch { { Zh: true, En: true } => "both", { Zh: true } => "zh", _ => "en" };
}
