using Statutes.Contract.Responses;

namespace Statutes.Web.Pages;

/// <summary>A part of a wording: plain text, a reference, an open reference, or a defined term at its first use.</summary>
/// <param name="Text">The text of the part.</param>
/// <param name="Reference">The reference; null if it is none.</param>
/// <param name="Term">The term; null if it is none.</param>
/// <param name="IsOpen">True if it is an open reference, such as 有关法律、行政法规.</param>
internal readonly record struct WordingPart(string Text, ReferenceOutJson? Reference, DefinedTerm? Term, bool IsOpen = false);
