using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Html;

/// <summary>
/// Reads the law on an HTML page, or the law and its translation.
/// Reads: the decoded page. Writes: texts with the way back to the page, and diagnostics about what was left out.
/// </summary>
internal static class HtmlReader
{
    public static ImmutableArray<ExtractedText> Read(string decoded, ReadingLimits limits, FileLog log, CancellationToken cancellation)
    {
        var file = new SourceText(log.Name, decoded);
        var furniture = new PageFurniture(file, log);
        var lines = furniture.RemoveParts(HtmlLineReader.Read(file, limits, log, cancellation), out var links, out var headings);
        var texts = ImmutableArray.CreateBuilder<(Language? Language, ImmutableArray<SourceLine> Lines)>();
        foreach (var (language, ofText) in ParallelTexts.Split(lines))
        {
            var law = TableRows.Join(furniture.RemoveEnds(ofText, links, headings));
            if (!law.IsEmpty)
            {
                texts.Add((language, law));
            }
        }

        if (texts.Count == 0)
        {
            log.Add(DiagnosticCodes.NoText, Severity.Error, "The page contains no text.");
        }

        return
        [
            .. texts.Select(t =>
                LineWriter.WriteFromText(LineWriter.NameOf(file.Name, t.Language, texts.Count), t.Language, t.Lines, file)),
        ];
    }
}
