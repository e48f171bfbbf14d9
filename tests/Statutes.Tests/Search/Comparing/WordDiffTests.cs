using CsCheck;
using Statutes.Model.Text;
using Statutes.Search.Comparing;

namespace Statutes.Tests.Search.Comparing;

public class WordDiffTests
{
    private static readonly WordDiff Diff = new(TestCorpus.Linked.Glossary);

    [Fact]
    public void TermsOfTheGlossaryAreWords() => Assert.Equal(
        [("equal", "由"), ("delete", "网络运营者"), ("insert", "公安机关"), ("equal", "处理")],
        Diff.Compare("由网络运营者处理", "由公安机关处理", Language.Chinese).Select(p => (p.Operation, p.Text)));

    [Fact]
    public void EnglishIsComparedByWords() => Assert.Equal(
        [("equal", "a fine of "), ("delete", "50,000"), ("insert", "100,000"), ("equal", " yuan")],
        Diff.Compare("a fine of 50,000 yuan", "a fine of 100,000 yuan", Language.English).Select(p => (p.Operation, p.Text)));

    [Theory]
    [InlineData("本法第三十八条规定", "本法第四十条规定", "=本法|-第三十八条|+第四十条|=规定")]
    [InlineData("处一万元以上十万元以下罚款", "处五万元以上五十万元以下罚款", "=处|-一万元|+五万元|=以上|-十万元|+五十万元|=以下罚款")]
    [InlineData("第五十九条之一", "第五十九条之二", "-第五十九条之一|+第五十九条之二")]
    [InlineData("罚款5万元以上", "罚款50万元以上", "=罚款|-5万元|+50万元|=以上")]
    [InlineData("违法所得一倍以上", "违法所得十倍以上", "=违法所得|-一倍|+十倍|=以上")]
    public void AChineseNumeralIsOneWord(string before, string after, string parts) =>
        Assert.Equal(parts, Written(Diff.Compare(before, after, Language.Chinese)));

    [Theory]
    [InlineData("up to RMB 50,000.", "up to RMB 500,000.", "=up to |-RMB 50,000|+RMB 500,000|=.")]
    [InlineData("up to RMB 1 million.", "up to RMB 10 million.", "=up to |-RMB 1 million|+RMB 10 million|=.")]
    [InlineData("US$1.5 billion", "US$1.6 billion", "-US$1.5 billion|+US$1.6 billion")]
    [InlineData("within 3.5 days", "within 13.5 days", "=within |-3.5|+13.5|= days")]
    public void AnEnglishAmountIsOneWord(string before, string after, string parts) =>
        Assert.Equal(parts, Written(Diff.Compare(before, after, Language.English)));

    [Fact]
    public void VeryManyLinesAreComparedAsOne()
    {
        var before = string.Join('\n', Enumerable.Range(0, 3_000).Select(i => $"项目{i}"));
        var after = before + "\n又一项";
        Assert.Equal($"={before}|+\n又一项", Written(Diff.Compare(before, after, Language.Chinese)));
    }

    [Fact]
    public void ChangedWordsInARowAreOneChange() => Assert.Equal(
        "=must |-stop the use|+correct its acts|= at once",
        Written(Diff.Compare("must stop the use at once", "must correct its acts at once", Language.English)));

    [Fact]
    public void ASpaceIsNoChange() => Assert.Equal(
        "=or|+, in breach of Article 52, does not|= keep records",
        Written(Diff.Compare("or keep records", "or, in breach of Article 52, does not keep records", Language.English)));

