using System.Text;
using Statutes.Citations.Finding;
using Statutes.Model.Corpus;

namespace Statutes.Citations.Annotating;

/// <summary>
/// Writes plain text as a fragment of HTML: the same text, escaped, with its citations as links, and with the ambiguous and
/// unresolved ones marked. Line ends are unchanged, so show the fragment with <c>white-space: pre-wrap</c>.
/// </summary>
/// <param name="catalog">The catalog with which the citations were resolved.</param>
/// <param name="baseUrl">The prefix of every link; empty for links that begin with <c>/</c>.</param>
public sealed class TextAnnotator(Catalog catalog, string baseUrl = "")
{
    private const int PieceLength = 16 * 1024;

    private readonly CitationMarks marks = new(catalog, baseUrl);

    /// <summary>Writes the fragment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">The citations in it.</param>
    /// <returns>The fragment in pieces, made on request, so that a long text needs only the memory of one piece.</returns>
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
