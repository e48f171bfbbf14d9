using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Statutes.Contract.Problems;
using Statutes.Contract.Reports;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search.Obligations;

namespace Statutes.Tests.Contract.Reports;

/// <summary>The report of what changed from the Cybersecurity Law of 2017 to that of 2026.</summary>
public class ObligationChangeReportTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly Lazy<string> Html = new(() => Encoding.UTF8.GetString(Make(ObligationFormat.Html).Content.Span));

    [Theory]
    [InlineData("{+organization: fine CNY 10,000–50,000 (may)+}")] // new in the base tier
    [InlineData("{+单位：可以罚款 10,000–50,000 元+}")]
    [InlineData("[-organization: fine CNY 10,000–100,000-]")] // before
    [InlineData("{+organization: fine CNY 2,000,000–10,000,000+}")]
    [InlineData("特别严重危害网络安全后果")]
    [InlineData("As in the concordance: Article 21 → Article 23 (renumbered)")]
    [InlineData("As in the concordance: Penalties: Article 59 → Article 61 (renumbered and amended)")]
    [InlineData("unofficial translation without legal force")]
    [InlineData("As of</span></dt><dd>2026-06-01")]
    [InlineData("遵守本法和《中华人民共和国民法典》")] // a duty that Article 42 gained
    public void TheReportSaysWhatChanged(string words) => Assert.Contains(words, Marked(Html.Value));

    [Theory]
    [InlineData("3")]
    [InlineData("20")]
    [InlineData("63")]
    [InlineData("73")]
    public void EveryNewArticleIsListedWithItsWords(string number)
    {
        var section = Html.Value[Html.Value.IndexOf(">New articles<", StringComparison.Ordinal)..];
        Assert.Contains($">Article {number}</p>", section[..section.IndexOf("</section>", StringComparison.Ordinal)]);
    }

    [Fact]
    public void TheCorpusIsNamedByItsFingerprint() => Assert.Contains(TestCorpus.Knowledge.CorpusHash, Html.Value);

    // a fine that another law now states is no fine that has gone
    [Fact]
    public void AFineThatAnotherLawStatesIsNotGone()
    {
        var summary = Html.Value[Html.Value.IndexOf(">Summary<", StringComparison.Ordinal)..];
        var row = summary[summary.IndexOf("Article 39 (formerly", StringComparison.Ordinal)..];
        Assert.Contains("as other laws provide", row[..row.IndexOf("</tr>", StringComparison.Ordinal)]);
    }

    [Fact]
    public void EveryLineIsInTheConcordance() => Assert.DoesNotContain("Not in the concordance", Html.Value);

    [Fact]
    public void TheWordDocumentIsValidAndMarksTheChanges()
    {
        using var stream = new MemoryStream(Make(ObligationFormat.Docx).Content.ToArray());
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        var runs = document.MainDocumentPart!.Document!.Descendants<Run>().ToArray();
        Assert.Contains(runs, r => r.RunProperties?.Underline is not null && r.InnerText == "organization: fine CNY 10,000–50,000 (may)");
        Assert.Contains(runs, r => r.RunProperties?.Strike is not null && r.InnerText == "organization: fine CNY 10,000–100,000");
        Assert.Equal(11906u, document.MainDocumentPart.Document.Descendants<PageSize>().Single().Width!.Value);
    }

    [Fact]
    public void TheSameReportHasTheSameBytes() =>
        Assert.Equal(Make(ObligationFormat.Docx).Content.ToArray(), Make(ObligationFormat.Docx).Content.ToArray());

    [Fact]
    public void AReportNeedsAnEarlierVersion()
    {
        Assert.False(Try(since: null, ObligationFormat.Html).TryGet(out _, out var problem));
        Assert.Equal(ProblemCodes.MissingParameter, problem.Code);
    }

    [Fact]
    public void NoChangeIsAReportWithoutLines()
    {
        var parameters = Parameters("csl@2026-01-01");
        Assert.True(parameters.TryGet(out var request, out _));
        var mapping = new ContractMapping(TestCorpus.Knowledge, Today);
        Assert.True(ObligationFiles.Make(TestCorpus.Knowledge, mapping, request, ObligationFormat.Html).TryGet(out var file, out _));
        Assert.Equal(0, file.Rows);
    }

    private static ObligationFile Make(ObligationFormat format) =>
        Try("csl@2017-06-01", format).TryGet(out var file, out var problem) ? file : throw new InvalidOperationException(problem.Detail);

    private static Result<ObligationFile> Try(string? since, ObligationFormat format) =>
        Parameters(since).TryGet(out var request, out var problem)
        ? ObligationFiles.Make(TestCorpus.Knowledge, new ContractMapping(TestCorpus.Knowledge, Today), request, format)
        : problem;

    private static Result<ObligationRequest> Parameters(string? since) => new ObligationParameters(
        "csl", "2026-06-01", null, null, null, null, null, since, null, null, null).Parse(TestCorpus.Knowledge, Today);

    private static string Marked(string html) => System.Net.WebUtility.HtmlDecode(html);
}
