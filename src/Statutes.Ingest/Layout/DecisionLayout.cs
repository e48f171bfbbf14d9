using Statutes.Ingest.Identifying;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Layout;

/// <summary>
/// Leaves out a decision that is printed before the law that it amends: 关于修改《甲条例》的决定 · 一、… · 甲条例 · 第一条. Otherwise the articles
/// of the law would be those of the decision. A diagnostic reports it.
/// Reads: the lines. Writes: edits and a diagnostic. Linear in the lines.
/// </summary>
internal sealed class DecisionLayout(TextLines lines, LineEdits edits, LayoutLog log)
{
    /// <summary>The title of the decision is within this many lines.</summary>
    private const int MaxHead = 40;

    private const string Amends = "关于修改", Revises = "关于修订";

    /// <summary>Edits the lines.</summary>
    public void Edit()
    {
        for (var i = 0; i < Math.Min(lines.LawStart, MaxHead); i++)
        {
            var words = lines.WordsOf(i);
            if (words.IsEmpty || words.ContainsAny("。：；") || !Issuance.IsAmendingDecision(words.ToString()))
            {
                continue;
            }

            var law = FindLaw(i, NameIn(words.ToString()));
            if (law < lines.Count)
            {
                log.LeaveOut(
                    edits, i, DiagnosticCodes.UnknownLine, Severity.Warning,
                    "is a decision that amends the law behind it (put it in a file of its own)");
                for (var line = i + 1; line < law; line++)
                {
                    edits.Drop(line);
                }
            }

            return;
        }
    }

    // 《甲条例》 or 〈甲条例〉, or the words between 关于修改 and 的决定
    private static string NameIn(string title)
    {
        var open = title.IndexOf('《');
        var close = title.IndexOf('》');
        if (open >= 0 && close > open)
        {
            return HeadLine.WithoutBlanks(title.AsSpan((open + 1)..close));
        }

        var verb = Math.Max(title.IndexOf(Amends, StringComparison.Ordinal), title.IndexOf(Revises, StringComparison.Ordinal));
        var start = verb + Amends.Length;
        var end = title.LastIndexOf("的决定", StringComparison.Ordinal);
        return start >= Amends.Length && end > start ? HeadLine.WithoutBlanks(title.AsSpan(start..end)) : "";
    }

    // the line with the title of the law, before its history or its body; the number of lines if there is none
    private int FindLaw(int from, string name)
    {
        for (var i = from + 1; i < lines.Count && name.Length > 0; i++)
        {
            if (lines[i].Kind != LineKind.Text || HeadLine.WithoutBlanks(lines.WordsOf(i)) != name)
            {
                continue;
            }

            var next = lines.NextOf(i);
            if (next < lines.Count
                && (lines.WordsOf(next)[0] is '（' or '('
                    || lines[next].Kind is LineKind.Heading or LineKind.ContentsHeading or LineKind.ArticleStart))
            {
                return i;
            }
        }

        return lines.Count;
    }
}