    [Theory]
    [InlineData("甲处十万元以下罚款。\n乙处一百万元以下罚款。", "甲处十万元以下罚款。\n乙处一百万元以下罚款。\n有前两款行为，处一百万元以下罚款。")]
    [InlineData("甲应当备案。\n乙应当报告。", "总则新增的规定一。\n甲应当备案。\n乙应当报告。")]
    [InlineData("甲应当备案。", "新设的前款要求。\n甲应当备案。\n又一个后款。")]
    public void AnInsertedLineIsInsertedAsAWhole(string before, string after)
    {
        foreach (var (one, other, operation) in new[] { (before, after, "insert"), (after, before, "delete") })
        {
            var parts = Diff.Compare(one, other, Language.Chinese);
            Assert.Equal(before.Replace("\n", "", StringComparison.Ordinal), Same(parts));
            Assert.All(parts, p => Assert.True(p.Operation == operation || p.Operation == "equal"));
        }

        static string Same(IEnumerable<DiffPart> parts) => string.Concat(parts.Where(p => p.Operation == "equal").Select(p => p.Text))
            .Replace("\n", "", StringComparison.Ordinal);
    }

    [Fact]
    public void NoNumeralIsCut() =>
        Gen.Select(
            TestGen.AnyOf("第", "三", "十", "八", "条", "万", "元", "5", "0", ",", "\n", "统一", "处").Array[0, 14],
            TestGen.AnyOf("第", "四", "十", "二", "条", "万", "元", "5", "之", "\n", "统一", "处").Array[0, 14]).Sample((one, other) =>
        {
            var parts = Diff.Compare(string.Concat(one), string.Concat(other), Language.Chinese);
            foreach (var left in new[] { "insert", "delete" })
            {
                var side = parts.Where(p => p.Operation != left).ToArray();
                Assert.All(side.Zip(side.Skip(1)), p => Assert.False(IsNumeral(p.First.Text[^1]) && IsNumeral(p.Second.Text[0])));
            }
        });

    [Fact]
    public void NoNumeralOfTheLawsIsCutAndTheirPartsAreTheTwoTexts()
    {
        var articles = TestCorpus.Linked.Documents.Where(d => d.Language == Language.Chinese)
            .SelectMany(d => d.Articles.Select(d.WordingOf)).ToArray();
        foreach (var (before, after) in articles.Zip(articles.Skip(1)))
        {
            var parts = Diff.Compare(before, after, Language.Chinese);
            Assert.Equal(before, string.Concat(parts.Where(p => p.Operation != "insert").Select(p => p.Text)));
            Assert.Equal(after, string.Concat(parts.Where(p => p.Operation != "delete").Select(p => p.Text)));
            Assert.All(parts.Zip(parts.Skip(1)), p => Assert.NotEqual(p.First.Operation, p.Second.Operation));
            foreach (var left in new[] { "insert", "delete" })
            {
                var side = parts.Where(p => p.Operation != left).ToArray();
                Assert.All(side.Zip(side.Skip(1)), p => Assert.False(IsNumeral(p.First.Text[^1]) && IsNumeral(p.Second.Text[0])));
            }
        }
    }

    [Fact]
    public void ThePartsPutTogetherAreTheTwoTexts() =>
        Gen.Select(
            TestGen.AnyOf("网络", "安全", "，", "a", " b ", "\n", "𠀀").Array[0, 12],
            TestGen.AnyOf("网络", "安全", "。", "a", "c").Array[0, 12]).Sample((one, other) =>
        {
            var (before, after) = (string.Concat(one), string.Concat(other));
            foreach (var language in new[] { Language.Chinese, Language.English })
            {
                var parts = Diff.Compare(before, after, language);
                Assert.Equal(before, string.Concat(parts.Where(p => p.Operation != "insert").Select(p => p.Text)));
                Assert.Equal(after, string.Concat(parts.Where(p => p.Operation != "delete").Select(p => p.Text)));
            }
        });

    private static bool IsNumeral(char character) =>
        char.IsDigit(character) || "〇零一二三四五六七八九十百千万亿两".Contains(character, StringComparison.Ordinal);

    private static string Written(IEnumerable<DiffPart> parts) => string.Join(
        '|', parts.Select(p => p.Operation switch { "equal" => "=", "delete" => "-", _ => "+" } + p.Text));
}
