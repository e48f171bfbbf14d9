namespace Statutes.Contract.Requests;

/// <summary>A document as it was sent.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="IsPlainText">
/// Whether it was sent as plain text: as <c>text/plain</c>, in a file named <c>.txt</c>, or in a field for text. Then its tags are words,
/// and it is not HTML. Otherwise the content decides.
/// </param>
public readonly record struct SentDocument(ReadOnlyMemory<byte> Bytes, bool IsPlainText = false)
{
    /// <summary>Whether the name of a file is that of plain text.</summary>
    public static bool IsNameOfPlainText(string name) => name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
}
