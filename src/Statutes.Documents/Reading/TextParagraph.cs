namespace Statutes.Documents.Reading;

/// <summary>A paragraph of a text.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Note">The number of the note that it is; null for another paragraph.</param>
/// <param name="IsBlockQuotation">Whether it is set off as a quotation.</param>
internal readonly record struct TextParagraph(string Text, string? Note = null, bool IsBlockQuotation = false);
