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
}
