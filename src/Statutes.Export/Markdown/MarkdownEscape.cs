using System.Text;

namespace Statutes.Export.Markdown;

/// <summary>Writes words so that Markdown shows them as they are: no character of a law becomes markup or HTML.</summary>
internal static class MarkdownEscape
{
    private const string Everywhere = "\\`*_[]<&|~$";
    private const string AtLineStart = "#>+-=:";

    /// <summary>The words with a backslash before each character that Markdown could read as markup. Line ends become blanks.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isLineStart">Whether they begin a line.</param>
    public static string Of(string words, bool isLineStart = true)
    {
        if (!words.AsSpan().ContainsAny(Everywhere) && !words.AsSpan().ContainsAny('\n', '\r') && (words.Length == 0 || !isLineStart || !AtLineStart.Contains(words[0], StringComparison.Ordinal)))
        {
            return words;
        }

        var escaped = new StringBuilder();
        foreach (var c in words.ReplaceLineEndings(" "))
        {
            if (Everywhere.Contains(c, StringComparison.Ordinal) || (isLineStart && escaped.Length == 0 && AtLineStart.Contains(c, StringComparison.Ordinal)))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
