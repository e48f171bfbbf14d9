using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Html;

/// <summary>
/// Reads a page of HTML into the law on it, or the law and its translation.
/// Reads: the decoded page. Writes: texts with the way back to the page, and what was left out.
/// </summary>
internal static class HtmlFile
{
    public static ImmutableArray<ExtractedText> Read(string decoded, ReadingLimits limits, FileLog log, CancellationToken cancellation)
    {
        var file = new SourceText(log.Name, decoded);
        var furniture = new PageFurniture(file, log);
        var lines = furniture.WithoutParts(PageLines.Of(file, limits, log, cancellation), out var links, out var headings);
        var texts = ImmutableArray.CreateBuilder<(Language? Language, ImmutableArray<SourceLine> Lines)>();
        foreach (var (language, ofText) in ParallelTexts.Split(lines))
        {
            var kept = TableRows.Join(furniture.WithoutEnds(ofText, links, headings));
            if (!kept.IsEmpty)
            {
                texts.Add((language, kept));
            }
        }

        if (texts.Count == 0)
        {
            log.Add(DiagnosticCodes.NoText, Severity.Error, "The page holds no text.");
        }

        return [.. texts.Select(t => LineTexts.OfText(LineTexts.NameOf(file.Name, t.Language, texts.Count), t.Language, t.Lines, file))];
    }
}
