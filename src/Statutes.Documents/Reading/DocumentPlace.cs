namespace Statutes.Documents.Reading;

/// <summary>Where words are in a document.</summary>
/// <param name="Part">The part, one of <see cref="PartNames"/>.</param>
/// <param name="Paragraph">The number of the paragraph in its part, from 0.</param>
/// <param name="Start">Where the words begin in the text of the paragraph, in UTF-16 code units.</param>
/// <param name="End">One past their end.</param>
public sealed record DocumentPlace(string Part, int Paragraph, int Start, int End);
