using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Tools.Judging;

/// <summary>
/// The simplest ranking that anyone can write, to compare search with: BM25 over pairs of characters of wording, title and headings, over
/// the versions that apply at a date. It has no other knowledge and no tuning.
/// </summary>
public sealed class PairsRanking
{
    private const float K1 = 0.9f;
    private const float B = 0.4f;

    private readonly List<string> names = [];
    private readonly Dictionary<string, List<(int Article, float Tf)>> postings = new(StringComparer.Ordinal);

    /// <summary>Indexes the Chinese articles of a knowledge base.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="at">The date.</param>
    public PairsRanking(KnowledgeBase knowledge, DateOnly at)
    {
        var texts = new List<Dictionary<string, int>>();
        foreach (var work in knowledge.Catalog.Works)
        {
            var text = work.VersionMeantAt(at) is { } version ? knowledge.TextOf(work.IdOf(version), Language.Chinese) : null;
            foreach (var article in text?.Articles ?? [])
            {
                var headings = text!.DivisionsAround(article).Select(text.WordingOf);
                names.Add($"{work.Id.Slug}/{article.Number}");
                var whole = string.Join('\n', [.. text.LinesOf(article), .. headings, work.Title.Zh]);
                texts.Add(PairsOf(whole).CountBy(p => p).ToDictionary());
            }
        }

        var lengths = texts.Select(t => (float)t.Values.Sum()).ToArray();
        var average = lengths.Average();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var (pair, count) in texts[i])
            {
                if (!postings.TryGetValue(pair, out var list))
                {
                    postings.Add(pair, list = []);
                }

                list.Add((i, count * (K1 + 1) / (count + (K1 * (1 - B + (B * lengths[i] / average))))));
            }
        }
    }

    /// <summary>Lists the best articles for a query, named by work and number.</summary>
    /// <param name="query">The query.</param>
    /// <param name="most">How many to list at most.</param>
    public string[] Best(string query, int most)
    {
        var scores = new float[names.Count];
        foreach (var pair in PairsOf(query))
        {
            if (postings.TryGetValue(pair, out var list))
            {
                var idf = MathF.Log(1 + ((names.Count - list.Count + 0.5f) / (list.Count + 0.5f)));
                foreach (var (article, tf) in list)
                {
                    scores[article] += idf * tf;
                }
            }
        }

        var best = Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0).OrderByDescending(i => scores[i]);
        return [.. best.Take(most).Select(i => names[i])];
    }

    private static IEnumerable<string> PairsOf(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (HanCharacters.Is(text[i]) && HanCharacters.Is(text[i + 1]))
            {
                yield return text.Substring(i, 2);
            }
        }
    }
}
