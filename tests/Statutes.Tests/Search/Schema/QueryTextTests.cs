using CsCheck;
using Lucene.Net.Analysis.TokenAttributes;
using Statutes.Model.Text;
using Statutes.Search.Schema;
using Statutes.Tests.Search.Matching;

namespace Statutes.Tests.Search.Schema;

public class QueryTextTests
{
    [Theory]
    [InlineData("CII", "cii")]
    [InlineData("ＣＩＩ３５", "cii35")]
    [InlineData("關鍵信息基礎設施", "关键信息基础设施")]
    [InlineData("網路安全", "网络安全")]
    [InlineData("資訊", "信息")]
    [InlineData("users’ data", "users' data")]
    [InlineData("什么是　约谈？", "什么是 约谈?")]
    [InlineData("互联网路由", "互联网路由")]
    [InlineData("網路徑", "网路径")]
    public void TextsThatMeanTheSameFoldToTheSame(string text, string folded) => Assert.Equal(folded, QueryText.Fold(text));

    [Fact]
    public void AnyTextKeepsItsLengthAndFoldsOnlyOnce() => SearchGen.AnyText.Sample(
        text =>
        {
            var folded = QueryText.Fold(text);
            Assert.Equal(text.Length, folded.Length);
            Assert.Equal(folded, QueryText.Fold(folded));
        },
        iter: 3_000);

    [Fact]
    public void NoCharacterIsSimplifiedTwice() => Assert.Equal([],
        Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)
            .Where(c => TraditionalCharacters.Simplify(TraditionalCharacters.Simplify(c)) != TraditionalCharacters.Simplify(c)));

    [Theory]
    [InlineData("網絡安全", "網絡|絡安", "网络|络安|安全")]
    [InlineData("Ｎｅｔｗｏｒｋ logs", "", "network|log|logs")]
    [InlineData("operator’s", "", "operator|oper")]
    [InlineData("谈", "", "谈")]
    public void AnalysisFoldsAsQueriesDo(string text, string not, string terms)
    {
        var found = TermsOf(text, forQueries: true);
        Assert.AllOf(terms.Split('|'), t => Assert.Contains(t, found));
        Assert.Empty(not.Split('|').Where(t => t.Length > 0).Intersect(found));
    }

    [Fact]
    public void AnIndexedTextHasEveryTermOfTheQueryForIt() => SearchGen.AnyText.Sample(
        text => Assert.Empty(TermsOf(text, forQueries: true).Except(TermsOf(text, forQueries: false))), iter: 1_000);

    [Fact]
    public void TraditionalAndSimplifiedGiveTheSameTerms() =>
        Assert.Equal(TermsOf("关键信息基础设施的运营者采购网络产品", true), TermsOf("關鍵信息基礎設施的運營者採購網絡產品", true));

    [Fact]
    public void EveryTermLiesInTheText() => SearchGen.AnyText.Sample(
        text =>
        {
            using var analyzer = new BilingualAnalyzer(forQueries: false);
            using var stream = analyzer.GetTokenStream("zh", text);
            var offset = stream.AddAttribute<IOffsetAttribute>();
            stream.Reset();
            while (stream.IncrementToken())
            {
                Assert.InRange(offset.StartOffset, 0, offset.EndOffset - 1);
                Assert.InRange(offset.EndOffset, 1, text.Length);
            }
        },
        iter: 1_000);

    private static List<string> TermsOf(string text, bool forQueries)
    {
        using var analyzer = new BilingualAnalyzer(forQueries);
        using var stream = analyzer.GetTokenStream("zh", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var terms = new List<string>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString()!);
        }

        return terms;
    }
}
