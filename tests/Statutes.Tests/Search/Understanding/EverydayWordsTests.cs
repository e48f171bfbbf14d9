using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Tests.Search.Understanding;

public class EverydayWordsTests
{
    [Theory]
    [InlineData("存到国外", 2, 2, "境外")]
    [InlineData("老板", 0, 2, "法定代表人")]
    public void AnEverydayWordIsFoundWhereItBegins(string text, int at, int length, string statutory)
    {
        Assert.True(EverydayWords.TryMatch(text, at, out var found, out var meant));
        Assert.Equal(length, found);
        Assert.Contains(statutory, meant);
    }

    [Theory]
    [InlineData("hack")]
    [InlineData("hacked")]
    [InlineData("hacking")]
    public void AnEnglishWordIsFoundInAnyOfItsForms(string word) =>
        Assert.True(EverydayWords.TryMatch(word, 0, out var length, out _) && length == word.Length);

    [Theory]
    [InlineData("网络运营者", 0)]
    [InlineData("hackathonian", 0)]
    [InlineData("shack", 1)]
    public void OtherWordsAreNotEverydayWords(string text, int at)
    {
        Assert.False(EverydayWords.TryMatch(text, at, out var length, out _));
        Assert.Equal(0, length);
    }

    [Fact]
    public void EveryLineIsAnEntryAndNoWordAppearsTwice()
    {
        using var stream = typeof(EverydayWords).Assembly.GetManifestResourceStream("everyday.tsv")!;
        using var reader = new StreamReader(stream);
        var entries = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#'))
            .Select(l => l.Split('\t')).ToArray();
        Assert.True(entries.Length > 1_000, $"{entries.Length} entries");
        Assert.AllOf(
            entries,
            e => Assert.True(
                e is ["zh" or "en", { Length: > 0 } said, { Length: > 0 }] && said == QueryText.Fold(said), string.Join('\t', e)));
        Assert.AllOf(
            entries, e => Assert.AllOf(e[2].Split('|'), meant => Assert.False(string.IsNullOrWhiteSpace(meant), string.Join('\t', e))));
        Assert.Empty(entries.CountBy(e => (e[0], e[1])).Where(e => e.Value > 1).Select(e => e.Key));
    }
}
