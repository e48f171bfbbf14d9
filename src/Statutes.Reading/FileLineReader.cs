using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Decoding;
using Statutes.Reading.Html;
using Statutes.Reading.Pdf;
using Statutes.Reading.Sources;

namespace Statutes.Reading;

/// <summary>
/// Reads the lines of a file of text, Markdown, HTML or PDF that need not be a law, such as a memo. Unlike <see cref="FileReader"/>, it
/// keeps the order of a text in two languages, the lines before a title, and the navigation of a page. The words that a reader of the
/// page does not see are left out; in a PDF, also the headers and footers of its pages that repeat. Deterministic, except for the moment
/// of a cancellation. Safe to call from several threads.
/// </summary>
public static class FileLineReader
{
    /// <summary>Reads a file. Any bytes give a result. A Word document gives its format and no lines.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="limits">The limits of one file.</param>
    /// <param name="mayBeHtml">False for a text that was sent as plain text: its tags are words.</param>
    /// <param name="cancellation">
    /// Stops the reading. The file then has no lines, and the diagnostic <see cref="DiagnosticCodes.ReadingStopped"/>.
    /// </param>
    public static FileLines Read(ReadOnlyMemory<byte> content, ReadingLimits limits, bool mayBeHtml, CancellationToken cancellation)
    {
        const string Name = "document";
        if (content.Length > limits.MaxFileBytes)
        {
            return new FileLines(SourceFormat.Unknown, [], FileReader.TooLarge(Name, limits).Diagnostics);
        }

        var log = new FileLog(Name);
        var format = SourceFormat.Unknown;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = ReadLines(content, limits, log, mayBeHtml, ref format, cancellation);
            return new FileLines(format, lines, log.Build());
        }
        catch (OperationCanceledException)
        {
            log.Add(DiagnosticCodes.ReadingStopped, Severity.Error, "Timed out; nothing was read from this file.");
        }
        catch (LimitExceededException exceeded)
        {
            log.Add(exceeded.Code, Severity.Error, exceeded.Message);
        }

        return new FileLines(format, [], log.Build());
    }

    private static ImmutableArray<string> ReadLines(
        ReadOnlyMemory<byte> content,
        ReadingLimits limits,
        FileLog log,
        bool mayBeHtml,
        ref SourceFormat format,
        CancellationToken cancellation)
    {
        if (FileSignature.Find(content.Span) is { } signature)
        {
            format = signature.Format;
            if (format == SourceFormat.Unknown)
            {
                log.Add(DiagnosticCodes.FormatUnknown, Severity.Error, signature.Message);
            }

            return format == SourceFormat.Pdf
                ? [.. PdfReader.ReadLines(content, limits, log, [], cancellation).Select(l => l.Text)]
                : [];
        }

        if (FileDecoder.Decode(content.Span, log) is not { } text)
        {
            return [];
        }

        if (text.Length > limits.MaxTextLength)
        {
            throw LimitExceededException.OfText(limits);
        }

        format = TextFormat.Detect(text, mayBeHtml);
        var lines = format == SourceFormat.Html
            ? [.. HtmlLineReader.Read(new SourceText(log.Name, text), limits, log, cancellation).Select(l => l.Line.Text)]
            : Cut(text);
        if (lines.All(string.IsNullOrWhiteSpace))
        {
            log.Add(DiagnosticCodes.NoText, Severity.Error, "The file contains no text.");
            return [];
        }

        return lines;
    }

    private static ImmutableArray<string> Cut(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines.Add(line.ToString());
        }

        return lines.ToImmutable();
    }
}
