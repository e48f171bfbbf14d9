using Statutes.Citations.Annotating;
using Statutes.Cli.Exits;
using Statutes.Contract.Requests;
using Statutes.Model.Text;

namespace Statutes.Cli.Verbs;

/// <summary>A document that the command line names, in memory.</summary>
/// <param name="Name">The path as written on the command line, or <c>-</c>.</param>
/// <param name="Text">The text; of HTML, the text as a reader sees it.</param>
/// <param name="Html">The HTML; null for plain text.</param>
internal sealed record InputDocument(string Name, string Text, HtmlSource? Html)
{
    /// <summary>
    /// Reads a document. If it is not UTF-8, its byte order mark or GB18030 is used, and a line on standard error names the
    /// encoding.
    /// </summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    /// <exception cref="UnreadableFileException">The document is too large, nested too deeply, or not text.</exception>
    public static InputDocument Read(string name)
    {
        // UTF-16 needs up to twice the bytes of UTF-8; one byte more is enough to know that the document is too large
        var bytes = NamedInput.Read(name, (2L * TextLimits.MaxLength) + 2, TextLimits.TooLarge.Detail);
        if (TextDecoding.DecodeChinese(bytes) is not ({ } text, { } encoding) || text.Contains('\0', StringComparison.Ordinal))
        {
            throw new UnreadableFileException($"{name}: not text. Use a text or HTML file in UTF-8, UTF-16 or GB18030.");
        }

        if (TextLimits.TooLong(text) is { } tooLong)
        {
            throw new UnreadableFileException($"{name}: {tooLong.Detail}");
        }

        if (encoding != "utf-8")
        {
            Console.Error.WriteLine($"statutes: {name}: read as {encoding}");
        }

        var isHtml = IsHtml(name, text);
        var html = isHtml ? HtmlSource.TryRead(text) : null;
        if (isHtml && html is null)
        {
            throw new UnreadableFileException($"{name}: {TextLimits.TooDeep(HtmlSource.MaxDepth).Detail}");
        }

        return new InputDocument(name, html?.Text ?? text, html);
    }

    private static bool IsHtml(string name, string text) =>
        name.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        || HtmlSignature.IsDocument(text);
}
