namespace Statutes.Web.Serving;

/// <summary>The maximum sizes of requests.</summary>
public static class ServingLimits
{
    /// <summary>The maximum size of a body, in bytes.</summary>
    public const long MaxRequestBodySize = 10 * 1024 * 1024;

    /// <summary>
    /// The maximum size of a body with a text, in bytes. The longest text takes up to three times its size when JSON
    /// escapes it or a form encodes it.
    /// </summary>
    public const long MaxTextBodySize = 32 * 1024 * 1024;

    /// <summary>
    /// The maximum length of the request line, in bytes. A Chinese character takes nine in an address, and a text of 10,000
    /// must still reach the check that reports it as too long.
    /// </summary>
    public const int MaxRequestLineSize = 128 * 1024;
}
