using CsCheck;
using Statutes.Search.Schema;

namespace Statutes.Tests.Search.Schema;

public class PhraseTableTests
{
    private static readonly PhraseTable<int> Table = new(
        [new("网络", 1), new("网络安全", 2), new("网络安全法", 3), new("安全", 4), new("CII", 5), new(
            "data localization", 6), new("NETWORK", 7), new("網絡", 8), new("", 9)]);

    [Theory]
    [InlineData("网络安全法", 0, 5, 3)]
    [InlineData("网络安全", 0, 4, 2)]
    [InlineData("网络安", 0, 2, 1)]
    [InlineData("网", 0, 0, 0)]
    [InlineData("关于网络", 2, 2, 1)]
    [InlineData("cii", 0, 3, 5)]
    [InlineData("ciis", 0, 4, 5)]
    [InlineData("ciiss", 0, 0, 0)]
    [InlineData("ciib", 0, 0, 0)]
    [InlineData("acii", 1, 0, 0)]
    [InlineData("cii网络", 0, 3, 5)]
    [InlineData("网络cii", 2, 3, 5)]
    [InlineData("data localizations", 0, 18, 6)]
    [InlineData("data  localization", 0, 0, 0)]
    [InlineData("s", 0, 0, 0)]
    public void TheLongestWholePhraseIsFound(string folded, int at, int length, int value)
    {
        Assert.Equal(length > 0, Table.TryMatch(folded, at, out var found, out var what));
        Assert.Equal((length, value), (found, what));
    }

    [Fact]
    public void OfPhrasesThatFoldToTheSameTheFirstCounts() => Assert.True(Table.TryGet("网络", out var value) && value == 1);

    [Fact]
    public void AtAnyPlaceOfAnyTextThePhraseIsTheLongestThatMatches()
    {
        var letters = TestGen.AnyOf("网", "络", "安", "全", "法", "c", "i", "I", "s", " ", "data", "localization", "\uD800");
        Gen.Select(letters.Array[1, 8].Select(string.Concat).Array[1, 12], letters.Array[1, 14].Select(string.Concat)).Sample(
            (phrases, text) =>
            {
                var table = new PhraseTable<string>(phrases.Select(p => KeyValuePair.Create(p, p)));
                var folded = QueryText.Fold(text);
                for (var at = 0; at < folded.Length; at++)
                {
                    var isInside = at > 0 && QueryText.IsLatin(folded[at]) && QueryText.IsLatin(folded[at - 1]);
                    var expected = isInside
                        ? 0
                        : phrases.Select(QueryText.Fold).SelectMany(p => new[] { p, p + "s" }).Where(p => Stands(p, at))
                            .Select(p => p.Length).DefaultIfEmpty().Max();
                    Assert.Equal(expected, table.TryMatch(folded, at, out var length, out _) ? length : 0);
                }

                bool Stands(string phrase, int at) => string.CompareOrdinal(folded, at, phrase, 0, phrase.Length) == 0
                    && (
                        at + phrase.Length == folded.Length || !QueryText.IsLatin(folded[at + phrase.Length])
                            || !QueryText.IsLatin(phrase[^1]));
            },
            iter: 2_000);
    }
}
