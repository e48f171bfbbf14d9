using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Search.Hits;
using Statutes.Search.Schema;

namespace Statutes.Search.Highlighting;

/// <summary>
/// Selects the sentences of an article that show why it matches, and highlights the matches. A run of words typed together is
/// highlighted as a whole; its parts are highlighted only in a sentence without the whole run. Sentences with the most whole runs
/// are preferred, then those with the most highlighted characters. Not thread-safe.
/// </summary>
internal sealed class Snippets
{
    private const int MaxSnippets = 2; // a language

    private static readonly char[] Separators = [' ', '\t', '\u3000', '"', '“', '”', '(', ')', '+', '-', '*', ':', '，', '、'];

    private readonly QueryRun[] runs;
    private readonly QueryRun[] alternatives;
    private readonly List<TextSpan> marks = [];
    private readonly List<(int Sentence, long Relevance, ImmutableArray<TextSpan> Highlights)> chosen = [];

    /// <summary>Prepares for one query.</summary>
    /// <param name="query">The query as typed.</param>
    /// <param name="terms">More terms to highlight, each only as a whole.</param>
    public Snippets(string query, IEnumerable<string> terms)
    {
        runs =
        [
            .. query.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("AND" or "OR" or "NOT"))
                .Distinct(StringComparer.Ordinal)
                .Select(QueryRun.Of)
                .OfType<QueryRun>(),
        ];
        alternatives = [.. terms.Select(QueryRun.Of).OfType<QueryRun>()];
    }

    /// <summary>
    /// Selects the best sentences of each language, in their order. If only one language matches, the other gets the
    /// corresponding sentences; if neither matches, each gets its first line.
    /// </summary>
    /// <param name="chinese">The Chinese wording; null if there is none.</param>
    /// <param name="english">The English wording; null if there is none.</param>
    public (ImmutableArray<Snippet> Chinese, ImmutableArray<Snippet> English) Cut(Wording? chinese, Wording? english)
    {
        var zh = Matching(chinese, out var zhSentences);
        var en = Matching(english, out var enSentences);
        return (
            zh.IsEmpty ? Corresponding(chinese, english, enSentences) : zh,
            en.IsEmpty ? Corresponding(english, chinese, zhSentences) : en);
    }

    private ImmutableArray<Snippet> Matching(Wording? wording, out ImmutableArray<int> sentences)
    {
        sentences = [];
        if (wording is null)
        {
            return [];
        }

        chosen.Clear();
        for (var i = 0; i < wording.Sentences.Length; i++)
        {
            var sentence = wording.Sentences[i];
            var whole = Mark(sentence.Folded ?? wording.At(sentence.Place), sentence.Words);
            if (marks.Count > 0)
            {
                Consider(i, whole, Merged());
            }
        }

        if (chosen.Count == 0)
        {
            return [];
        }

        chosen.Sort((a, b) => a.Sentence.CompareTo(b.Sentence));
        sentences = [.. chosen.Select(c => c.Sentence)];
        return [.. chosen.Select(c => new Snippet(wording.TextAt(wording.Sentences[c.Sentence].Place), c.Highlights))];
    }

    private static ImmutableArray<Snippet> Corresponding(Wording? wording, Wording? other, ImmutableArray<int> sentences)
    {
        if (wording is null || wording.Lines.IsEmpty)
        {
            return [];
        }

        var places = sentences.Select(s => wording.CorrespondingTo(other!, s)).OfType<TextSpan>().Distinct().ToArray();
        return [.. (places.Length > 0 ? places : [wording.Lines[0]]).Select(p => new Snippet(wording.TextAt(p), []))];
    }

    // keeps the most relevant sentences; of equally relevant ones the first
    private void Consider(int sentence, int whole, ImmutableArray<TextSpan> highlights)
    {
        var relevance = (long)whole << 32;
        foreach (var highlight in highlights)
        {
            relevance += highlight.Length;
        }

        if (chosen.Count < MaxSnippets)
        {
            chosen.Add((sentence, relevance, highlights));
            return;
        }

        var least = 0;
        for (var i = 1; i < chosen.Count; i++)
        {
            var isLess = chosen[i].Relevance < chosen[least].Relevance
                || (chosen[i].Relevance == chosen[least].Relevance && chosen[i].Sentence > chosen[least].Sentence);
            least = isLess ? i : least;
        }

        if (relevance > chosen[least].Relevance)
        {
            chosen[least] = (sentence, relevance, highlights);
        }
    }

    // fills the marks, and returns how many runs appear as a whole
    private int Mark(ReadOnlySpan<char> text, LatinWord[] words)
    {
        marks.Clear();
        var whole = 0;
        foreach (var run in runs)
        {
            if (run.MarkWhole(text, words, marks))
            {
                whole++;
            }
            else
            {
                run.MarkParts(text, words, marks);
            }
        }

        foreach (var run in alternatives)
        {
            whole += run.MarkWhole(text, words, marks) ? 1 : 0;
        }

        return whole;
    }

    private ImmutableArray<TextSpan> Merged()
    {
        if (marks.Count == 1)
        {
            return [marks[0]];
        }

        marks.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var mark in marks)
        {
            if (merged.Count > 0 && mark.Start <= merged[^1].End)
            {
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, mark.End));
            }
            else
            {
                merged.Add(mark);
            }
        }

        return merged.ToImmutable();
    }
}
