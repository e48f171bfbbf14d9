using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Sources;

namespace Statutes.Documents.Reading;

/// <summary>
/// Reads a document that is to be checked. The content decides the format. Any bytes give a <see cref="DocumentReading"/>: a document that
/// is damaged, too large or hostile is refused, never with an exception.
/// Reads: the bytes of a file. Writes: its paragraphs, and what was left out. Keeps nothing. Deterministic, except for the moment of a
/// cancellation. Safe to call from several threads.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="cancellation">Stops the reading; the document is then refused with <see cref="RefusalCodes.TimedOut"/>.</param>
    public static DocumentReading Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellation) =>
        Read(content, limits, mayBeHtml: true, cancellation);

    /// <summary>Reads a document.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="mayBeHtml">False for a text that was sent as plain text: its tags are words.</param>
    /// <param name="cancellation">Stops the reading; the document is then refused with <see cref="RefusalCodes.TimedOut"/>.</param>
    public static DocumentReading Read(
        ReadOnlyMemory<byte> content, DocumentLimits limits, bool mayBeHtml, CancellationToken cancellation)
    {
        try
        {
            return new DocumentReading.Success(ReadAny(content, limits, mayBeHtml, cancellation));
        }
        catch (RefusalException refused)
        {
            return new DocumentReading.Failure(refused.Refusal);
        }
        catch (OperationCanceledException)
        {
            return new DocumentReading.Failure(Refusals.TimedOut);
        }
        catch (LimitExceededException exceeded)
        {
            return new DocumentReading.Failure(
                exceeded.Code == DiagnosticCodes.NestedTooDeeply ? Refusals.NestedTooDeeply : Refusals.UnpackedTooLarge(limits));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // for a damaged archive or damaged XML, the libraries throw exceptions of many types; their messages quote the document
            return new DocumentReading.Failure(Refusals.Damaged(e.GetType().Name));
        }
    }

    private static DocumentContent ReadAny(
        ReadOnlyMemory<byte> content, DocumentLimits limits, bool mayBeHtml, CancellationToken cancellation)
    {
        if (content.Length > limits.MaxFileBytes)
        {
            throw new RefusalException(Refusals.FileTooLarge(limits));
        }

        cancellation.ThrowIfCancellationRequested();
        if (OleDirectory.IsContainer(content.Span))
        {
            throw new RefusalException(OleDirectory.Refuse(content.Span));
        }

        return content.Span is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..]
            ? WordDocumentReader.Read(content, limits, cancellation)
            : ReadLines(content, limits, mayBeHtml, cancellation);
    }

    private static DocumentContent ReadLines(
        ReadOnlyMemory<byte> content, DocumentLimits limits, bool mayBeHtml, CancellationToken cancellation)
    {
        // a text that is too long is refused below, by its bytes
        var readingLimits = new ReadingLimits(MaxFileBytes: limits.MaxFileBytes, MaxUnpackedBytes: limits.MaxUnpackedBytes);
        var file = FileLineReader.Read(content, readingLimits, mayBeHtml, cancellation);
        if (file.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error && d.Code != DiagnosticCodes.BytesNotDecoded) is { } error)
        {
            throw new RefusalException(LineDiagnostics.Refuse(error, limits));
        }

        if (OfficeXml.Refuse(file) is { } refusal)
        {
            throw new RefusalException(refusal);
        }

        var budget = new DocumentBudget(limits);
        var paragraphs = ImmutableArray.CreateBuilder<DocumentParagraph>();
        foreach (var (text, note, isQuotation) in Paragraphs(file))
        {
            cancellation.ThrowIfCancellationRequested();
            budget.AddParagraph();
            budget.AddText(text);
            paragraphs.Add(new DocumentParagraph(PartNames.Body, paragraphs.Count, text, note, isQuotation));
        }

        var format = file.Format switch
        {
            SourceFormat.Pdf => CheckedFormat.Pdf,
            SourceFormat.Html => CheckedFormat.Html,
            SourceFormat.Markdown => CheckedFormat.Markdown,
            _ => CheckedFormat.Text,
        };
        return new DocumentContent(format, paragraphs.ToImmutable(), LineDiagnostics.LeftOut(file.Diagnostics));
    }

    private static IEnumerable<TextParagraph> Paragraphs(FileLines file) => file.Format switch
    {
        SourceFormat.Markdown => MarkdownParagraphs.Read(file.Lines),
        SourceFormat.PlainText => WrappedLines.Join(file.Lines, WrappedLines.FindWidth(file.Lines)).Select(l => new TextParagraph(l)),
        _ => file.Lines.Select(l => new TextParagraph(l)),
    };
}
