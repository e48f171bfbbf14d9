using Statutes.Documents.Reading;

namespace Statutes.Tests.Documents;

/// <summary>Reads documents in tests.</summary>
internal static class WordReadings
{
    /// <summary>Reads a document that must not be refused.</summary>
    public static DocumentContent Of(byte[] content)
    {
        var read = DocumentReader.Read(content, DocumentLimits.Default, TestContext.Current.CancellationToken);
        return read is DocumentReading.Success success
            ? success.Content
            : throw new InvalidOperationException(((DocumentReading.Failure)read).Refusal.ToString());
    }

    /// <summary>Reads a document that must be refused.</summary>
    public static DocumentRefusal RefusalOf(byte[] content, DocumentLimits? limits = null) =>
        Assert.IsType<DocumentReading.Failure>(
            DocumentReader.Read(content, limits ?? DocumentLimits.Default, TestContext.Current.CancellationToken)).Refusal;
}
