using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>Which version the words select.</summary>
public enum VersionWordKind
{
    /// <summary>A year: 2016年, （2025年修正）.</summary>
    Year,

    /// <summary>原, 修改前, former: the version before the one now in force.</summary>
    Former,

    /// <summary>现行, 修改后, current, new: the newest version.</summary>
    Current,

    /// <summary>征求意见稿, 草案, draft: a draft, of the year or day if the words have one.</summary>
    Draft,
}

/// <summary>Words that select a version; they take precedence over the date.</summary>
/// <param name="Kind">Which version.</param>
/// <param name="Year">The year, for <see cref="VersionWordKind.Year"/> and for a draft with a year; else 0.</param>
/// <param name="Span">The place of the words in the text.</param>
/// <param name="Day">
/// The day of an event in the life of the version, if the words have one: 2017年6月1日施行, effective June 1, 2017.
/// </param>
public sealed record VersionWord(VersionWordKind Kind, int Year, TextSpan Span, DateOnly? Day = null);
