using Statutes.Citations.Syntax;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>A work that a text speaks of: one that is known here, or one of which only the title is known.</summary>
/// <param name="Id">The work; null where it is not known here.</param>
/// <param name="Title">The key of the title, where it is not known here.</param>
/// <param name="Version">The version that the text asked for when it named the work: 2016年《网络安全法》. What follows means the same one.</param>
internal sealed record ReferredWork(WorkId? Id, string? Title, RequestedVersion? Version = null)
{
    public static ReferredWork Known(WorkId id) => new(id, null);

    /// <inheritdoc/>
    public override string ToString() => (Id?.ToString() ?? $"“{Title}”") + (Version is { } version ? $" ({version})" : "");

    /// <summary>The work as a reader calls it, in both languages.</summary>
    /// <param name="named">What a work is called.</param>
    public Bilingual Named(Func<WorkId, Bilingual> named)
    {
        var name = Id is { } id ? named(id) : null;
        return new(
            (name is null ? $"“{Title}”" : $"《{name.Zh}》") + (Version is { } version ? $"（{version.InChinese}）" : ""),
            (name is null ? $"“{Title}”" : $"the {name.En}") + (Version is { } asked ? $" ({asked})" : ""));
    }
}

/// <summary>A version that words ask for, wherever they stand.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Year">The year, where one is given.</param>
/// <param name="Day">The day, where one is given.</param>
internal readonly record struct RequestedVersion(VersionWordKind Kind, int Year, DateOnly? Day)
{
    /// <summary>The words for it in Chinese.</summary>
    public string InChinese => Kind switch
    {
        VersionWordKind.Year when Day is { } day => $"{LawDate.Format(day)}版本",
        VersionWordKind.Year => $"{Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}年版本",
        VersionWordKind.Former => "原版本",
        VersionWordKind.Draft => "征求意见稿",
        _ => "现行版本",
    };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        VersionWordKind.Year when Day is { } day => LawDate.Format(day),
        VersionWordKind.Year => Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        VersionWordKind.Former => "the former version",
        VersionWordKind.Draft => "the draft",
        _ => "the current version",
    };
}
