using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Model.Works;

public class InstrumentTitlesTests
{
    [Fact]
    public void EveryUseHasWords() => Assert.All(
        Enum.GetValues<InstrumentTitleUse>(),
        use => Assert.NotEmpty(InstrumentTitles.For(use, Language.Chinese).AddRange(InstrumentTitles.For(use, Language.English))));

    [Fact]
    public void TheLongestChineseWordComesFirst() => Assert.All(
        Enum.GetValues<InstrumentTitleUse>(),
        use => Assert.Equal(
            InstrumentTitles.For(use, Language.Chinese).OrderByDescending(w => w.Length),
            InstrumentTitles.For(use, Language.Chinese)));

    [Theory]
    [InlineData(InstrumentTitleUse.LawTitle, Language.Chinese, "法典 法")]
    [InlineData(InstrumentTitleUse.RegulationTitle, Language.Chinese, "条例")]
    [InlineData(InstrumentTitleUse.Topic, Language.Chinese, "管理办法 管理规定 管理条例 规定 办法 条例 法")]
    [InlineData(InstrumentTitleUse.Topic, Language.English, "Law Measures Provisions Regulations")]
    [InlineData(InstrumentTitleUse.MarkedTitle, Language.English, "")]
    public void AUseHasItsOwnWords(InstrumentTitleUse use, Language language, string words) =>
        Assert.Equal(words, string.Join(' ', InstrumentTitles.For(use, language)));
}
