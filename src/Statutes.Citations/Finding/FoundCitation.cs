using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>A citation in running text and what it means there.</summary>
/// <param name="Span">The whole citation, the name of its work included where it stands beside the number.</param>
/// <param name="Kind">How it says what it means.</param>
/// <param name="Via">What of the text around it the answer rests on, in English; empty where the citation says all itself.</param>
/// <param name="Resolution">What it means.</param>
public sealed record FoundCitation(TextSpan Span, CitationKind Kind, ImmutableArray<string> Via, Resolution.Resolution Resolution);

/// <summary>A name that a text gives to a work: （以下简称“《办法》”）, (“CSL”).</summary>
/// <param name="Name">The name as it stands, marks included.</param>
/// <param name="Work">The work; null where it is not one that is known here.</param>
/// <param name="Title">The title to which the name was given, as it stands.</param>
/// <param name="Span">The place of the name.</param>
public sealed record Definition(string Name, WorkId? Work, string Title, TextSpan Span);
