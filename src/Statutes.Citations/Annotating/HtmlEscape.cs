using System.Text;

namespace Statutes.Citations.Annotating;

/// <summary>Escapes text for HTML, between tags and in a quoted attribute, so that a parser returns the same text.</summary>
/// <remarks>
/// <see cref="System.Text.Encodings.Web.HtmlEncoder"/> is not used: even with <c>UnicodeRanges.All</c> it escapes the
/// ideographic space (U+3000) and all characters beyond the BMP, which occur in laws and must stay readable.
/// </remarks>
internal static class HtmlEscape
{
    /// <summary>Appends text, escaped.</summary>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"\r") is var next && next >= 0)
        {
            html.Append(text[..next]).Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#13;", // a parser turns a bare carriage return into a line feed
            });
            text = text[(next + 1)..];
        }

        html.Append(text);
    }
}
