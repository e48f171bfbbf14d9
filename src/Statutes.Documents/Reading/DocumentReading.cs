namespace Statutes.Documents.Reading;

/// <summary>The result of reading a document: its content, or why it was refused.</summary>
public abstract record DocumentReading
{
    private DocumentReading()
    {
    }

    /// <summary>The document was read whole.</summary>
    /// <param name="Content">What it says.</param>
    public sealed record Success(DocumentContent Content) : DocumentReading;

    /// <summary>The document was refused, and nothing was read from it.</summary>
    /// <param name="Refusal">The reason, and what to do.</param>
    public sealed record Failure(DocumentRefusal Refusal) : DocumentReading;
}
