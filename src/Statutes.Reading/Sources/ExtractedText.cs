using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>A text of a file, in lines for a parser, with the way back to the file.</summary>
/// <param name="Text">
/// The text. Its name is the name of the file; if the file has texts in two languages, <c>#zh</c> or <c>#en</c> follows.
/// </param>
/// <param name="Language">The language, if a column of the file or a declaration shows it; otherwise null.</param>
/// <param name="Places">Maps each span of the text to its place in the file.</param>
public sealed record ExtractedText(SourceText Text, Language? Language, SourcePlaces Places);
