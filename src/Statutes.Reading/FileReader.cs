using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Docx;
using Statutes.Reading.Html;
using Statutes.Reading.Pdf;
using Statutes.Reading.Sources;

namespace Statutes.Reading;

/// <summary>
/// Reads a file into the texts that it holds. What it is, its content says and not its name. Any bytes give a <see cref="FileContent"/>: what is damaged,
/// too large or no text at all is a diagnostic of that file, never an exception.
/// Reads: the bytes of a file. Writes: its texts, the way back to its places, and diagnostics. Deterministic, but for where a cancellation falls.
/// </summary>
public static class FileReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="content">Its bytes. A caller that sees a larger file than <see cref="ReadingLimits.MaxFileBytes"/> need not load it: see <see cref="TooLarge"/>.</param>
    /// <param name="limits">How much of it is read.</param>
    /// <param name="cancellation">
    /// Ends the reading, as when its time is over. The file then has no text, and the diagnostic <see cref="DiagnosticCodes.ReadingStopped"/>.
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
            return None(name, log, format, DiagnosticCodes.ReadingStopped, "Its time was over before the file was read; none of it was.");
        }
        catch (LimitExceededException beyond)
        {
            return None(name, log, format, beyond.Code, beyond.Message);
        }
    }

    /// <summary>The answer to a file that is larger than is read.</summary>
    /// <param name="name">What the diagnostic calls it.</param>
    /// <param name="limits">How much of a file is read.</param>
    public static FileContent TooLarge(string name, ReadingLimits limits) => None(
        name, new FileLog(name), SourceFormat.Unknown, DiagnosticCodes.FileTooLarge, FormattableString.Invariant($"The file has more than {limits.MaxFileBytes:N0} bytes, and is not read."));

    private static FileContent None(string name, FileLog log, SourceFormat format, string code, string message)
    {
        log.Add(code, Severity.Error, message);
        return new FileContent(name, format, [], log.Build());
    }

    private static ImmutableArray<ExtractedText> ReadTexts(
        ReadOnlyMemory<byte> content, ReadingLimits limits, FileLog log, ref SourceFormat format, CancellationToken cancellation)
    {
        if (FileSignature.Of(content.Span) is { } signature)
        {
            format = signature.Format;
            switch (format)
            {
                case SourceFormat.Docx:
                    return DocxFile.Read(content, limits, log, cancellation);
                case SourceFormat.Pdf:
                    return PdfFile.Read(content, limits, log, cancellation);
            }

            log.Add(DiagnosticCodes.FormatUnknown, Severity.Error, signature.Message);
            return [];
        }

        if (FileDecoding.Decode(content.Span, log) is not { } text)
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
            log.Add(DiagnosticCodes.NoText, Severity.Error, "The file holds no text.");
            return [];
        }

        format = TextFormat.Of(text);
        return format == SourceFormat.Html ? HtmlFile.Read(text, limits, log, cancellation) : PlainTextReader.Read(text, format, log);
    }
}
