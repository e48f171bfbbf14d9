using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;
using UglyToad.PdfPig;

namespace Statutes.Reading.Pdf;

/// <summary>
/// Reads a PDF that has its text in it, with PdfPig.
/// Reads: the bytes of the file. Writes: texts with the way back to page and line, and what was left out.
/// </summary>
internal static class PdfFile
{
    /// <summary>Nested objects are read by recursion: the thread that reads has room for those within the limits.</summary>
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>Objects of a PDF within one another.</summary>
    private const int MaxStackDepth = 100;

    /// <summary>
    /// Reads a file that says it is a PDF. It is read on a thread of its own: the library looks for no cancellation, so a cancelled reading is left
    /// behind, and its thread ends when the library does.
    /// </summary>
    public static ImmutableArray<ExtractedText> Read(ReadOnlyMemory<byte> content, ReadingLimits limits, FileLog log, CancellationToken cancellation)
    {
        var pages = new List<IReadOnlyList<PageText>>();
        var pictures = new List<int>();
        using var read = new ManualResetEventSlim();
        var ofReading = new FileLog(log.Name);
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    ReadPages(content, limits, ofReading, pages, pictures, cancellation);
                }
                catch (Exception e)
                {
                    // what a damaged file makes the library throw is not one kind
                    failure = e;
                }

                try
                {
                    read.Set();
                }
                catch (ObjectDisposedException)
                {
                    // nobody waits any more
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "PDF",
        };
        thread.Start();
        read.Wait(cancellation);
        log.Take(ofReading);
        if (failure is OperationCanceledException or LimitExceededException)
        {
            throw failure;
        }

        return Write(pages, pictures, failure, log, cancellation);
    }

    private static void ReadPages(
        ReadOnlyMemory<byte> content, ReadingLimits limits, FileLog log, List<IReadOnlyList<PageText>> pages, List<int> pictures, CancellationToken cancellation)
    {
        RangeBounds.Check(content.Span);
        var filters = new BoundedFilters(limits, cancellation);
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = MaxStackDepth, FilterProvider = filters };
        using var document = PdfDocument.Open(content.ToArray(), options);
        if (document.NumberOfPages > limits.MaxPages)
        {
            throw new LimitExceededException(DiagnosticCodes.FileTooLarge, FormattableString.Invariant($"The file has more than {limits.MaxPages:N0} pages, and is not read."));
        }

        var length = 0L;
        double? gutter = null;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var page = document.GetPage(number);
                pages.Add(PageLetters.Lines(page, log, ref gutter));
                if (pages[^1].Count == 0 && page.NumberOfImages > 0)
                {
                    pictures.Add(number);
                }
            }
            catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException) && !filters.IsExhausted)
            {
                pages.Add([]);
                log.Gather(DiagnosticCodes.FileDamaged, Severity.Error, "Pages are damaged, and were not read", new SourcePlace.OnPage(number, 1), e.Message);
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

    private static ImmutableArray<ExtractedText> Write(List<IReadOnlyList<PageText>> pages, List<int> pictures, Exception? failure, FileLog log, CancellationToken cancellation)
    {
        if (failure is not null)
        {
            var isLocked = failure.GetType().Name.Contains("Encrypted", StringComparison.Ordinal);
            log.Add(
                DiagnosticCodes.FileDamaged, Severity.Error,
                isLocked ? "The PDF needs a password; save it without." : $"The PDF is damaged, and was not read: {failure.Message.ReplaceLineEndings(" ")}");
            return [];
        }

        if (pages.TrueForAll(p => p.Count == 0))
        {
            log.Add(
                pictures.Count > 0 ? DiagnosticCodes.NoTextLayer : DiagnosticCodes.NoText, Severity.Error,
                pictures.Count > 0 ? "The PDF holds pictures of its pages and no text: it was scanned; run OCR first." : "The PDF holds no text.");
            return [];
        }

        foreach (var number in pictures)
        {
            log.Gather(DiagnosticCodes.NoTextLayer, Severity.Warning, "Pages hold a picture and no text; run OCR first", new SourcePlace.OnPage(number, 1), "");
        }

        cancellation.ThrowIfCancellationRequested();
        var places = new List<SourcePlace>();
        var lines = PageParagraphs.Join(RunningHeads.Without(pages, log), places);
        if (lines.IsEmpty)
        {
            log.Add(DiagnosticCodes.NoText, Severity.Error, "The PDF holds no text but heads and feet of pages.");
            return [];
        }

        var texts = ParallelTexts.Split(lines);
        return [.. texts.Select(t => LineTexts.OfPlaces(LineTexts.NameOf(log.Name, t.Language, texts.Length), t.Language, t.Lines, places))];
    }
}
