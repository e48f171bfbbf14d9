using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Reports;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Tests.Ingest.UserCorpus;

namespace Statutes.Tests.Ingest.Layout;

/// <summary>Layouts of files as users have them: what the report of an ingest says of each.</summary>
public class TextLayoutTests
{
    private const string Adopted = "1990年6月28日第七届测试大会常务委员会第十四次会议通过";
    private const string Amended = "根据2020年10月17日第十三届测试大会常务委员会第二十二次会议《关于修改〈测试法〉的决定》修正";
    private const string OldBody = "第一条　为了测试，制定本法。\n第二条　适用本法。\n第三条　本法自1990年10月1日起施行。\n";
    private const string Head = "测试法\n（2021年6月10日测试会议通过）\n";
    private const string Body = "第一条　为规范管理，制定本法。\n第二条　本法自2022年1月1日起施行。\n";

    // a bracket that was not read gave the day of 1990, with certainty “stated”
    [Theory]
    [InlineData($"测试法\n（{Adopted}\n{Amended}）\n")]
    [InlineData($"测试法\n（{Adopted}　{Amended}）①\n")]
    [InlineData($"测试法①\n(\u3000{Adopted}\n\n{Amended})[1]\n")]
    [InlineData($"测试法\n【{Adopted}　{Amended}】\n")]
    [InlineData($"测试法\n〔{Adopted}　{Amended}〕\n")]
    [InlineData($"测试法（{Adopted}　{Amended}）\n")]
    [InlineData($"测试法\n{Adopted}\n{Amended}\n")]
    [InlineData($"（{Adopted}\n{Amended}）\n测试法\n")]
    [InlineData($"测试法\n（{Adopted}\n{Amended}\n")]
    [InlineData($"测试法\n河流局整理\n（{Adopted}　{Amended}）［1］\n")]
    public void TheHistoryIsReadFromABracketOfAnyForm(string head)
    {
        var file = Ingest(head + OldBody);
        Assert.Equal(("测试法", "2020-10-17", 3), (file.Title, file.Version, Count(file, ProvisionKind.Article)));
    }

    [Theory]
    [InlineData(
        "中华人民共和国主席令\n第二十一号\n《测试法》已由测试大会于2015年4月24日修订通过，现将修订后的《测试法》公布，自2015年10月1日起施行。\n中华人民共和国主席　甲\n2015年4月24日\n测试法\n"
            + "第一条　甲。\n第二条　本法自2015年10月1日起施行。\n",
        "测试法", "2015-10-01")]
    [InlineData(
        "测试总局\n关于发布修订后的《测试办法》的公告\n测试总局公告2016年第46号\n　　现将修订后的《测试办法》予以发布，自2016年9月1日起施行。\n　　特此公告。\n测试总局\n2016年7月13日\n测试办法\n"
            + "第一条　甲。\n第二条　本办法自2016年9月1日起施行。\n",
        "测试办法", "2016-09-01")]
    [InlineData(
        "测试总局关于印发《测试办法》的通知\n测发〔2009〕1号\n各省、自治区、直辖市：\n　　现将《测试办法》印发给你们，请遵照执行。执行中有问题，请报告。\n测试总局\n二〇〇九年一月九日\n测试办法\n"
            + "第一条　甲。\n第二条　本办法自2009年2月1日起施行。\n",
        "测试办法", "2009-02-01")]
    [InlineData(
        "国务院令\n第590号\n《测试条例》已经2011年1月19日国务院第141次常务会议通过，现予公布，自公布之日起施行。\n总理　甲\n2011年1月21日\n测试条例\n第一条　甲。\n第二条　本条例自公布之日起施行。\n",
        "测试条例", "2011-01-21")]
    [InlineData(
        "测试部令\n第5号\n《测试办法》已于2011年1月19日审议通过，现予发布，自发布之日起施行。\n部长　甲　2011年1月25日\n测试办法\n第一条　甲。\n第二条　由测试部负责解释。\n",
        "测试办法", "2011-01-25")]
    [InlineData(
        "国务院关于修改《测试条例》的决定\n对《测试条例》作如下修改：\n一、删去第三条。\n本决定自2022年5月1日起施行。\n测试条例\n（2022年3月29日国务院令第752号公布）\n第一条　甲。\n第二条　本条例自2022年5月1日起施行。\n",
        "测试条例", "2022-05-01")]
    public void AnOrderOrADecisionBeforeALawGivesItNoTitleAndNoDay(string text, string title, string version)
    {
        var file = Ingest(text);
        Assert.Equal((title, version, 2), (file.Title, file.Version, Count(file, ProvisionKind.Article)));
    }

