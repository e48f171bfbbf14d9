using Statutes.Ingest.Identifying;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Ingest.Identifying;

public class TextIdentityTests
{
    [Theory]
    [InlineData("# 中华人民共和国测试法\n\n2001年2月3日 测试会议通过\n\n<!-- INFO END -->\n\n## 第一章 总则", "中华人民共和国测试法", 1, 5)]
    [InlineData("中华人民共和国\n测试法\n（2001年2月3日测试会议通过）\n第一章　总则", "中华人民共和国测试法", 1, 3)]
    [InlineData("测试条例\n公布日期：2001-02-03\n文号：测试令第3号\n目录\n第一章　总则", "测试条例", 2, 3)]
    [InlineData("测试部令\n第35号\n测试办法\n第一条　为了测试。", "测试办法", 2, 3)]
    [InlineData("第一条　没有题目。", "", 0, 0)]
    [InlineData("", "", 0, 1)]
    public void TheHeadOfAText(string text, string title, int life, int body)
    {
        var block = TitleBlock.Read(new SourceText("test", text), Language.Chinese);
        Assert.Equal((title, life, body), (block.Title, block.Life.Length, block.BodyLine));
    }

    [Theory]
    [InlineData("最高人民法院关于测试的解释", "2020年1月2日 最高人民法院审判委员会第1次会议通过", WorkKind.JudicialInterpretation, null, "最高人民法院")]
    [InlineData("最高人民法院、最高人民检察院关于测试的解释", "法释〔2020〕17号", WorkKind.JudicialInterpretation, "法释〔2020〕17号", "最高人民法院,最高人民检察院")]
    [InlineData("测试条例", "2003年1月2日 中华人民共和国国务院令第745号公布", WorkKind.AdministrativeRegulation, "国务院令第745号", "国务院")]
    [InlineData("测试办法", "2003年1月2日 中华人民共和国测试部令第１２号公布", WorkKind.DepartmentalRule, "测试部令第１２号", "测试部")]
    [InlineData("测试办法", "1991年11月16日 中华人民共和国国务院令第91号发布", WorkKind.AdministrativeRegulation, "国务院令第91号", "国务院")]
    [InlineData("中华人民共和国测试法", "2003年1月2日 第十届全国人民代表大会常务委员会第二次会议通过", WorkKind.Law, null, "全国人民代表大会常务委员会")]
    [InlineData("中华人民共和国宪法修正案（1988年）", "1988年4月12日 第七届全国人民代表大会第一次会议通过", WorkKind.Constitution, null, "全国人民代表大会")]
    [InlineData("测试委员会关于修改《测试法》的决定", "", WorkKind.AmendingDecision, null, "")]
    [InlineData("测试意见", "", WorkKind.Unknown, null, "")]
    [InlineData("测试办法", "", WorkKind.Unknown, null, "")]
    [InlineData("测试有限公司数据安全管理规定", "", WorkKind.Unknown, null, "")] // a rule of a company
    [InlineData("测试办法", "测信发〔2020〕3号", WorkKind.NormativeDocument, "测信发〔2020〕3号", "")]
    [InlineData("测试条例", "2021年11月25日上海市第十五届人民代表大会常务委员会第三十七次会议通过", WorkKind.NormativeDocument, null, "上海市人民代表大会常务委员会")]
    [InlineData(
        "测试条例", "2020年4月1日广州市第十五届人民代表大会常务委员会第三十五次会议通过　2020年7月29日广东省第十三届人民代表大会常务委员会第二十二次会议批准",
        WorkKind.NormativeDocument, null, "广州市人民代表大会常务委员会")]
    [InlineData("测试办法", "2020年1月1日北京市人民政府令第300号公布", WorkKind.NormativeDocument, "北京市人民政府令第300号", "北京市人民政府")]
    [InlineData("浙江省测试条例", "", WorkKind.NormativeDocument, null, "")]
    [InlineData("深圳经济特区测试条例", "", WorkKind.NormativeDocument, null, "")]
    [InlineData("北京市测试条例", "1988年5月10日 国务院批准", WorkKind.AdministrativeRegulation, null, "国务院")]
    [InlineData("城市供水条例", "", WorkKind.AdministrativeRegulation, null, "")]
    [InlineData("市场主体条例", "", WorkKind.AdministrativeRegulation, null, "")]
    [InlineData("测试办法", "测试总局公告2016年第46号", WorkKind.NormativeDocument, "测试总局公告2016年第46号", "测试总局")]
    [InlineData("测试办法", "测试银行令〔2016〕第3号", WorkKind.DepartmentalRule, "测试银行令〔2016〕第3号", "测试银行")]
    public void WhoMadeItAndOfWhatRankItIs(string title, string life, WorkKind kind, string? number, string issuers)
    {
        var issuance = Issuance.Read(title, life.Length == 0 ? [] : [life], Language.Chinese);
        Assert.Equal((kind, number, issuers), (issuance.Kind, issuance.DocumentNumber, string.Join(',', issuance.Issuers)));
    }

