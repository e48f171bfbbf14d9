using Statutes.Search.Understanding;

namespace Statutes.Tests.Search.Understanding;

public class WordAssociationsTests
{
    [Fact]
    public void AWordHasStatutoryWordsWithWeights()
    {
        var associations = new WordAssociations([["欠钱", "债务", "0.8"], ["欠钱", "清偿", "0.5"]]);
        Assert.Equal([("债务", 0.8f), ("清偿", 0.5f)], associations.Of("欠钱"));
        Assert.Empty(associations.Of("债务"));
    }

    [Theory]
    [InlineData("欠钱\t债务")]
    [InlineData("欠钱\t债务\t2")]
    [InlineData("欠钱\t债务\tx")]
    public void AnInvalidRowIsRefused(string row) => Assert.Throws<FormatException>(() => new WordAssociations([row.Split('\t')]));
}
