using System.Text.Json.Serialization;

namespace Statutes.Model.Text;

/// <summary>
/// A text and its origin. Every span of a document is in its source text, so the span that a reader made is the span
/// that a page shows. Immutable; any number of threads may read it.
/// </summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="name">Its name in diagnostics: for a file of the corpus, its path from the corpus folder, with <c>/</c>.</param>
    /// <param name="content">The unchanged text, with its line ends.</param>
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

    /// <summary>The name of the text in diagnostics.</summary>
    public string Name { get; }

    /// <summary>The unchanged text.</summary>
    public string Content { get; }

    /// <summary>The number of lines, at least 1.</summary>
    [JsonIgnore]
    public int LineCount => lineStarts.Length;

    /// <summary>Returns the text of a span as a new string.</summary>
    public string Slice(TextSpan span) => Content[span.Start..span.End];

    /// <summary>Returns the span of a line without its line end.</summary>
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

    /// <summary>Returns the number of the line with a code unit, counted from 1 as in editors.</summary>
    public int LineNumberOf(int position)
    {
        var index = Array.BinarySearch(lineStarts, position);
        return index >= 0 ? index + 1 : ~index;
    }
}
