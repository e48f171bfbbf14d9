namespace Statutes.Model.Text;

/// <summary>A text in both languages of the project.</summary>
/// <param name="Zh">Chinese; null where the Chinese is not held.</param>
/// <param name="En">English; null where there is none.</param>
public sealed record Bilingual(string? Zh, string? En)
{
    /// <summary>The text in one language; null where that is missing.</summary>
    public string? In(Language language) => language == Language.Chinese ? Zh : En;
}
