using Statutes.Model.Text;

namespace Statutes.Reading;

/// <summary>Tells what a decoded text is: a law in Markdown, HTML or plain lines.</summary>
public static class TextFormat
{
    /// <summary>The line that ends what is said about a law.</summary>
    public const string HeadEnd = "<!-- INFO END -->";

    /// <summary>Within so many code units the signs are looked for.</summary>
    private const int Looked = 64 * 1024;

    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "article", "b", "body", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "head", "html", "i", "li", "main", "meta", "ol", "p", "script", "section", "span",
        "strong", "style", "table", "tbody", "td", "tr", "u", "ul",
    };

    /// <summary>What a text is. It is never <see cref="SourceFormat.Unknown"/>: lines of any kind are plain text.</summary>
    public static SourceFormat Of(ReadOnlySpan<char> text)
    {
        var beginning = text[..Math.Min(text.Length, Looked)];
        if (HtmlSignature.IsDocument(beginning))
        {
            return SourceFormat.Html;
        }

        return IsMarkdown(beginning.TrimStart()) ? SourceFormat.Markdown : IsHtml(beginning) ? SourceFormat.Html : SourceFormat.PlainText;
    }

    // a heading first, or the mark that ends the head of a law
    private static bool IsMarkdown(ReadOnlySpan<char> text)
    {
        var marks = text.IndexOfAnyExcept('#');
        return marks is > 0 and <= 6 && text[marks] is ' ' or '\t' or '\u3000' || text.Contains(HeadEnd, StringComparison.Ordinal);
    }

    // two tags, or one that comes first
    private static bool IsHtml(ReadOnlySpan<char> text)
    {
        var isFirst = text.TrimStart() is ['<', ..];
        var tags = Tags.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var (at, found) = (0, 0); text[at..].IndexOf('<') is var next && next >= 0;)
        {
            at += next + 1;
            var rest = text[at..].TrimStart('/');
            var length = rest.IndexOfAnyExceptInRange('a', 'z') is var lower && lower > 0 ? lower : Math.Max(0, rest.IndexOfAnyExceptInRange('A', 'Z'));
            length += length > 0 && length < rest.Length && char.IsAsciiDigit(rest[length]) ? 1 : 0;
            if (length < rest.Length && rest[length] is ' ' or '>' or '/' or '\r' or '\n' or '\t' && tags.Contains(rest[..length]) && (++found >= 2 || isFirst))
            {
                return true;
            }
        }

        return false;
    }
}
