using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Docx;

/// <summary>
/// Reads a document of Word: Microsoft's library finds its parts, and each is read as a stream.
/// Reads: the bytes of the file. Writes: texts with the way back to its paragraphs, and what was left out.
/// </summary>
internal static class DocxFile
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Reads a file that begins as an archive does.</summary>
    /// <returns>No text where it is no document of Word, or is damaged before its text; the log says which.</returns>
    public static ImmutableArray<ExtractedText> Read(ReadOnlyMemory<byte> content, ReadingLimits limits, FileLog log, CancellationToken cancellation)
    {
        var places = new List<SourcePlace>();
        ImmutableArray<SourceLine> lines;
        try
        {
            if (!IsPackage(content, limits, cancellation))
            {
                log.Add(DiagnosticCodes.FormatUnknown, Severity.Error, "The file is an archive and no document of Word; unpack it first.");
                return [];
            }

            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.MaxUnpackedBytes });
            lines = ReadLines(document, limits, log, places, cancellation);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException))
        {
            // what a damaged archive makes the libraries below throw is not one kind
            log.Add(DiagnosticCodes.FileDamaged, Severity.Error, $"The document is damaged, or none of Word, and was not read: {OnOneLine(e.Message)}");
            return [];
        }

        if (lines.IsEmpty)
        {
            log.Add(DiagnosticCodes.NoText, Severity.Error, "The document holds no text.");
            return [];
        }

        var texts = ParallelTexts.Split(lines);
        return [.. texts.Select(t => LineTexts.OfPlaces(LineTexts.NameOf(log.Name, t.Language, texts.Length), t.Language, TableRows.Join(t.Lines), places))];
    }

    // unpacked once to nothing: what an archive says of its sizes need not be true
    private static bool IsPackage(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        var buffer = new byte[BufferBytes];
        var left = limits.MaxUnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            using var unpacked = entry.Open();
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                left -= read;
                if (left < 0)
                {
                    throw LimitExceededException.OfUnpacking(limits);
                }
            }
        }

        return archive.GetEntry("[Content_Types].xml") is not null;
    }

    private static ImmutableArray<SourceLine> ReadLines(
        WordprocessingDocument document, ReadingLimits limits, FileLog log, List<SourcePlace> places, CancellationToken cancellation)
    {
        if (document.MainDocumentPart is not { } main)
        {
            return [];
        }

        var numbering = NumberingParts.Read(main, limits, cancellation);
        var body = new DocxLines(DocumentPart.Body, numbering, limits, log, places);
        try
        {
            using var reader = new PartReader(main.GetStream(), limits, cancellation);
            body.Read(reader);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException) && !body.Lines.IsEmpty)
        {
            log.Add(DiagnosticCodes.FileDamaged, Severity.Error, $"The document is damaged behind {places[^1]}; what stands before was read: {OnOneLine(e.Message)}");
        }

        SayNotes(main.FootnotesPart, DocumentPart.Footnotes, limits, log, cancellation);
        SayNotes(main.EndnotesPart, DocumentPart.Endnotes, limits, log, cancellation);
        if (main.WordprocessingCommentsPart is not null)
        {
            log.Add(DiagnosticCodes.NotesLeftOut, Severity.Info, "The comments of the document were left out.");
        }

        if (main.HeaderParts.Count() + main.FooterParts.Count() is var heads and > 0)
        {
            log.Add(DiagnosticCodes.FurnitureLeftOut, Severity.Info, FormattableString.Invariant($"Heads and feet of pages, {heads} in number, were left out."));
        }

        return body.Lines;
    }

    private static void SayNotes(OpenXmlPart? part, DocumentPart kind, ReadingLimits limits, FileLog log, CancellationToken cancellation)
    {
        if (part is null)
        {
            return;
        }

        var places = new List<SourcePlace>();
        var notes = new DocxLines(kind, new Numbering(), limits, log, places);
        try
        {
            using var reader = new PartReader(part.GetStream(), limits, cancellation);
            notes.Read(reader);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException))
        {
            log.Add(DiagnosticCodes.FileDamaged, Severity.Warning, $"The notes of the document are damaged: {OnOneLine(e.Message)}");
        }

        foreach (var line in notes.Lines)
        {
            log.Gather(DiagnosticCodes.NotesLeftOut, Severity.Info, "Notes were left out", places[line.Pieces[0].Origin], line.Text);
        }
    }

    private static string OnOneLine(string message) => message.ReplaceLineEndings(" ");
}
