namespace Statutes.Web.Serving;

/// <summary>The cookie with the citation style that a visitor chose; it contains nothing else.</summary>
internal static class CitationStyleCookie
{
    /// <summary>The name of the cookie.</summary>
    public const string Name = "statutes-citation";
}
