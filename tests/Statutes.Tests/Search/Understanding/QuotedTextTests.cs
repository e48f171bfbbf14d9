using Statutes.Search.Understanding;

namespace Statutes.Tests.Search.Understanding;

public class QuotedTextTests
{
    [Theory]
    [InlineData("什么是“约谈”", "什么是 约谈", "", "约谈")]
    [InlineData("什么是\"约谈\"", "什么是 约谈", "约谈", "")]
    [InlineData("\"约谈\" 和 \"网络\"", "约谈 和 网络", "约谈|网络", "")]
    [InlineData("「约谈」与《网络安全法》", "约谈 与 网络安全法", "", "约谈|网络安全法")]
    [InlineData("an 'operator' of networks", "an operator of networks", "", "operator")]
    [InlineData("operator's duties, xi'an", "operator's duties, xi'an", "", "")]
    [InlineData("什么是约谈”", "什么是约谈", "", "")]
    [InlineData("什么是“约谈", "什么是 约谈", "", "")]
    [InlineData("\"\" 约谈", "约谈", "", "")]
    public void StraightMarksRequireAndOtherMarksEmphasize(string query, string text, string required, string emphasized)
    {
        var quoted = QuotedText.Of(query);
        Assert.Equal(text, string.Join(' ', quoted.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal((required, emphasized), (string.Join('|', quoted.Required), string.Join('|', quoted.Emphasized)));
    }
}
