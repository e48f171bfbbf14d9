using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Statutes.Model.Text;

namespace Statutes.Citations.Annotating;

/// <summary>
/// Parsed HTML, and its text as a reader sees it, in which citations are found. A whole document stays one, and a fragment
/// stays a fragment.
/// </summary>
public sealed class HtmlSource
{
    private HtmlSource(INodeList roots)
    {
        Roots = roots;
        Gathered = HtmlText.Of(roots);
    }

    /// <summary>
    /// The text, without scripts, styles and other hidden content. Runs of blanks are one space; <c>\n\n</c> is between
    /// blocks, <c>\n</c> is
    /// <c>&lt;br&gt;</c>. The spans of citations are offsets in it.
    /// </summary>
    public string Text => Gathered.Text;

    internal INodeList Roots { get; }

    internal HtmlText Gathered { get; }

    /// <summary>Parses HTML. It never fails: every text is HTML of some kind.</summary>
    /// <param name="html">A document, or a fragment of one.</param>
    /// <param name="cancellation">Cancels the parsing, which hostile nesting may slow down.</param>
    public static HtmlSource Read(string html, CancellationToken cancellation = default)
    {
        // the content of <noscript> is left as it is if the parser assumes that scripts run; no script is run
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = true,
            OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested(),
        });
        if (HtmlSignature.IsDocument(html))
        {
            var document = parser.ParseDocument(html);
            DeclareUtf8(document);
            return new HtmlSource(document.ChildNodes);
        }

        // a template may contain anything, even a row of a table
        return new HtmlSource(parser.ParseFragment(html, parser.ParseDocument("").CreateElement("template")));
    }

    // the output is UTF-8, whatever the input was
    private static void DeclareUtf8(IDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            if (meta.HasAttribute("charset") && !string.Equals(meta.GetAttribute("charset"), "utf-8", StringComparison.OrdinalIgnoreCase))
            {
                meta.SetAttribute("charset", "utf-8");
            }
            else if (string.Equals(meta.GetAttribute("http-equiv"), "content-type", StringComparison.OrdinalIgnoreCase)
                && meta.GetAttribute("content")?.Contains("utf-8", StringComparison.OrdinalIgnoreCase) is false)
            {
                meta.SetAttribute("content", "text/html; charset=utf-8");
            }
        }
    }
}
