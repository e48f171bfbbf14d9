using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading;

/// <summary>What one file contains: its texts, and a diagnostic for everything that was left out or is wrong.</summary>
/// <param name="Name">The name of the file, as given by the caller.</param>
/// <param name="Format">The format, detected from the content.</param>
/// <param name="Texts">
/// The texts. If the file could not be read, this is empty, and a diagnostic of <see cref="Severity.Error"/> gives the reason.
/// </param>
/// <param name="Diagnostics">
/// What was left out or is wrong, in the order of the file. Line and span are counted in the decoded file, not in its texts.
/// A DOCX or a PDF has no lines: there the line is 1, the span is empty, and the message names the place.
/// </param>
public sealed record FileContent(
    string Name, SourceFormat Format, ImmutableArray<ExtractedText> Texts, ImmutableArray<Diagnostic> Diagnostics);
