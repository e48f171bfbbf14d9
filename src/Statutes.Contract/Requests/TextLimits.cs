using System.Text;
using Statutes.Contract.Problems;

namespace Statutes.Contract.Requests;

/// <summary>The limit on texts in which citations are found.</summary>
public static class TextLimits
{
    /// <summary>The longest text, in bytes of its UTF-8, in whatever way it is sent.</summary>
    public const int MaxLength = 10 * 1024 * 1024;

    /// <summary>Holds a text against the longest.</summary>
    public static Problem? TooLong(string text) => text.Length * 3L > MaxLength && Encoding.UTF8.GetByteCount(text) > MaxLength ? TooLarge : null;

    /// <summary>What is answered to a text that is too long.</summary>
    public static Problem TooLarge => new(413, ProblemCodes.TooLarge, $"At most {MaxLength:N0} bytes of text, counted as UTF-8, are read at once.");
}
