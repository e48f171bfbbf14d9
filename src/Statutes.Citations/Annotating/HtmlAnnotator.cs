using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using Statutes.Citations.Finding;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Citations.Annotating;

/// <summary>
/// Writes HTML again with its citations as links, and with the ambiguous and unresolved ones marked. A citation that markup
/// splits gets a tag around each piece. Text inside a link or a button is not changed. The rest of the markup stays the same,
/// but entities, attributes and case may be written in another way, because the HTML is serialized from the parsed tree.
/// </summary>
/// <param name="catalog">The catalog with which the citations were resolved.</param>
/// <param name="baseUrl">The prefix of every link; empty for links that begin with <c>/</c>.</param>
public sealed class HtmlAnnotator(Catalog catalog, string baseUrl = "")
{
    private const int PieceLength = 16 * 1024;

    private static readonly IMarkupFormatter Formatter = HtmlMarkupFormatter.Instance;

    private readonly CitationMarks marks = new(catalog, baseUrl);

    /// <summary>Writes the HTML.</summary>
    /// <param name="source">The parsed HTML.</param>
    /// <param name="found">The citations in <see cref="HtmlSource.Text"/>.</param>
    /// <returns>The HTML in pieces, made on request.</returns>
    public IEnumerable<string> Annotate(HtmlSource source, CitationsInText found)
    {
        var marked = MarkedNodes(source, found);
        var html = new StringBuilder();
        var open = new Stack<(INode Node, bool IsEnd)>();
        Push(source.Roots);
        while (open.TryPop(out var step))
        {
            switch (step.Node)
            {
                case IElement element when step.IsEnd:
                    html.Append(Formatter.CloseTag(element, IsVoid(element)));
                    break;
                case IElement element:
                    html.Append(Formatter.OpenTag(element, IsVoid(element)));
                    if ((element.Flags & NodeFlags.LineTolerance) != 0 && element.FirstChild is IText { Data: ['\n', ..] })
                    {
                        html.Append('\n'); // a parser ignores the first line feed in a <pre>, so one more is needed
                    }

                    open.Push((element, true));
                    Push(element is IHtmlTemplateElement template ? template.Content.ChildNodes : element.ChildNodes);
                    break;
                case IText text when marked.TryGetValue(text, out var pieces):
                    Append(html, text.Data, pieces);
                    break;
                case IText { Parent: { } parent } text when (parent.Flags & NodeFlags.LiteralText) != 0:
                    html.Append(Formatter.LiteralText(text));
                    break;
                case IText text:
                    html.Append(Formatter.Text(text));
                    break;
                case IComment comment:
                    html.Append(Formatter.Comment(comment));
                    break;
                case IDocumentType doctype:
                    html.Append(Formatter.Doctype(doctype));
                    break;
                case IProcessingInstruction instruction:
                    html.Append(Formatter.Processing(instruction));
                    break;
            }

            if (html.Length > PieceLength)
            {
                yield return html.ToString();
                html.Clear();
            }
        }

        yield return html.ToString();

        void Push(INodeList nodes)
        {
            for (var i = nodes.Length - 1; i >= 0; i--)
            {
                open.Push((nodes[i], false));
            }
        }
    }

    private static bool IsVoid(IElement element) => (element.Flags & NodeFlags.SelfClosing) != 0;

    // the pieces of the citations in each text node, in order
    private Dictionary<INode, List<Piece>> MarkedNodes(HtmlSource source, CitationsInText found)
    {
        var marked = new Dictionary<INode, List<Piece>>();
        var places = source.Gathered.Places;
        var at = 0;
        foreach (var citation in found.Citations)
        {
            var origin = source.Gathered.Map.ToOrigin(citation.Span);
            while (at < places.Count && places[at].End <= origin.Start)
            {
                at++;
            }

            var tags = marks.Of(citation, citation.Span.In(source.Text));
            for (var i = at; i < places.Count && places[i].Start < origin.End; i++)
            {
                var place = places[i];
                var (start, end) = (Math.Max(origin.Start - place.Start, 0), Math.Min(origin.End, place.End) - place.Start);
                if (!place.IsLinkable || start >= end || place.Node.Data.AsSpan(start, end - start).IsWhiteSpace())
                {
                    continue;
                }

                if (!marked.TryGetValue(place.Node, out var pieces))
                {
                    marked.Add(place.Node, pieces = []);
                }

                pieces.Add(new Piece(new TextSpan(start, end), tags.Open, tags.Close));
            }
        }

        return marked;
    }

    private static void Append(StringBuilder html, string data, List<Piece> pieces)
    {
        var at = 0;
        foreach (var piece in pieces)
        {
            html.Append(HtmlMarkupFormatter.EscapeText(data[at..piece.Span.Start]))
                .Append(piece.Open)
                .Append(HtmlMarkupFormatter.EscapeText(piece.Span.In(data).ToString()))
                .Append(piece.Close);
            at = piece.Span.End;
        }

        html.Append(HtmlMarkupFormatter.EscapeText(data[at..]));
    }

    private sealed record Piece(TextSpan Span, string Open, string Close);
}
