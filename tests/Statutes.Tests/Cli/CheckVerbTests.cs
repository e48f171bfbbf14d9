using System.IO.Compression;
using System.Text.Json;
using Statutes.Documents.Reading;
using Statutes.Tests.Documents;
using Statutes.Tests.Documents.Reports;

namespace Statutes.Tests.Cli;

public sealed class CheckVerbTests : IDisposable
{
    private const string Memo = "Date: 5 March 2025\n\n根据《网络安全法》第三十五条。\n\nCSL Art. 999.\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task EachCitationIsPrintedWithItsPlaceItsVerdictAndASuggestion()
    {
        var run = await CheckAsync(Memo, "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "as of 2025-03-05, the date of the document: “Date: 5 March 2025” (at body 1:1; add --at DATE for another date)", run.Output);
        Assert.Contains("body 2:3  《网络安全法》第三十五条  renumbered\n    csl@2017-06-01/art_35  ", run.Output);
        Assert.Contains("    suggestion: 《网络安全法》第三十七条\n", run.Output);
        Assert.Contains("body 3:1  CSL Art. 999  not-there", run.Output);
        Assert.Contains("2 citations: 1 renumbered, 1 not-there; 0 quotations; 0 not understood; 0 findings", run.Output);
        Assert.Contains("unofficial translation", run.Output);
    }

    [Fact]
    public async Task WhereNothingNeedsAttentionTheExitCodeIs0() =>
        Assert.Equal(0, (await CheckAsync("《网络安全法》第三十七条", "-", "--at", "2026-03-05")).ExitCode);

    [Theory]
    [InlineData("a.json", "{\"document\":{\"format\":\"text\"")]
    [InlineData("a.html", "<!DOCTYPE html>")]
    [InlineData("a.MD", "# Report on a checked document")]
    public async Task TheEndingOfTheNameSelectsTheFormOfTheFile(string name, string start)
    {
        var run = await CheckAsync(Memo, "-", "--out", folder.At(name), "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(start, File.ReadAllText(folder.At(name)));
        Assert.Contains(folder.At(name), run.Error);
    }

    [Fact]
    public async Task WhatWasNotComparedOfAQuotationIsPrintedAlsoWhereItIsExact()
    {
        var run = await CheckAsync(CheckSample.Shortened, "-", "--at", "2018-01-01");
        Assert.Contains(
            "  exact\n    1 omission; the pieces must follow in this order.\n    Not compared, in brackets: [网信部门]\n", run.Output);
    }

    [Fact]
    public async Task TheEndOfTheTextNamesWhatWasLeftOutOnce()
    {
        File.WriteAllBytes(folder.At("memo.docx"), new WordDocument
        {
            Body = WordDocument.Paragraph(WordDocument.Run("CSL Art. 37.")),
            Footnotes = [WordDocument.Paragraph(WordDocument.Run("A note without a mark."))],
        }.Write());
        var run = await CheckAsync(null, folder.At("memo.docx"));
        var leftOut = WordReadings.Of(File.ReadAllBytes(folder.At("memo.docx"))).LeftOut[0].En;
        Assert.Equal(2, run.Output.Split(leftOut).Length);
    }

    [Fact]
    public async Task JsonIsTheObjectOfTheApi()
    {
        var json = JsonDocument.Parse((await CheckAsync(Memo, "-", "--json", "--at", "2018-01-01")).Output).RootElement;
        Assert.Equal("2018-01-01", json.GetProperty("at").GetString());
        Assert.Equal("renumbered", json.GetProperty("citations")[0].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("is the document itself", "memo.html", "--out", "{0}/memo.html")]
    [InlineData("is the document itself", "memo.html", "--out", "{0}/./memo.html")]
    [InlineData("has no known ending", "memo.html", "--out", "{0}/a.pdf")]
    [InlineData("is not a Word document", "memo.html", "--out", "{0}/a.docx")]
    [InlineData("Add --out FILE.docx", "memo.html", "--update")]
    [InlineData("Add --out FILE.docx", "memo.html", "--update", "--out", "{0}/a.html")]
    [InlineData("cannot be written", "memo.html", "--out", "{0}/no/such/folder/a.html")]
    [InlineData("Write it as YYYY-MM-DD", "memo.html", "--at", "yesterday")]
    [InlineData("Use one of: zh, en", "memo.html", "--lang", "fr")]
    [InlineData("no such file", "missing.txt")]
    [InlineData("Unknown option", "--annotate")]
    public async Task AMistakeNamesTheFixAndChangesNoFile(string fix, string name, params string[] options)
    {
        File.WriteAllText(folder.At("memo.html"), "<p>CSL Art. 35</p>");
        var file = name.StartsWith('-') ? name : folder.At(name);
        var run = await CheckAsync(null, [file, .. options.Select(o => o.Replace("{0}", folder.Path, StringComparison.Ordinal))]);
        Assert.True(run.ExitCode == 2 && run.Error.Contains(fix, StringComparison.Ordinal), $"{run.ExitCode} {run.Error}{run.Output}");
        Assert.Equal("<p>CSL Art. 35</p>", File.ReadAllText(folder.At("memo.html")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task ADocumentThatCannotBeReadIsExitCode1()
    {
        File.WriteAllBytes(folder.At("old.doc"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        var run = await CheckAsync(null, folder.At("old.doc"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Save it as .docx", run.Error);
    }

    [Fact]
    public async Task AControlCharacterOfADocumentDoesNotReachTheTerminal()
    {
        var run = await CheckAsync("\u001b]0;title\u0007CSL Art. 35(a\u001b[31m)(b). “\u001b[2J” CSL Art. 999", "-");
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u0007', run.Output);
    }

    [Fact]
    public async Task AWordDocumentIsWrittenWithCommentsAndTheDocumentItselfIsNotChanged()
    {
        var memo = new WordDocument { Body = WordDocument.Paragraph(WordDocument.Run("见《网络安全法》第三十五条。")) }.Write();
        File.WriteAllBytes(folder.At("memo.docx"), memo);
        var run = await CheckAsync(null, folder.At("memo.docx"), "--at", "2018-01-01", "--update", "--out", folder.At("checked.docx"));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(memo, File.ReadAllBytes(folder.At("memo.docx")));
        var content = WordReadings.Of(File.ReadAllBytes(folder.At("checked.docx")));
        Assert.Contains(content.Paragraphs, p => p.Part == PartNames.Body && p.Text == "见《网络安全法》第三十七条。");
        await using var package = await ZipFile.OpenReadAsync(folder.At("checked.docx"), TestContext.Current.CancellationToken);
        var entry = package.GetEntry("word/comments.xml")!;
        using var comments = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Contains("第三十五条", await comments.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("memo.txt", "text")]
    [InlineData("memo.html", "html")]
    public async Task TheTagsOfATextFileAreWords(string name, string format)
    {
        File.WriteAllText(folder.At(name), "<p>See <b>CSL Art. 37</b></p>");
        var json = JsonDocument.Parse((await CheckAsync(null, folder.At(name), "--json")).Output).RootElement;
        Assert.Equal(format, json.GetProperty("document").GetProperty("format").GetString());
    }

    [Fact]
    public async Task AWordDocumentIsReadWithItsFootnotes()
    {
        File.WriteAllBytes(folder.At("memo.docx"), new WordDocument
        {
            Body = WordDocument.Paragraph(WordDocument.Run("见注。") + WordDocument.FootnoteMark(1)),
            Footnotes = [WordDocument.Paragraph(WordDocument.Run("《网络安全法》第九十九条。"))],
        }.Write());
        var run = await CheckAsync(null, folder.At("memo.docx"));
        Assert.Contains("footnotes ", run.Output);
        Assert.Contains("《网络安全法》第九十九条  not-there", run.Output);
    }

    private Task<StatutesProcess.Result> CheckAsync(string? input, params string[] arguments) =>
        StatutesProcess.RunAsync(TestCorpus.Index.Path, input, ["check", .. arguments]);
}
