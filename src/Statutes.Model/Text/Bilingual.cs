namespace Statutes.Model.Text;

/// <summary>A text in both languages of the project.</summary>
/// <param name="Zh">Chinese; null where it is missing.</param>
/// <param name="En">English; null where it is missing.</param>
public sealed record Bilingual(string? Zh, string? En)
{
    /// <summary>Returns the text in one language; null where it is missing.</summary>
    public string? In(Language language) => language == Language.Chinese ? Zh : En;

    /// <summary>
    /// Returns the text in one language, or in the other where it is missing, as an ingested law has no English title;
    /// empty where both are missing.
    /// </summary>
    public string Either(Language language) => In(language) ?? Zh ?? En ?? "";
}
