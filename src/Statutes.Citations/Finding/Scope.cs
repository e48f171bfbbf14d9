using System.Buffers;
using Statutes.Citations.Parsing.Tokens;

namespace Statutes.Citations.Finding;

/// <summary>
/// Tracks which works have been named in the current sentence, in the current paragraph and in the text so far.
/// <see cref="BareArticleRule"/> decides by their numbers.
/// </summary>
internal sealed class Scope(string text)
{
    private const int MostRecent = 16;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？.!?\n");

    private readonly bool linesAreBroken = LinesAreBroken(text);

    private readonly List<ReferredWork> recent = new(MostRecent + 1);
    private readonly List<ReferredWork> mentioned = new(MostRecent + 1);
    private readonly List<ReferredWork> sentence = [];
    private readonly List<ReferredWork> sentenceCited = [];
    private readonly List<ReferredWork> paragraph = [];

    /// <summary>The works named so far, the last one first; at most 16.</summary>
    public List<ReferredWork> Recent => recent;

    /// <summary>
    /// The works named so far, with those of which a text names only the title in passing, the last one first; at most 16.
    /// </summary>
    public List<ReferredWork> Mentioned => mentioned;

    /// <summary>The only work that the text has named so far, in whatever version; null where there is none, or several.</summary>
    public ReferredWork? OnlyWork => recent is [var first, ..] && recent.TrueForAll(w => w.Id == first.Id && w.Title == first.Title)
        ? first
        : null;

    /// <summary>The works named in the sentence before this place.</summary>
    public List<ReferredWork> Sentence => sentence;

    /// <summary>The works of the sentence that were named with an article.</summary>
    public List<ReferredWork> SentenceCited => sentenceCited;

    /// <summary>Whether the work named last in the sentence was named with an article.</summary>
    public bool IsLastNamedCited { get; private set; }

    /// <summary>The works named in the paragraph before this place.</summary>
    public List<ReferredWork> Paragraph => paragraph;

    /// <summary>Whether an article was cited in the paragraph before this place.</summary>
    public bool ParagraphCitesAnArticle { get; private set; }

    /// <summary>Skips text without citations, and ends the sentences and paragraphs that end in it.</summary>
    /// <param name="from">Where the last citation ends.</param>
    /// <param name="to">Where the next begins.</param>
    public void SkipText(int from, int to)
    {
        // there is nothing to clear
        if (paragraph.Count == 0 && !ParagraphCitesAnArticle)
        {
            return;
        }

        // a bracket right after a full stop belongs to the sentence before: …的风险。（第四条）
        var end = Lexer.SkipBlankBack(text, to);
        if (end > from && text[end - 1] is '（' or '(')
        {
            end = Lexer.SkipBlankBack(text, end - 1);
            end = end > from && text[end - 1] is '。' or '.' ? end - 1 : end;
            to = Math.Max(from, end);
        }

        for (var at = NextEnd(from, to); at < to; at = NextEnd(at + 1, to))
        {
            if (text[at] == '\n')
            {
                if (EndsAParagraph(text, at))
                {
                    Clear();
                    paragraph.Clear();
                    ParagraphCitesAnArticle = false;
                    return;
                }
            }
            else if (sentence.Count > 0 && (text[at] is not '.' || SentenceEnds.IsEnd(text, at)))
            {
                Clear();
            }
        }
    }

    /// <summary>Notes that a work was named.</summary>
    /// <param name="work">The work.</param>
    /// <param name="withPlace">Whether an article of it was cited.</param>
    public void Name(ReferredWork work, bool withPlace)
    {
        Note(sentence, work);
        Note(paragraph, work);
        PutFirst(recent, work);
        PutFirst(mentioned, work);

        IsLastNamedCited = withPlace;
        if (withPlace)
        {
            Note(sentenceCited, work);
        }
    }

    /// <summary>Notes that the title of an unknown work was named in passing: only a generic name can refer to it.</summary>
    public void Mention(ReferredWork work) => PutFirst(mentioned, work);

    private static void PutFirst(List<ReferredWork> works, ReferredWork work)
    {
        if (works.Count > 0 && works[0] == work)
        {
            return;
        }

        works.Remove(work);
        works.Insert(0, work);
        if (works.Count > MostRecent)
        {
            works.RemoveAt(MostRecent);
        }
    }

    /// <summary>Notes that an article was cited.</summary>
    public void CiteAnArticle() => ParagraphCitesAnArticle = true;

    // without a work in the sentence, its end changes nothing
    private int NextEnd(int from, int to)
    {
        var ahead = text.AsSpan(from, to - from);
        var skip = sentence.Count > 0 ? ahead.IndexOfAny(Ends) : ahead.IndexOf('\n');
        return skip < 0 ? to : from + skip;
    }

    private void Clear()
    {
        sentence.Clear();
        sentenceCited.Clear();
    }

    private static void Note(List<ReferredWork> works, ReferredWork work)
    {
        // two works are ambiguous already, so the first of very many are enough
        if (works.Count < MostRecent && !works.Contains(work))
        {
            works.Add(work);
        }
    }

    // where lines are broken as on a page, only a line at the end of a sentence ends a paragraph; else a blank line does too
    private bool EndsAParagraph(ReadOnlySpan<char> text, int at)
    {
        var before = Lexer.SkipBlankBack(text, at);
        if (!linesAreBroken && (IsBlankLine(text, at) || before == 0))
        {
            return true;
        }

        return before == 0
            || text[before - 1] is '。' or '！' or '？' or '.' or '!' or '?' or '：' or ':' or '；' or ';' or '”' or '）' or ')' or '"' or '#';
    }

    private static bool IsBlankLine(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\u3000')
        {
            next++;
        }

        return next < text.Length && text[next] == '\n';
    }

    // whether most of the first hundred blank lines are inside a sentence, as in text extracted from a PDF
    private static bool LinesAreBroken(ReadOnlySpan<char> text)
    {
        var (all, inside) = (0, 0);
        for (var at = 0; all < 100 && text[at..].IndexOf('\n') is var skip and >= 0; at++)
        {
            at += skip;
            if (IsBlankLine(text, at))
            {
                var before = Lexer.SkipBlankBack(text, at);
                all++;
                inside += before > 0 && !EndsWords(text[before - 1]) ? 1 : 0;
                at = Lexer.SkipBlank(text, at) - 1;
            }
        }

        return all >= 4 && inside * 2 > all;
    }

    private static bool EndsWords(char c) =>
        c is '。' or '！' or '？' or '.' or '!' or '?' or '：' or ':' or '；' or ';' or '”' or '）' or ')' or '"' or '》';
}
