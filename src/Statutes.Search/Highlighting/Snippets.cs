using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Search.Hits;
using Statutes.Search.Schema;

namespace Statutes.Search.Highlighting;

/// <summary>
/// Chooses the sentences of an article that show why it matches. A run of words typed together is marked whole where it stands whole; only where it
/// stands nowhere in a sentence are its parts marked. Sentences that have the most runs whole come first, then those that have the most marked. Serves one
/// question at a time.
/// </summary>
internal sealed class Snippets
{
    private const int MaxSnippets = 2;

    private static readonly char[] Separators = [' ', '\t', '\u3000', '"', '“', '”', '(', ')', '+', '-', '*', ':', '，', '、'];

    private readonly QueryRun[] runs;
    private readonly QueryRun[] added;
    private readonly List<TextSpan> marks = [];
    private readonly List<(int Sentence, long Worth, ImmutableArray<TextSpan> Highlights)> chosen = [];

    /// <summary>Prepares for one query.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="terms">Terms that were put beside it, each marked only where it stands whole.</param>
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
        added = [.. terms.Select(QueryRun.Of).OfType<QueryRun>()];
    }

    /// <summary>
    /// The best sentences in either language, in their order. Where only one language matches, the other has the sentences that say the same; where
    /// none does, each has its first line.
    /// </summary>
    /// <param name="chinese">The Chinese wording; null where none is held.</param>
    /// <param name="english">The English wording; null where none is held.</param>
    public (ImmutableArray<Snippet> Chinese, ImmutableArray<Snippet> English) Cut(Wording? chinese, Wording? english)
    {
        var zh = Matching(chinese, out var zhSentences);
        var en = Matching(english, out var enSentences);
        return (
            zh.IsEmpty ? Beside(chinese, english, enSentences) : zh,
            en.IsEmpty ? Beside(english, chinese, zhSentences) : en);
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
                Keep(i, whole, Merged());
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

    private static ImmutableArray<Snippet> Beside(Wording? wording, Wording? other, ImmutableArray<int> sentences)
    {
        if (wording is null || wording.Lines.IsEmpty)
        {
            return [];
        }

        var places = sentences.Select(s => wording.Beside(other!, s)).OfType<TextSpan>().Distinct().ToArray();
        return [.. (places.Length > 0 ? places : [wording.Lines[0]]).Select(p => new Snippet(wording.TextAt(p), []))];
    }

    // of those that are worth the most, the first
    private void Keep(int sentence, int whole, ImmutableArray<TextSpan> highlights)
    {
        var worth = (long)whole << 32;
        foreach (var highlight in highlights)
        {
            worth += highlight.Length;
        }

        if (chosen.Count < MaxSnippets)
        {
            chosen.Add((sentence, worth, highlights));
            return;
        }

        var least = 0;
        for (var i = 1; i < chosen.Count; i++)
        {
            least = chosen[i].Worth < chosen[least].Worth || (chosen[i].Worth == chosen[least].Worth && chosen[i].Sentence > chosen[least].Sentence) ? i : least;
        }

        if (worth > chosen[least].Worth)
        {
            chosen[least] = (sentence, worth, highlights);
        }
    }

    // how many runs stand whole
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

        foreach (var run in added)
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
