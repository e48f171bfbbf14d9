using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>Which version the words ask for.</summary>
public enum VersionWordKind
{
    /// <summary>A year: 2016年, （2025年修正）.</summary>
    Year,

    /// <summary>原, 修改前, former: the version before the one now in force.</summary>
    Former,

    /// <summary>现行, 修改后, current, new: the newest version.</summary>
    Current,

    /// <summary>征求意见稿, 草案, draft: a draft, of the year or day where one is given.</summary>
    Draft,
}

/// <summary>Words that ask for a version; they beat the date.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Year">The year, for <see cref="VersionWordKind.Year"/>, and for a draft that gives one; 0 otherwise.</param>
/// <param name="Span">Their place in the text.</param>
/// <param name="Day">
/// The day, where the words give one, of an event in the life of the version: 2017年6月1日施行, effective June 1, 2017.
/// </param>
public sealed record VersionWord(VersionWordKind Kind, int Year, TextSpan Span, DateOnly? Day = null);
