using CsCheck;
using Statutes.Model.Text;
using Statutes.Search.Understanding;
using Statutes.Tests.Search.Matching;

namespace Statutes.Tests.Model.Text;

public class PinyinTests
{
    private static readonly PinyinWords Words = new(
        ["关键信息基础设施", "网络安全", "网络", "西安", "先"], [("关键", 9), ("关建", 3), ("安全", 20), ("审查", 5), ("信息", 7), ("数据", 4)]);

    [Theory]
    [InlineData("网络安全", "wangluoanquan")]
    [InlineData("关键", "guanjian")]
    [InlineData("关健", "guanjian")]
    [InlineData("法律", "falv")]
    [InlineData("", "")]
    public void CharactersAreSpelt(string characters, string letters) => Assert.Equal(letters, Pinyin.Of(characters));

    [Theory]
    [InlineData("网x")]
    [InlineData("𠀀")]
    [InlineData("\uD800")]
    public void WhatHasNoReadingIsNotSpelt(string characters) => Assert.Null(Pinyin.Of(characters));

    [Theory]
    [InlineData("wangluo", true)]
    [InlineData("wangluoanquan", true)]
    [InlineData("xian", true)]
    [InlineData("falv", true)]
    [InlineData("network", false)]
    [InlineData("wanglu o", false)]
    [InlineData("wangluox", false)]
    [InlineData("", false)]
    [InlineData("WANG", false)]
    public void SyllablesFromEndToEndAreASpelling(string letters, bool isSpelling) => Assert.Equal(isSpelling, Pinyin.IsSpelling(letters));

    [Fact]
    public void EveryReadingIsASpelling() => Gen.Char['\u4E00', '\u9FA5'].Array[1, 30].Sample(characters =>
    {
        var known = new string([.. characters.Where(c => Pinyin.Of([c]) is not null)]);
        var letters = Pinyin.Of(known)!;
        Assert.True(known.Length == 0 || Pinyin.IsSpelling(letters), letters);
        Assert.All(letters, c => Assert.InRange(c, 'a', 'z'));
    });

    [Fact]
    public void AnyTextCanBeCheckedForPinyin() => SearchGen.AnyText.Sample(text => { _ = Pinyin.IsSpelling(text); }, iter: 2_000);

    [Theory]
    [InlineData("wangluoanquan", "网络安全")]
    [InlineData("guanjianxinxijichusheshi", "关键信息基础设施")]
    [InlineData("guanjian", "关键")] // of pairs that sound the same the most frequent
    [InlineData("wangluoanquanshencha", "网络安全 审查")]
    [InlineData("wangluoshuju", "网络 数据")]
    [InlineData("xian", "西安")] // of terms that sound the same the first
    public void LettersAreReadAsAsFewWordsAsWillDo(string letters, string words) => Assert.Equal(words, Words.Read(letters));

    [Theory]
    [InlineData("")]
    [InlineData("network")]
    [InlineData("wangluox")]
    [InlineData("wangl")]
    public void LettersThatSpellNoWordsAreNotRead(string letters) => Assert.Null(Words.Read(letters));

    [Fact]
    public void WithoutWordsNothingIsRead() => Assert.Null(new PinyinWords([], []).Read("wangluo"));

    [Fact]
    public void WhatIsReadIsWhatWasSpelt()
    {
        string[] words = ["网络安全", "网络", "审查", "信息", "数据", "关键"];
        Gen.Int[0, words.Length - 1].Array[1, 6].Sample(chosen =>
        {
            var letters = Pinyin.Of(string.Concat(chosen.Select(i => words[i])))!;
            Assert.Equal(letters, Pinyin.Of(Words.Read(letters)!.Replace(" ", "", StringComparison.Ordinal)));
        });
    }
}
