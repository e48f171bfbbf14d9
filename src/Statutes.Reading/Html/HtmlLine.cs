using Statutes.Reading.Lines;

namespace Statutes.Reading.Html;

/// <summary>A line of an HTML page, as a browser shows it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Part">The number of the part of the page around the line that may be furniture; 0 if there is no such part.</param>
/// <param name="IsLink">Whether the whole line consists of links.</param>
/// <param name="IsHeading">Whether the line is marked as a heading.</param>
internal sealed record HtmlLine(SourceLine Line, int Part, bool IsLink, bool IsHeading);
