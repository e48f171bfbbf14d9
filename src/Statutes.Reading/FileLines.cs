using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Reading;

/// <summary>The lines of one file, whatever the file is about.</summary>
/// <param name="Format">The format, detected from the content.</param>
/// <param name="Lines">
/// The lines, in the order of the file. In a text, a line is what a line end closes, with its blanks and the marks of Markdown; empty
/// lines count. In HTML, it is a block or what a <c>&lt;br&gt;</c> closes. In a PDF, it is a paragraph. Empty where nothing could be
/// read; then a diagnostic of <see cref="Severity.Error"/> gives the reason.
/// </param>
/// <param name="Diagnostics">What was left out or is wrong.</param>
public sealed record FileLines(SourceFormat Format, ImmutableArray<string> Lines, ImmutableArray<Diagnostic> Diagnostics);
