using Statutes.Documents.Checking;
using Statutes.Documents.Reading;

namespace Statutes.Tests.Documents.Checking;

/// <summary>Checks texts given as lines against the project's corpus.</summary>
internal static class CheckedText
{
    public static DocumentContent Body(params string[] lines) =>
        new(CheckedFormat.Text, [.. lines.Select((line, i) => new DocumentParagraph(PartNames.Body, i, line))], []);

    public static DocumentCheck Check(params string[] lines) => Check(Body(lines));

    public static DocumentCheck Check(DocumentContent content, DateOnly? at = null) =>
        new DocumentChecker(TestCorpus.Knowledge).Check(content, at, TestCorpus.Today);
}
