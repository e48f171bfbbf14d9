using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>The words between two marks of punctuation.</summary>
/// <param name="Span">The words, without the mark, in the source.</param>
/// <param name="End">The mark behind them: ， ； 。 or ：. A line without a last mark ends with 。.</param>
internal readonly record struct Segment(TextSpan Span, char End)
{
    private const string Opening = "（(“《〈「『";
    private const string Closing = "）)”》〉」』";

    /// <summary>Whether the segment is the last of its clause.</summary>
    public bool EndsClause => End is '；' or '。' or ';';

    /// <summary>Splits a wording. Marks inside brackets and quotation marks do not split.</summary>
    /// <param name="source">The source.</param>
    /// <param name="wording">The wording in it.</param>
    public static List<Segment> Split(string source, TextSpan wording)
    {
        var segments = new List<Segment>();
        var start = wording.Start;
        var depth = 0;
        for (var at = wording.Start; at < wording.End; at++)
        {
            var c = source[at];
            if (Opening.Contains(c))
            {
                depth++;
            }
            else if (Closing.Contains(c))
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0 && c is '，' or '；' or '。' or '：' or ';')
            {
                Add(start, at, c);
                start = at + 1;
            }
        }

        Add(start, wording.End, '。');
        return segments;

        void Add(int from, int to, char end)
        {
            while (from < to && char.IsWhiteSpace(source[from]))
            {
                from++;
            }

            if (from < to)
            {
                segments.Add(new Segment(new TextSpan(from, to), end));
            }
        }
    }

    /// <summary>Returns the words.</summary>
    public ReadOnlySpan<char> Of(string source) => Span.In(source);
}
