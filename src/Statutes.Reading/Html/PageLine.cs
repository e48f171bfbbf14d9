using Statutes.Reading.Lines;

namespace Statutes.Reading.Html;

/// <summary>A line of a page, as it is shown.</summary>
/// <param name="Line">The line.</param>
/// <param name="Part">The number of the part of the page that may be furniture, in which it stands; 0 for none.</param>
/// <param name="IsLink">Whether all of it is a link, or several.</param>
/// <param name="IsHeading">Whether it is marked as a heading.</param>
internal sealed record PageLine(SourceLine Line, int Part, bool IsLink, bool IsHeading);
