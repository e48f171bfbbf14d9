namespace Statutes.Documents.Reading;

/// <summary>A document cannot be read. The exception does not leave the project: the reader turns it into a result.</summary>
internal sealed class RefusalException(DocumentRefusal refusal) : Exception(refusal.Message.En)
{
    /// <summary>The reason.</summary>
    public DocumentRefusal Refusal => refusal;
}
