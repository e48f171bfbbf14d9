using System.Runtime.InteropServices;
using Statutes.Model.Corpus;
using Statutes.Model.Text;
using Statutes.Search.Building;

namespace Statutes.BenchSearch;

/// <summary>
/// The articles that every peer indexes, and queries of one to four Chinese terms of which at least one article has all.
/// Reads: a corpus. Writes: the Chinese wording of each article, and queries drawn from it; the same corpus gives the same queries.
/// </summary>
public sealed class MixedQueries
{
    private const int Shortest = 2;
    private const int Longest = 6;
    private const int LeastArticles = 5;
    private const int MostTerms = 4;
    private const int Patience = 500;

    // where a run of wording falls apart into terms, near enough: at these words first, then at these characters
    private const string Joins = "的或者及与在对由应不可以依照按并其等上下是将被把从向于款本该各第条项之一二三四五六七八九十百千万";

    private static readonly string[] JoiningWords = ["应当", "有关", "规定", "按照", "依照", "没有", "以及", "前款", "所在", "作为", "认为", "根据", "或者"];

    private readonly string[][] termsOf;

    /// <summary>Takes the articles and the terms out of a corpus.</summary>
    public MixedQueries(LinkedCorpus corpus)
    {
        Articles =
        [
            .. IndexedArticle.All(corpus.Documents)
                .Select(a => a.Texts.FirstOrDefault(t => t.Language == Language.Chinese) is { } text ? string.Join('\n', text.LinesOf(text.Find(a.Id.Path)!)) : ""),
        ];
        var drawn = Articles.Select(a => Terms(a).Distinct().ToArray()).ToArray();
        var frequent = drawn.SelectMany(t => t).CountBy(t => t).Where(t => t.Value >= LeastArticles).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        termsOf = [.. drawn.Select(t => t.Where(frequent.Contains).ToArray()).Where(t => t.Length > 0)];
        TermCount = frequent.Count;
    }

    /// <summary>The Chinese wording of each article, in the order of the index, a line feed between its lines.</summary>
    public IReadOnlyList<string> Articles { get; }

    /// <summary>How many terms there are to draw from.</summary>
    public int TermCount { get; }

    /// <summary>Draws queries, no two alike: terms of one article, one to four of them as often as each other; more where a long list has used those up.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Which.</param>
    /// <param name="but">Queries that are not to be among them.</param>
    public IReadOnlyList<string[]> Draw(int count, int seed, IEnumerable<string[]> but)
    {
        var random = new Random(seed);
        var seen = but.Select(q => string.Join(' ', q)).ToHashSet(StringComparer.Ordinal);
        var queries = new List<string[]>(count);
        var sizes = Enumerable.Range(1, MostTerms).ToArray();
        for (var failed = 0; queries.Count < count;)
        {
            ref var size = ref sizes[queries.Count % MostTerms];
            var terms = termsOf[random.Next(termsOf.Length)];
            var query = random.GetItems(terms, size).Distinct().ToArray();
            if (query.Length == size && seen.Add(string.Join(' ', query)))
            {
                queries.Add(query);
                failed = 0;
            }
            else if (++failed > Patience)
            {
                // most queries of so few terms have been drawn; one more term makes new ones
                size++;
                failed = 0;
            }
        }

        // so that every part of a long list is like the others
        random.Shuffle(CollectionsMarshal.AsSpan(queries));
        return queries;
    }

    private static IEnumerable<string> Terms(string article)
    {
        foreach (var word in JoiningWords)
        {
            article = article.Replace(word, new string(' ', word.Length), StringComparison.Ordinal);
        }

        var start = 0;
        for (var at = 0; at <= article.Length; at++)
        {
            if (at < article.Length && article[at] is >= '\u4e00' and <= '\u9fff' && !Joins.Contains(article[at], StringComparison.Ordinal))
            {
                continue;
            }

            if (at - start is >= Shortest and <= Longest)
            {
                yield return article[start..at];
            }

            start = at + 1;
        }
    }
}
