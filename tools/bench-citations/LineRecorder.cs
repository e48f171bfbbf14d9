using System.Text;

namespace Statutes.BenchCitations;

/// <summary>Passes text on to a console, and keeps each line that is not blank, for the file of results.</summary>
/// <param name="console">The console.</param>
internal sealed class LineRecorder(TextWriter console) : TextWriter
{
    private readonly List<string> lines = [];
    private readonly StringBuilder current = new();

    /// <summary>The lines so far, without blanks around them and with | escaped as in a table of Markdown.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <inheritdoc/>
    public override Encoding Encoding => console.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        console.Write(value);
        if (value != '\n')
        {
            current.Append(value);
            return;
        }

        if (current.ToString().Trim() is { Length: > 0 } line)
        {
            lines.Add(line.Replace("|", "\\|", StringComparison.Ordinal));
        }

        current.Clear();
    }
}
