using CsCheck;
using Statutes.Ingest.Parsing;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Tests.Ingest.Parsing;

public class StatuteParserTests
{
    private static readonly Gen<string> AnyLaw = Gen.OneOf(
        TestGen.AnyOf(
            "示例法", "第一章　总则", "第一节　甲", "第一编 乙", "第一分编 丙", "第一条　甲。", "第一条　", "第二条 下列：", "第五十九条之一　丁。",
            "第条", "（一）项；", "（九）项；", "1. 目", "（1）目", "目录",
            "（括号）", "Article 1  A.", "Chapter I  B", "(1) c", "\u3000", "\uFEFF", "第99999999999999条 过大。", "段落。"),
        Gen.String[0, 20]).Array[0, 25].Select(lines => string.Join('\n', lines));

    [Fact]
    public void AnyTextIsReadWithoutAnExceptionAndEveryIdIsItsOwn() => Gen.Select(AnyLaw, Gen.Bool).Sample((text, english) =>
    {
        var source = new SourceText("any", text);
        var (document, diagnostics) = StatuteParser.Parse(source, default, english ? Language.English : Language.Chinese);
        var ids = document.All.Select(p => p.Path.EId).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(document.All, p => Assert.InRange(p.Span.End, p.Span.Start, text.Length));
        Assert.All(diagnostics, d => Assert.InRange(d.Line, 1, source.LineCount));
    });

    // the last of several items that are titles lost its wording, which became a 款
    [Theory]
    [InlineData("（一）按址投递\n平房的邮件投递到门口。\n船舶的邮件投递到单位。\n（二）用户领取\n存局候领的邮件由用户领取。", "para_1(item_1 item_2)")]
    [InlineData("（一）按址投递\n平房的邮件投递到门口。\n（二）用户领取\n存局候领的邮件由用户领取。\n前款另有规定的除外。", "para_1(item_1 item_2) para_2()")]
    [InlineData("（一）按址投递\n平房的邮件投递到门口。\n（二）由用户领取。\n前款另有规定的除外。", "para_1(item_1 item_2) para_2()")]
    [InlineData("（一）按址投递\n（二）用户领取\n前款另有规定的除外。", "para_1(item_1 item_2) para_2()")]
    public void AnItemThatIsATitleHasTheLineBehindItAsTheOnesBeforeIt(string lines, string shape)
    {
        var document = StatuteParser.Parse(new SourceText("test", $"测试法\n第一条　按下列方式投递：\n{lines}\n第二条　乙。\n"), default, Language.Chinese)
            .Document;
        Assert.Equal(
            shape,
            string.Join(
                ' ',
                document.Articles[0].Children.Select(
                    p => $"para_{p.Path.Number}({string.Join(' ', p.Children.Select(i => $"item_{i.Path.Number}"))})")));
    }

    [Theory]
    [InlineData("Chapter I  General Provisions", LineKind.Heading, "1", "General Provisions")]
    [InlineData("Chapter XIV  Penalties", LineKind.Heading, "14", "Penalties")]
    [InlineData("Section 2  Critical things", LineKind.Heading, "2", "Critical things")]
    [InlineData("Article 35  Operators shall", LineKind.ArticleStart, "35", "Operators shall")]
    [InlineData("Article 120-1  Whoever", LineKind.ArticleStart, "120-1", "Whoever")]
    [InlineData("Article 1: This Law", LineKind.ArticleStart, "1", "This Law")]
    [InlineData("Article 1:This Law", LineKind.ArticleStart, "1", "This Law")]
    [InlineData("Article 1：This Law", LineKind.ArticleStart, "1", "This Law")]
    [InlineData("Article 12. This Law", LineKind.ArticleStart, "12", "This Law")]
    [InlineData("ARTICLE 1", LineKind.ArticleStart, "1", "")]
    [InlineData("ARTICLE 1. This Law", LineKind.ArticleStart, "1", "This Law")]
    [InlineData("Article\u00A01:\u00A0This Law", LineKind.ArticleStart, "1", "This Law")]
    [InlineData("CHAPTER II: Things", LineKind.Heading, "2", "Things")]
    [InlineData("(3) an item;", LineKind.Item, "3", "an item;")]
    [InlineData("1. a sub-item;", LineKind.Subitem, "1", "a sub-item;")]
    public void EnglishLinesAreKnown(string line, LineKind kind, string number, string wording)
    {
        var read = LineClassifier.Classify(line, new TextSpan(0, line.Length), Language.English);
        Assert.Equal((kind, number, wording), (read.Kind, read.Number.ToString(), read.WordingSpan.In(line).ToString()));
    }

    [Theory]
    [InlineData("Article 35 of this Law applies.", LineKind.PerhapsArticleStart)]
    [InlineData("Articles 1 and 2 apply.", LineKind.Text)]
    [InlineData("Article: a thing", LineKind.Text)]
    [InlineData("(a) is no item", LineKind.Text)]
    [InlineData("2017 was a year.", LineKind.Text)]
    [InlineData("(Adopted at the 24th session)", LineKind.Note)]
    public void EnglishLinesThatOnlyLookLikeANumberAreNot(string line, LineKind kind) =>
        Assert.Equal(kind, LineClassifier.Classify(line, new TextSpan(0, line.Length), Language.English).Kind);
}
