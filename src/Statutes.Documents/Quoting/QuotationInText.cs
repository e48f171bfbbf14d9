using Statutes.Model.Text;

namespace Statutes.Documents.Quoting;

/// <summary>Words of a document that may be a quotation of the law.</summary>
/// <param name="Paragraph">The index of the paragraph.</param>
/// <param name="Span">The words without their marks, in the text of the paragraph.</param>
/// <param name="Citation">The index of the citation to which it is tied; null if it is tied to none.</param>
/// <param name="Tie">How surely it is tied and how surely it is a quotation.</param>
internal sealed record QuotationInText(int Paragraph, TextSpan Span, int? Citation, QuotationTie Tie);

/// <summary>How surely words are a quotation of the provision that is cited beside them.</summary>
internal enum QuotationTie
{
    /// <summary>The sentence ties words in quotation marks, or words behind "provides:", to a citation.</summary>
    Sentence,

    /// <summary>
    /// Words in quotation marks follow a citation in the same paragraph. Short ones may be terms and count only if exact.
    /// </summary>
    Paragraph,

    /// <summary>Words without marks behind a citation: they count only if they are nearly those of the law.</summary>
    Unmarked,

    /// <summary>Words in quotation marks without a citation.</summary>
    None,
}
