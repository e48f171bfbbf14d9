namespace Statutes.Model.Text;

/// <summary>A text in both languages of the project.</summary>
/// <param name="Zh">Chinese; null where the Chinese is not held.</param>
/// <param name="En">English; null where there is none.</param>
public sealed record Bilingual(string? Zh, string? En)
{
    /// <summary>The text in one language; null where that is missing.</summary>
    public string? In(Language language) => language == Language.Chinese ? Zh : En;

    /// <summary>The text in one language, or in the other where that is missing; empty where both are. An ingested law has no English title.</summary>
    public string Either(Language language) => In(language) ?? Zh ?? En ?? "";
}
