using System.Text;
using Statutes.Contract.Problems;

namespace Statutes.Contract.Requests;

/// <summary>The limit on texts in which citations are searched.</summary>
public static class TextLimits
{
    /// <summary>The maximum size of a text, in bytes of its UTF-8, however it is sent.</summary>
    public const int MaxLength = 10 * 1024 * 1024;

    /// <summary>The problem of a text that is too large.</summary>
    public static Problem TooLarge => ProblemMessages.TextTooLarge(MaxLength);

    /// <summary>Returns the problem of HTML whose elements are nested too deeply.</summary>
    /// <param name="most">The maximum number of elements inside one another.</param>
    public static Problem TooDeep(int most) => ProblemMessages.HtmlTooDeep(most);

    /// <summary>Returns a problem if a text is larger than <see cref="MaxLength"/>; else null.</summary>
    public static Problem? TooLong(string text) =>
        text.Length * 3L > MaxLength && Encoding.UTF8.GetByteCount(text) > MaxLength ? TooLarge : null;
}
