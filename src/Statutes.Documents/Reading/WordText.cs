using System.Collections.Immutable;

namespace Statutes.Documents.Reading;

/// <summary>The text of a Word document, with the way back to its elements.</summary>
/// <param name="Files">The files with text, in the order of their parts.</param>
/// <param name="Marks">The marks of notes in the body, in order.</param>
/// <param name="LeftOut">What was not read.</param>
internal sealed record WordText(ImmutableArray<WordFile> Files, ImmutableArray<NoteMark> Marks, LeftOutContent LeftOut);

/// <summary>A file of a Word document with text: the body, its notes, or a header.</summary>
/// <param name="Part">The part, one of <see cref="PartNames"/>. Headers and footers may be several files.</param>
/// <param name="Name">Its name in the archive.</param>
/// <param name="FirstNumber">The number of its first paragraph in the part.</param>
/// <param name="Paragraphs">The paragraphs that a reader sees, in the order of reading. Their numbers are counted in the file.</param>
/// <param name="Notes">The number of each note as the reader sees it, by its id; empty for other files.</param>
internal sealed record WordFile(
    string Part, string Name, int FirstNumber, ImmutableArray<WordParagraph> Paragraphs, ImmutableDictionary<string, string?> Notes);
