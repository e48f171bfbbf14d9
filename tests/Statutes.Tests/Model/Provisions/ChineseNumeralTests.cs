using CsCheck;
using Statutes.Model.Provisions;

namespace Statutes.Tests.Model.Provisions;

public class ChineseNumeralTests
{
    [Theory]
    [InlineData("一", 1)]
    [InlineData("十", 10)]
    [InlineData("十五", 15)]
    [InlineData("二十", 20)]
    [InlineData("三十五", 35)]
    [InlineData("一百零五", 105)]
    [InlineData("一百一十", 110)]
    [InlineData("百二十", 120)]
    [InlineData("一百二十", 120)]
    [InlineData("一千二百六十", 1260)]
    [InlineData("一千零一", 1001)]
    [InlineData("两千", 2000)]
    [InlineData("一万", 10_000)]
    [InlineData("十万", 100_000)]
    [InlineData("五十万", 500_000)]
    [InlineData("一百万零三", 1_000_003)]
    [InlineData("三万五千亿", 3_500_000_000_000)]
    [InlineData("九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九", ChineseNumeral.MaxValue)]
    [InlineData("二〇一七", 2017)]
    [InlineData("二○一七", 2017)]
    [InlineData("35", 35)]
    [InlineData("３５", 35)]
    [InlineData("5万", 50_000)]
    [InlineData("廿", 20)]
    [InlineData("廿一", 21)]
    [InlineData("卅五", 35)]
    [InlineData("壹佰贰拾", 120)]
    [InlineData("零", 0)]
    public void Reads(string text, long value)
    {
        Assert.True(ChineseNumeral.TryParse(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("条")]
    [InlineData("十百")]
    [InlineData("百千")]
    [InlineData("三五十")]
    [InlineData("一百五")]
    [InlineData("三万五")]
    [InlineData("万")]
    [InlineData("一万一万")]
    [InlineData("一亿亿")]
    [InlineData("十廿")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("一a")]
    public void RefusesWhatIsNoNumber(string text) => Assert.False(ChineseNumeral.TryParse(text, out _));

    [Theory]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(105, "一百零五")]
    [InlineData(112, "一百一十二")]
    [InlineData(1001, "一千零一")]
    [InlineData(10_010, "一万零一十")]
    [InlineData(100_000, "十万")]
    [InlineData(100_000_001, "一亿零一")]
    public void Writes(long value, string text) => Assert.Equal(text, ChineseNumeral.Format(value));

    [Fact]
    public void EveryNumberComesBackFromItsOwnWriting() =>
        Gen.OneOf(Gen.Long[0, 20_000], Gen.Long[0, ChineseNumeral.MaxValue]).Sample(
            value => ChineseNumeral.TryParse(ChineseNumeral.Format(value), out var read) && read == value);

    [Fact]
    public void AnyTextOfNumeralsIsAnsweredWithoutAnException() =>
        Gen.Char["零一二三五九十百千万亿廿两0９"].Array[0, 45].Select(c => new string(c)).Sample(
            text => ChineseNumeral.TryParse(text, out var value) is var read
                && (read ? value is >= 0 and <= ChineseNumeral.MaxValue : true));
}
