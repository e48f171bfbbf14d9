using CsCheck;
using Statutes.Search.Understanding;
using Statutes.Tests.Search.Matching;

namespace Statutes.Tests.Search.Understanding;

public class NumberFormsTests
{
    [Theory]
    [InlineData("50万元", "五十万元|500,000|500000元")]
    [InlineData("五十万元", "500,000|500000元")]
    [InlineData("500,000", "五十万|500000")]
    [InlineData("35条", "三十五条|35")]
    [InlineData("三十五", "35")]
    [InlineData("10日", "十日|10")]
    [InlineData("十日", "10|10日")]
    [InlineData("2千元", "二千元|2,000|2000元")]
    [InlineData("六个月", "6|6个月")]
    [InlineData("1亿元", "一亿元|100,000,000|100000000元")]
    public void ANumberIsWrittenInEveryScript(string word, string others) => Assert.Equal(others.Split('|'), NumberForms.Of(word));

    [Theory]
    [InlineData("")]
    [InlineData("网络")]
    [InlineData("三")]
    [InlineData("5")]
    [InlineData(",")]
    [InlineData(",,")]
    [InlineData("三五十元")]
    [InlineData("万元")]
    public void WhatIsNoNumberHasNoOtherForms(string word) => Assert.Empty(NumberForms.Of(word));

    [Theory]
    [InlineData("一般")]
    [InlineData("一致")]
    [InlineData("百货")]
    [InlineData("千方百计")]
    [InlineData("三方")]
    public void AWordThatBeginsLikeANumberHasNoOtherForms(string word) => Assert.Empty(NumberForms.Of(word));

    // 10^12 亿 is more than a number can be
    [Theory]
    [InlineData("999999999999亿")]
    [InlineData("999999999999千万元")]
    [InlineData("1000000000000000000000")]
    [InlineData("九千万亿亿")]
    public void ANumberTooLargeHasNoOtherForms(string word) => Assert.Empty(NumberForms.Of(word));

    [Fact]
    public void AnyWordHasAtMostThreeOthersAndNeverItself() => SearchGen.AnyText.Sample(
        word =>
        {
            var others = NumberForms.Of(word);
            Assert.InRange(others.Length, 0, 3);
            Assert.DoesNotContain(word, others);
            Assert.Equal(others.Distinct(), others);
        },
        iter: 3_000);

    [Fact]
    public void EveryNumberIsFoundFromEitherScript() => Gen.Int[10, 99_999_999].Sample(number =>
    {
        var chinese = Assert.Single(NumberForms.Of($"{number}元"), f => f[^1] == '元' && !char.IsAsciiDigit(f[0]));
        Assert.Contains($"{number}元", NumberForms.Of(chinese));
    });
}
