using Statutes.Ingest.Identifying;
using Statutes.Model.Text;

namespace Statutes.Ingest.Layout;

/// <summary>
/// Brings the history of a law in the lines before its first heading or article into the form of one line:
/// （1990年…通过 · 根据2020年…修正）① is joined, the mark of the note is removed, and a bracket behind the title becomes a line of its own.
/// Reads: the lines. Writes: edits. Linear in the lines.
/// </summary>
internal sealed class HeadLayout(TextLines lines, LineEdits edits)
{
    /// <summary>The largest number of lines, and of characters, in one bracket.</summary>
    private const int MaxLines = 60, MaxLength = 4_000;

    private const string Openings = "（([［【〔", Closings = "）)]］】〕";

    // what ends an event in the history, so that the next line is another event
    private static readonly string[] Verbs = ["通过", "修正", "修订", "公布", "发布", "施行", "批准", "颁布", "实施", "生效", "修改", "废止"];

    /// <summary>Edits the lines of the heading.</summary>
    public void Edit()
    {
        for (var i = 0; i < lines.LawStart; i++)
        {
            var words = lines.WordsOf(i);
            if (words.IsEmpty)
            {
                continue;
            }

            var marks = NoteMark.LengthAtEnd(words);
            if (marks > 0 && marks < words.Length
                && (EndsInBracket(words[..^marks]) || TitleBlock.EndsAsTitles(words[..^marks].ToString())))
            {
                words = RemoveMarks(i, marks);
            }

            var open = OpeningOf(words);
            if (open < 0)
            {
                continue;
            }

            if (open > 0)
            {
                edits.Break(i, lines[i].Span.Start + open);
            }

            i = JoinBracket(i, open);
        }
    }

    private ReadOnlySpan<char> RemoveMarks(int line, int marks)
    {
        var span = lines[line].Span;
        edits.Keep(line, new TextSpan(span.Start, span.End - marks));
        return lines.WordsOf(line)[..^marks];
    }

    private static bool EndsInBracket(ReadOnlySpan<char> words) => Closings.Contains(words[^1]);

    // the bracket with the history: at the start of a line, or behind the title
    private static int OpeningOf(ReadOnlySpan<char> words)
    {
        if (Openings.Contains(words[0]))
        {
            return 0;
        }

        var open = words.IndexOfAny(Openings);
        var inside = open < 0 ? default : words[(open + 1)..];
        return open > 0 && (IsUnclosed(words[open..]) || EndsInBracket(words))
            && LifeLine.DatesOf(inside) is [(<= 1, _, _), ..] && HasVerb(inside)
            && TitleBlock.EndsAsTitles(words[..open].TrimEnd().ToString())
            ? open
            : -1;
    }

    // returns the last line of the bracket
    private int JoinBracket(int first, int open)
    {
        var words = lines.WordsOf(first)[open..];
        if (!IsUnclosed(words))
        {
            return first;
        }

        var (depth, length, last, hasDate) = (DepthOf(words), words.Length, first, HasDate(words));
        for (var i = first + 1; i < Math.Min(lines.LawStart, first + MaxLines) && length < MaxLength && depth > 0; i++)
        {
            var next = lines.WordsOf(i);
            var marks = NoteMark.LengthAtEnd(next);
            if (marks > 0 && marks < next.Length && EndsInBracket(next[..^marks]))
            {
                next = RemoveMarks(i, marks);
            }

            length += next.Length;
            depth += DepthOf(next);
            hasDate |= HasDate(next);

            // a bracket that nothing closes ends with its last event
            last = depth <= 0 || (!next.IsEmpty && HasDate(next) && HasVerb(next)) ? i : last;
        }

        if (!hasDate)
        {
            return first;
        }

        for (var i = first + 1; i <= last; i++)
        {
            if (lines.WordsOf(i).IsEmpty)
            {
                edits.Drop(i);
            }
            else
            {
                edits.Join(i, SeparatorOf(words, lines.WordsOf(i)));
                words = lines.WordsOf(i);
            }
        }

        return last;
    }

    private string SeparatorOf(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        if (lines.Language == Language.English)
        {
            return " ";
        }

        var isEvent = next.StartsWith("根据") || LifeLine.DatesOf(next) is [(0, _, _), ..];
        return isEvent && Array.Exists(Verbs, before.ToString().EndsWith) ? "\u3000" : "";
    }

    private static bool IsUnclosed(ReadOnlySpan<char> words) => DepthOf(words) > 0;

    private static int DepthOf(ReadOnlySpan<char> words)
    {
        var depth = 0;
        foreach (var c in words)
        {
            depth += Openings.Contains(c) ? 1 : Closings.Contains(c) ? -1 : 0;
        }

        return depth;
    }

    private static bool HasDate(ReadOnlySpan<char> words) => LifeLine.DatesOf(words).Count > 0;

    private static bool HasVerb(ReadOnlySpan<char> words) => Array.Exists(Verbs, words.ToString().Contains);
}
