using Statutes.Citations.Annotating;
using Statutes.Cli.Exits;
using Statutes.Contract.Requests;
using Statutes.Model.Text;

namespace Statutes.Cli.Verbs;

/// <summary>A document that was named on the command line, read into memory.</summary>
/// <param name="Name">The path as it was named, or <c>-</c>.</param>
/// <param name="Text">Its text; of HTML the text as a reader sees it.</param>
/// <param name="Html">The HTML; null where it is plain text.</param>
internal sealed record InputDocument(string Name, string Text, HtmlSource? Html)
{
    /// <summary>Reads a document. One that is not UTF-8 is read by its byte order mark or as GB18030, and standard error says so.</summary>
    /// <exception cref="UsageException">It is missing, too large, or no text.</exception>
    public static InputDocument Read(string name)
    {
        // one byte more than may be is enough to tell that it is too large; UTF-16 takes up to twice what UTF-8 does
        var bytes = NamedInput.Read(name, (2L * TextLimits.MaxLength) + 2, TextLimits.TooLarge.Detail);
        if (TextDecoding.DecodeChinese(bytes) is not ({ } text, { } encoding) || text.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException($"{name}: this is no text. Text and HTML are read, in UTF-8, UTF-16 or GB18030.");
        }

        if (TextLimits.TooLong(text) is { } tooLong)
        {
            throw new UsageException($"{name}: {tooLong.Detail}");
        }

        if (encoding != "utf-8")
        {
            Console.Error.WriteLine($"statutes: {name}: read as {encoding}");
        }

        var html = IsHtml(name, text) ? HtmlSource.Read(text) : null;
        return new InputDocument(name, html?.Text ?? text, html);
    }

    private static bool IsHtml(string name, string text) =>
        Path.GetExtension(name) is var extension && (extension.Equals(".html", StringComparison.OrdinalIgnoreCase) || extension.Equals(".htm", StringComparison.OrdinalIgnoreCase))
        || HtmlSignature.IsDocument(text);
}
