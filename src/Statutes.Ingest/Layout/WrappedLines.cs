using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Layout;

/// <summary>
/// Joins the lines of one paragraph. A line continues the line before it in these cases: the line before ends with a comma
/// or inside a bracket; or, in plain text, the line is not indented although articles are; or the line before ends inside
/// a sentence. Where it is not certain that a paragraph ends, a diagnostic names the line.
/// Reads: the lines from the first article on. Writes: edits and diagnostics. Linear in the lines.
/// </summary>
internal sealed class WrappedLines(TextLines lines, LineEdits edits, LayoutLog log, HashSet<int> captions, bool isPlain)
{
    private const string SentenceEnds = "。；：！？.;:!?…";
    private const string ClosingMarks = "”’』」）)]］】〕";
    private const string Continuations = "，、,（(《〈“‘「『";

    /// <summary>The longest member of a list without numbers: 总理， · 副总理若干人，</summary>
    private const int MaxMember = 20;

    /// <summary>A line of at least this many characters with a comma is prose.</summary>
    private const int MinProse = 15;

    /// <summary>The smallest indent; a line is full if at most this much is missing.</summary>
    private const int MinIndent = 2, MaxMissing = 5;

    /// <summary>The widest line of a text whose lines were broken to a width, and the smallest number of full lines in it.</summary>
    private const int MaxWrapWidth = 130, MinFullLines = 3;

    private int width;
    private bool isIndented;
    private bool isWrapped;
    private ProvisionNumber article;

    /// <summary>Edits the lines.</summary>
    public void Edit()
    {
        Measure();
        var before = lines.FirstArticle;
        for (var i = lines.FirstArticle; i < lines.Count && lines[i].Kind != LineKind.Annex; i++)
        {
            var line = lines[i];
            if (line.Kind == LineKind.Blank || edits.IsDropped(i))
            {
                continue;
            }

            if (i > before && !edits.IsJoined(i) && !captions.Contains(before) && IsOfArticle(before) && MayContinue(before, i))
            {
                Decide(before, i);
            }

            if (!edits.IsJoined(i) && line.Kind is LineKind.ArticleStart or LineKind.PerhapsArticleStart)
            {
                article = line.Number;
            }

            before = i;
        }
    }

    private void Decide(int before, int line)
    {
        if (Continues(before, line))
        {
            for (var i = before + 1; i <= line; i++)
            {
                edits.Join(i, i == line && lines.Language == Language.English ? " " : "");
            }

            if (lines.Language == Language.Chinese && SentenceEnds.Contains(lines.LastOf(before)) && lines.LastOf(before) != '：')
            {
                log.ReportDoubt(line, "the line is not indented. It was joined with the line before, which ends a sentence.");
            }
        }
        else if (lines[line].Kind == LineKind.Text)
        {
            ReportDoubt(before, line);
        }
    }

    private bool Continues(int before, int line)
    {
        if (lines.Language == Language.English)
        {
            return isPlain && line == before + 1
                && (char.IsAsciiLetterLower(lines.WordsOf(line)[0])
                    || (!HasEnded(before) && lines.WidthOf(before) >= width - (3 * MaxMissing)));
        }

        var last = lines.LastOf(before);
        var isText = lines[line].Kind == LineKind.Text;
        if (Continuations.Contains(last) || (isText && last is '：' && IsMember(line)))
        {
            return true;
        }

        if (!isPlain || line != before + 1)
        {
            return false;
        }

        return isIndented && lines.IndentOf(line) == 0
            ? !HasEnded(before) || IsFull(before)
            : !HasEnded(before) && lines.IndentOf(line) <= lines.IndentOf(before) && IsInSentence(before);
    }

    // a sentence that is not at its end: a full line, or a long one with a comma
    private bool IsInSentence(int line)
    {
        if (ClosingMarks.Contains(lines.LastOf(line)))
        {
            return isWrapped && IsFull(line);
        }

        var words = lines.WordsOf(line);
        return (isWrapped && IsFull(line)) || (words.Length >= MinProse && words.Contains('，')) || words[^1] == '》';
    }

    private void ReportDoubt(int before, int line)
    {
        if (lines.Language != Language.Chinese)
        {
            return;
        }

        if (!HasEnded(before) && !ClosingMarks.Contains(lines.LastOf(before)) && !lines.WordsOf(before).Contains('＝'))
        {
            log.ReportDoubt(before, "the line ends without a punctuation mark. The next line was read as a new paragraph.");
        }
        else if (isPlain && line == before + 1 && isIndented && lines.IndentOf(line) == 0)
        {
            log.ReportDoubt(line, "the line is not indented, but the line before ended early. It was read as a new paragraph.");
        }
        else if (isPlain && line == before + 1 && isWrapped && !isIndented && IsFull(before))
        {
            log.ReportDoubt(line, "the line before fills its line and ends a sentence. This line was read as a new paragraph.");
        }
    }

    private bool IsOfArticle(int line) => lines[line].Kind
        is LineKind.ArticleStart or LineKind.PerhapsArticleStart or LineKind.Item or LineKind.PerhapsItem or LineKind.Subitem
            or LineKind.Text or LineKind.Note
        && lines.WordingOf(line).Length > 0;

    // a line that begins with a number continues the line before only if the number is not the next one
    private bool MayContinue(int before, int line) => lines[line].Kind switch
    {
        LineKind.Text or LineKind.Note => !edits.IsDropped(before),
        LineKind.PerhapsArticleStart => !HasEnded(before) && !lines[line].Number.Follows(article),
        _ => false,
    };

    private bool HasEnded(int line)
    {
        var words = lines.WordsOf(line);
        var end = words.Length;
        while (end > 1 && ClosingMarks.Contains(words[end - 1]))
        {
            end--;
        }

        return SentenceEnds.Contains(words[end - 1]);
    }

    private bool IsMember(int line) => lines.LastOf(line) is '，' or '、' && lines.WordsOf(line).Length <= MaxMember;

    private bool IsFull(int line) => lines.WidthOf(line) >= width - MaxMissing;

    // the width of the widest line, and whether articles are indented
    private void Measure()
    {
        var (articles, indented) = (0, 0);
        for (var i = lines.FirstArticle; isPlain && i < lines.Count && lines[i].Kind != LineKind.Annex; i++)
        {
            if (lines[i].Kind == LineKind.Blank || edits.IsDropped(i))
            {
                continue;
            }

            width = Math.Max(width, lines.WidthOf(i));
            articles += lines[i].Kind == LineKind.ArticleStart ? 1 : 0;
            indented += lines[i].Kind == LineKind.ArticleStart && lines.IndentOf(i) >= MinIndent ? 1 : 0;
        }

        isIndented = articles > 0 && indented * 5 >= articles * 4;
        var full = 0;
        for (var i = lines.FirstArticle; isPlain && i < lines.Count && lines[i].Kind != LineKind.Annex; i++)
        {
            full += lines[i].Kind != LineKind.Blank && IsFull(i) ? 1 : 0;
        }

        isWrapped = width <= MaxWrapWidth && full >= MinFullLines;
    }
}
