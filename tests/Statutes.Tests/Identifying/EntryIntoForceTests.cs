using Statutes.Ingest.Identifying;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Identifying;

public class EntryIntoForceTests
{
    // what the head tells | the day in the name of the file | the last line | the day and how sure it is
    [Theory]
    [InlineData("2020年1月2日 测试会议通过|2020年3月4日 施行", null, "第九条 本法自2020年3月4日起施行。", "2020-03-04", Certainty.Stated)]
    [InlineData("2020年1月2日 测试会议通过", null, "第九条 本法自2020年3月4日起施行。", "2020-03-04", Certainty.Stated)]
    [InlineData("2020年1月2日 测试部令第1号公布", null, "第九条 本办法自公布之日起施行。", "2020-01-02", Certainty.Derived)]
    [InlineData("2020年1月2日 测试会议通过", "2020-01-09", "第九条 本办法自发布之日起施行。", "2020-01-09", Certainty.Derived)]
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
}
