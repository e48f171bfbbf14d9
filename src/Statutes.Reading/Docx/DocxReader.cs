using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Docx;

/// <summary>
/// Reads a Word document. The Open XML library finds its parts; each part is read as a stream.
/// Reads: the bytes of the file. Writes: texts with the way back to its paragraphs, and diagnostics about what was left out.
/// </summary>
internal static class DocxReader
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Reads a file that begins like a ZIP archive.</summary>
    /// <returns>The texts. Empty, with a diagnostic in the log, if the file is not a Word document or is damaged before its text.</returns>
    public static ImmutableArray<ExtractedText> Read(
        ReadOnlyMemory<byte> content, ReadingLimits limits, FileLog log, CancellationToken cancellation)
    {
        var places = new List<SourcePlace>();
        ImmutableArray<SourceLine> lines;
        try
        {
            if (!IsPackage(content, limits, cancellation))
            {
                log.Add(DiagnosticCodes.FormatUnknown, Severity.Error, "The file is an archive, not a Word document. Unpack it first.");
                return [];
            }

            using var stream = new MemoryStream(content.ToArray(), writable: false);
            var settings = new OpenSettings { MaxCharactersInPart = limits.MaxUnpackedBytes };
            using var document = WordprocessingDocument.Open(stream, isEditable: false, settings);
            lines = ReadLines(document, limits, log, places, cancellation);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException))
        {
            // for a damaged archive, the libraries throw exceptions of many types
            log.Add(
                DiagnosticCodes.FileDamaged, Severity.Error,
                $"The document is damaged or not a Word document. Nothing was read from it: {ToOneLine(e.Message)}");
            return [];
        }

        if (lines.IsEmpty)
        {
            log.Add(DiagnosticCodes.NoText, Severity.Error, "The document contains no text.");
            return [];
        }

        var texts = ParallelTexts.Split(lines);
        return
        [
            .. texts.Select(t => LineWriter.WriteFromPlaces(
                LineWriter.NameOf(log.Name, t.Language, texts.Length), t.Language, TableRows.Join(t.Lines), places)),
        ];
    }

    // unpacks everything once to measure it, because the sizes in the archive may be false
    private static bool IsPackage(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        var buffer = new byte[BufferBytes];
        var remaining = limits.MaxUnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            using var unpacked = entry.Open();
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                remaining -= read;
                if (remaining < 0)
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

        var numbering = NumberingReader.Read(main, limits, cancellation);
        var body = new DocxLineReader(DocumentPart.Body, numbering, limits, log, places);
        try
        {
            using var reader = new PartReader(main.GetStream(), limits, cancellation);
            body.Read(reader);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException) && !body.Lines.IsEmpty)
        {
            log.Add(
                DiagnosticCodes.FileDamaged, Severity.Error,
                $"The document is damaged after {places[^1]}; only the text before was read: {ToOneLine(e.Message)}");
        }

        ReportNotes(main.FootnotesPart, DocumentPart.Footnotes, limits, log, cancellation);
        ReportNotes(main.EndnotesPart, DocumentPart.Endnotes, limits, log, cancellation);
        if (main.WordprocessingCommentsPart is not null)
        {
            log.Add(DiagnosticCodes.NotesLeftOut, Severity.Info, "The comments of the document were left out.");
        }

        if (main.HeaderParts.Count() + main.FooterParts.Count() is var heads and > 0)
        {
            log.Add(
                DiagnosticCodes.FurnitureLeftOut, Severity.Info,
                FormattableString.Invariant($"Page headers and footers were left out ({heads} in the document)."));
        }

        return body.Lines;
    }

    private static void ReportNotes(OpenXmlPart? part, DocumentPart kind, ReadingLimits limits, FileLog log, CancellationToken cancellation)
    {
        if (part is null)
        {
            return;
        }

        var places = new List<SourcePlace>();
        var notes = new DocxLineReader(kind, new Numbering(), limits, log, places);
        try
        {
            using var reader = new PartReader(part.GetStream(), limits, cancellation);
            notes.Read(reader);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException))
        {
            log.Add(DiagnosticCodes.FileDamaged, Severity.Warning, $"The notes of the document are damaged: {ToOneLine(e.Message)}");
        }

        foreach (var line in notes.Lines)
        {
            log.AddRepeated(DiagnosticCodes.NotesLeftOut, Severity.Info, "Notes were left out", places[line.Pieces[0].Origin], line.Text);
        }
    }

    private static string ToOneLine(string message) => message.ReplaceLineEndings(" ");
}