    [Theory]
    [InlineData("t.txt", $"{Head}第一条（目的与依据）\n为了测试。\n第二条（施行日期）\n本规定自2022年1月1日起施行。\n")]
    [InlineData("t.txt", $"{Head}第一条\n（目的与依据）\n为了测试。\n第二条\n（施行日期）\n本规定自2022年1月1日起施行。\n")]
    [InlineData("t.txt", $"{Head}第一条【目的】\n为了测试。\n第二条【施行】\n本规定自2022年1月1日起施行。\n")]
    [InlineData("t.txt", $"{Head}第一条　目的\n为了测试。\n第二条　施行\n本规定自2022年1月1日起施行。\n")]
    [InlineData("t.md", $"# 测试法\n\n### 第一条 目的\n\n为了测试。\n\n### 第二条 施行\n\n本法自2022年1月1日起施行。\n")]
    [InlineData("t.html", "<h1>测试法</h1><h3>第一条 目的</h3><p>为了测试。</p><h3>第二条 施行</h3><p>本法自2022年1月1日起施行。</p>")]
    public void ACaptionIsNoParagraph(string name, string text) => Assert.Equal(2, Count(Ingest(text, name), ProvisionKind.Paragraph));

    [Fact]
    public void ACaptionIsTheWordingOfItsArticle()
    {
        using var tree = new LawTree();
        tree.Write("t.txt", $"{Head}第一条（目的）\n为了测试。\n第二条　（删除）\n");
        tree.Ingest();
        var document = CorpusReader.Read(CorpusFolder.Read(tree.OwnPath)).Corpus.Documents.Single();
        Assert.Equal(["（目的）", "为了测试。"], document.LinesOf(document.Articles[0]));
        Assert.Equal("（删除）", document.WordingOf(document.Articles[1].Children.Single()));
    }

    [Theory]
    [InlineData("来源：测试网\n责任编辑：甲\n发布时间：2021年6月11日", DiagnosticCodes.FurnitureLeftOut)]
    [InlineData("【打印】【关闭】", DiagnosticCodes.FurnitureLeftOut)]
    [InlineData("① 本法根据决定修正。\n② 参见甲法。", DiagnosticCodes.NotesLeftOut)]
    [InlineData("［1］ 本法根据决定修正。", DiagnosticCodes.NotesLeftOut)]
    [InlineData("* 本文为非官方文本。", DiagnosticCodes.NotesLeftOut)]
    [InlineData("注：本法自公布之日起施行。", DiagnosticCodes.NotesLeftOut)]
    [InlineData("《测试法》答记者问\n问：如何理解？\n答：应当备案。", DiagnosticCodes.UnknownLine)]
    [InlineData("关于《测试法》的政策解读\n为了测试。\n（一）甲。", DiagnosticCodes.UnknownLine)]
    [InlineData("测试部\n2021年6月10日", DiagnosticCodes.UnknownLine)]
    public void WhatIsBehindTheLawIsReportedAndIsNoParagraph(string behind, string code)
    {
        var file = Ingest($"{Head}{Body}{behind}\n");
        Assert.Equal(2, Count(file, ProvisionKind.Paragraph));
        var lines = behind.Count(c => c == '\n') + 1;
        Assert.Equal(Enumerable.Range(5, lines), file.Diagnostics.Where(d => d.Code == code).Select(d => d.Line));
    }

