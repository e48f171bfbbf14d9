using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;
using UglyToad.PdfPig;

namespace Statutes.Reading.Pdf;

/// <summary>
/// Reads a PDF with a text layer, with PdfPig.
/// Reads: the bytes of the file. Writes: texts with the way back to page and line, and diagnostics about what was left out.
/// </summary>
internal static class PdfReader
{
    /// <summary>The stack of the reading thread: enough for the recursion of the library down to <see cref="MaxStackDepth"/>.</summary>
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of objects in a PDF.</summary>
    private const int MaxStackDepth = 100;

    /// <summary>Reads a file with the signature of a PDF.</summary>
    /// <returns>The texts. Empty, with a diagnostic in the log, if nothing could be read.</returns>
    public static ImmutableArray<ExtractedText> Read(
        ReadOnlyMemory<byte> content, ReadingLimits limits, FileLog log, CancellationToken cancellation)
    {
        var places = new List<SourcePlace>();
        var lines = ReadLines(content, limits, log, places, cancellation);
        if (lines.IsEmpty)
        {
            return [];
        }

        var texts = ParallelTexts.Split(lines);
        return
        [
            .. texts.Select(t => LineWriter.WriteFromPlaces(
                LineWriter.NameOf(log.Name, t.Language, texts.Length), t.Language, t.Lines, places)),
        ];
    }

    /// <summary>
    /// Reads the paragraphs of a file with the signature of a PDF, a line each, on a thread of its own. The library does not support
    /// cancellation, so after a cancellation the thread continues until the library returns.
    /// </summary>
    public static ImmutableArray<SourceLine> ReadLines(
        ReadOnlyMemory<byte> content, ReadingLimits limits, FileLog log, List<SourcePlace> places, CancellationToken cancellation)
    {
        var pages = new List<IReadOnlyList<PdfLine>>();
        var pictures = new List<int>();
        using var finished = new ManualResetEventSlim();
        var logOfThread = new FileLog(log.Name);
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    ReadPages(content, limits, logOfThread, pages, pictures, cancellation);
                }
                catch (Exception e)
                {
                    // for a damaged file, the library throws exceptions of many types
                    failure = e;
                }

                try
                {
                    finished.Set();
                }
                catch (ObjectDisposedException)
                {
                    // the reading was cancelled, and nobody waits for it
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "PDF",
        };
        thread.Start();
        finished.Wait(cancellation);
        log.AddAll(logOfThread);
        if (failure is OperationCanceledException or LimitExceededException)
        {
            throw failure;
        }

        return Join(pages, pictures, failure, log, places, cancellation);
    }

    private static void ReadPages(
        ReadOnlyMemory<byte> content, ReadingLimits limits, FileLog log, List<IReadOnlyList<PdfLine>> pages, List<int> pictures,
        CancellationToken cancellation)
    {
        RangeBounds.Check(content.Span);
        var filters = new BoundedFilters(limits, cancellation);
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = MaxStackDepth,
            FilterProvider = filters,
        };
        using var document = PdfDocument.Open(content.ToArray(), options);
        if (document.NumberOfPages > limits.MaxPages)
        {
            throw LimitExceededException.OfPages(limits);
        }

        var length = 0L;
        double? gutter = null;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var page = document.GetPage(number);
                pages.Add(PdfLineBuilder.Build(page, log, ref gutter));
                if (pages[^1].Count == 0 && page.NumberOfImages > 0)
                {
                    pictures.Add(number);
                }
            }
            catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException) && !filters.IsExhausted)
            {
                pages.Add([]);
                log.AddRepeated(
                    DiagnosticCodes.FileDamaged, Severity.Error, "Damaged pages were not read",
                    new SourcePlace.OnPage(number, 1), e.Message);
            }

            if (filters.IsExhausted)
            {
                throw LimitExceededException.OfUnpacking(limits);
            }

            length += pages[^1].Sum(l => (long)l.Text.Length);
            if (length > limits.MaxTextLength)
            {
                throw LimitExceededException.OfText(limits);
            }
        }
    }

    private static ImmutableArray<SourceLine> Join(
        List<IReadOnlyList<PdfLine>> pages, List<int> pictures, Exception? failure, FileLog log, List<SourcePlace> places,
        CancellationToken cancellation)
    {
        if (failure is not null)
        {
            var isEncrypted = failure.GetType().Name.Contains("Encrypted", StringComparison.Ordinal);
            log.Add(
                isEncrypted ? DiagnosticCodes.FileEncrypted : DiagnosticCodes.FileDamaged, Severity.Error,
                isEncrypted
                    ? "The PDF has a password. Save it without a password."
                    : $"The PDF is damaged. Nothing was read from it: {failure.Message.ReplaceLineEndings(" ")}");
            return [];
        }

        if (pages.TrueForAll(p => p.Count == 0))
        {
            log.Add(
                pictures.Count > 0 ? DiagnosticCodes.NoTextLayer : DiagnosticCodes.NoText, Severity.Error,
                pictures.Count > 0
                    ? "The PDF contains only pictures of its pages, because it was scanned. Run OCR on it first."
                    : "The PDF contains no text.");
            return [];
        }

        foreach (var number in pictures)
        {
            log.AddRepeated(
                DiagnosticCodes.NoTextLayer, Severity.Warning, "Pages with a picture and no text were not read (run OCR first)",
                new SourcePlace.OnPage(number, 1), "");
        }

        cancellation.ThrowIfCancellationRequested();
        var lines = ParagraphJoiner.Join(RunningHeads.Remove(pages, log), places, log);
        if (lines.IsEmpty)
        {
            log.Add(DiagnosticCodes.NoText, Severity.Error, "The PDF contains no text except page headers and footers.");
        }

        return lines;
    }
}
