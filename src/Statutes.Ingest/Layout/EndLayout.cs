using Statutes.Ingest.Identifying;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Html;

namespace Statutes.Ingest.Layout;

/// <summary>
/// Leaves out the lines behind the last article that belong to no article: sources and editors, notes, a signature,
/// questions and answers. A diagnostic names each of them.
/// Reads: the lines. Writes: edits and diagnostics. Linear in the lines.
/// </summary>
internal sealed class EndLayout(TextLines lines, LineEdits edits, LayoutLog log)
{
    /// <summary>The longest heading of a commentary, and the longest line of a signature.</summary>
    private const int MaxHeading = 60, MaxSignature = 40;

    private const string StopMarks = "。；！？";

    // words that only a text about a law has in its heading
    private static readonly string[] Commentaries =
        ["答记者问", "记者问", "政策解读", "》解读", "》的解读", "一图读懂", "图解", "》释义", "》起草说明", "》的起草说明", "》修订说明", "名词解释", "新闻发布会"];

    private static readonly string[] Questions = ["问：", "问:", "答：", "答:", "记者问：", "记者：", "Q：", "Q:", "A：", "A:"];

    private static readonly string[] NoteWords = ["注：", "注:", "注释：", "注释:", "注释", "【注", "［注", "[注", "附注：", "编者注", "脚注", "备注：", "（注："];

    /// <summary>Edits the lines behind the last article.</summary>
    public void Edit()
    {
        if (lines.FirstArticle == lines.Count)
        {
            return;
        }

        var (lastArticle, end) = FindLastArticle();
        if (end < lines.Count)
        {
            DropCommentary(end);
        }

        var before = lastArticle;
        var isNote = false;
        for (var i = lastArticle + 1; i < end && lines[i].Kind != LineKind.Annex; i++)
        {
            if (lines[i].Kind == LineKind.Blank)
            {
                continue;
            }

            var isList = lines.LastOf(before) is '：' or ':';
            var isEnded = lines.LastOf(before) is '。' or '.' or '”'; // a note below a table belongs to the table
            if (FurnitureWords.IsFurniture(lines.WordsOf(i).ToString()))
            {
                log.LeaveOut(edits, i, DiagnosticCodes.FurnitureLeftOut, Severity.Info, "is not part of the law");
            }
            else if (isEnded && (IsNote(i) || (isNote && lines[i].Kind == LineKind.Text)))
            {
                isNote = true;
                log.LeaveOut(edits, i, DiagnosticCodes.NotesLeftOut, Severity.Info, "is a note behind the last article");
            }
            else if (!isList && IsSignature(i, end))
            {
                log.LeaveOut(edits, i, DiagnosticCodes.UnknownLine, Severity.Warning, "is a signature or a date behind the last article");
            }
            else
            {
                before = i;
            }
        }
    }

    // the last article whose number follows, and the first line of a commentary behind it
    private (int Line, int End) FindLastArticle()
    {
        var (last, number) = (lines.FirstArticle, default(ProvisionNumber));
        var end = lines.Count;
        for (var i = lines.FirstArticle; i < lines.Count; i++)
        {
            var line = lines[i];
            var isArticle = line.Kind == LineKind.ArticleStart
                || (line.Kind == LineKind.PerhapsArticleStart && line.Number.Follows(number));
            if (isArticle && (end == lines.Count || line.Number.Follows(number)))
            {
                (last, number, end) = (i, line.Number, lines.Count);
            }
            else if (end == lines.Count && IsCommentary(i))
            {
                end = i;
            }
        }

        return (last, end);
    }

    private void DropCommentary(int from)
    {
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Blank)
            {
                log.LeaveOut(edits, i, DiagnosticCodes.UnknownLine, Severity.Warning, "belongs to a text about the law");
            }
        }
    }

    private bool IsCommentary(int line)
    {
        if (lines[line].Kind is not (LineKind.Text or LineKind.UnknownHeading or LineKind.Note))
        {
            return false;
        }

        var words = lines.WordsOf(line);
        return StartsWithAny(words, Questions)
            || (words.Length <= MaxHeading && !words.ContainsAny(StopMarks) && Array.Exists(Commentaries, words.ToString().Contains));
    }

    private bool IsNote(int line)
    {
        var words = lines.WordsOf(line);
        return lines[line].Kind is LineKind.Text or LineKind.Note or LineKind.UnknownHeading
            && (NoteMark.LengthAtStart(words) > 0 || StartsWithAny(words, NoteWords));
    }

    // 某某部 · 2021年6月1日: a date alone, or a short line without punctuation before it
    private bool IsSignature(int line, int end)
    {
        var words = lines.WordsOf(line);
        if (lines[line].Kind != LineKind.Text || words.Length > MaxSignature)
        {
            return false;
        }

        if (IsDate(words))
        {
            return true;
        }

        var next = lines.NextOf(line);
        return next < end && !words.ContainsAny("，。；：！？、") && IsDate(lines.WordsOf(next));
    }

    private static bool IsDate(ReadOnlySpan<char> words) =>
        LifeLine.DatesOf(words) is [(0, var end, _)] && end == words.Length;

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (words.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }
}
