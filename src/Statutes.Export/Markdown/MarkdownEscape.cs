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

        var line = words.ReplaceLineEndings(" ");
        var escaped = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (BlankToFillIn(line, i) is > 0 and var length)
            {
                escaped.Append(line, i, length);
                i += length - 1;
                continue;
            }

            if (Everywhere.Contains(line[i], StringComparison.Ordinal) || (isLineStart && i == 0 && AtLineStart.Contains(line[i], StringComparison.Ordinal)))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    // ____ between blanks, as in a draft that leaves its date open: emphasis begins and ends at a word, so it is none, and is read back as it is
    private static int BlankToFillIn(string line, int at)
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
