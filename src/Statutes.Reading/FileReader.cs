using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Decoding;
using Statutes.Reading.Docx;
using Statutes.Reading.Html;
using Statutes.Reading.Pdf;
using Statutes.Reading.PlainText;
using Statutes.Reading.Sources;

namespace Statutes.Reading;

/// <summary>
/// Extracts the texts of a file. The content decides the format, not the name. Any bytes give a <see cref="FileContent"/>: a file that
/// is damaged, too large or not a text gives a diagnostic, never an exception.
/// Reads: the bytes of a file. Writes: its texts, the way back to their places, and diagnostics. Deterministic, except for the moment of
/// a cancellation. Safe to call from several threads.
/// </summary>
public static class FileReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="name">The name of the file in diagnostics.</param>
    /// <param name="content">
    /// The bytes. A file larger than <see cref="ReadingLimits.MaxFileBytes"/> need not be loaded: see <see cref="TooLarge"/>.
    /// </param>
    /// <param name="limits">The limits of one file.</param>
    /// <param name="cancellation">
    /// Stops the reading, for example at a time limit. The file then has no text, and the diagnostic <see
    /// cref="DiagnosticCodes.ReadingStopped"/>.
    /// </param>
    public static FileContent Read(string name, ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellation)
    {
        if (content.Length > limits.MaxFileBytes)
        {
            return TooLarge(name, limits);
        }

        var log = new FileLog(name);
        var format = SourceFormat.Unknown;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var texts = ReadTexts(content, limits, log, ref format, cancellation);
            return new FileContent(name, format, texts, log.Build());
        }
        catch (OperationCanceledException)
        {
            return Failed(name, log, format, DiagnosticCodes.ReadingStopped, "Timed out; nothing was read from this file.");
        }
        catch (LimitExceededException exceeded)
        {
            return Failed(name, log, format, exceeded.Code, exceeded.Message);
        }
    }

    /// <summary>Returns the result for a file that is larger than <see cref="ReadingLimits.MaxFileBytes"/>.</summary>
    /// <param name="name">The name of the file in the diagnostic.</param>
    /// <param name="limits">The limits of one file.</param>
    public static FileContent TooLarge(string name, ReadingLimits limits) => Failed(
        name, new FileLog(name), SourceFormat.Unknown, DiagnosticCodes.FileTooLarge,
        FormattableString.Invariant($"The file is larger than {limits.MaxFileBytes:N0} bytes and was not read."));

    private static FileContent Failed(string name, FileLog log, SourceFormat format, string code, string message)
    {
        log.Add(code, Severity.Error, message);
        return new FileContent(name, format, [], log.Build());
    }

    // the format is a reference, so that it is known even if reading stops with an exception
    private static ImmutableArray<ExtractedText> ReadTexts(
        ReadOnlyMemory<byte> content, ReadingLimits limits, FileLog log, ref SourceFormat format, CancellationToken cancellation)
    {
        if (FileSignature.Find(content.Span) is { } signature)
        {
            format = signature.Format;
            switch (format)
            {
                case SourceFormat.Docx:
                    return DocxReader.Read(content, limits, log, cancellation);
                case SourceFormat.Pdf:
                    return PdfReader.Read(content, limits, log, cancellation);
            }

            log.Add(DiagnosticCodes.FormatUnknown, Severity.Error, signature.Message);
            return [];
        }

        if (FileDecoder.Decode(content.Span, log) is not { } text)
        {
            return [];
        }

        if (text.Length > limits.MaxTextLength)
        {
            throw LimitExceededException.OfText(limits);
        }

        cancellation.ThrowIfCancellationRequested();
        if (text.AsSpan().IsWhiteSpace())
        {
            format = SourceFormat.PlainText;
            log.Add(DiagnosticCodes.NoText, Severity.Error, "The file contains no text.");
            return [];
        }

        format = TextFormat.Detect(text);
        return format == SourceFormat.Html
            ? HtmlReader.Read(text, limits, log, cancellation)
            : PlainTextReader.Read(text, isMarkdown: format == SourceFormat.Markdown, log);
    }
}
