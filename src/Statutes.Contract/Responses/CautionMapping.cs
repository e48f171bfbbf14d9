using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Works;

namespace Statutes.Contract.Responses;

/// <summary>Maps the cautions about versions. All answers about a version use it, so that they give the same cautions.</summary>
public static class CautionMapping
{
    /// <summary>Maps a caution.</summary>
    public static CautionJson ToJson(Caution caution) =>
        new(caution.Code.Name, ContractMapping.ToJson(caution.Message), caution.Target?.ToString());

    /// <summary>Returns the cautions about a version of which the answer also gives the days, at a date.</summary>
    public static CautionJson[] OfVersion(Work work, LawVersion version, DateOnly at) =>
        [.. VersionCautions.WithDaysAt(work, version, at).Select(ToJson)];

    /// <summary>Returns the cautions about the version of a hit, at the date of the search.</summary>
    /// <param name="catalog">The works.</param>
    /// <param name="id">The version.</param>
    /// <param name="at">The date of the search; null for a search of every version.</param>
    /// <param name="today">Today in Beijing.</param>
    public static CautionJson[] OfHit(Catalog catalog, VersionId id, DateOnly? at, DateOnly today) =>
        catalog.Find(id.Work) is { } work && work.VersionDated(id.Date) is { } version
            ? at is { } date ? [.. VersionCautions.At(work, version, date).Select(ToJson)] : OfVersion(work, version, today)
            : [];

    /// <summary>Returns the cautions about one side of a comparison, with that version as their target.</summary>
    /// <param name="catalog">The works.</param>
    /// <param name="id">The version.</param>
    /// <param name="day">The day for which it was asked; the work may have been repealed by then. Null if it was asked for itself.</param>
    public static IEnumerable<CautionJson> OfSide(Catalog catalog, VersionId id, DateOnly? day) =>
        catalog.Find(id.Work) is { } work && work.VersionDated(id.Date) is { } version
            ? VersionCautions.Of(work, version)
                .Concat(day is { } asked ? VersionCautions.At(work, version, asked).Where(c => c.Code == CautionCode.Repealed) : [])
                .DistinctBy(c => c.Code)
                .Select(c => ToJson(c) with { Target = id.ToString() })
            : [];
}
