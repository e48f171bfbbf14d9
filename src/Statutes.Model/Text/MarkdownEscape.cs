using System.Text;

namespace Statutes.Model.Text;

/// <summary>Escapes words so that Markdown shows them unchanged: no character of a law or of a document becomes markup or HTML.</summary>
public static class MarkdownEscape
{
    private const string Everywhere = "\\`*_[]<&|~$";
    private const string AtLineStart = "#>+-=:";

    /// <summary>Returns words with a backslash before each character that Markdown could read as markup. Line ends become spaces.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isLineStart">Whether they begin a line.</param>
    public static string Of(string words, bool isLineStart = true)
    {
        var isPlain = !words.AsSpan().ContainsAny(Everywhere) && !words.AsSpan().ContainsAny('\n', '\r');
        if (isPlain && (words.Length == 0 || !isLineStart || !AtLineStart.Contains(words[0], StringComparison.Ordinal)))
        {
            return words;
        }

        var line = words.ReplaceLineEndings(" ");
        var escaped = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (OpenBlankAt(line, i) is > 0 and var length)
            {
                escaped.Append(line, i, length);
                i += length - 1;
                continue;
            }

            if (Everywhere.Contains(line[i], StringComparison.Ordinal)
                || (isLineStart && i == 0 && AtLineStart.Contains(line[i], StringComparison.Ordinal)))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    // ____ between spaces, as in a draft with an open date, needs no escape: emphasis in Markdown begins and ends at a word.
    private static int OpenBlankAt(string line, int at)
    {
        if (line[at] != '_' || at == 0 || !char.IsWhiteSpace(line[at - 1]))
        {
            return 0;
        }

        var end = at;
        while (end < line.Length && line[end] == '_')
        {
            end++;
        }

        return end < line.Length && char.IsWhiteSpace(line[end]) ? end - at : 0;
    }
}
