using CsCheck;
using Statutes.Search.Understanding;
using Statutes.Tests.Search.Matching;

namespace Statutes.Tests.Search.Understanding;

public class QueryInterpreterTests
{
    [Theory]
    [InlineData("约谈", true)]
    [InlineData("critical information infrastructure", true)]
    [InlineData("什么是关键信息基础设施？", true)]
    [InlineData("what is CII?", true)]
    [InlineData("xi-an", true)]
    [InlineData("and or not", true)]
    [InlineData("\"国家安全审查\"", true)]
    [InlineData("\"国家安全审查", false)]
    [InlineData("“国家安全审查”", true)]
    [InlineData("问题:审查", true)]
    [InlineData("审查!", true)]
    [InlineData("!审查", false)]
    [InlineData("work:csl 约谈", false)]
    [InlineData("约谈 AND 网络", false)]
    [InlineData("约谈 NOT 网络", false)]
    [InlineData("约谈 -网络", false)]
    [InlineData("+约谈", false)]
    [InlineData("procur*", false)]
    [InlineData("(约谈)", false)]
    [InlineData("netw?rk", false)]
    [InlineData("customer database in an M&A deal", true)]
    [InlineData("a|b", true)]
    [InlineData("约谈 && 网络", false)]
    [InlineData("约谈 || 网络", false)]
    [InlineData("", true)]
    public void AQueryIsPlainUnlessItUsesTheQueryLanguage(string query, bool isPlain) =>
        Assert.Equal(isPlain, QueryInterpreter.IsPlain(query));

    [Theory]
    [InlineData("关键信息基础设施采购", "关键信息基础设施|采购")]
    [InlineData("網路安全審查", "网络安全审查")]
    [InlineData("等保", "等保")]
    [InlineData("the security of network products", "security|network|products")]
    [InlineData("网络安全法 约谈", "约谈")]
    [InlineData("CSL in China", "")]
    [InlineData("第三章 网络运行安全", "网络运行安全")]
    [InlineData("Chapter III network operations security", "network operations security")]
    [InlineData("约谈 约谈", "约谈")]
    [InlineData("chapter 3", "")]
    [InlineData("50万元", "50万元")]
    [InlineData("网络运营者可以收集哪些个人信息", "网络运营者|收集|个人信息")]
    [InlineData("关健信息基础设施", "关键信息基础设施")]
    [InlineData("我国会不会参与国际会议", "我国|参与国际会议")]
    public void AQueryIsReadAsItsWords(string query, string units) =>
        Assert.Equal(units, string.Join('|', Read(query).Units.Where(u => !u.IsOptional).Select(u => u.Text)));

    // 资料 and 删掉 were taken for a mistyped 资料库, because no text has 料删
    [Fact]
    public void EverydayWordsSideBySideAreNoSpellingMistake() => Assert.Null(Read("让平台把我的资料删掉").Corrected);

    [Theory]
    [InlineData("CII", "关键信息基础设施")]
    [InlineData("等保", "网络安全等级保护制度")]
    [InlineData("data localization", "境内存储")]
    public void ATermStandsForTheStatutesWords(string query, string statutory)
    {
        var unit = Assert.Single(Read(query).Units);
        Assert.NotEmpty(unit.Terms);
        Assert.Contains(unit.Alternatives, o => o.Contains(statutory, StringComparison.Ordinal));
    }

    [Fact]
    public void TheStatutoryChineseHasNoSynonyms() => Assert.Empty(Assert.Single(Read("关键信息基础设施").Units).Alternatives);

    [Theory]
    [InlineData("网络安全法 约谈", "csl")]
    [InlineData("网安法", "csl")]
    [InlineData("cybersecurity law duties", "csl")]
    [InlineData("CSL duties", "csl")]
    [InlineData("国家安全法 审查", "nsl")]
    [InlineData("约谈", null)]
    [InlineData("csl2", null)]
    public void TheNameOfAWorkIsTheWork(string query, string? work) => Assert.Equal(work, Read(query).Work?.Slug);

    [Theory]
    [InlineData("什么是关键信息基础设施", "definition")]
    [InlineData("what is a network operator?", "definition")]
    [InlineData("definition of personal information", "definition")]
    [InlineData("不做等保罚款多少", "penalty")]
    [InlineData("penalties for data breach", "penalty")]
    [InlineData("how long must logs be kept", "period")]
    [InlineData("审查期限", "period")]
    [InlineData("约谈", "")]
    [InlineData("finance", "")]
    public void WhatAQuestionAsksForIsKnown(string query, string asks)
    {
        var read = Read(query);
        Assert.Equal(
            asks,
            string.Join(
                ' ',
                new[] { (read.AsksDefinition, "definition"), (read.AsksPenalty, "penalty"), (read.AsksPeriod, "period") }
                    .Where(a => a.Item1).Select(a => a.Item2)));
    }

    [Theory]
    [InlineData("网络安全审查", "crm")]
    [InlineData("cybersecurity review", "crm")]
    [InlineData("约谈", null)]
    [InlineData("网络安全审查办法 期限", null)] // the work is named, and is no topic
    public void TheThingThatAWorkIsMadeForIsItsTopic(string query, string? topic) => Assert.Equal(topic, Read(query).Topic?.Slug);

    [Fact]
    public void AWordForPunishmentIsOptional()
    {
        var read = Read("不做等保罚款");
        Assert.Contains(read.Units, u => u.Text == "罚款" && u.IsOptional);
        Assert.Contains(read.Units, u => u.Text == "等保" && !u.IsOptional);
        Assert.False(Assert.Single(Read("罚款").Units).IsOptional); // alone it is what is looked for
    }

    [Fact]
    public void APenaltyOfALawIsNoAlternativeOfItself()
    {
        var unit = Assert.Single(Read("网安法罚款").Units, u => u.Text == "罚款");
        Assert.DoesNotContain("罚款", unit.Alternatives);
        Assert.Contains("处罚", unit.Alternatives);
    }

    [Theory]
    [InlineData("关健信息基础设施", "关键信息基础设施")]
    [InlineData("netwrok operator", "network operator")]
    [InlineData("network operator", null)]
    [InlineData("zzzzqq", null)]
    [InlineData("等保", null)]
    [InlineData("MLPS", null)]
    [InlineData("CSL", null)]
    [InlineData("外商投资安全审查", null)]
    public void ACorrectionIsReported(string query, string? corrected) => Assert.Equal(corrected, Read(query).Corrected?.Trim());

    [Fact]
    public void AnyQueryIsRead() => SearchGen.AnyText.Where(q => q.Length > 0).Sample(
        query =>
        {
            var read = Read(query);
            Assert.All(read.Units, u => Assert.NotEqual("", u.Text));
            Assert.Equal(read.Units.DistinctBy(u => u.Text), read.Units);
            Assert.All(read.Units, u => Assert.DoesNotContain(u.Text, u.Alternatives));
        },
        iter: 1_000);

    private static ParsedQuery Read(string query) => TestInterpreter.Queries.Read(query);
}
