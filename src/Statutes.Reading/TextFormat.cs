using Statutes.Model.Text;

namespace Statutes.Reading;

/// <summary>Detects the format of a decoded text: a law in Markdown, HTML, or plain lines.</summary>
public static class TextFormat
{
    /// <summary>The line that ends the head of a law in Markdown, which has facts about the law and not its text.</summary>
    public const string HeadEnd = "<!-- INFO END -->";

    /// <summary>The format is detected from this number of code units at the beginning.</summary>
    private const int MaxExamined = 64 * 1024;

    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "article", "b", "body", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "head", "html", "i", "li", "main",
        "meta", "ol", "p", "script", "section", "span", "strong", "style", "table", "tbody", "td", "tr", "u", "ul",
    };

    /// <summary>Detects the format. Lines of any kind are plain text, so it is never <see cref="SourceFormat.Unknown"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayBeHtml">False for a text whose tags are words.</param>
    internal static SourceFormat Detect(ReadOnlySpan<char> text, bool mayBeHtml = true)
    {
        var beginning = text[..Math.Min(text.Length, MaxExamined)];
        if (!mayBeHtml)
        {
            return IsMarkdown(beginning.TrimStart()) ? SourceFormat.Markdown : SourceFormat.PlainText;
        }

        if (HtmlSignature.IsDocument(beginning))
        {
            return SourceFormat.Html;
        }

        return IsMarkdown(beginning.TrimStart()) ? SourceFormat.Markdown : IsHtml(beginning) ? SourceFormat.Html : SourceFormat.PlainText;
    }

    // a Markdown heading at the beginning, the line that ends the head of a law, or bold lines
    private static bool IsMarkdown(ReadOnlySpan<char> text)
    {
        var marks = text.IndexOfAnyExcept('#');
        return marks is > 0 and <= 6 && text[marks] is ' ' or '\t' or '\u3000' || text.Contains(HeadEnd, StringComparison.Ordinal)
            || (text.StartsWith("**") && !text.StartsWith("***")) || text.Contains("\n**第", StringComparison.Ordinal);
    }

    // two tags, or one at the beginning
    private static bool IsHtml(ReadOnlySpan<char> text)
    {
        var beginsWithTag = text.TrimStart() is ['<', ..];
        var tags = Tags.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var (at, found) = (0, 0); text[at..].IndexOf('<') is var next && next >= 0;)
        {
            at += next + 1;
            var rest = text[at..].TrimStart('/');
            var length = NameLength(rest);
            if (length < rest.Length && rest[length] is ' ' or '>' or '/' or '\r' or '\n' or '\t'
                && tags.Contains(rest[..length]) && (++found >= 2 || beginsWithTag))
            {
                return true;
            }
        }

        return false;
    }

    // the letters of a tag, in small or in capital letters, and the digit of h1
    private static int NameLength(ReadOnlySpan<char> tag)
    {
        var length = tag.IndexOfAnyExceptInRange('a', 'z') is var lower && lower > 0
            ? lower
            : Math.Max(0, tag.IndexOfAnyExceptInRange('A', 'Z'));
        return length > 0 && length < tag.Length && char.IsAsciiDigit(tag[length]) ? length + 1 : length;
    }
}
