using Statutes.Citations.Finding;
using Statutes.Documents.Reading;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Documents.Citing;

/// <summary>A citation of a document and its verdict.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where they are.</param>
/// <param name="Found">
/// The citation and its resolution at the date of the document. Its span is not in the paragraph; use the place.
/// </param>
/// <param name="Verdict">The verdict, seen from today.</param>
/// <param name="Why">Why, in a sentence; null where the verdict is <see cref="CitedVerdict.Current"/>.</param>
/// <param name="Suggestion">What to write instead; null where nothing certain can be suggested.</param>
public sealed record CheckedCitation(
    string Text, DocumentPlace Place, CitationInText Found, CitedVerdict Verdict, Bilingual? Why, CitationSuggestion? Suggestion);

/// <summary>What to write instead of a citation.</summary>
/// <param name="Text">
/// The citation in the style of the document: 第二十三条第三项. Null where the words cannot be written anew with certainty.
/// </param>
/// <param name="Id">The provision that is meant, in the version of today.</param>
/// <param name="Why">Why, in a sentence.</param>
/// <param name="IsCertain">
/// Whether the words may be replaced without a reader: the same wording under exactly one other number, with the same 款 and 项.
/// </param>
public sealed record CitationSuggestion(string? Text, ProvisionId Id, Bilingual Why, bool IsCertain);
