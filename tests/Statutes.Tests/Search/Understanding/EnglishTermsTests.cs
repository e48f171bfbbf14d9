using Statutes.Model.Text;
using Statutes.Search.Understanding;

namespace Statutes.Tests.Search.Understanding;

public class EnglishTermsTests
{
    // forms of a word, words in between that do not count, the longest term
    [Theory]
    [InlineData("limitation period", "诉讼时效期间")]
    [InlineData("limitation periods", "诉讼时效期间")]
    [InlineData("when is a non-compete enforceable", "竞业限制", "有效")]
    [InlineData("breaches of the contract", "违约责任")]
    [InlineData("termination of an employment contract", "解除劳动合同", "合同")]
    [InlineData("shareholder", "股东")]
    [InlineData("officers of a company", "高级管理人员", "公司")]
    [InlineData("an office of a company", "公司")]
    [InlineData("诉讼时效 contract", "合同")]
    [InlineData("网络安全")]
    [InlineData("")]
    public void EnglishTermsHaveTheWordsOfStatutes(string text, params string[] first) =>
        Assert.Equal(first, EnglishTerms.In(text).Select(t => t[0]));

    [Fact]
    public void EachRowIsAnEnglishTermWithChineseWords()
    {
        var rows = EmbeddedTable.Rows(typeof(EnglishTerms), "english-terms.tsv").ToArray();
        Assert.True(rows.Length > 1_000, $"{rows.Length} rows");
        Assert.All(rows, r => Assert.True(
            r is [var english, var chinese]
            && english.All(c => char.IsAsciiLetterLower(c) || c == ' ')
            && chinese.Split('|').All(w => w.Length > 0 && w.All(c => HanCharacters.Is(c) || c is '、')),
            string.Join(' ', r)));
    }

    [Theory]
    [InlineData("limitation period")]
    [InlineData("cross-border data transfer")]
    public void TheQueryIsRankedByThem(string query) =>
        Assert.NotEmpty(TestInterpreter.Queries.Read(query, corrects: false).Translations);
}
