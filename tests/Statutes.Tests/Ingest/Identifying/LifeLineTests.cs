using Statutes.Ingest.Identifying;
using Statutes.Model.Dates;
using Statutes.Model.Works;

namespace Statutes.Tests.Ingest.Identifying;

public class LifeLineTests
{
    [Fact]
    public void BothAdoptionsOfAJointInterpretationAreKept()
    {
        var read = LifeLine.Read("2018年1月25日 甲院委员会第1732次会议、2018年6月13日乙院第十三届委员会第二次会议通过");
        Assert.Equal(
            [(new DateOnly(2018, 1, 25), "甲院委员会第1732次会议"), (new DateOnly(2018, 6, 13), "乙院第十三届委员会第二次会议")],
            read.Select(e => (e.Date, e.By)));
        Assert.AllOf(read, e => Assert.Equal(LifecycleEventKind.Adopted, e.Kind));
    }

    [Theory]
    [InlineData("2001年2月3日 第九届测试大会第四次会议通过", "Adopted 2001-02-03")]
    [InlineData("1993年10月31日第八届测试大会第四次会议通过 根据2009年8月27日第十一届测试大会第十次会议《关于修改2008年以前部分规定的决定》第一次修正", "Adopted 1993-10-31, Amended 2009-08-27")]
    [InlineData("2019年12月17日 测试部令第9号公布，自2020年3月1日起施行", "Promulgated 2019-12-17, InForce 2020-03-01")]
    [InlineData("1982年12月4日 测试大会公告公布施行", "Promulgated 1982-12-04, InForce 1982-12-04")]
    [InlineData("2005年5月6日 测试委员会第100次会议修订通过", "Amended 2005-05-06")]
    [InlineData("1988年4月12日 第七届测试大会第一次会议通过的《测试法修正案》", "Amended 1988-04-12")]
    [InlineData("２０１２年１２月３日 测试部部长办公会议通过", "Adopted 2012-12-03")]
    [InlineData("二〇一二年十二月三日测试部发布", "Promulgated 2012-12-03")]
    [InlineData("公布日期：2021-06-10　施行日期：2021-09-01", "Promulgated 2021-06-10, InForce 2021-09-01")]
    [InlineData("2010年1月1日 废止", "Repealed 2010-01-01")]
    [InlineData("2010年1月1日", "")]
    [InlineData("根据《关于修改2008年1月2日规定的决定》修正", "")]
    [InlineData("2010年13月41日通过", "")]
    [InlineData("", "")]
    public void TheEventsOfALine(string line, string events) =>
        Assert.Equal(events, string.Join(", ", LifeLine.Read(line).Select(e => $"{e.Kind} {LawDate.Format(e.Date)}")));

    [Theory]
    [InlineData("2001年2月3日 第九届测试大会第四次会议通过", "第九届测试大会第四次会议")]
    [InlineData("2018年10月26日 第十三届测试大会第六次会议《关于修改〈测试法〉的决定》第四次修正", "第十三届测试大会第六次会议《关于修改〈测试法〉的决定》")]
    [InlineData("2001年2月3日 通过", "")]
    public void WhoDidIt(string line, string by) => Assert.Equal(by, LifeLine.Read(line)[0].By);
}
