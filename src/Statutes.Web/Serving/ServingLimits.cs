namespace Statutes.Web.Serving;

/// <summary>The sizes of requests that the service reads at most.</summary>
public static class ServingLimits
{
    /// <summary>The largest body of a request, in bytes.</summary>
    public const long MaxRequestBodySize = 10 * 1024 * 1024;

    /// <summary>The largest body that holds a text, in bytes: the longest text takes up to three times its size where JSON escapes it or a form encodes it.</summary>
    public const long MaxTextBodySize = 32 * 1024 * 1024;

    /// <summary>The longest request line, in bytes: Chinese characters take nine each in an address, and of 10,000 too it is said that they are too many.</summary>
    public const int MaxRequestLineSize = 128 * 1024;
}
