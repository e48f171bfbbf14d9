using System.Text;
using Statutes.Citations.Finding;
using Statutes.Model.Corpus;

namespace Statutes.Citations.Annotating;

/// <summary>
/// Plain text in, a fragment of HTML out: the same text, escaped, with its citations as links, and the ambiguous and unresolved ones marked as such.
/// Without its tags the fragment is the text, line ends included, so it is to be shown with <c>white-space: pre-wrap</c>.
/// </summary>
/// <param name="catalog">The catalog that the citations were answered with.</param>
/// <param name="baseUrl">What stands before the path of every link; empty: the links begin with <c>/</c>.</param>
public sealed class TextAnnotator(Catalog catalog, string baseUrl = "")
{
    private const int PieceLength = 16 * 1024;

    private readonly CitationMarks marks = new(catalog, baseUrl);

    /// <summary>Writes the fragment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What was found in it.</param>
    /// <returns>The fragment in pieces, made as they are asked for, so that a long text takes the memory of one piece.</returns>
    public IEnumerable<string> Annotate(string text, CitationsInText found)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var citation in found.Citations)
        {
            var (open, close) = marks.Of(citation, citation.Span.In(text));
            HtmlEscape.Append(html, text.AsSpan(at, citation.Span.Start - at));
            html.Append(open);
            HtmlEscape.Append(html, citation.Span.In(text));
            html.Append(close);
            at = citation.Span.End;
            if (html.Length > PieceLength)
            {
                yield return html.ToString();
                html.Clear();
            }
        }

        HtmlEscape.Append(html, text.AsSpan(at));
        yield return html.ToString();
    }
}
