using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.Layout;

/// <summary>
/// Collects changes of the lines of a text, and writes the changed text with the way back to the file. No character of a
/// line that is kept changes. Lines are counted from 0. Linear in the text.
/// </summary>
internal sealed class LineEdits
{
    private readonly HashSet<int> dropped = [];
    private readonly Dictionary<int, string> joined = [];
    private readonly Dictionary<int, TextSpan> kept = [];
    private readonly Dictionary<int, int> breaks = [];
    private readonly HashSet<int> marked = [];

    /// <summary>Whether no line is changed.</summary>
    public bool IsEmpty => dropped.Count + joined.Count + kept.Count + breaks.Count + marked.Count == 0;

    /// <summary>Leaves out a line.</summary>
    public void Drop(int line) => dropped.Add(line);

    /// <summary>Returns whether a line is left out.</summary>
    public bool IsDropped(int line) => dropped.Contains(line);

    /// <summary>Appends a line to the line before it that is kept.</summary>
    /// <param name="line">The line.</param>
    /// <param name="separator">The characters between the two; may be empty.</param>
    public void Join(int line, string separator) => joined[line] = separator;

    /// <summary>Returns whether a line is appended to the one before it.</summary>
    public bool IsJoined(int line) => joined.ContainsKey(line);

    /// <summary>Keeps only a part of a line.</summary>
    public void Keep(int line, TextSpan part) => kept[line] = part;

    /// <summary>Ends a line at an offset of the text; what follows becomes a line of its own.</summary>
    public void Break(int line, int at) => breaks[line] = at;

    /// <summary>Marks a line as a heading, as Markdown does.</summary>
    public void MarkAsHeading(int line) => marked.Add(line);

    /// <summary>Writes the text with all changes.</summary>
    /// <param name="extracted">The text whose lines were edited.</param>
    public ExtractedText Apply(ExtractedText extracted)
    {
        if (IsEmpty)
        {
            return extracted;
        }

        var source = extracted.Text;
        var (text, map) = (new StringBuilder(source.Content.Length), new OffsetMap.Builder());
        for (var (line, isFirst) = (0, true); line < source.LineCount; line++)
        {
            if (dropped.Contains(line))
            {
                continue;
            }

            var whole = kept.TryGetValue(line, out var part) ? part : source.LineSpan(line);
            var span = Trimmed(source.Content, whole, atStart: joined.ContainsKey(line));
            Insert(isFirst ? "" : joined.TryGetValue(line, out var separator) ? separator : "\n");
            Insert(marked.Contains(line) ? "# " : "");
            isFirst = false;
            if (breaks.TryGetValue(line, out var at) && at > span.Start && at < span.End)
            {
                Copy(new TextSpan(span.Start, at));
                Insert("\n");
                span = new TextSpan(at, span.End);
            }

            Copy(span);
        }

        return new ExtractedText(new SourceText(source.Name, text.ToString()), extracted.Language, extracted.Places.Through(map.Build()));

        void Insert(string characters)
        {
            text.Append(characters);
            map.PutIn(characters.Length);
        }

        void Copy(TextSpan span)
        {
            text.Append(source.Content, span.Start, span.Length);
            map.Keep(span.Start, span.Length);
        }
    }

    private static TextSpan Trimmed(string text, TextSpan span, bool atStart)
    {
        var (start, end) = (span.Start, span.End);
        while (end > start && LineClassifier.IsBlank(text[end - 1]))
        {
            end--;
        }

        while (atStart && start < end && LineClassifier.IsBlank(text[start]))
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}
