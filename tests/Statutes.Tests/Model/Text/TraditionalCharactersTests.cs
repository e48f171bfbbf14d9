using Statutes.Model.Text;

namespace Statutes.Tests.Model.Text;

public class TraditionalCharactersTests
{
    [Theory]
    // from Unihan
    [InlineData("網絡安全法", "网络安全法")]
    [InlineData("關鍵信息基礎設施安全保護條例", "关键信息基础设施安全保护条例")]
    [InlineData("中華人民共和國憲法", "中华人民共和国宪法")]
    [InlineData("勞動爭議調解仲裁", "劳动争议调解仲裁")]
    [InlineData("鈾釷氬銥鱘鸛", "铀钍氩铱鲟鹳")]
    // standard characters that Traditional law is full of
    [InlineData("合夥企業關於徵收土地", "合伙企业关于征收土地")]
    [InlineData("瞭解釐清", "了解厘清")]
    // one of two simplified characters
    [InlineData("線路鍾點鉅額餘額", "线路钟点巨额余额")]
    // a common character instead of the simplified form in Unihan
    [InlineData("諮詢委託鑑定鑛山", "咨询委托鉴定矿山")]
    // forms of Taiwan
    [InlineData("證券投資信託", "证券投资信托")]
    [InlineData("水汙染防治", "水污染防治")]
    [InlineData("菸酒管理", "烟酒管理")]
    [InlineData("審覈週期佔用", "审核周期占用")]
    [InlineData("槓桿", "杠杆")]
    // forms of Hong Kong
    [InlineData("衞生説明", "卫生说明")]
    [InlineData("綫上啓動", "线上启动")]
    [InlineData("外滙羣眾裏面", "外汇群众里面")]
    public void ATraditionalTextBecomesSimplified(string traditional, string simplified) => Assert.Equal(simplified, Simplify(traditional));

    [Theory]
    [InlineData("显著轻微")]
    [InlineData("乾坤")]
    [InlineData("狼藉慰藉")]
    [InlineData("覆盖答覆")]
    [InlineData("皇后公里只干斗谷")]
    [InlineData("陞甦祕甯邨阪")]
    [InlineData("Article 35 § 第三十五条〇々")]
    public void WhatIsValidInSimplifiedTextStays(string text) => Assert.Equal(text, Simplify(text));

    [Theory]
    [InlineData('\0')]
    [InlineData('\u4DFF')]
    [InlineData('\u4E00')]
    [InlineData('\u9FFF')]
    [InlineData('\uA000')]
    [InlineData('\uD800')]
    [InlineData('\uFFFF')]
    public void ACharacterAtTheEdgeOfTheTableStays(char c) => Assert.Equal(c, TraditionalCharacters.Simplify(c));

    [Fact]
    public void SimplifyingTwiceIsSimplifyingOnce()
    {
        var changed = All().Where(IsChanged).ToArray();
        Assert.Equal(2717, changed.Length);
        Assert.DoesNotContain(changed, c => IsChanged(TraditionalCharacters.Simplify(c)));
        Assert.DoesNotContain(changed, c => char.IsSurrogate(TraditionalCharacters.Simplify(c)));
    }

    [Fact]
    public void NoCharacterOfTheCorpusIsChanged()
    {
        var files = Directory.GetFiles(TestCorpus.Locations.Corpus, "*.zh.txt", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files.SelectMany(File.ReadAllText), IsChanged);
    }

    private static IEnumerable<char> All() => Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c);

    private static bool IsChanged(char c) => TraditionalCharacters.Simplify(c) != c;

    private static string Simplify(string text) => string.Concat(text.Select(TraditionalCharacters.Simplify));
}
