using Statutes.Ingest.Linking;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.Linking;

public class ReferenceTypingTests
{
    [Theory]
    [InlineData("任何个人、组织都有权对违反本法规定的行为向有关主管部门投诉、举报。", "本法")]
    [InlineData("任何单位和个人发现违反本法规定的行为的，应当向公安机关举报。", "本法")]
    [InlineData("对违反本法第五条规定的行为，公民有权检举和控告；", "本法第五条")]
    [InlineData("受理对违反本法有关规定的行为的投诉。", "本法")]
    public void ARightToReportABreachIsNoPenaltyForIt(string wording, string reference) =>
        Assert.Equal(ReferenceType.Plain, TypeOf(wording, reference));

    [Theory]
    [InlineData("违反本法规定，打击报复举报人的，由有关主管部门责令改正。", "本法")]
    [InlineData("对违反本法规定的行为，经举报查实的，依法给予处罚。", "本法")]
    [InlineData("违反本法第五条规定，不受理投诉、举报的，", "本法第五条")]
    [InlineData("对违反本法规定的行为，没收违法所得。", "本法")]
    public void APenaltyForABreachThatSpeaksOfReportsStaysOne(string wording, string reference) =>
        Assert.Equal(ReferenceType.PenaltyFor, TypeOf(wording, reference));

    private static ReferenceType TypeOf(string wording, string reference)
    {
        var at = wording.IndexOf(reference, StringComparison.Ordinal);
        return ReferenceTyping.Of(wording, new TextSpan(at, at + reference.Length));
    }
}
