using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Tests.Reading;

public class PlainTextReadingTests
{
    [Theory]
    [InlineData("in turn")]
    [InlineData("one behind the other")]
    [InlineData("in Markdown")]
    public void TwoLanguagesInOneTextAreTwoTexts(string layout)
    {
        const string ZhPath = "csl/2017-06-01.zh.txt", EnPath = "csl/2017-06-01.en.txt";
        var (zh, en) = (CorpusTexts.Lines(ZhPath), CorpusTexts.Lines(EnPath));
        var lines = layout switch
        {
            "one behind the other" => zh.Concat(en),
            "in Markdown" =>
                zh.Zip(en, (z, e) => new[] { z, e })
                    .SelectMany(l => l)
                    .Select(
                        l => l.StartsWith("第一章", StringComparison.Ordinal) || l.StartsWith("Chapter I ", StringComparison.Ordinal)
                            ? $"## {l}"
                            : l)
                    .Prepend("# "),
            _ => zh.Zip(en, (z, e) => new[] { z, "", e, "" }).SelectMany(l => l),
        };
        var content = string.Join("\r\n", lines);
        var read = CorpusTexts.Read(content);
        Assert.Equal(
            [(Language.Chinese, "file#zh"), (Language.English, "file#en")], read.Texts.Select(t => (t.Language!.Value, t.Text.Name)));
        Assert.Empty(read.Diagnostics);
        CorpusTexts.AssertReadAs(read.Texts[0], ZhPath);
        var english = CorpusTexts.AssertReadAs(read.Texts[1], EnPath);
        var second = english.Document.Articles[1];
        var place = Assert.IsType<SourcePlace.InText>(read.Texts[1].Places.Of(second.Span));
        Assert.StartsWith("Article 2", content[place.Span.Start..]);
    }

    [Theory]
    [InlineData("示例法\n第一条　甲（Cybersecurity Law of the People's Republic of China，以下简称本法）。\n第二条　乙。")]
    [InlineData("Sample Law\nArticle 1  The 网络安全法 applies.\nArticle 2  So it does.")]
    [InlineData("示例法\nArticle 1  A sentence that someone quotes at some length.\n第一条　甲。\n第二条　乙。\n第三条　丙。")]
    public void ALawThatQuotesTheOtherLanguageIsOneTextAsItCame(string content) =>
        Assert.Equal(content, Assert.Single(CorpusTexts.Read(content).Texts).Text.Content);
}
