using Statutes.Model.Text;

namespace Statutes.Citations.Syntax;

/// <summary>Which version the words select.</summary>
public enum VersionWordKind
{
    /// <summary>A year: 2016年, （2025年修正）.</summary>
    Year,

    /// <summary>原, 修改前, former: the version before the one now in force.</summary>
    Former,

    /// <summary>修改后, amended, new: the newest version.</summary>
    Current,

    /// <summary>征求意见稿, 草案, draft: a draft, of the year or day if the words have one.</summary>
    Draft,

    /// <summary>截至2025年12月31日有效的, in force until 31 December 2025, pre-2026: the version in force on a day.</summary>
    InForceOn,

    /// <summary>as it stood in 2017, 2018年时的: the version in force in a year, where only one was.</summary>
    InForceIn,

    /// <summary>before the 2025 amendment, 2025年修正前的: the version before the one that was amended in a year.</summary>
    BeforeYear,

    /// <summary>
    /// 现行, current, now in force: the newest version. In a document of an earlier day, a finder leaves open which one is meant.
    /// </summary>
    InForce,
}

/// <summary>Words that select a version; they take precedence over the date.</summary>
/// <param name="Kind">Which version.</param>
/// <param name="Year">
/// The year, for <see cref="VersionWordKind.Year"/>, <see cref="VersionWordKind.InForceIn"/>, <see cref="VersionWordKind.BeforeYear"/> and
/// a draft with a year; else 0.
/// </param>
/// <param name="Span">The place of the words in the text.</param>
/// <param name="Day">
/// The day of an event in the life of the version, if the words have one: 2017年6月1日施行, effective June 1, 2017. For
/// <see cref="VersionWordKind.InForceOn"/>, the day on which the version was in force.
/// </param>
public sealed record VersionWord(VersionWordKind Kind, int Year, TextSpan Span, DateOnly? Day = null);
