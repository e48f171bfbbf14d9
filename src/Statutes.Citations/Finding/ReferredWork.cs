using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>A work that a text names: one of the catalog, or one of which only the title is known.</summary>
/// <param name="Id">The work; null where the catalog does not contain it.</param>
/// <param name="Title">The key of the title, where the catalog does not contain the work.</param>
/// <param name="Version">The version that the text named with the work (2016年《网络安全法》). It applies to the citations that follow.</param>
internal sealed record ReferredWork(WorkId? Id, string? Title, RequestedVersion? Version = null)
{
    public static ReferredWork Known(WorkId id) => new(id, null);

    /// <summary>The id or the title, and the version: <c>csl (2016)</c>.</summary>
    public override string ToString()
    {
        var work = Id?.ToString() ?? Messages.UnknownTitle(Title!).En!;
        return Version is { } version ? Messages.WorkInVersion(new Bilingual(work, work), version.ToText()).En! : work;
    }

    /// <summary>Writes the work as a reader calls it.</summary>
    /// <param name="titleOf">Returns the title of a work.</param>
    public Bilingual Describe(Func<WorkId, Bilingual> titleOf)
    {
        var work = Id is { } id ? Messages.WorkTitle(titleOf(id)) : Messages.UnknownTitle(Title!);
        return Version is { } version ? Messages.WorkInVersion(work, version.ToText()) : work;
    }
}

/// <summary>The version that words of a text request.</summary>
/// <param name="Kind">How they name it.</param>
/// <param name="Year">The year; 0 where the words have no year.</param>
/// <param name="Day">The day; null where the words have no day.</param>
internal readonly record struct RequestedVersion(VersionWordKind Kind, int Year, DateOnly? Day)
{
    /// <summary>Writes the version in both languages.</summary>
    public Bilingual ToText() => Messages.RequestedVersion(Kind, Year, Day);
}
