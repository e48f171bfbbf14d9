using System.Collections.Immutable;
using Lucene.Net.Analysis.TokenAttributes;
using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Querying;

/// <summary>
/// Cuts the sentences of an article that show why it matches. A run of words typed together is marked whole where it stands whole; only where it
/// stands nowhere are its parts marked.
/// </summary>
internal sealed class Snippets
{
    private const int MaxSnippets = 2;
    private const string SentenceEnds = "。；！？;!?";

    private readonly BilingualAnalyzer analyzer = new(forQueries: true);
    private readonly ImmutableArray<ImmutableArray<string>> runs;
    private readonly ImmutableArray<ImmutableArray<string>> added;

    /// <summary>Prepares for one query.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="terms">Terms that were put beside it, each marked only where it stands whole.</param>
    public Snippets(string query, IEnumerable<string> terms)
    {
        char[] separators = [' ', '\t', '\u3000', '"', '“', '”', '(', ')', '+', '-', '*', ':', '，', '、'];
        runs =
        [
            .. query.Split(separators, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("AND" or "OR" or "NOT"))
                .Select(word => Terms(word).Select(t => t.Term).ToImmutableArray())
                .Where(run => !run.IsEmpty)
                .Distinct(),
        ];
        added = [.. terms.Select(term => Terms(term).Select(t => t.Term).ToImmutableArray()).Where(run => !run.IsEmpty)];
    }

    /// <summary>The best sentences of some lines, in their order.</summary>
    public ImmutableArray<Snippet> Cut(IEnumerable<string> lines)
    {
        var sentences = lines.SelectMany(Sentences).Select(Mark).ToArray();
        return
        [
            .. sentences
                .Select((snippet, index) => (snippet, index))
                .Where(s => !s.snippet.Highlights.IsEmpty)
                .OrderByDescending(s => s.snippet.Highlights.Sum(h => h.Length))
                .Take(MaxSnippets)
                .OrderBy(s => s.index)
                .Select(s => s.snippet),
        ];
    }

    private static IEnumerable<string> Sentences(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (SentenceEnds.Contains(line[i]) || i == line.Length - 1)
            {
                yield return line[start..(i + 1)].Trim();
                start = i + 1;
            }
        }
    }

    private Snippet Mark(string sentence)
    {
        var terms = Terms(sentence);
        var marks = new List<TextSpan>();
        foreach (var run in runs)
        {
            var before = marks.Count;
            AddWhole(terms, run, marks);
            if (marks.Count == before)
            {
                marks.AddRange(terms.Where(t => run.Contains(t.Term)).Select(t => t.Span));
            }
        }

        foreach (var run in added)
        {
            AddWhole(terms, run, marks);
        }

        return new Snippet(sentence, Merge(marks));
    }

    private static void AddWhole(List<(string Term, TextSpan Span)> terms, ImmutableArray<string> run, List<TextSpan> marks)
    {
        for (var i = 0; i + run.Length <= terms.Count; i++)
        {
            var matches = 0;
            while (matches < run.Length && terms[i + matches].Term == run[matches])
            {
                matches++;
            }

            if (matches == run.Length)
            {
                marks.Add(new TextSpan(terms[i].Span.Start, terms[i + matches - 1].Span.End));
            }
        }
    }

    private static ImmutableArray<TextSpan> Merge(List<TextSpan> marks)
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var mark in marks.OrderBy(m => m.Start).ThenBy(m => m.End))
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

    // the last form at a place is the stem, which both sides share
    private List<(string Term, TextSpan Span)> Terms(string text)
    {
        var terms = new List<(string Term, TextSpan Span)>();
        using var stream = analyzer.GetTokenStream(IndexSchema.Chinese, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var position = stream.AddAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var found = (term.ToString(), new TextSpan(offset.StartOffset, offset.EndOffset));
            if (position.PositionIncrement == 0 && terms.Count > 0)
            {
                terms[^1] = found;
            }
            else
            {
                terms.Add(found);
            }
        }

        stream.End();
        return terms;
    }
}