    [Theory]
    [InlineData("中华人民共和国测试法", "测试法", true)]
    [InlineData("测试规定（2020修正）", "测试规定", true)]
    [InlineData("测试规定（2020年修订）", "测试规定", true)]
    [InlineData("甲院 乙院关于测试的解释", "甲院、乙院关于测试的解释", true)]
    [InlineData("测试法修正案（十二）", "测试法修正案（十一）", false)]
    [InlineData("测试办法（试行）", "测试办法", false)]
    [InlineData("测试法", "测试法实施条例", false)]
    public void TextsOfOneWorkMeet(string one, string other, bool meet) =>
        Assert.Equal(meet, TextIdentity.KeyOf(one) == TextIdentity.KeyOf(other));

    [Fact]
    public void AnEventInWhoseMiddleTheLineEndsIsOne()
    {
        var text = new SourceText(
            "test", "# 测试法\n\n1999年8月30日 测试会议通过\n\n2017年12月27日 测试会议《关于修改〈测试法〉\n\n〈试验法〉的决定》修正\n\n<!-- INFO END -->\n\n第一条 为了测试。\n");
        var identity = TextIdentity.Of(text, Language.Chinese, TitleBlock.Read(text, Language.Chinese), null);
        Assert.Equal(
            [(LifecycleEventKind.Adopted, new DateOnly(1999, 8, 30)), (LifecycleEventKind.Amended, new DateOnly(2017, 12, 27))],
            identity.Events.Select(e => (e.Kind, e.Date)));
    }

