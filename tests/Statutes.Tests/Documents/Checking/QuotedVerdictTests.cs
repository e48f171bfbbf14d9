using CsCheck;
using Statutes.Documents.Quoting;
using Statutes.Model.Text;

namespace Statutes.Tests.Documents.Checking;

public class QuotedVerdictTests
{
    private const string Review = "关键信息基础设施的运营者采购网络产品和服务，可能影响国家安全的，应当通过国家网信部门会同国务院有关部门组织的国家安全审查。";

    [Theory]
    [InlineData("《网络安全法》第三十七条规定：“" + Review + "”", "exact", "csl@2026-01-01/art_37__para_1")]
    [InlineData("《网络安全法》第三十七条规定“关键信息基础设施的运营者采购网络产品和服务，可能影响国家安全的……国家安全审查”。", "exact", "csl@2026-01-01/art_37__para_1")]
    [InlineData("“可能影响国家安全的，应当通过国家网信部门”（《网络安全法》第三十七条）", "exact", "csl@2026-01-01/art_37__para_1")]
    [InlineData("《网络安全法》第三十七条规定：" + Review, "exact", "csl@2026-01-01/art_37__para_1")]
    [InlineData("《网络安全法》第三十七条规定：“关键信息基础设施的运营者采购网络产品或服务，可能影响国家安全的，应当通过审查。”", "near", "csl@2026-01-01/art_37__para_1")]
    [InlineData("《网络安全法》第三十八条规定：“" + Review + "”", "elsewhere", "csl@2026-01-01/art_37__para_1")]
    [InlineData("《网络安全法》第三十七条规定：“任何组织、个人不得非法收集、使用、加工、传输他人个人信息，不得非法买卖、提供”", "elsewhere", "pipl@2021-11-01/art_10__para_1")]
    [InlineData("《网络安全法》第三十七条规定：“运营者购买境外软件的，必须报省级公安机关备案，并在三日内登记。”", "not-found", null)]
    [InlineData("《网络安全法》第三十七条所称“网络产品”含义很广。", "not-checked", null)]
    [InlineData("《刑法》第二百八十五条：“违反国家规定，侵入国家事务、国防建设领域的计算机信息系统的”", "not-checked", null)]
    [InlineData("《网络安全法》第二十三条第三项：“采取数据分类、重要数据备份和加密等措施”", "elsewhere", "csl@2026-01-01/art_23__para_1__item_4")]
    [InlineData("《网络安全法》第三十七条规定：“关……应……审……查”。", "not-checked", null)]
    [InlineData("《網絡安全法》第三十七條：“關鍵信息基礎設施的運營者採購網絡產品和服務”", "near", "csl@2026-01-01/art_37__para_1")]
    [InlineData("《个人信息保护法》（以下简称“《个保法》”）第十条规定：任何组织、个人不得非法收集、使用、加工、传输他人个人信息", "exact", "pipl@2021-11-01/art_10__para_1")]
    [InlineData("《网络安全法》第四十二条规定：「网络运营者应当对其收集的用户信息严格保密，并建立健全用户信息保护制度」。", "exact",
        "csl@2026-01-01/art_42__para_1")]
    [InlineData("《网络安全法》第四十条规定：「国家实行网络安全等级保护制度」。", "elsewhere", "csl@2026-01-01/art_23__para_1")]
    [InlineData("《数据安全法》第二十一条第三款所称“数据分类分级保护制度”由第一款建立。", "exact", "dsl@2021-09-01/art_21__para_3")]
    [InlineData(
        "According to Article 50 of the Data Security Law, “to carry out personal information protection compliance audits, and have "
        + "auditors, premises”.", "elsewhere", "audit@2025-05-01/art_7__para_1")]
    public void AQuotationIsPlaced(string sentence, string verdict, string? found)
    {
        var quotation = Assert.Single(CheckedText.Check(sentence).Quotations);
        Assert.Equal((verdict, found), (quotation.Verdict.Name, quotation.Found?.Id.ToString()));
    }

    [Theory]
    [InlineData("《网络安全法》（以下简称“《网安法》”）第三十七条适用。")]
    [InlineData("The Cybersecurity Law (the “Cybersecurity Act of China”), Article 37, applies.")]
    [InlineData("“CSL Article 37” applies.")]
    public void ANameIsNoQuotation(string sentence) => Assert.Empty(CheckedText.Check(sentence).Quotations);

    [Fact]
    public void ADifferenceIsMarked()
    {
        var quotation = Assert.Single(CheckedText.Check(
            "《网络安全法》第三十七条规定：“" + Review.Replace("和服务", "或服务", StringComparison.Ordinal) + "”").Quotations);
        Assert.Equal(QuotedVerdict.Near, quotation.Verdict);
        Assert.Contains(quotation.Differences, d => d.Operation == "delete" && d.Text.Contains('和'));
        Assert.Contains(quotation.Differences, d => d.Operation == "insert" && d.Text.Contains('或'));
    }

    [Fact]
    public void OmissionsAreCountedAndBracketsAreShown()
    {
        var quotation = Assert.Single(CheckedText.Check(
            "《网络安全法》第三十七条规定：“[运营者]采购网络产品和服务，……，应当通过国家网信部门……国家安全审查。”").Quotations);
        Assert.Equal((QuotedVerdict.Exact, 2), (quotation.Verdict, quotation.Omissions));
        Assert.Equal(["运营者"], quotation.LeftOut);
    }

