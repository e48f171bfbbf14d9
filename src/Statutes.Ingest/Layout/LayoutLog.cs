using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.Layout;

/// <summary>Collects the diagnostics about the lines of a text.</summary>
/// <param name="path">The file.</param>
/// <param name="extracted">The text.</param>
/// <param name="lines">Its lines.</param>
internal sealed class LayoutLog(string path, ExtractedText extracted, TextLines lines)
{
    /// <summary>The number of characters of a line that a message quotes.</summary>
    private const int MaxQuoted = 30;

    private readonly List<(int Line, Diagnostic Diagnostic)> diagnostics = [];

    /// <summary>The diagnostics, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics.OrderBy(d => d.Line).Select(d => d.Diagnostic)];

    /// <summary>Leaves out a line and reports it.</summary>
    /// <param name="edits">The edits of the text.</param>
    /// <param name="line">The line, counted from 0.</param>
    /// <param name="code">The code of the diagnostic.</param>
    /// <param name="severity">Its severity.</param>
    /// <param name="reason">What the line is: “is a note”.</param>
    public void LeaveOut(LineEdits edits, int line, string code, Severity severity, string reason)
    {
        edits.Drop(line);
        Report(line, code, severity, $"“{QuoteOf(line)}” {reason}. It was left out.");
    }

    /// <summary>Reports a line at which it is not certain whether a paragraph ends.</summary>
    /// <param name="line">The line, counted from 0.</param>
    /// <param name="message">What was done.</param>
    public void ReportDoubt(int line, string message) =>
        Report(line, DiagnosticCodes.ParagraphDoubtful, Severity.Warning, $"“{QuoteOf(line)}”: {message}");

    private void Report(int line, string code, Severity severity, string message)
    {
        var place = extracted.Places.Of(lines.SpanOf(line));
        var (number, suffix) = place is SourcePlace.InText inText ? (inText.Line, "") : (1, $" ({place})");
        diagnostics.Add((line, new Diagnostic(code, severity, path, number, default, message + suffix)));
    }

    private string QuoteOf(int line)
    {
        var words = lines.WordsOf(line);
        return words.Length <= MaxQuoted ? words.ToString() : $"{words[..MaxQuoted]}…";
    }
}
