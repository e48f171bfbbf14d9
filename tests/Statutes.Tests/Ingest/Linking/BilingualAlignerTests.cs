using Statutes.Ingest.Linking;
using Statutes.Ingest.Parsing;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.Linking;

public class BilingualAlignerTests
{
    [Fact]
    public void EveryProvisionOfTheCorpusHasItsCounterpart()
    {
        foreach (var version in TestCorpus.Linked.Documents.GroupBy(d => d.Version))
        {
            var diagnostics = new List<Diagnostic>();
            var chinese = version.Single(d => d.Language == Language.Chinese);
            var pairs = BilingualAligner.Align(chinese, version.Single(d => d.Language == Language.English), diagnostics);
            Assert.Empty(diagnostics);
            Assert.Equal(chinese.All.Select(p => p.Path), pairs.Select(p => p.Path));
            Assert.AllOf(pairs, p => Assert.Equal(p.Chinese.Kind, p.English.Kind));
        }
    }

    [Fact]
    public void ADifferenceInShapeIsReportedWithBothPlaces()
    {
        var diagnostics = new List<Diagnostic>();
        var pairs = BilingualAligner.Align(
            Parse("zh", Language.Chinese, "法\n第一条　甲：\n（一）一；\n（二）二。"),
            Parse("en", Language.English, "Law\nArticle 1  A:\n(1) one.\nMore.\n"),
            diagnostics);
        Assert.Equal(["art_1", "art_1__para_1", "art_1__para_1__item_1"], pairs.Select(p => p.Path.EId));
        Assert.Equal([("zh", 4), ("en", 4)], diagnostics.Select(d => (d.Source, d.Line)));
        Assert.Contains("en", diagnostics[0].Message);
        Assert.Contains("line 2", diagnostics[0].Message);
        Assert.Contains("zh", diagnostics[1].Message);
    }

    private static StatuteDocument Parse(string name, Language language, string text) =>
        StatuteParser.Parse(new SourceText(name, text), default, language).Document;
}
