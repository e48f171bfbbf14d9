using System.Text.Json.Serialization;

namespace Statutes.Model.Text;

/// <summary>
/// An immutable text and where it came from. Every span in a <see cref="Corpus.StatuteDocument"/> is counted in one of these,
/// so the span that a reader cut is the span that a page shows.
/// </summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="name">What a diagnostic calls it: for a file of the corpus its path from the corpus folder, with <c>/</c>.</param>
    /// <param name="content">The text as it came, line ends included.</param>
    public SourceText(string name, string content)
    {
        Name = name;
        Content = content;
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        lineStarts = [.. starts];
    }

    /// <summary>What a diagnostic calls this text.</summary>
    public string Name { get; }

    /// <summary>The text as it came.</summary>
    public string Content { get; }

    /// <summary>Number of lines, at least 1.</summary>
    [JsonIgnore]
    public int LineCount => lineStarts.Length;

    /// <summary>The text of a span, as a new string.</summary>
    public string Slice(TextSpan span) => Content[span.Start..span.End];

    /// <summary>The span of a line without its line end.</summary>
    /// <param name="line">The line, counted from 0.</param>
    public TextSpan LineSpan(int line)
    {
        var start = lineStarts[line];
        var end = line + 1 < lineStarts.Length ? lineStarts[line + 1] - 1 : Content.Length;
        if (end > start && Content[end - 1] == '\r')
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>The line, counted from 1 as editors do, in which a code unit stands.</summary>
    public int LineNumberOf(int position)
    {
        var found = Array.BinarySearch(lineStarts, position);
        return found >= 0 ? found + 1 : ~found;
    }
}
