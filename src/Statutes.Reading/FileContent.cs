using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading;

/// <summary>One file as read: its texts, and all that was left out or odd.</summary>
/// <param name="Name">The name of the file, as it was handed in.</param>
/// <param name="Format">What it is, by its content.</param>
/// <param name="Texts">Its texts; none where it could not be read, and then a diagnostic of <see cref="Severity.Error"/> says why.</param>
/// <param name="Diagnostics">
/// What was left out or odd, in the order of the file. They are about the file and not about its texts: line and span count in the file as decoded.
/// A DOCX and a PDF have no lines; there the line is 1, the span is empty, and the message names the place.
/// </param>
public sealed record FileContent(string Name, SourceFormat Format, ImmutableArray<ExtractedText> Texts, ImmutableArray<Diagnostic> Diagnostics);
