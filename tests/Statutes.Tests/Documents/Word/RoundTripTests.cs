using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Statutes.Documents.Reading;
using Statutes.Documents.Word;
using Statutes.RoundTrips;
using static Statutes.Tests.Documents.WordDocument;

namespace Statutes.Tests.Documents.Word;

/// <summary>
/// Generated documents, annotated: what changed is only what a remark concerns. The tool word-round-trips does this with more documents,
/// and opens each in LibreOffice.
/// </summary>
public class RoundTripTests
{
    [Fact]
    public void TenGeneratedDocumentsComeBackWithTheirRemarksAlone()
    {
        var (comments, replaced) = (0, 0);
        for (var seed = 1; seed <= 10; seed++)
        {
            var document = GeneratedDocument.Make(seed);
            var trip = RoundTrip.Make(document.Content, document.Remarks);
            Assert.Empty(trip.Failures);
            comments += document.Remarks.Count;
            replaced += trip.Replaced;
        }

        Assert.InRange(comments, 300, 800);
        Assert.InRange(replaced, 100, 400);
    }

    // the schema of Word finds no more errors than before
    [Fact]
    public void AnnotatedDocumentsAreAsValidAsBefore()
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Microsoft365);
        for (var seed = 1; seed <= 10; seed++)
        {
            var document = GeneratedDocument.Make(seed);
            var annotated = WordAnnotator.Annotate(document.Content, document.Remarks, RoundTrip.At);
            Assert.Empty(Errors(annotated).Except(Errors(document.Content)));
        }

        HashSet<string> Errors(byte[] package)
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(package), isEditable: false);
            return [.. validator.Validate(document).Select(e => $"{e.Part?.Uri} {e.Description}")];
        }
    }

    // runs and spans at random; a span of the text keeps its words, whatever the runs are
    [Fact]
    public void AnySpanOfAnyRunsIsMarked() =>
        Gen.Select(
                Gen.Select(TestGen.AnyOf("第三十五条", "a ", " ", "&<", "𠀀", "CSL Art. 35"), Gen.Int[0, 5]).Array[1, 8],
                Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 2]).Array[1, 5])
            .Sample((runs, spans) =>
            {
                var original = new WordDocument { Body = Paragraph(string.Concat(runs.Select(r => Inline(r.Item1, r.Item2)))) }.Write();
                var text = WordReadings.Of(original).Paragraphs[0].Text;
                var remarks = spans.Select(s => ToRemark(text, s.Item1, s.Item2, s.Item3)).ToList();
                return RoundTrip.Make(original, remarks).Failures.Count == 0;
            }, iter: 100);

    private static WordRemark ToRemark(string text, double from, double to, int kind)
    {
        var length = text.Length;
        var start = Math.Min(length - 1, (int)(length * Math.Min(from, to)));
        var end = Math.Clamp((int)(length * Math.Max(from, to)), start + 1, length);
        start -= char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return new WordRemark(PartNames.Body, 0, start, end, ["a"], kind == 0 ? null : kind == 1 ? "新" : "");
    }

    private static string Inline(string text, int kind) => kind switch
    {
        1 => $"<w:hyperlink r:id=\"x\">{Run(text)}</w:hyperlink>",
        2 => $"<w:ins w:id=\"7\" w:author=\"A\">{Run(text)}</w:ins>",
        3 => Run(text, "<w:b/>") + Deleted("旧"),
        4 => $"<w:r><w:tab/>{Text(text)}<w:br/>{Text(text)}</w:r>",
        5 => Field(" REF x ", Run(text)),
        _ => Run(text),
    };
}
