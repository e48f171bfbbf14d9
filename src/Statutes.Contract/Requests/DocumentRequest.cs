using Statutes.Contract.Problems;
using Statutes.Documents.Checking;
using Statutes.Documents.Reading;
using Statutes.Documents.Reports;
using Statutes.Documents.Word;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Contract.Requests;

/// <summary>
/// Reads and checks one document, and writes what comes back. Everything is in memory; nothing of the document is kept or logged.
/// </summary>
/// <param name="knowledge">The law.</param>
/// <param name="parameters">How to check.</param>
/// <param name="today">Today in Beijing.</param>
public sealed class DocumentRequest(KnowledgeBase knowledge, DocumentParameters parameters, DateOnly today)
{
    /// <summary>The largest document, in bytes.</summary>
    public static int MaxBytes => DocumentLimits.Default.MaxFileBytes;

    /// <summary>Reads and checks a document.</summary>
    /// <param name="document">The document as sent.</param>
    /// <param name="isForWord">Whether the Word document is to come back; then another document is a problem.</param>
    /// <param name="cancellation">Stops the check.</param>
    public Result<DocumentCheck> Check(SentDocument document, bool isForWord, CancellationToken cancellation)
    {
        if (document.Bytes.IsEmpty)
        {
            return DocumentProblems.EmptyDocument();
        }

        return DocumentReader.Read(document.Bytes, DocumentLimits.Default, !document.IsPlainText, cancellation) switch
        {
            DocumentReading.Failure { Refusal: var refusal } => refusal.ToProblem(),
            DocumentReading.Success { Content.Format: not CheckedFormat.Docx } when isForWord => DocumentProblems.NotAWordDocument(),
            DocumentReading.Success { Content: var content } =>
                new DocumentChecker(knowledge).Check(content, parameters.At, today, parameters.Terms, cancellation),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    /// <summary>Makes the report of a check.</summary>
    /// <param name="check">The check.</param>
    public CheckReport Report(DocumentCheck check) => new(check, knowledge, LanguageOf(check));

    /// <summary>Writes the comments, and the changes if they were requested, into a Word document.</summary>
    /// <param name="document">The bytes as sent.</param>
    /// <param name="check">Its check.</param>
    /// <param name="time">When it was checked; Word shows it beside each comment.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public byte[] Annotate(ReadOnlyMemory<byte> document, DocumentCheck check, DateTimeOffset time, CancellationToken cancellation) =>
        WordAnnotator.Annotate(
            document, new CheckRemarks(check, knowledge, LanguageOf(check), parameters.Update).ToList(), time, cancellation);

    private Language LanguageOf(DocumentCheck check)
    {
        if (parameters.Language is { } chosen)
        {
            return chosen;
        }

        var (chinese, english) = (0L, 0L);
        foreach (var paragraph in check.Content.Paragraphs)
        {
            var (zh, en) = LanguageDetector.Amounts(paragraph.Text);
            (chinese, english) = (chinese + zh, english + en);
        }

        return chinese > english ? Language.Chinese : Language.English;
    }
}
