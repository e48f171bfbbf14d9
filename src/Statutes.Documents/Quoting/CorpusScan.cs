using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Documents.Quoting;

/// <summary>
/// Finds the articles of a whole corpus that share the most runs of characters with some quotations: one pass over the texts for all
/// quotations of a document together, so that a document with thousands of quotations costs no more passes.
/// </summary>
internal static class CorpusScan
{
    /// <summary>At most so many articles are returned for a quotation.</summary>
    private const int MostCandidates = 6;

    private const int FilterBits = 1 << 16;

    /// <summary>Finds candidates.</summary>
    /// <param name="texts">The texts to search, all in one language.</param>
    /// <param name="language">Their language.</param>
    /// <param name="quotations">The folded quotations.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>For each quotation the articles, the best first; empty if no article shares a run with it.</returns>
    public static IReadOnlyList<IReadOnlyList<WordingOfArticle>> Find(
        IEnumerable<StatuteDocument> texts, Language language, IReadOnlyList<string> quotations, CancellationToken cancellation)
    {
        var runs = new Runs(quotations, language == Language.Chinese ? 5 : 14);
        var counts = new Dictionary<(int Quotation, StatuteDocument Text, int Article), int>();
        foreach (var text in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            runs.Count(text, counts);
        }

        return
        [
            .. Enumerable.Range(0, quotations.Count).GroupJoin(
                counts, i => i, c => c.Key.Quotation,
                (_, found) => (IReadOnlyList<WordingOfArticle>)
                [
                    .. found.OrderByDescending(c => c.Value)
                        .ThenByDescending(c => c.Key.Text.Version.Date)
                        .ThenBy(c => c.Key.Text.Version.ToString(), StringComparer.Ordinal)
                        .ThenBy(c => c.Key.Article)
                        .Take(MostCandidates)
                        .Select(c => new WordingOfArticle(c.Key.Text, c.Key.Text.Articles[c.Key.Article])),
                ]),
        ];
    }

    // the runs of characters of the quotations by their hash
    private sealed class Runs
    {
        private const uint Factor = 0x01000193;

        private readonly int length;
        private readonly uint leading; // Factor to the power of the length
        private readonly Dictionary<uint, List<int>> quotationsOf = [];
        private readonly ulong[] filter = new ulong[FilterBits / 64];

        public Runs(IReadOnlyList<string> quotations, int length)
        {
            this.length = length;
            leading = 1;
            for (var i = 0; i < length; i++)
            {
                leading = unchecked(leading * Factor);
            }

            for (var q = 0; q < quotations.Count; q++)
            {
                var hash = 0u;
                for (var i = 0; i < quotations[q].Length; i++)
                {
                    hash = unchecked((hash * Factor) + quotations[q][i] - (i >= length ? quotations[q][i - length] * leading : 0));
                    if (i >= length - 1)
                    {
                        Add(hash, q);
                    }
                }
            }
        }

        private void Add(uint hash, int quotation)
        {
            filter[hash % FilterBits / 64] |= 1UL << (int)(hash % 64);
            if (!quotationsOf.TryGetValue(hash, out var list))
            {
                quotationsOf[hash] = list = [];
            }

            if (list.Count == 0 || list[^1] != quotation)
            {
                list.Add(quotation);
            }
        }

        public void Count(StatuteDocument text, Dictionary<(int Quotation, StatuteDocument Text, int Article), int> counts)
        {
            var content = text.Source.Content;
            var articles = text.Articles;
            Span<char> window = stackalloc char[16];
            var counted = new HashSet<uint>(); // an article that repeats some words has no more of them
            for (var a = 0; a < articles.Length; a++)
            {
                counted.Clear();
                var (hash, seen) = (0u, 0);
                foreach (var raw in articles[a].Span.In(content))
                {
                    if (FoldedWords.Fold(raw) is not (var c and not '\0'))
                    {
                        continue;
                    }

                    var gone = seen >= length ? window[seen % length] : '\0';
                    hash = unchecked((hash * Factor) + c - (gone * leading));
                    window[seen % length] = c;
                    seen++;
                    if (seen >= length
                        && (filter[hash % FilterBits / 64] & (1UL << (int)(hash % 64))) != 0
                        && quotationsOf.TryGetValue(hash, out var quotations) && counted.Add(hash))
                    {
                        foreach (var q in quotations)
                        {
                            var key = (q, text, a);
                            counts[key] = counts.GetValueOrDefault(key) + 1;
                        }
                    }
                }
            }
        }
    }
}
