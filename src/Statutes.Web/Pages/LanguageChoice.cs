namespace Statutes.Web.Pages;

/// <summary>Which languages of a law are shown.</summary>
/// <param name="Zh">Whether Chinese is.</param>
/// <param name="En">Whether English is.</param>
public readonly record struct LanguageChoice(bool Zh, bool En)
{
    /// <summary>Reads <c>show</c>: <c>zh</c>, <c>en</c>, anything else for both; a language that is not held makes way for the other.</summary>
    public static LanguageChoice Read(string? show, bool hasChinese, bool hasEnglish) => new(
        hasChinese && (show != "en" || !hasEnglish), hasEnglish && (show != "zh" || !hasChinese));

    /// <summary>The name in addresses: <c>both</c>, <c>zh</c> or <c>en</c>.</summary>
    public string Name => this switch { { Zh: true, En: true } => "both", { Zh: true } => "zh", _ => "en" };
}
