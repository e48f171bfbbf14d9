using Statutes.Model.Works;

namespace Statutes.Tests.Model;

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
    public void AVersionIsMeantAtEveryDate(string work, string date, string version) =>
        Assert.Equal(version, LawDate.Format(TestCorpus.Catalog.Find(WorkId.Parse(work))!.VersionMeantAt(DateOnly.Parse(date, null))!.Date));

    [Fact]
    public void TheDayBeginsInBeijing()
    {
        Assert.Equal(new DateOnly(2025, 12, 31), LawDate.Today(new FixedClock("2025-12-31T15:59:59Z")));
        Assert.Equal(new DateOnly(2026, 1, 1), LawDate.Today(new FixedClock("2025-12-31T16:00:00Z")));
    }
}
