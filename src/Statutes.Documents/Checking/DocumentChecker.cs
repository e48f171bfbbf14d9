using Statutes.Documents.Reading;
using Statutes.Search;

namespace Statutes.Documents.Checking;

/// <summary>Checks documents against a knowledge base. Keeps nothing of a document. Any number of threads may use it.</summary>
/// <param name="knowledge">The law.</param>
public sealed class DocumentChecker(KnowledgeBase knowledge)
{
    /// <summary>Checks a document.</summary>
    /// <param name="content">What was read of it.</param>
    /// <param name="at">The date of the document; null for the date that it gives itself, else today.</param>
    /// <param name="today">Today, in Beijing.</param>
    /// <param name="checkTerms">Whether a term that is rendered in two ways is a finding.</param>
    /// <param name="cancellation">Stops the check.</param>
    public DocumentCheck Check(
        DocumentContent content, DateOnly? at, DateOnly today, bool checkTerms = false, CancellationToken cancellation = default)
    {
        _ = knowledge;
        throw new NotImplementedException();
    }
}
