using System.Text;
using System.Text.Json;
using Statutes.Model.Text;

namespace Statutes.Tests.Cli;

public sealed class CiteVerbTests : IDisposable
{
    private const string Prose = "《网络产品和服务安全审查办法（试行）》（以下简称“《办法》”）。\n《办法》第十条、GDPR Article 17。\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task EachCitationIsPrintedWithItsPlaceItsKindAndItsMeaning()
    {
        var run = await Cite(Prose, "-", "--at", "2018-01-01");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2:1  《办法》第十条  [short] resolved\n    npsr@2017-06-01/art_10  ", run.Output);
        Assert.Contains("via 《办法》 was defined at 25 as npsr", run.Output);
        Assert.Contains("1:26  definition  《办法》: npsr", run.Output);
        Assert.Contains("unknown-work", run.Output);
        Assert.Contains("3 found: 2 resolved, 0 ambiguous, 1 unresolved (1 not available); 0 not understood", run.Output);
    }

    [Fact]
    public async Task WhereAllAreResolvedTheExitCodeIs0() => Assert.Equal(0, (await Cite("《网络安全法》第三十五条", "-")).ExitCode);

    [Fact]
    public async Task JsonIsTheObjectOfTheApiAndOfSeveralFilesEachWithItsPath()
    {
        File.WriteAllText(folder.At("a.txt"), Prose);
        File.WriteAllText(folder.At("b.txt"), "CSL Art. 35");
        var one = JsonDocument.Parse((await Cite(null, folder.At("a.txt"), "--json", "--at", "2018-01-01")).Output).RootElement;
        Assert.Equal(
            ["at", "atAssumed", "atFrom", "documentDate", "cautions", "citations", "definitions", "notUnderstood", "counts"],
            one.EnumerateObject().Select(p => p.Name));
        var several = JsonDocument.Parse((await Cite(null, folder.At("a.txt"), folder.At("b.txt"), "--json")).Output)
            .RootElement.GetProperty("files");
        Assert.Equal(
            [3, 1], several.EnumerateArray().Select(f => f.GetProperty("found").GetProperty("counts").GetProperty("found").GetInt32()));
        Assert.Equal(folder.At("b.txt"), several[1].GetProperty("path").GetString());
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task ADocumentInAnotherEncodingIsReadAndStandardErrorReportsIt(string encoding)
    {
        var writer = TextDecoding.Find(encoding)!;
        File.WriteAllBytes(folder.At("a.txt"), [.. writer.GetPreamble(), .. writer.GetBytes("违反《网络安全法》第三十五条")]);
        var run = await Cite(null, folder.At("a.txt"));
        Assert.Contains("1:3  《网络安全法》第三十五条", run.Output);
        Assert.Contains($"read as {encoding}", run.Error);
    }

    [Fact]
    public async Task HtmlIsRecognizedByItsNameOrItsBeginningAndAnnotatedAsHtml()
    {
        File.WriteAllText(folder.At("a.htm"), "<p>CSL <b>Art.</b> 35");
        var named = await Cite(null, folder.At("a.htm"), "--annotate", "--at", "2018-01-01", "--base", "https://example.org/");
        Assert.Contains("<b><a class=\"statutes-citation\" href=\"https://example.org/csl/2017-06-01/art_35\"", named.Output);
        var begun = await Cite("<!DOCTYPE html><title>CSL Art. 35</title><p>CSL Art. 36", "-", "--at", "2018-01-01");
        Assert.Contains("1 found", begun.Output);
        Assert.StartsWith("&lt;p&gt;<a ", (await Cite("<p>CSL Art. 35", "-", "--annotate")).Output);
    }

    [Fact]
    public async Task WhatIsNoTextOrTooLargeIsExitCode1()
    {
        File.WriteAllBytes(folder.At("a.bin"), [0, 1, 2, 0, 255]);
        Assert.Equal(1, (await Cite(null, folder.At("a.bin"))).ExitCode);
        File.WriteAllText(folder.At("big.txt"), new string('x', (10 * 1024 * 1024) + 1), Encoding.ASCII);
        var run = await Cite(null, folder.At("big.txt"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("big.txt: The text has more than 10,485,760 bytes", run.Error);
    }

    // 1.5 MB of open elements took minutes
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    public async Task HtmlThatIsNestedTooDeeplyIsRefusedAtOnce(string element)
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat(element, 1_500_000 / element.Length)) + "CSL Art. 35";
        foreach (var options in new string[][] { [], ["--annotate"], ["--json"] })
        {
            var run = await Cite(html, ["-", .. options]);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains("nested more than 500 deep", run.Error);
        }
    }

    [Fact]
    public async Task HtmlWithoutEndTagsIsNotNested()
    {
        var html = "<html><body><ul>" + string.Concat(Enumerable.Repeat("<li>CSL Art. 35<p>x", 2_000));
        var run = await Cite(html, "-", "--at", "2018-01-01");
        Assert.Contains("2000 found: 2000 resolved", run.Output);
    }

    [Fact]
    public async Task TheSourceOfTheDateIsNamed()
    {
        var own = await Cite("MEMO\nDate: 5 March 2025\n\nCSL Art. 35", "-");
        Assert.StartsWith(
            "as of 2025-03-05, the date of the document: “Date: 5 March 2025” (at 2:1; add --at DATE for another date)\n", own.Output);
        var given = await Cite("Date: 5 March 2025\n\nCSL Art. 35", "-", "--at", "2018-01-01");
        Assert.StartsWith("as of 2018-01-01\n", given.Output);
        var unclear = await Cite("Date: 5 March 2025\nDate: 6 March 2025\n\nCSL Art. 35", "-");
        Assert.Contains(
            ", today (add --at DATE for another date)\ndate-unclear: The text has several dates of its own that differ", unclear.Output);
    }

    [Fact]
    public async Task PairsCautionsOfTargetsAndPlacesOfOtherVersionsArePrinted()
    {
        var run = await Cite(
            "CSL Art. 37 (formerly Article 35).\nCSL Articles 21 and 37.\nCSL (2026) Art. 76(5).\nCSL (2019) Art. 3.\n",
            "-",
            "--at",
            "2026-06-01");
        Assert.Contains("\n    formerly csl@2017-06-01/art_35: the same provision, confirmed by the concordance\n", run.Output);
        Assert.Contains(
            "2:1  CSL Articles 21 and 37  [short] resolved\n"
            + "    csl@2026-01-01/art_21  《网络安全法》第二十一条  Cybersecurity Law, Article 21  (renumbered)\n"
            + "    csl@2026-01-01/art_37  《网络安全法》第三十七条  Cybersecurity Law, Article 37  (renumbered)\n",
            run.Output);
        Assert.Contains(
            "\n    no-such-paragraph: Cybersecurity Law, Article 76 has 2 paragraphs.\n"
            + "    see csl@2017-06-01/art_76__para_1__item_5: Cybersecurity Law, Article 76, item (5) of the text of 2017-06-01, now",
            run.Output);
        Assert.Contains("4 found: 2 resolved, 0 ambiguous, 2 unresolved (1 not available); 0 not understood", run.Output);
    }

    private Task<StatutesProcess.Result> Cite(string? input, params string[] arguments) =>
        StatutesProcess.RunAsync(TestCorpus.Index.Path, input, ["cite", .. arguments]);
}
