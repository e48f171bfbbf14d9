using Statutes.Documents.Reading;
using Statutes.Model.Text;

namespace Statutes.Documents.Quoting;

/// <summary>
/// Finds what may be quotations of the law in the paragraphs of a document, and ties each to the citation that it belongs to.
/// </summary>
/// <param name="paragraphs">The paragraphs.</param>
/// <param name="citations">For each paragraph, its citations in order: the index of the citation and its span in the paragraph.</param>
internal sealed class QuotationFinder(
    IReadOnlyList<string> paragraphs, IReadOnlyList<IReadOnlyList<(int Index, TextSpan Span)>> citations)
{
    private const string Opening = "“「『\"＂‘（([ \u00A0\u3000";

    /// <summary>No longer words stand between a quotation and the citation behind it.</summary>
    private const int LongestTie = 24;

    /// <summary>No longer words stand between a citation and the colon before its wording: 第三款明确规定：.</summary>
    private const int LongestLead = 24;

    /// <summary>Words without marks that are shorter are no quotation.</summary>
    private const int ShortestUnmarked = 10;

    /// <summary>Finds the quotations, in the order of the document.</summary>
    public IReadOnlyList<QuotationInText> Find()
    {
        var marked = MarkedWords.In(paragraphs).ToLookup(m => m.Paragraph, m => m.Span);
        var found = new List<QuotationInText>();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var before = found.Count;
            found.AddRange(marked[p].Where(span => !IsNameOrCitation(p, span)).Select(span => Tie(p, span)));
            if (found.Count == before)
            {
                found.AddRange(Unmarked(p));
            }
        }

        return found;
    }

    // “《办法》” after 以下简称, (the “Measures”), “CSL Article 35”
    private bool IsNameOrCitation(int paragraph, TextSpan span)
    {
        var text = paragraphs[paragraph];
        var words = text.AsSpan()[span.Start..span.End].Trim();
        var before = text.AsSpan(0, Math.Max(0, span.Start - 1)).TrimEnd();
        if (words.IsEmpty || QuotingWords.EndInNaming(before) || (words[0] is '《' or '〈' && words.IndexOf('》') == words.Length - 1))
        {
            return true;
        }

        var inBrackets = before.Length > 0 && before[^1] is '(' or '（';
        var isDefined = before.EndsWith("(the", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("（the", StringComparison.OrdinalIgnoreCase);
        var closesBracket = span.End + 1 < text.Length && text[span.End + 1] is ')' or '）';
        if ((inBrackets || isDefined) && closesBracket)
        {
            return true;
        }

        var rest = words.Length;
        var known = citations[paragraph];
        for (var i = FirstFrom(known, span.Start); i < known.Count && known[i].Span.End <= span.End; i++)
        {
            rest -= known[i].Span.Length;
        }

        return rest <= 2;
    }

    // the first citation that begins at a position or behind it: a paragraph may have very many
    private static int FirstFrom(IReadOnlyList<(int Index, TextSpan Span)> known, int position)
    {
        var (low, high) = (0, known.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = known[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private QuotationInText Tie(int paragraph, TextSpan span)
    {
        var text = paragraphs[paragraph];
        var known = citations[paragraph];
        var (behind, from) = (FirstFrom(known, span.End), FirstFrom(known, span.Start));
        (int Index, TextSpan Span)? after = behind < known.Count ? known[behind] : null;
        (int Index, TextSpan Span)? before = from > 0 && known[from - 1].Span.End <= span.Start ? known[from - 1] : null;

        if (after is { } near && IsTied(text.AsSpan()[span.End..near.Span.Start]))
        {
            return new QuotationInText(paragraph, span, near.Index, QuotationTie.Sentence);
        }

        if (before is { } first && !EndsSentence(text, first.Span.End, span.Start))
        {
            return new QuotationInText(paragraph, span, first.Index, QuotationTie.Sentence);
        }

        if (after is { } next && !EndsSentence(text, span.End, next.Span.Start) && !EndsInside(text, span))
        {
            return new QuotationInText(paragraph, span, next.Index, QuotationTie.Sentence);
        }

        if (before is { } last)
        {
            return new QuotationInText(paragraph, span, last.Index, QuotationTie.Paragraph);
        }

        return span.Start <= 2 && IntroducedBy(paragraph) is { } introduced
            ? new QuotationInText(paragraph, span, introduced, QuotationTie.Sentence)
            : new QuotationInText(paragraph, span, null, QuotationTie.None);
    }

    // ”（第十条） · ” (CSL Art. 35) · ” under Article 35
    private static bool IsTied(ReadOnlySpan<char> between)
    {
        if (between.Length > LongestTie)
        {
            return false;
        }

        var words = between.TrimStart("”」』\"＂’ ,，").TrimEnd();
        if (words is ['(' or '（' or '[' or '［', ..])
        {
            return !words[1..].ContainsAny("()（）。；") && words.Length < 8;
        }

        return QuotingWords.AreFrom(words)
            || QuotingWords.AreFrom(words.TrimEnd("《 ").ToString().Replace(" the", "", StringComparison.Ordinal));
    }

    private static bool EndsSentence(string text, int from, int to) => SentenceBounds.IsBetween(text, from, to);

    // a quotation that ends its sentence inside the marks belongs to nothing behind it
    private static bool EndsInside(string text, TextSpan span) => text[span.End - 1] is '。' or '.' or '！' or '？';

    // the citation of the paragraph before, if that ends with a colon
    private int? IntroducedBy(int paragraph)
    {
        var before = paragraph - 1;
        while (before > 0 && paragraphs[before].Length == 0)
        {
            before--;
        }

        if (before < 0 || paragraphs[before].AsSpan().TrimEnd() is not [.., ':' or '：'] || citations[before].Count == 0)
        {
            return null;
        }

        var (index, span) = citations[before][^1];
        return EndsSentence(paragraphs[before], span.End, paragraphs[before].AsSpan().TrimEnd().Length - 1) ? null : index;
    }

    // 第三十五条规定：… · Article 37 provides: … · a paragraph below "Article 37 reads:" · 第三十五条　…
    private IEnumerable<QuotationInText> Unmarked(int paragraph)
    {
        var text = paragraphs[paragraph];
        var known = citations[paragraph];
        var end = text.AsSpan().TrimEnd().Length;
        for (var i = 0; i < known.Count; i++)
        {
            var (index, span) = known[i];
            var lead = text.AsSpan()[span.End..Math.Min(end, span.End + LongestLead)];
            var colon = lead.IndexOfAny(':', '：');
            var isBlank = lead.Length > 0 && lead[0] is ' ' or '\u3000' or '\t';
            var start = colon >= 0 && !lead[..colon].ContainsAny("。；，,;（(") ? span.End + colon + 1 : isBlank ? span.End + 1 : -1;
            if (start < 0 || (i + 1 < known.Count && known[i + 1].Span.Start < start))
            {
                continue;
            }

            while (start < end && Opening.Contains(text[start]))
            {
                start++;
            }

            if (end - start >= ShortestUnmarked)
            {
                var says = colon >= 0 && QuotingWords.EndInSaying(lead[..colon].Trim());
                yield return new QuotationInText(
                    paragraph, new TextSpan(start, end), index, says ? QuotationTie.Sentence : QuotationTie.Unmarked);
                yield break;
            }
        }

        if (end >= ShortestUnmarked && IntroducedBy(paragraph) is { } introduced)
        {
            yield return new QuotationInText(paragraph, new TextSpan(0, end), introduced, QuotationTie.Unmarked);
        }
    }
}
