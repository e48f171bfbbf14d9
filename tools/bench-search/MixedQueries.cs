using System.Runtime.InteropServices;
using Statutes.Model.Corpus;
using Statutes.Model.Text;
using Statutes.Search.Building;

namespace Statutes.BenchSearch;

/// <summary>
/// The articles that every peer indexes, and queries of one to four Chinese terms, all of which appear in at least one article.
/// Reads: a corpus. Writes: the Chinese wording of each article, and queries drawn from it. Deterministic.
/// </summary>
public sealed class MixedQueries
{
    private const int MinLength = 2;
    private const int MaxLength = 6;
    private const int MinArticles = 5;
    private const int MaxTerms = 4;
    private const int MaxFailures = 500;

    // the wording is cut into terms, approximately: first at these words, then at these characters
    private const string Joins = "的或者及与在对由应不可以依照按并其等上下是将被把从向于款本该各第条项之一二三四五六七八九十百千万";

    private static readonly string[] JoiningWords = ["应当", "有关", "规定", "按照", "依照", "没有", "以及", "前款", "所在", "作为", "认为", "根据", "或者"];

    private readonly string[][] termsOf;

    /// <summary>Extracts the articles and the terms of a corpus.</summary>
    public MixedQueries(LinkedCorpus corpus)
    {
        Articles =
        [
            .. IndexedArticle.All(corpus.Documents).Select(ChineseOf),
        ];
        var drawn = Articles.Select(a => Terms(a).Distinct().ToArray()).ToArray();
        var frequent = drawn
            .SelectMany(t => t)
            .CountBy(t => t)
            .Where(t => t.Value >= MinArticles)
            .Select(t => t.Key)
            .ToHashSet(StringComparer.Ordinal);
        termsOf = [.. drawn.Select(t => t.Where(frequent.Contains).ToArray()).Where(t => t.Length > 0)];
        TermCount = frequent.Count;
    }

    /// <summary>The Chinese wording of each article, in the order of the index, its lines separated by line feeds.</summary>
    public IReadOnlyList<string> Articles { get; }

    /// <summary>The number of terms from which queries are drawn.</summary>
    public int TermCount { get; }

    /// <summary>
    /// Draws different queries. Each has one to four terms of one article, in equal shares; a long list has more terms when the short
    /// queries are used up.
    /// </summary>
    /// <param name="count">The number of queries.</param>
    /// <param name="seed">The seed; the same seed draws the same queries.</param>
    /// <param name="but">Queries that must not be drawn.</param>
    public IReadOnlyList<string[]> Draw(int count, int seed, IEnumerable<string[]> but)
    {
        var random = new Random(seed);
        var seen = but.Select(q => string.Join(' ', q)).ToHashSet(StringComparer.Ordinal);
        var queries = new List<string[]>(count);
        var sizes = Enumerable.Range(1, MaxTerms).ToArray();
        for (var failed = 0; queries.Count < count;)
        {
            ref var size = ref sizes[queries.Count % MaxTerms];
            var terms = termsOf[random.Next(termsOf.Length)];
            var query = random.GetItems(terms, size).Distinct().ToArray();
            if (query.Length == size && seen.Add(string.Join(' ', query)))
            {
                queries.Add(query);
                failed = 0;
            }
            else if (++failed > MaxFailures)
            {
                // most queries of this length have been drawn, so they get one more term
                size++;
                failed = 0;
            }
        }

        // so that all parts of a long list are alike
        random.Shuffle(CollectionsMarshal.AsSpan(queries));
        return queries;
    }

    private static string ChineseOf(IndexedArticle article) =>
        article.Texts.FirstOrDefault(t => t.Language == Language.Chinese) is { } text
            ? string.Join('\n', text.LinesOf(text.Find(article.Id.Path)!))
            : "";

    private static IEnumerable<string> Terms(string article)
    {
        foreach (var word in JoiningWords)
        {
            article = article.Replace(word, new string(' ', word.Length), StringComparison.Ordinal);
        }

        var start = 0;
        for (var at = 0; at <= article.Length; at++)
        {
            if (at < article.Length && article[at] is >= '\u4e00' and <= '\u9fff' && !Joins.Contains(article[at]))
            {
                continue;
            }

            if (at - start is >= MinLength and <= MaxLength)
            {
                yield return article[start..at];
            }

            start = at + 1;
        }
    }
}
