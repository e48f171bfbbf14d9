using CsCheck;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;
using Statutes.Tests.Search.Matching;

namespace Statutes.Tests.Search.Understanding;

public class RegionalWordsTests
{
    [Theory]
    [InlineData("網路安全", "网络安全")]
    [InlineData("網際網路", "互联网")]
    [InlineData("資安事件通報", "网络安全事件报告")]
    [InlineData("資通安全", "网络安全")]
    [InlineData("個資保護", "个人信息保护")]
    [InlineData("個人資料保護", "个人信息保护")]
    [InlineData("資料跨境", "数据跨境")]
    [InlineData("資料庫", "数据库")]
    [InlineData("緊急應變計畫", "应急预案")]
    [InlineData("產品品質", "产品质量")]
    [InlineData("伺服器", "服务器")]
    [InlineData("程式", "程序")]
    public void WordsOfTaiwanAndHongKongBecomeThoseOfTheStatutes(string typed, string read) => Assert.Equal(read, Read(typed));

    // 投资安全 has 资安 in it, 互联网络 is no 互联网
    [Theory]
    [InlineData("外商投资安全审查")]
    [InlineData("互联网络信息中心")]
    [InlineData("互联网路由")]
    [InlineData("多个资金账户")]
    [InlineData("通讯录")]
    public void AWordInsideOthersIsNoRegionalWord(string typed) => Assert.Equal(typed, Read(typed));

    [Fact]
    public void AWordInsideOthersIsNoRegionalWordInTraditionalCharactersEither() => Assert.Equal("外商投资安全审查", Read("外商投資安全審查"));

    [Theory]
    [InlineData("通讯地址")]
    [InlineData("产品品质")]
    [InlineData("主管机关")]
    [InlineData("使用者")]
    [InlineData("登录")]
    public void AWordOfTheStatutesStaysInSimplifiedCharacters(string typed) => Assert.Equal(typed, Read(typed));

    [Fact]
    public void WhatTheTextsSayStays()
    {
        foreach (var line in TestCorpus.Linked.Documents.SelectMany(d => d.Source.Content.Split('\n')))
        {
            Assert.Equal(QueryText.Fold(line), Read(line));
        }
    }

    [Fact]
    public void AnyTextIsExchangedOnce() => SearchGen.AnyText.Sample(
        text =>
        {
            var read = Read(text);
            Assert.Equal(read, Read(read));
        },
        iter: 3_000);

    private static string Read(string typed) => RegionalWords.Exchange(QueryText.Fold(typed), typed);
}
