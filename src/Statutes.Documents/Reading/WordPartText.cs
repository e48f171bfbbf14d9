using System.Collections.Immutable;

namespace Statutes.Documents.Reading;

/// <summary>The text of a part of a Word document.</summary>
/// <param name="Paragraphs">Its paragraphs, by number.</param>
/// <param name="Marks">The marks of notes, in order.</param>
/// <param name="Sections">The sections that end in the part, in order.</param>
/// <param name="Count">How many paragraphs the part has, with those that were skipped.</param>
internal sealed record WordPartText(
    ImmutableArray<WordParagraph> Paragraphs, ImmutableArray<NoteMark> Marks, ImmutableArray<WordSection> Sections, int Count);
