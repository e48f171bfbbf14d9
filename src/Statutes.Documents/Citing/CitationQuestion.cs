using System.Collections.Immutable;
using Statutes.Citations.Finding;
using Statutes.Documents.Reading;
using Statutes.Model.Provisions;

namespace Statutes.Documents.Citing;

/// <summary>A citation to judge, with what stands around it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where they are.</param>
/// <param name="Citation">The citation and its resolution.</param>
/// <param name="Sentence">The sentence around it, without citations and titles of laws.</param>
/// <param name="OtherTargets">The provisions that the other citations of the sentence mean.</param>
/// <param name="IsInQuotation">Whether it is inside a quotation.</param>
/// <param name="Quoted">
/// The provision in which the quotation tied to it was found, and its words; the other words of the sentence then decide nothing. Null if
/// there is none.
/// </param>
/// <param name="IsConfirmedByQuotation">Whether a quotation tied to it is in the provision that it means.</param>
internal sealed record CitationQuestion(
    string Text,
    DocumentPlace Place,
    CitationInText Citation,
    string Sentence,
    ImmutableArray<ProvisionId> OtherTargets,
    bool IsInQuotation,
    QuotedProvision? Quoted,
    bool IsConfirmedByQuotation);

/// <summary>The provision in which a quotation was found.</summary>
/// <param name="Id">The provision.</param>
/// <param name="Words">The words, shortened for a message.</param>
internal sealed record QuotedProvision(ProvisionId Id, string Words);
