using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Finding;

/// <summary>
/// Detects that a text has articles of its own, as a contract has, or a law that was pasted whole: a line begins with 第一条 or
/// Article 1. From there on, a bare article refers to the text itself.
/// </summary>
internal sealed class DocumentArticles
{
    /// <summary>Whether the heading of the text's own Article 1 has been found.</summary>
    public bool Begun { get; private set; }

    /// <summary>Notes a bare article.</summary>
    /// <returns>Whether it is the heading of an article of the text itself.</returns>
    public bool Note(ReadOnlySpan<char> text, ScannedCitation citation)
    {
        if (!IsHeading(text, citation))
        {
            return false;
        }

        Begun |= citation.Places.First[0].Number == new ProvisionNumber(1);
        return Begun;
    }

    // 第三条　违约责任, ARTICLE 3 Fees: at the beginning of a line, followed by white space or a colon
    private static bool IsHeading(ReadOnlySpan<char> text, ScannedCitation citation)
    {
        if (citation.Places is not { Count: 1, First: [{ Kind: ProvisionKind.Article, Anchor: StepAnchor.Numbered, RangeEnd: null }] })
        {
            return false;
        }

        var end = citation.Span.End;
        return Lexer.IsLineStart(text, citation.Span.Start)
            && (end >= text.Length || Lexer.IsBlank(text[end]) || text[end] is ':' or '：' or '.' or '*' or '【');
    }
}
