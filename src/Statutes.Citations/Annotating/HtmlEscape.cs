using System.Text;

namespace Statutes.Citations.Annotating;

/// <summary>Writes text so that HTML reads it back as the same text, between tags and within a quoted attribute.</summary>
internal static class HtmlEscape
{
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
                _ => "&#13;", // a reader of HTML takes a bare one for a line feed
            });
            text = text[(next + 1)..];
        }

        html.Append(text);
    }
}
