using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.Layout;

/// <summary>
/// Brings the lines of a user's text into the form that the parser knows: the history of the law on one line, one line for
/// each paragraph, nothing behind the law. Each line that is left out, and each cut that is doubtful, is reported.
/// Reads: a text as a reader returned it. Writes: the same text with other line ends, and diagnostics. Linear in the text.
/// </summary>
internal static class TextLayout
{
    /// <summary>Repairs the lines of a text.</summary>
    /// <param name="path">The file, for diagnostics.</param>
    /// <param name="extracted">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="format">The format of the file. Only in plain text do indents and the widths of lines have a meaning.</param>
    public static (ExtractedText Text, ImmutableArray<Diagnostic> Diagnostics) Repair(
        string path, ExtractedText extracted, Language language, SourceFormat format)
    {
        var lines = new TextLines(extracted.Text, language);
        var (edits, log) = (new LineEdits(), new LayoutLog(path, extracted, lines));
        if (!extracted.Text.Content.Contains(TextFormat.HeadEnd, StringComparison.Ordinal))
        {
            new HeadLayout(lines, edits).Edit();
            new DecisionLayout(lines, edits, log).Edit();
        }

        new EndLayout(lines, edits, log).Edit();
        var captions = language == Language.Chinese ? new CaptionLayout(lines, edits).Edit() : [];
        new WrappedLines(lines, edits, log, captions, isPlain: format == SourceFormat.PlainText).Edit();
        return (edits.Apply(extracted), log.Diagnostics);
    }
}
