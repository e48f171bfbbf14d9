namespace Statutes.Web.Tests.Api;

public class GlossaryTests(RunningService service)
{
    [Fact]
    public async Task TheGlossaryHoldsItsTerms()
    {
        var glossary = await service.GetAsync("/api/glossary");
        Assert.True(glossary.At("total").GetInt32() >= 250);
        Assert.Equal(glossary.At("total").GetInt32(), glossary.At("terms").GetArrayLength());
    }

    [Theory]
    [InlineData("CII", "关键信息基础设施")]
    [InlineData("mlps", "网络安全等级保护制度")]
    [InlineData("數據", "网络数据")]
    [InlineData("data localization", "境内存储")]
    [InlineData("个人信息", "个人信息")]
    public async Task ATermIsFoundByAnyOfItsForms(string query, string zh) =>
        Assert.Contains(zh, (await service.GetAsync("/api/glossary?q=" + Uri.EscapeDataString(query))).Texts("terms", "zh"));

    [Fact]
    public async Task ADefinedTermSaysWhere()
    {
        var terms = (await service.GetAsync("/api/glossary?q=" + Uri.EscapeDataString("网络运营者"))).At("terms").EnumerateArray();
        Assert.Contains(terms, t => t.Text("zh") == "网络运营者" && t.At("definedIn")[0].GetString() == "csl@2017-06-01/art_76__para_1__item_3");
    }

    [Fact]
    public async Task AnUnknownParameterIsRefused() =>
        Assert.Equal("unknown-parameter", (await service.GetAsync("/api/glossary?query=x", 400)).Text("code"));
}
