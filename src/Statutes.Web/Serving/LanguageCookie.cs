namespace Statutes.Web.Serving;

/// <summary>The cookie with the language of the interface that a visitor chose; it contains nothing else.</summary>
internal static class LanguageCookie
{
    /// <summary>The name of the cookie.</summary>
    public const string Name = "statutes-language";
}
