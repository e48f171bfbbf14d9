using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Works;

namespace Statutes.Tests.Model.Works;

public class WorkStatusTests
{
    [Theory]
    [InlineData("csl@2017-06-01", "2010-01-01", "not-yet-in-force")]
    [InlineData("csl@2017-06-01", "2017-05-31", "not-yet-in-force")]
    [InlineData("csl@2017-06-01", "2017-06-01", "in-force")]
    [InlineData("csl@2017-06-01", "2025-12-31", "in-force")]
    [InlineData("csl@2017-06-01", "2026-01-01", "superseded")]
    [InlineData("csl@2026-01-01", "2025-12-31", "not-yet-in-force")]
    [InlineData("csl@2026-01-01", "2026-01-01", "in-force")]
    [InlineData("nsl@2015-07-01", "2015-06-30", "not-yet-in-force")]
    [InlineData("nsl@2015-07-01", "2026-11-22", "in-force")]
    [InlineData("npsr@2017-02-04", "2017-03-01", "draft")]
    [InlineData("npsr@2017-06-01", "2017-05-31", "not-yet-in-force")]
    [InlineData("npsr@2017-06-01", "2020-05-31", "in-force")]
    [InlineData("npsr@2017-06-01", "2020-06-01", "repealed")]
    public void AVersionHasAStatusAtEveryDate(string version, string date, string status)
    {
        Assert.True(VersionId.TryParse(version, out var id));
        var work = TestCorpus.Catalog.Find(id.Work)!;
        Assert.Equal(status, work.StatusAt(work.VersionDated(id.Date)!, DateOnly.Parse(date, null)).Name);
    }

    [Theory]
    [InlineData("csl", "2016-01-01", "2017-06-01")]
    [InlineData("csl", "2017-06-01", "2017-06-01")]
    [InlineData("csl", "2025-12-31", "2017-06-01")]
    [InlineData("csl", "2026-01-01", "2026-01-01")]
    [InlineData("crm", "2019-01-01", "2020-06-01")]
    [InlineData("crm", "2022-02-14", "2020-06-01")]
    [InlineData("crm", "2022-02-15", "2022-02-15")]
    [InlineData("npsr", "2017-03-01", "2017-02-04")]
    [InlineData("npsr", "2017-05-31", "2017-06-01")]
    [InlineData("npsr", "2024-01-01", "2017-06-01")]
    public void EveryDateHasAVersion(string work, string date, string version) =>
        Assert.Equal(
            version, LawDate.Format(TestCorpus.Catalog.Find(WorkId.Parse(work))!.VersionMeantAt(DateOnly.Parse(date, null))!.Date));

    [Fact]
    public void ACopyWithOtherEventsHasALifeOfItsOwn()
    {
        var work = TestCorpus.Catalog.Find(WorkId.Parse("npsr"))!;
        Assert.Equal(new DateOnly(2020, 6, 1), work.RepealedOn);
        var spared = work with { Events = [.. work.Events.Where(e => e.Kind != LifecycleEventKind.Repealed)] };
        Assert.Null(spared.RepealedOn);
        Assert.Equal(VersionStatus.InForce, spared.StatusAt(spared.Versions[^1], TestCorpus.Today));
        Assert.NotEqual(work, spared);
        Assert.Equal(work, work with { });
        Assert.Equal(work.GetHashCode(), (work with { }).GetHashCode());
    }

    // the rules once more, as they read in the docstrings and slowly
    [Fact]
    public void EveryDayOfEveryWorkIsAsTheRulesSay()
    {
        foreach (var work in TestCorpus.Catalog.Works)
        {
            var held = work.Versions.Where(v => v.IsHeld).ToArray();
            var enacted = held.Where(v => !v.Draft).ToArray();
            for (var day = new DateOnly(2014, 12, 1); day < new DateOnly(2027, 1, 1); day = day.AddDays(1))
            {
                var meant = enacted.LastOrDefault(v => work.InForceFrom(v) <= day)
                    ?? enacted.FirstOrDefault(v => DayOf(work, LifecycleEventKind.Adopted, v) <= day)
                    ?? held.LastOrDefault(v => v.Draft && v.Date <= day) ?? enacted.FirstOrDefault() ?? held.FirstOrDefault();
                Assert.Same(meant, work.VersionMeantAt(day));
                Assert.Same(work.Versions.FirstOrDefault(v => work.StatusAt(v, day) == VersionStatus.InForce), work.VersionInForceAt(day));
            }

            foreach (var version in work.Versions)
            {
                Assert.Equal(version.Draft ? null : DayOf(work, LifecycleEventKind.InForce, version), work.InForceFrom(version));
                var next = work.Versions.Select(work.InForceFrom).Where(d => d > work.InForceFrom(version)).Min();
                DateOnly?[] ends = version.Draft ? [] : [next, work.RepealedOn];
                Assert.Equal(ends.Min(), work.InForceUntil(version));
                Assert.Equal(work.InForceUntil(version), work.InForceUntil(version with { }));
            }
        }

        static DateOnly DayOf(Work work, LifecycleEventKind kind, LawVersion version) =>
            work.Events.FirstOrDefault(e => e.Kind == kind && e.Version == version.Date)?.Date
            ?? (kind == LifecycleEventKind.Adopted ? DayOf(work, LifecycleEventKind.Promulgated, version) : version.Date);
    }

    [Fact]
    public void TheDayBeginsInBeijing()
    {
        Assert.Equal(new DateOnly(2025, 12, 31), LawDate.Today(new FixedClock("2025-12-31T15:59:59Z")));
        Assert.Equal(new DateOnly(2026, 1, 1), LawDate.Today(new FixedClock("2025-12-31T16:00:00Z")));
    }
}
