using CsCheck;
using Statutes.Model.Provisions;

namespace Statutes.Tests.Model.Provisions;

public class ProvisionPathTests
{
    private static readonly Gen<ProvisionNumber> Numbers =
        Gen.Select(Gen.Int[1, 2000], Gen.Int[0, 3], Gen.Int[0, 4])
            .Select((value, inserted, repeat) => new ProvisionNumber(value, inserted, repeat == 1 ? 0 : repeat));

    // An article with the provisions in it, or some divisions in descending order.
    private static readonly Gen<ProvisionPath> Paths = Gen.OneOf(
        Numbers.Array[1, 4].Select(numbers => numbers
            .Select((number, i) => (Kind: ProvisionKind.Article + i, number))
            .Aggregate(ProvisionPath.Whole, (path, step) => path.Append(step.Kind, step.number))),
        Gen.Select(Numbers.Array[4], Gen.Int[0, 15]).Select((numbers, kinds) => numbers
            .Select((number, i) => (Kind: ProvisionKind.Book + i, number))
            .Where(step => (kinds & (1 << (int)step.Kind)) != 0)
            .Aggregate(ProvisionPath.Whole, (path, step) => path.Append(step.Kind, step.number))));

    [Theory]
    [InlineData("art_35", ProvisionKind.Article, "35")]
    [InlineData("art_59-1", ProvisionKind.Article, "59-1")]
    [InlineData("art_21__para_1__item_3", ProvisionKind.Item, "3")]
    [InlineData("art_21__para_1__item_3__subitem_2", ProvisionKind.Subitem, "2")]
    [InlineData("book_1__part_2__chp_3__sec_4", ProvisionKind.Section, "4")]
    public void ReadsAnEId(string eId, ProvisionKind kind, string number)
    {
        Assert.True(ProvisionPath.TryParse(eId, out var path));
        Assert.Equal(kind, path.Kind);
        Assert.Equal(number, path.Number.ToString());
        Assert.Equal(eId, path.ToString());
    }

    [Theory]
    [InlineData("art_0")]
    [InlineData("art_05")]
    [InlineData("art_")]
    [InlineData("art")]
    [InlineData("para_1")]
    [InlineData("art_1__item_1")]
    [InlineData("art_1__")]
    [InlineData("chp_1__art_1")]
    [InlineData("art_1__para_1__para_2")]
    [InlineData("<script>")]
    public void RefusesWhatIsNoEId(string eId) => Assert.False(ProvisionPath.TryParse(eId, out _));

    [Fact]
    public void AnInsertedNumberIsBetweenItsNeighbours()
    {
        var numbers = new[]
        {
            new ProvisionNumber(121), new ProvisionNumber(120, 1), new ProvisionNumber(120), new ProvisionNumber(120, 2)
        };
        Assert.Equal(["120", "120-1", "120-2", "121"], numbers.Order().Select(n => n.ToString()));
        Assert.True(new ProvisionNumber(120, 1).Follows(new ProvisionNumber(120)));
        Assert.True(new ProvisionNumber(121).Follows(new ProvisionNumber(120, 2)));
        Assert.False(new ProvisionNumber(122).Follows(new ProvisionNumber(120, 2)));
    }

    [Fact]
    public void EveryNumberComesBackFromItsOwnWriting() =>
        Numbers.Sample(number => ProvisionNumber.TryParse(number.ToString(), out var read) && read == number);

    [Fact]
    public void EveryPathComesBackFromItsOwnWriting() =>
        Gen.Select(Numbers, Numbers, Numbers).Sample((article, paragraph, item) =>
        {
            var path = ProvisionPath.Article(article).Append(ProvisionKind.Paragraph, paragraph).Append(ProvisionKind.Item, item);
            return ProvisionPath.TryParse(path.EId, out var read) && read == path
                && read.Parent.Parent == ProvisionPath.Article(article)
                && read.IsWithin(ProvisionPath.Article(article));
        });

    [Fact]
    public void ParsingThePrintedPathGivesThePath() => Paths.Sample(path =>
        ProvisionPath.TryParse(path.EId, out var parsed) && parsed == path && parsed.EId == path.EId
        && parsed.GetHashCode() == path.GetHashCode()
        && (parsed.Kind, parsed.Number, parsed.Parent, parsed.IsWhole) == (path.Kind, path.Number, path.Parent, path.IsWhole));

    [Fact]
    public void PathsAreEqualWhereTheirEIdsAre() => Gen.Select(Paths, Paths).Sample((one, other) =>
        (one == other) == (one.EId == other.EId)
        && one.IsWithin(other) == (
            other.IsWhole || one.EId == other.EId || one.EId.StartsWith(other.EId + "__", StringComparison.Ordinal)));

    [Fact]
    public void EveryAncestorContainsThePath() => Paths.Sample(path =>
    {
        for (var above = path; !above.IsWhole; above = above.Parent)
        {
            Assert.True(path.IsWithin(above));
            Assert.Equal(above, path.AncestorOrSelf(above.Kind!.Value));
            Assert.StartsWith(above.EId, path.EId, StringComparison.Ordinal);
        }

        Assert.True(path.IsWithin(ProvisionPath.Whole));
    });

    [Fact]
    public void TheDefaultPathIsTheWholeVersion()
    {
        Assert.Equal(default, ProvisionPath.Whole);
        Assert.Equal(
            ("", true, null, default),
            (default(ProvisionPath).EId, default(ProvisionPath).IsWhole, default(ProvisionPath).Kind, default(ProvisionPath).Number));
        Assert.True(ProvisionPath.TryParse("", out var parsed) && parsed.IsWhole);
    }

    [Fact]
    public void Article1DoesNotContainWhatArticle11Contains()
    {
        Assert.True(ProvisionPath.TryParse("art_11__para_1", out var paragraph));
        Assert.False(paragraph.IsWithin(ProvisionPath.Article(new ProvisionNumber(1))));
    }
}