    [Fact]
    public void TheFormerWordingIsThatOfAnotherVersion()
    {
        var former = TestCorpus.Knowledge.LinesOf(TestCorpus.Id("csl@2017-06-01/art_59__para_1"), Language.Chinese)![0];
        var quotation = Assert.Single(CheckedText.Check($"《网络安全法》第六十一条规定：“{former}”").Quotations);
        Assert.Equal(QuotedVerdict.OtherVersion, quotation.Verdict);
        Assert.Equal("csl@2017-06-01", quotation.Found!.Id.Version.ToString());
    }

    [Fact]
    public void AnotherTranslationIsNotCheckedAndAnInventionIsNotFound()
    {
        var other = Assert.Single(CheckedText.Check(
            "CSL Article 37 provides that “Critical information infrastructure operators purchasing network products and services "
            + "that might impact national security shall undergo a national security review organized by the State cybersecurity "
            + "and informatization departments and relevant departments of the State Council.”").Quotations);
        Assert.NotEqual(QuotedVerdict.NotFound, other.Verdict);
        var invented = Assert.Single(CheckedText.Check(
            "CSL Article 37 provides that “every foreign vendor deposits its source code with the local police within three days”.")
            .Quotations);
        Assert.Equal(QuotedVerdict.NotFound, invented.Verdict);
    }

    public static TheoryData<string, string, string, string?> OtherLanguages => new()
    {
        { "our translation in a Chinese text", "《网络安全法》第三十七条的英文为“{0}”，", "other-language", "csl@2026-01-01/art_37__para_1" },
        { "the number in Latin letters", "根据CSL第37条，即“{0}”，采购须经审查。", "other-language", "csl@2026-01-01/art_37__para_1" },
        { "our translation in an English text", "CSL Article 37 provides that “{0}”.", "exact", "csl@2026-01-01/art_37__para_1" },
        { "of another article", "《网络安全法》第三十八条的英文为“{0}”，", "elsewhere", "csl@2026-01-01/art_37__para_1" },
    };

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void ATranslationInATextOfTheOtherLanguageIsNamedAsOne(string name, string sentence, string verdict, string? found)
    {
        var quotation = Assert.Single(CheckedText.Check(string.Format(null, sentence, Translation)).Quotations);
        Assert.Equal((name, verdict, found), (name, quotation.Verdict.Name, quotation.Found?.Id.ToString()));
        Assert.Equal(Language.English, quotation.Found!.Language);
        Assert.Equal(verdict == "exact", quotation.Why is null);
    }

    [Theory]
    [InlineData("《网络安全法》第三十七条的英文为“{0}”。")]
    [InlineData("《网络安全法》第三十八条的英文为“{0}”。")]
    public void ATranslationThatDiffersIsNotCheckedInATextOfTheOtherLanguage(string sentence)
    {
        string[] translations =
        [
            Translation.Replace("shall", "must", StringComparison.Ordinal), // near ours
            "any CII operator that buys network products or services with possible effects on national security undergoes a review",
        ];
        Assert.AllOf(translations, t =>
        {
            var quotation = Assert.Single(CheckedText.Check(string.Format(null, sentence, t)).Quotations);
            Assert.Equal(QuotedVerdict.NotChecked, quotation.Verdict);
            Assert.Empty(quotation.Differences);
        });
    }

    [Fact]
    public void TheAuthenticWordsInAnEnglishTextAreExact() => Assert.Equal(
        QuotedVerdict.Exact, Assert.Single(CheckedText.Check($"CSL Article 37 reads “{Review}” in Chinese.").Quotations).Verdict);

    private static string Translation =>
        TestCorpus.Knowledge.LinesOf(TestCorpus.Id("csl@2026-01-01/art_37__para_1"), Language.English)![0];

    [Fact]
    public void AnAlteredQuotationIsNeverExact()
    {
        var lines = TestCorpus.Knowledge.TextOf(TestCorpus.Id("csl@2026-01-01").Version, Language.Chinese)!;
        var articles = lines.Articles.Where(a => lines.LinesOf(a) is [{ Length: > 20 and < 300 }]).ToArray();
        var others = Gen.OneOf(Gen.Const('的'), Gen.Const('不'), Gen.Const('一'), Gen.Const('，'), Gen.Const('及'));
        Gen.Select(Gen.Int[0, articles.Length - 1], Gen.Int[0, 299], others).Sample(
            (which, where, by) =>
            {
                var wording = lines.LinesOf(articles[which])[0];
                var at = where % wording.Length;
                if (wording[at] == by || wording.Contains('“', StringComparison.Ordinal))
                {
                    return;
                }

                var altered = wording[..at] + by + wording[(at + 1)..];
                var number = articles[which].Number.ToChinese(Statutes.Model.Provisions.ProvisionKind.Article);
                var quotation = Assert.Single(CheckedText.Check($"《网络安全法》{number}规定：“{altered}”").Quotations);
                Assert.NotEqual(QuotedVerdict.Exact, quotation.Verdict);
            },
            iter: 200);
    }

    [Fact]
    public void ManyQuotationsAreSearchedInOnePass()
    {
        string[] lines = [.. Enumerable.Range(0, 500).Select(i => $"《网络安全法》第三十七条规定：“第{i}号内部规定要求员工每日填写第{i}号登记表并交由主管保存。”")];
        var check = CheckedText.Check(lines);
        Assert.Equal(500, check.Quotations.Count(q => q.Verdict == QuotedVerdict.NotFound));
    }
}