    [Theory]
    [InlineData(
        "中华人民共和国主席令\n第五十三号\n《中华人民共和国测试法》已由中华人民共和国第十二届全国人民代表大会常务委员会第二十四次会议于2016年11月7日通过，现予公布，自2017年6月1日起施行。\n中华人民共和国主席　习近平\n2016年11月8日\n"
            + "中华人民共和国\n测试法\n（2016年11月7日第十二届全国人民代表大会常务委员会第二十四次会议通过）\n目录\n第一章　总则\n第一章　总则\n第一条　甲。",
        "中华人民共和国测试法", "主席令第五十三号", WorkKind.Law, "全国人民代表大会常务委员会", 8, "Adopted 2016-11-07, Promulgated 2016-11-08, InForce 2017-06-01")]
    [InlineData(
        "中华人民共和国国务院令\n\n第745号\n\n　　《测试条例》已经2021年4月27日国务院第133次常务会议通过，现予公布，自2021年9月1日起施行。\n\n总　理　　李克强\n\n2021年7月30日\n\n测试条例\n\n第一条　甲。",
        "测试条例", "国务院令第745号", WorkKind.AdministrativeRegulation, "国务院", 12,
        "Adopted 2021-04-27, Promulgated 2021-07-30, InForce 2021-09-01")]
    [InlineData(
        "国家测试办公室\n中华人民共和国测试部\n令\n第8号\n《测试办法（试行）》已经2021年11月16日国家测试办公室2021年第20次室务会议审议通过，现予公布，自2022年2月15日起施行。\n国家测试办公室主任 甲乙\n测试部部长 丙丁\n"
            + "2021年12月28日\n测试办法（试行）\n第一条　甲。",
        "测试办法（试行）", "国家测试办公室、测试部令第8号", WorkKind.DepartmentalRule, "国家测试办公室,测试部", 9,
        "Adopted 2021-11-16, Promulgated 2021-12-28, InForce 2022-02-15")]
    [InlineData(
        "测试规定\n测试部令第3号\n《测试规定》已于2020年5月6日经部务会议通过，现予发布，自2020年7月1日起施行。\n部长：甲乙\n2020年5月20日\n第一条　甲。",
        "测试规定", "测试部令第3号", WorkKind.DepartmentalRule, "测试部", 5, "Adopted 2020-05-06, Promulgated 2020-05-20, InForce 2020-07-01")]
    [InlineData(
        "中华人民共和国最高人民法院公告\n《最高人民法院关于测试的解释》已于2020年12月25日由最高人民法院审判委员会第1825次会议通过，现予公布，自2021年1月1日起施行。\n最高人民法院\n2020年12月29日\n法释〔2020〕17号\n"
            + "最高人民法院\n关于测试的解释\n第一条　甲。",
        "最高人民法院关于测试的解释", "法释〔2020〕17号", WorkKind.JudicialInterpretation, "最高人民法院", 7,
        "Adopted 2020-12-25, Promulgated 2020-12-29, InForce 2021-01-01")]
    public void AnOrderThatPromulgatesTheLawIsItsHead(
        string text, string title, string? number, WorkKind kind, string issuers, int body, string events)
    {
        var source = new SourceText("test", text);
        var block = TitleBlock.Read(source, Language.Chinese);
        var identity = TextIdentity.Of(source, Language.Chinese, block, null);
        Assert.Equal(
            (title, number, kind, issuers, body),
            (identity.Title, identity.DocumentNumber, identity.Kind, string.Join(',', identity.Issuers), block.BodyLine));
        Assert.Equal(events, string.Join(", ", identity.Events.Select(e => $"{e.Kind} {LawDate.Format(e.Date)}")));

        // every word before the law is in the head
        var head = string.Concat(block.Life.Append(block.Title)).Replace("\u3000", "", StringComparison.Ordinal);
        Assert.AllOf(
            text.Split('\n').Take(block.BodyLine).Where(l => l.Length > 0 && !title.Contains(l, StringComparison.Ordinal)),
            l => Assert.Contains(l.Trim('（', '）').Replace("\u3000", "", StringComparison.Ordinal), head));
    }

    [Fact]
    public void AnAnnouncementWithoutALawBehindItIsATextOfItsOwn()
    {
        var text = new SourceText("test", "测试公告\n现将《测试办法》予以公布。\n测试部\n2020年1月2日\n");
        Assert.Equal("测试公告", TitleBlock.Read(text, Language.Chinese).Title);
    }

    [Theory]
    [InlineData("# 甲院关于测试的规定\n\n<!-- INFO END -->\n\n甲院\n\n关于测试的规定\n\n法释〔2022〕15号\n\n为了测试，制定本规定。\n\n第一条 甲。\n", "法释〔2022〕15号")]
    [InlineData("# 测试的规定\n\n<!-- INFO END -->\n\n（法释〔2022〕15号）\n\n第一条 甲。\n", "法释〔2022〕15号")]
    [InlineData("# 测试的规定\n\n<!-- INFO END -->\n\n根据法释〔2022〕15号的规定，制定本规定。\n\n第一条 甲。\n\n法释〔2022〕16号\n", null)]
    [InlineData("# 测试的规定\n\n法释〔2020〕1号\n\n<!-- INFO END -->\n\n法释〔2022〕15号\n\n第一条 甲。\n", "法释〔2020〕1号")]
    public void ANumberOnALineOfItsOwnBehindTheHeadIsTheNumberOfTheDocument(string text, string? number)
    {
        var source = new SourceText("test", text);
        Assert.Equal(number, TextIdentity.Of(source, Language.Chinese, TitleBlock.Read(source, Language.Chinese), null).DocumentNumber);
    }

    [Theory]
    [InlineData("/a/测试法(2016-11-07).md", "2016-11-07")]
    [InlineData("/2001-01-01/测试法.md", null)]
    [InlineData("测试法(2016-13-07).md", null)]
    [InlineData("x", null)]
    public void TheDayInANameOfAFile(string path, string? day) =>
        Assert.Equal(day, TextIdentity.DayInName(path) is { } found ? LawDate.Format(found) : null);
}
