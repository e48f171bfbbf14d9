namespace Statutes.Documents.Word;

/// <summary>A comment to write into a Word document, and a replacement where there is one.</summary>
/// <param name="Part">The part, one of the names of <see cref="Reading.PartNames"/>.</param>
/// <param name="Paragraph">The number of the paragraph in its part, from 0.</param>
/// <param name="Start">Where the words begin in the text of the paragraph, in UTF-16 code units.</param>
/// <param name="End">One past their end.</param>
/// <param name="Comment">The lines of the comment, at least one.</param>
/// <param name="Replacement">The words that replace them as a tracked change; null for a comment alone.</param>
public sealed record WordRemark(
    string Part, int Paragraph, int Start, int End, IReadOnlyList<string> Comment, string? Replacement = null);
