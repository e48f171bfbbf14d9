using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>
/// Writes comments and tracked changes into a Word document.
/// Reads: the bytes of a document that <see cref="DocumentReader"/> reads. Writes: the bytes of the changed document. Parts without a
/// remark keep their bytes; the rest of a changed part keeps its XML. Deterministic. Safe to call from several threads.
/// </summary>
public static class WordAnnotator
{
    /// <summary>
    /// Writes a comment at the words of each remark, and a tracked change where it has a replacement. Word allows no comments in notes,
    /// headers, footers, text boxes and comments: there, the comment is put at the mark of the note, at the first paragraph of the body,
    /// at the text box, or where the other comment is, and its first line names the words. A replacement that cannot be made safely, as
    /// in a formula, a form field or a text box, is not made, and the comment says so.
    /// </summary>
    /// <param name="original">The document.</param>
    /// <param name="remarks">The remarks, with the places that the reader gave. None: the document is returned as it is.</param>
    /// <param name="at">The date of the comments and changes.</param>
    /// <param name="cancellation">Stops the writing: a paragraph of very many runs takes long.</param>
    /// <exception cref="ArgumentException">
    /// The document is refused, or a remark has no such paragraph, no words or no comment.
    /// </exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static byte[] Annotate(
        ReadOnlyMemory<byte> original, IReadOnlyList<WordRemark> remarks, DateTimeOffset at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        if (remarks.Count == 0)
        {
            return original.ToArray();
        }

        try
        {
            var limits = new DocumentLimits(MaxFileBytes: Math.Max(original.Length, DocumentLimits.Default.MaxFileBytes));
            using var package = WordPackage.Open(original, limits, cancellation);
            var text = WordTextReader.Read(package, limits, withPieces: true);
            var parts = new ChangedParts(package);
            new RemarkWriter(parts, text, at).Write(remarks, cancellation);
            return PackageWriter.Write(original, parts.Save(), at);
        }
        catch (RefusalException refused)
        {
            throw new ArgumentException(refused.Refusal.Message.En, nameof(original), refused);
        }
        catch (Exception e) when (e is not (ArgumentException or OperationCanceledException or OutOfMemoryException))
        {
            // for a damaged archive or damaged XML, the libraries throw exceptions of many types
            throw new ArgumentException(Refusals.Damaged(e.GetType().Name).Message.En, nameof(original), e);
        }
    }
}
