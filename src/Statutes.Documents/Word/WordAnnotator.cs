namespace Statutes.Documents.Word;
/// <summary>Stub.</summary>
public static class WordAnnotator
{
    /// <summary>Stub.</summary>
    public static byte[] Annotate(ReadOnlyMemory<byte> document, IReadOnlyList<WordRemark> remarks, DateTimeOffset time) => throw new NotImplementedException();
}
