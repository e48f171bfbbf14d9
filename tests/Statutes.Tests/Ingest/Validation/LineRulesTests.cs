using Statutes.Ingest.Validation;
using Statutes.Model.Glossaries;

namespace Statutes.Tests.Ingest.Validation;

public class LineRulesTests
{
    private static readonly Glossary Terms = new(
    [
        new GlossaryTerm("network", "网络", "network"),
        new GlossaryTerm("network-operator", "网络运营者", "network operator"),
        new GlossaryTerm("operate", "运营", "operate", ["operation"]),
    ]);

    [Theory]
    [InlineData("处五万元以上五十万元以下罚款", "a fine of from 50,000 yuan to 500,000 yuan is imposed", 2)]
    [InlineData("处违法所得一倍以上十倍以下罚款", "a fine of from one to ten times the illegal gains", 2)]
    [InlineData("处五万元以上五十万元以下罚款", "a fine of not less than 50,000 yuan and not more than 500,000 yuan is imposed", 2)]
    [InlineData("处违法所得一倍以上十倍以下罚款", "a fine of not less than one and not more than ten times the illegal gains", 2)]
    [InlineData("不少于六个月", "for not less than six months", 1)]
    [InlineData("处五日以上十五日以下拘留", "detention of from five days to fifteen days", 2)]
    [InlineData("处五日以上十五日以下拘留", "detention of not less than five days and not more than fifteen days", 2)]
    [InlineData("自受理之日起四十五个工作日内", "within forty-five working days of the day of acceptance", 1)]
    [InlineData("每年至少进行一次", "at least once each year", 1)]
    [InlineData("一旦遭到破坏", "once it is damaged", 0)]
    [InlineData("上一年度营业额百分之五以下罚款", "a fine of not more than five percent of the turnover of the previous year", 0)]
    [InlineData("一次性告知需要补充的材料", "inform it, at one time, of the materials to be supplemented", 0)]
    [InlineData("2017年6月1日", "June 1, 2017", 0)]
    [InlineData("第二十一条", "Article 21", 0)]
    public void QuantitiesThatAgreePass(string zh, string en, int count)
    {
        Assert.Null(LineRules.SameQuantities(zh, en, out var compared));
        Assert.Equal(count, compared);
    }

    [Theory]
    [InlineData("处五万元以上五十万元以下罚款", "a fine of from 50,000 yuan to 100,000 yuan is imposed")]
    [InlineData("处五万元罚款", "a fine is imposed")]
    [InlineData("罚款", "a fine of 50,000 yuan")]
    [InlineData("六个月", "six years")]
    [InlineData("一倍以上十倍以下", "from one to five times")]
    [InlineData("一倍以上十倍以下", "not less than one and not more than five times")]
    [InlineData("一倍以上十倍以下", "not less than one day and not more than ten times")]
    [InlineData("三十个工作日", "thirty days")]
    public void APlantedWrongQuantityIsCaught(string zh, string en) => Assert.NotNull(LineRules.SameQuantities(zh, en, out _));

    [Theory]
    [InlineData("自2017年6月1日起施行", "shall come into force as of June 1, 2017.", 1)]
    [InlineData("每年4月15日为全民国家安全教育日", "April 15 of each year is National Security Education Day", 1)]
    public void DatesThatAgreePass(string zh, string en, int count)
    {
        Assert.Null(LineRules.SameDates(zh, en, out var compared));
        Assert.Equal(count, compared);
    }

    [Theory]
    [InlineData("自2017年6月1日起施行", "as of July 1, 2017")]
    [InlineData("自2017年6月1日起施行", "as of June 2017")]
    [InlineData("每年4月15日", "April 16 of each year")]
    public void APlantedWrongDateIsCaught(string zh, string en) => Assert.NotNull(LineRules.SameDates(zh, en, out _));

    [Theory]
    [InlineData("应当履行义务，不得拒绝，可以申请", "It shall perform the obligation, must not refuse and may apply", 3)]
    [InlineData("必须遵守，禁止违反", "must be followed; violation is prohibited", 2)]
    [InlineData("采取禁止、限制措施", "adopts prohibitions or restrictions", 1)]
    [InlineData("任何个人、组织不得侵害", "No individual or organization may infringe upon them.", 1)]
    [InlineData("有关机关可以检查。任何组织、个人不得拒绝", "The organ may inspect. No organization, entity or individual may refuse", 2)]
    [InlineData("不得拒绝，任何人不得出售", "It must not refuse, and no one else may sell it", 2)]
    [InlineData("任何个人不得窃取，不得出售", "No individual may steal it, nor may it sell it", 2)]
    [InlineData("任何个人应当负责，不得设立网站，不得发布", "Any individual shall be responsible; no individual may set up, nor may it publish", 3)]
    [InlineData("没有违法所得的，可以处罚款", "where there are no illegal gains, a fine may be imposed", 1)]
    [InlineData("无", "the month of May be as it is, mustard", 0)]
    public void ModalWordsThatAgreePass(string zh, string en, int count)
    {
        var difference = LineRules.SameModals(zh, en.Replace("May", "June", StringComparison.Ordinal), out var compared);
        Assert.Null(difference);
        Assert.Equal(count, compared);
    }

    [Theory]
    [InlineData("应当", "may")]
    [InlineData("不得", "shall not")]
    [InlineData("可以", "could")]
    [InlineData("采取限制措施", "adopts a prohibition")]
    [InlineData("任何个人不得拒绝", "Any individual may refuse")]
    [InlineData("任何个人拒绝", "No individual may refuse")]
    [InlineData("任何个人可以拒绝", "No individual may refuse")]
    [InlineData("任何个人不得拒绝，不得出售", "No individual may refuse or sell it")]
    [InlineData("任何个人不得窃取，可以出售", "No individual may steal it, nor may it sell it")]
    [InlineData("任何个人不得窃取、出售", "No individual may steal it, nor may it sell it")]
    [InlineData("没有违法所得的，不得罚款", "where there are no illegal gains, a fine may be imposed")]
    [InlineData("任何个人不得拒绝，可以申请", "No individual shall refuse, and may apply")]
    [InlineData("应当，应当", "shall")]
    [InlineData("无", "shall")]
    public void APlantedWrongModalWordIsCaught(string zh, string en) => Assert.NotNull(LineRules.SameModals(zh, en, out _));

    [Theory]
    [InlineData("网络运营者", "Network operators", 1)]
    [InlineData("网络的运营", "the operation of the networks", 2)]
    public void TermsWithTheirEnglishPass(string zh, string en, int count)
    {
        Assert.Null(LineRules.UsesGlossary(Terms, zh, en, out var compared));
        Assert.Equal(count, compared);
    }

    [Theory]
    [InlineData("网络运营者", "internet operators")]
    [InlineData("网络的运营", "the networked operation")]
    [InlineData("运营", "cooperation")]
    public void APlantedWrongTermIsCaught(string zh, string en) => Assert.NotNull(LineRules.UsesGlossary(Terms, zh, en, out _));
}
