using System.Collections.Immutable;

namespace Statutes.Documents.Reading;

/// <summary>Reads a Word document.</summary>
internal static class WordDocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="RefusalException">It is refused. For a damaged document, exceptions of many types are thrown.</exception>
    public static DocumentContent Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellation)
    {
        using var package = WordPackage.Open(content, limits, cancellation);
        var text = WordTextReader.Read(package, limits, withPieces: false);
        return new DocumentContent(CheckedFormat.Docx, [.. text.Files.SelectMany(ToParagraphs)], text.LeftOut.Build());
    }

    private static IEnumerable<DocumentParagraph> ToParagraphs(WordFile file)
    {
        WordContainer? last = null;
        foreach (var paragraph in file.Paragraphs)
        {
            var begins = paragraph.Container is { } note && note != last ? file.Notes.GetValueOrDefault(note.Id) : null;
            last = paragraph.Container;
            yield return new DocumentParagraph(
                file.Part, checked(file.FirstNumber + paragraph.Number), paragraph.Text, begins, paragraph.IsBlockQuotation);
        }
    }
}
