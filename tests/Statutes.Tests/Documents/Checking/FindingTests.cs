using Statutes.Documents.Checking;

namespace Statutes.Tests.Documents.Checking;

public class FindingTests
{
    private static readonly string[] Chinese =
    [
        "《网络安全法》第三十七条规定了采购审查。",
        "《网络安全法》第三十九条规定了数据本地化。",
        "《网络安全法》第四十二条规定了个人信息。",
        "《网络安全法》第四十四条规定了泄露通知。",
    ];

    [Fact]
    public void LanguagesThatCiteDifferentlyAreAFinding()
    {
        var finding = Assert.Single(CheckedText.Check(
            [.. Chinese, .. English(40)])
            .Findings);
        Assert.Equal(FindingCodes.LanguagesCiteDifferently, finding.Code);
        Assert.Equal([1, 5], finding.Places.Select(p => p.Paragraph));
    }

    [Fact]
    public void LanguagesThatCiteAlikeAreNoFinding() => Assert.Empty(CheckedText.Check(
        [.. Chinese, .. English(39)])
        .Findings);

    [Fact]
    public void AnArticleThatOneLanguageRepeatsIsOneFinding() => Assert.Single(CheckedText.Check(
        [.. Chinese, "《网络安全法》第四十七条规定了信息管理，本条另有例外。", .. English(39)])
        .Findings);

    [Fact]
    public void ATermInTwoRenderingsIsAFindingOnRequestOnly()
    {
        var content = CheckedText.Body("A network operator shall keep logs.", "The cyber operator shall report.");
        var checker = new DocumentChecker(TestCorpus.Knowledge);
        Assert.Empty(checker.Check(content, null, TestCorpus.Today).Findings);
        Assert.Contains(
            checker.Check(content, null, TestCorpus.Today, checkTerms: true).Findings,
            f => f.Code == FindingCodes.TermRenderedTwice && f.Message.En!.Contains("网络运营者", StringComparison.Ordinal));
    }

    private static string[] English(int localization) =>
    [
        "CSL Article 37 is on procurement.",
        $"CSL Article {localization} is on localization.",
        "CSL Article 42 is on personal information.",
        "CSL Article 44 is on leaks.",
    ];
}
