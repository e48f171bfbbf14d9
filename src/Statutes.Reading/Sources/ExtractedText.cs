using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>A text of a file, in lines that a parser reads, with the way back to the place in the file.</summary>
/// <param name="Text">
/// The text. Its name is that of the file; of a file with texts in two languages, with <c>#zh</c> or <c>#en</c> behind it.
/// </param>
/// <param name="Language">The language, where the reader knows it: from a column, or from what the file declares. Else null.</param>
/// <param name="Places">Where in the file each span of the text stands.</param>
public sealed record ExtractedText(SourceText Text, Language? Language, SourcePlaces Places);
