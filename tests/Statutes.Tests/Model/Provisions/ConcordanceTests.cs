using System.Collections.Immutable;
using CsCheck;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Tests.Model.Provisions;

public class ConcordanceTests
{
    private static readonly Gen<ProvisionNumber> Numbers = Gen.Int[1, 8].Select(n => new ProvisionNumber(n));

    private static readonly Gen<ImmutableArray<ConcordanceEntry>> Entries = Gen
        .Select(Gen.Int[0, 8], Numbers.Array[0, 3], Gen.Enum<ArticleChange>())
        .Select((from, to, change) => new ConcordanceEntry(from == 0 ? null : new ProvisionNumber(from), [.. to], change))
        .Array[0, 10].Select(entries => entries.ToImmutableArray());

    private static readonly VersionId First = Version("2017-06-01");
    private static readonly VersionId Second = Version("2026-01-01");

    [Fact]
    public void TheIndexAnswersLikeASearchThroughTheEntries() => Gen.Select(Entries, Numbers).Sample((entries, number) =>
    {
        var concordance = new Concordance(First, Second, entries);
        var into = entries.Where(e => e.From is not null && e.To.Contains(number)).ToArray();
        Assert.Same(entries.FirstOrDefault(e => e.From == number), concordance.Of(number));
        Assert.Equal(into.Select(e => e.From!.Value).Order(), concordance.Origins(number));
        Assert.Same(
            into.FirstOrDefault(e => e.Change is not (ArticleChange.Merged or ArticleChange.Split))
                ?? into.FirstOrDefault(e => e.Change == ArticleChange.Merged)
                ?? into.FirstOrDefault(),
            concordance.Origin(number));
    });

    [Theory]
    [InlineData("art_5", "art_7")]
    [InlineData("art_5__para_1", "art_7__para_1")]
    [InlineData("art_5__para_2__item_1__subitem_3", "art_7__para_3__item_1__subitem_3")]
    [InlineData("art_5__para_3__item_1", null)]
    [InlineData("art_5__para_4__item_1", "art_9")]
    [InlineData("art_5__para_5__item_1", null)]
    [InlineData("art_6__para_1", "art_8")]
    [InlineData("art_10", null)]
    [InlineData("chp_1", null)]
    public void AProvisionIsFollowedToItsNewPlace(string old, string? now)
    {
        var concordance = new Concordance(
            First,
            Second,
            [
                new(new(5), [new(7)], ArticleChange.Renumbered, Parts:
                [
                    new(Path("art_5__para_2"), Path("art_7__para_3")),
                    new(Path("art_5__para_3"), null),
                    new(Path("art_5__para_4"), Path("art_9")),
                    new(Path("art_5__para_5"), Path("art_7__para_1__item_2")),
                ]),
                new(new(6), [new(8)], ArticleChange.Amended),
            ]);
        Assert.Equal(now, concordance.Follow(Path(old))?.EId);
    }

    [Fact]
    public void ACopyWithOtherEntriesHasItsOwnIndex()
    {
        var one = new Concordance(First, Second, [new(new(1), [new(2)], ArticleChange.Renumbered)]);
        Assert.NotNull(one.Of(new(1)));
        Assert.Null((one with { Entries = [] }).Of(new(1)));
        Assert.Equal(one, new Concordance(First, Second, one.Entries));
    }

    private static ProvisionPath Path(string eId) => ProvisionPath.TryParse(eId, out var path) ? path : throw new FormatException(eId);

    private static VersionId Version(string date) => VersionId.TryParse($"csl@{date}", out var id) ? id : throw new FormatException(date);
}
