namespace Statutes.Model.Text;

/// <summary>A language of a text.</summary>
public enum Language
{
    /// <summary>Chinese, ISO 639-2 <c>zho</c>: the authentic text of PRC law.</summary>
    Chinese,

    /// <summary>English, ISO 639-2 <c>eng</c>: always a translation.</summary>
    English,
}

/// <summary>The codes of the languages in ids and in JSON.</summary>
public static class LanguageCodes
{
    extension(Language language)
    {
        /// <summary>The ISO 639-1 code, as in JSON and in file names: <c>zh</c> or <c>en</c>.</summary>
        public string TwoLetters => language == Language.Chinese ? "zh" : "en";
    }

    /// <summary>Parses an ISO 639-1 or 639-2 code.</summary>
    /// <returns>True for <c>zh zho en eng</c>.</returns>
    public static bool TryParse(string? code, out Language language)
    {
        language = code is "en" or "eng" ? Language.English : Language.Chinese;
        return code is "zh" or "zho" or "en" or "eng";
    }
}
