using Statutes.MadeDocuments;

namespace Statutes.Tests.Documents.Checking;

/// <summary>
/// Made documents with known verdicts, as Word, PDF and HTML. The tool make-documents does this with more of them.
/// </summary>
public class MadeDocumentTests
{
    [Fact]
    public void TheVerdictsOfTwentyFourMadeDocumentsAreRight()
    {
        var law = new LawMaterial(TestCorpus.Knowledge, TestCorpus.Today);
        var documents = Enumerable.Range(0, 24).Select(seed => MadeDocument.Make(law, seed)).ToList();
        Assert.Equal(["docx", "html", "pdf"], documents.Select(d => d.Extension).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            Enum.GetValues<StatementKind>(), documents.SelectMany(d => d.Statements).Select(s => s.Kind).Distinct().Order());
        var judged = documents.ConvertAll(d => DocumentJudgement.Of(d, TestCorpus.Knowledge, TestCorpus.Today));
        Assert.Empty(judged.SelectMany(j => j.Grave));
        var (asked, failures) = (judged.Sum(j => j.Verdicts), judged.SelectMany(j => j.Failures).ToList());
        Assert.InRange(asked, 400, 600);
        Assert.True(failures.Count <= 0.02 * asked, string.Join('\n', failures));
    }
}
