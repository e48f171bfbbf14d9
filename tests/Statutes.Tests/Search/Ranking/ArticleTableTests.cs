using System.Collections.Immutable;
using CsCheck;
using Statutes.Search.Building;
using Statutes.Search.Ranking;

namespace Statutes.Tests.Search.Ranking;

public class ArticleTableTests
{
    private static readonly ImmutableArray<IndexedArticle> Articles = [.. IndexedArticle.All(TestCorpus.Linked.Documents)];

    [Fact]
    public void AtAnyDateTheStatusOfEveryArticleIsThatOfItsWork()
    {
        var table = new ArticleTable(Articles, TestCorpus.Catalog);
        Gen.Int[new DateOnly(2014, 1, 1).DayNumber, new DateOnly(2027, 12, 31).DayNumber].Select(DateOnly.FromDayNumber).Sample(
            date =>
            {
                var standing = table.At(date);
                for (var ordinal = 0; ordinal < Articles.Length; ordinal++)
                {
                    var version = Articles[ordinal].Id.Version;
                    var work = TestCorpus.Catalog.Find(version.Work)!;
                    Assert.Equal(work.StatusAt(work.VersionDated(version.Date)!, date), standing.StatusOf(ordinal));
                    Assert.Equal(version, table.VersionOf(ordinal));
                }

                foreach (var lineage in Enumerable.Range(0, Articles.Length).GroupBy(table.LineageOf))
                {
                    var stands = lineage.Aggregate((a, b) => standing.IsPreferred(b, a) ? b : a);
                    var reversed = lineage.Reverse().Aggregate((a, b) => standing.IsPreferred(b, a) ? b : a);
                    var meant = lineage.Where(o => IsMeant(o, date)).ToArray();
                    Assert.Equal(meant.Length > 0 ? meant[0] : lineage.Max(), stands);
                    Assert.Equal(stands, reversed);
                }
            },
            iter: 300);
    }

    private static bool IsMeant(int ordinal, DateOnly date) =>
        Articles[ordinal].Id.Version is var version && TestCorpus.Catalog.Find(version.Work)!.VersionMeantAt(date)?.Date == version.Date;
}
