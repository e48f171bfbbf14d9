using Statutes.Model.Works;

namespace Statutes.Tests.Model.Works;

public class NameKeyTests
{
    [Theory]
    [InlineData("《中华人民共和国网络安全法》", "网络安全法")]
    [InlineData("the Cybersecurity Law of the People's Republic of China", "Cybersecurity Law")]
    [InlineData("PRC Cybersecurity Law", "cybersecurity law")]
    [InlineData("Cybersecurity  Law of the People’s Republic of China (PRC)", "CYBERSECURITY LAW")]
    [InlineData("“Measures”", "measures")]
    [InlineData("网络产品和服务安全审查办法（试行）", "网络产品和服务安全审查办法(试行)")]
    [InlineData("ＣＳＬ", "csl")]
    [InlineData("网 络 安 全 法", "网络安全法")]
    public void TwoSpellingsOfOneNameAgree(string one, string other) => Assert.Equal(NameKey.Of(other), NameKey.Of(one));

    [Theory]
    [InlineData("Hong Kong National Security Law", "National Security Law")]
    [InlineData("中华人民共和国香港特别行政区维护国家安全法", "国家安全法")]
    [InlineData("Republic of Korea Cybersecurity Law", "Cybersecurity Law")]
    public void AnotherWorkKeepsAnotherKey(string one, string other) => Assert.NotEqual(NameKey.Of(other), NameKey.Of(one));

    [Fact]
    public void ANameThatIsTooLongHasNoKey() => Assert.Equal("", NameKey.Of(new string('法', NameKey.MaxLength + 1)));
}
