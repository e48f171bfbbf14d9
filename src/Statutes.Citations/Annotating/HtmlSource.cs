using AngleSharp.Dom;
using AngleSharp.Text;
using AngleSharp.Html.Parser;
using Statutes.Model.Text;

namespace Statutes.Citations.Annotating;

/// <summary>
/// Parsed HTML, and its text as a reader sees it, in which citations are found. A whole document stays one, and a fragment
/// stays a fragment.
/// </summary>
public sealed class HtmlSource
{
    /// <summary>The number of elements inside one another up to which <see cref="TryRead"/> parses HTML.</summary>
    public const int MaxDepth = 500;

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
    /// <param name="cancellation">Cancels the parsing, which hostile nesting may slow down: its time is quadratic in the depth.</param>
    public static HtmlSource Read(string html, CancellationToken cancellation = default) =>
        Read(html, (_, _) => cancellation.ThrowIfCancellationRequested());

    /// <summary>Parses HTML, unless its elements are nested deeper than <see cref="MaxDepth"/>. The time is linear.</summary>
    /// <param name="html">A document, or a fragment of one.</param>
    /// <param name="cancellation">Cancels the parsing.</param>
    /// <returns>Null if the elements are nested too deeply.</returns>
    public static HtmlSource? TryRead(string html, CancellationToken cancellation = default)
    {
        var depth = new DepthLimit();
        try
        {
            return Read(html, (element, _) =>
            {
                cancellation.ThrowIfCancellationRequested();
                depth.Check(element);
            });
        }
        catch (NestedTooDeeplyException)
        {
            return null;
        }
    }

    private static HtmlSource Read(string html, Action<IElement, TextPosition> onCreated)
    {
        // the content of <noscript> is left as it is if the parser assumes that scripts run; no script is run
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = true,
            OnCreated = onCreated,
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

    // An element is not yet in the tree when the parser reports it, so the one before it is measured.
    private sealed class DepthLimit
    {
        private IElement? last;

        public void Check(IElement element)
        {
            var depth = 0;
            for (INode? node = last; node is not null; node = node.Parent)
            {
                if (++depth > MaxDepth)
                {
                    throw new NestedTooDeeplyException();
                }
            }

            last = element;
        }
    }

    // ends the parser; no caller sees it
    private sealed class NestedTooDeeplyException : Exception;

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
