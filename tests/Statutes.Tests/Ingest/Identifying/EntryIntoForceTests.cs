using Statutes.Ingest.Identifying;
using Statutes.Model.Dates;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.Identifying;

public class EntryIntoForceTests
{
    // what the head says | the day in the name of the file | the last line | the day and how sure it is
    [Theory]
    [InlineData("2020年1月2日 测试会议通过|2020年3月4日 施行", null, "第九条 本法自2020年3月4日起施行。", "2020-03-04", Certainty.Stated)]
    [InlineData("2020年1月2日 测试会议通过", null, "第九条 本法自2020年3月4日起施行。", "2020-03-04", Certainty.Stated)]
    [InlineData("2020年1月2日 测试部令第1号公布", null, "第九条 本办法自公布之日起施行。", "2020-01-02", Certainty.Derived)]
    [InlineData("2020年1月2日 测试会议通过", "2020-01-09", "第九条 本办法自发布之日起施行。", "2020-01-09", Certainty.Assumed)]
    [InlineData("1990年1月2日 测试会议通过|2019年5月6日 测试会议修正", null, "第九条 本法自1990年3月4日起施行。", "2019-05-06", Certainty.Assumed)]
    [InlineData("1990年1月2日 测试会议通过|2019年5月6日 测试会议修正|2019年7月1日 施行", null, "第九条 本法自1990年3月4日起施行。", "2019-07-01", Certainty.Stated)]
    [InlineData("2003年1月2日 测试部令第1号公布", "2019-03-02", "第九条 本条例自2003年9月1日起施行。", "2019-03-02", Certainty.Assumed)]
    [InlineData("1991年1月2日 测试部令第1号发布", "2020-11-29", "第九条 本办法自发布之日起施行。", "2020-11-29", Certainty.Assumed)]
    [InlineData("", "2019-03-02", "第九条 没有说明。", "2019-03-02", Certainty.Assumed)]
    [InlineData("", null, "第九条 本法自2020年3月4日起施行。", "2020-03-04", Certainty.Stated)]
    [InlineData("", null, "第九条 《旧法》自2020年3月4日起废止。", "1949-10-01", Certainty.Unknown)]
    [InlineData("", null, "第九条 没有说明。", "1949-10-01", Certainty.Unknown)]
    public void TheDayAndHowSureItIs(string head, string? name, string last, string day, Certainty certainty)
    {
        var told = head.Split('|').SelectMany(l => LifeLine.Read(l)).ToArray();
        var text = new SourceText("test", $"测试法\n第一条 为了测试，制定本法。\n{last}\n");
        var nameDay = name is not null && LawDate.TryParse(name, out var read) ? read : default(DateOnly?);
        var found = EntryIntoForce.Of([.. told], nameDay, text, 1);
        Assert.Equal((day, certainty), (LawDate.Format(found.Day), found.Certainty));
        Assert.NotEmpty(found.Why);
    }

    // published in 1989, in a file of 2019 · last amended in 2018, in a file of 2019 · no day in the text: then the
    // reason says that the day comes from the name of the file
    [Theory]
    [InlineData("1989年10月4日 测试会议批准|1989年11月17日 测试部令第1号发布", "2019-03-02", "第九条 本办法自发布之日起施行。", true, true)]
    [InlineData("1995年8月8日 测试部令第183号发布", "2011-01-08", "第九条 本条例自1995年8月8日起施行。", true, true)]
    [InlineData("2006年4月29日 测试部令第465号公布|2018年3月19日 《关于修改部分法规的决定》第一次修订", "2019-03-02", "第九条 本条例自2006年9月1日起施行。", true, true)]
    [InlineData("", "1987-09-11", "第九条 本条例自发布之日起施行。", true, false)]
    [InlineData("2020年1月2日 测试会议通过", "2020-01-09", "第九条 本办法自发布之日起施行。", true, false)]
    [InlineData("2018年3月19日 测试会议修订", "2018-03-19", "第九条 本条例自2006年9月1日起施行。", false, false)]
    public void ADayInTheNameOfTheFileAloneIsReportedAsSuch(
        string head, string name, string last, bool fromName, bool ofUntoldChange)
    {
        var told = head.Split('|').SelectMany(l => LifeLine.Read(l)).ToArray();
        Assert.True(LawDate.TryParse(name, out var nameDay));
        var found = EntryIntoForce.Of([.. told], nameDay, new SourceText("test", $"测试法\n第一条 为了测试，制定本法。\n{last}\n"), 1);
        Assert.Equal((nameDay, Certainty.Assumed, ofUntoldChange), (found.Day, found.Certainty, found.IsOfUnrecordedAmendment));
        Assert.Equal(fromName, found.Why.Contains("file name", StringComparison.Ordinal));
    }
}
