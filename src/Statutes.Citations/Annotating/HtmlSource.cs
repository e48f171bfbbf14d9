using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Statutes.Model.Text;

namespace Statutes.Citations.Annotating;

/// <summary>
/// HTML that was read: its text as a reader sees it, in which citations are found. A whole document stays one, and a fragment stays a fragment.
/// </summary>
public sealed class HtmlSource
{
    private HtmlSource(INodeList roots)
    {
        Roots = roots;
        Gathered = HtmlText.Of(roots);
    }

    /// <summary>
    /// The text: without scripts, styles and other things that are not read; blanks run together; <c>\n\n</c> between blocks, <c>\n</c> for
    /// <c>&lt;br&gt;</c>. The spans of citations count in it.
    /// </summary>
    public string Text => Gathered.Text;

    internal INodeList Roots { get; }

    internal HtmlText Gathered { get; }

    /// <summary>Reads HTML. It never fails: every text is HTML of some kind.</summary>
    /// <param name="html">A document, or a fragment of one.</param>
    /// <param name="cancellation">Ends the reading, which hostile nesting may draw out.</param>
    public static HtmlSource Read(string html, CancellationToken cancellation = default)
    {
        // what stands in <noscript> is kept as it is when a parser believes that scripts run; none does
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

        // in a template anything may stand, a row of a table too
        return new HtmlSource(parser.ParseFragment(html, parser.ParseDocument("").CreateElement("template")));
    }

    // what is written is UTF-8, whatever was read
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
