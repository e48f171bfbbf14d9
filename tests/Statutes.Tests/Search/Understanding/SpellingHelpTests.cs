using CsCheck;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Text;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;
using Statutes.Tests.Search.Matching;

namespace Statutes.Tests.Search.Understanding;

public class SpellingHelpTests
{
    private static readonly Vocabulary WithoutNames = VocabularyOf();

    [Theory]
    [InlineData("netwrok", "network")]
    [InlineData("critcal information infrastructure", "critical information infrastructure")]
    [InlineData("persnal information", "personal information")]
    [InlineData("关健信息基础设施", "关键信息基础设施")]
    [InlineData("网落安全", "网络安全")]
    [InlineData("个人信息保户", "个人信息保护")]
    [InlineData("wangluo anquan", "网络安全")]
    [InlineData("gerenxinxi", "个人信息")]
    public void AWordThatIsInNoTextIsCorrected(string typed, string right) => Assert.Equal(right, Words(Correct(typed)!));

    [Theory]
    [InlineData("network operator")]
    [InlineData("procuring")]
    [InlineData("关键信息基础设施")]
    [InlineData("what is a network operator")]
    [InlineData("500,000 yuan")]
    [InlineData("deadline")]
    [InlineData("how long, and what does it mean")]
    [InlineData("define fined punishable sanctions liability")]
    [InlineData("")]
    [InlineData("？！")]
    public void AWordOfTheTextsIsNotCorrected(string typed) => Assert.Null(Correct(typed));

    // right words that no text has: once each became another that sounds or looks like it, 劳动和同, 举报人励, random
    [Theory]
    [InlineData("劳动合同")]
    [InlineData("举报奖励")]
    [InlineData("未审查")]
    [InlineData("合资")]
    [InlineData("离职员工")]
    [InlineData("交通事故")]
    [InlineData("生成式")]
    [InlineData("自动驾驶")]
    [InlineData("没有许可")]
    [InlineData("pays")]
    [InlineData("taxes")]
    [InlineData("want")]
    [InlineData("robot")]
    [InlineData("ransom")]
    [InlineData("facial")]
    public void ARightWordThatNoTextHasIsNoMistake(string typed) => Assert.Null(Correct(typed));

    // nothing was corrected, so nothing is reported
    [Theory]
    [InlineData("zzzzqq")]
    [InlineData("network zzzzqq, operator")]
    [InlineData("zzzzqq 500,000.50")]
    [InlineData("qqqq-zzzz")]
    public void WhatCannotBeHelpedIsLeftAsItIs(string typed) => Assert.Null(Correct(typed));

    [Fact]
    public void WordsBesideAMistakeStayAsTyped() =>
        Assert.Equal("network, 500,000 yuan (2018)", Correct("netwrok, 500,000 yuan (2018)"));

    [Fact]
    public void ATermIsNeverChanged()
    {
        Assert.NotNull(Correct("netwrok"));
        Assert.Null(TestInterpreter.Spelling.Correct("netwrok", VocabularyOf(new GlossaryTerm("netwrok", "网落", "netwrok"))));
    }

    // each part of a long row of syllables that spell nothing was once tried: the cube of its length
    [Fact]
    public void ALongRowOfSyllablesIsReadAtOnce() => Assert.NotNull(Correct(string.Concat(Enumerable.Repeat("wangluo ", 100))));

    [Fact]
    public void AnyTextCanBeHelped() => SearchGen.AnyText.Sample(
        text =>
        {
            var folded = QueryText.Fold(text);
            var corrected = Correct(folded);
            Assert.NotEqual(folded, corrected);
            Assert.Equal(Signs(folded), Signs(corrected ?? folded));
        },
        iter: 500);

    // all but letters, digits, blanks and what a syllable is parted by
    private static string Signs(string text) =>
        new(
            [.. text.Where(
                c => !HanCharacters.Is(c) && !QueryText.IsLatin(c) && !char.IsWhiteSpace(c) && c is not ('\'' or '-' or '.' or ','))]);

    private static string Words(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string? Correct(string folded) => TestInterpreter.Spelling.Correct(folded, WithoutNames);

    private static Vocabulary VocabularyOf(params GlossaryTerm[] terms) =>
        new(new Catalog([], [], []), new Glossary([.. terms]), new ChineseAnalysis());
}
