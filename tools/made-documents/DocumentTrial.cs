using Statutes.Documents.Checking;
using Statutes.Documents.Reading;
using Statutes.Documents.Reports;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.MadeDocuments;

/// <summary>
/// Checks any bytes as a document, and judges whether the answer is one: a check with its reports, or a refusal with a code.
/// </summary>
public static class DocumentTrial
{
    private static readonly HashSet<object?> Codes = [.. typeof(RefusalCodes).GetFields().Select(f => f.GetValue(null))];

    // what a service accepts is larger; a damaged document is not
    private static readonly DocumentLimits Limits = new(
        MaxFileBytes: 4 * 1024 * 1024, MaxUnpackedBytes: 16 * 1024 * 1024, MaxTextBytes: 2_000_000);

    /// <summary>Checks a document.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="knowledge">The law.</param>
    /// <param name="today">The day.</param>
    /// <param name="isRead">Whether it was read and checked.</param>
    /// <returns>What is wrong with the answer; null if nothing is. An exception is wrong too, and is not caught.</returns>
    public static string? Run(byte[] content, KnowledgeBase knowledge, DateOnly today, out bool isRead)
    {
        var reading = DocumentReader.Read(content, Limits, CancellationToken.None);
        isRead = reading is DocumentReading.Success;
        if (reading is DocumentReading.Failure { Refusal: var refusal })
        {
            return !Codes.Contains(refusal.Code) || refusal.Message is not { Zh.Length: > 0, En.Length: > 0 }
                ? "a refusal without a known code or a message"
                : null;
        }

        var check = new DocumentChecker(knowledge).Check(((DocumentReading.Success)reading).Content, null, today, checkTerms: true);
        foreach (var language in (Language[])[Language.Chinese, Language.English])
        {
            var report = new CheckReport(check, knowledge, language);
            if (report.ToHtml().Contains('\0', StringComparison.Ordinal) || report.ToMarkdown().Contains('\0', StringComparison.Ordinal))
            {
                return "a report with a control character";
            }
        }

        return check.Quotations.Any(q => q.Citation >= check.Citations.Length) ? "a quotation without its citation" : Misplaced(check);
    }

    private static string? Misplaced(DocumentCheck check)
    {
        var paragraphs = check.Content.Paragraphs.ToDictionary(p => (p.Part, p.Number), p => p.Text);
        var places = check.Citations.Select(c => (c.Place, c.Text)).Concat(check.Quotations.Select(q => (q.Place, q.Text)))
            .Concat(check.NotUnderstood.Select(n => (n.Place, n.Text)));
        foreach (var (place, words) in places)
        {
            if (!paragraphs.TryGetValue((place.Part, place.Paragraph), out var text) || place.Start < 0 || place.End > text.Length
                || place.Start > place.End || text[place.Start..place.End] != words)
            {
                return $"words that are not at their place: {words}";
            }
        }

        return null;
    }
}