    [Theory]
    [InlineData("　　第一条　为了保障安全，促进利用，\n保护权益，制定本法。\n　　第二条　甲。\n", 2)]
    [InlineData("第一条　为了规范活动，保障数据安全，促进数据利用，保护个\n人、组织的权益，制定本法。\n第二条　甲。\n", 2)]
    [InlineData("　　第一条　违反规定的，依照本法\n第三十条规定处罚，\n并处罚款。\n　　第二条　甲。\n", 2)]
    [InlineData("第一条　国务院由下列人员组成：\n总理，\n副总理若干人，\n秘书长。\n国务院实行总理负责制。\n第二条　甲。\n", 3)]
    [InlineData("第一条　甲。\n乙。\n第二条　丙。\n", 3)]
    [InlineData("第一条　有下列情形之一，\n（一）甲；\n（二）乙。\n第二条　丙。\n", 2)]
    public void ALineThatContinuesIsNoParagraph(string body, int paragraphs) =>
        Assert.Equal(paragraphs, Count(Ingest(Head + body), ProvisionKind.Paragraph));

    [Theory]
    [InlineData("第一条　公民需要证明身份的，有权使用\n\n身份证证明身份。\n第二条　甲。\n", 3)]
    [InlineData("　　第一条　国家建立制度，保障安全，促进利用，保护公民的权益。\n　　国家鼓励。\n国家支持。\n　　第二条　甲。\n", 5)]
    public void ADoubtfulCutIsReportedWithItsLine(string body, int line) =>
        Assert.Equal(line, Assert.Single(Ingest(Head + body).Diagnostics, d => d.Code == DiagnosticCodes.ParagraphDoubtful).Line);

    [Theory]
    [InlineData("t.md", "# 测试法\n\n**第一条** 甲。\n\n**第二条** 乙。\n")]
    [InlineData("t.md", "**测试法**\n\n**第一条**　甲。\n\n**第二条**　乙。\n")]
    [InlineData("t.md", "# 测试法\n\n- __第一条__ 甲。\n- *第二条* 乙。\n")]
    [InlineData("t.html", "<h1>测试法</h1><p><b>第一条</b>甲。</p><p><b>第二条</b>乙。</p>")]
    [InlineData("t.txt", "测试法\n第一条　甲。\n第一条　之一　乙。\n")]
    public void AnArticleInAnotherDressIsFound(string name, string text)
    {
        var file = Ingest(text, name);
        Assert.Equal(("测试法", 2), (file.Title, Count(file, ProvisionKind.Article)));
    }

    [Theory]
    [InlineData(
        "Data Law of the People's Republic of China\n(Adopted at the 29th Meeting of the National\nCongress on June 10, 2021)\n"
            + "Article 1 This Law protects\nrights.\nArticle 2 This Law shall come into force as of September 1, 2021.\n",
        "2021-09-01")]
    [InlineData(
        "Data Measures\n(Promulgated on May 5, 2020)\nArticle 1 A.\n"
            + "Article 2 These Measures shall take effect on the date of promulgation.\n",
        "2020-05-05")]
    [InlineData(
        "Data Law\n(Adopted on June 10, 2005; amended on May 1, 2019)\n"
            + "Article 1 A.\nArticle 2 This Law shall come into force on September 1, 2005.\n",
        "2019-05-01")]
    public void AnEnglishLawHasArticlesAndADay(string text, string version)
    {
        var file = Ingest(text);
        Assert.Equal((version, 2, 2), (file.Version, Count(file, ProvisionKind.Article), Count(file, ProvisionKind.Paragraph)));
    }

    private static int Count(FileReport file, ProvisionKind kind) => file.Counts.GetValueOrDefault(kind);

    private static FileReport Ingest(string text, string name = "t.txt")
    {
        using var tree = new LawTree();
        tree.Write(name, text);
        return tree.Report().Files.Single();
    }
}
