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
}

/// <summary>Words that ask for a version; they beat the date.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Year">The year, for <see cref="VersionWordKind.Year"/>; 0 otherwise.</param>
/// <param name="Span">Their place in the text.</param>
public sealed record VersionWord(VersionWordKind Kind, int Year, TextSpan Span);
