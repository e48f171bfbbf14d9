using Statutes.Model.Text;
using Statutes.Tools.Judging;

namespace Statutes.Tests.Search;

/// <summary>
/// Compares search with the simplest ranking that anyone can write: BM25 over pairs of characters of wording, title and headings. The
/// collection is the corpus of the repository with its judged queries in Chinese.
/// </summary>
public class PairsOfCharactersTests
{
    private const double K1 = 0.9;
    private const double B = 0.4;

    // the names that an own table would need, and what a simple ranking cannot know
    private static readonly string[] Kinds = ["question", "paraphrase", "penalty", "definition", "term", "phrase"];

    [Fact]
    public void SearchIsBetterThanPairsOfCharacters()
    {
        var table = Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Search", "judged.tsv");
        var queries = JudgedQuery.ReadAll(File.ReadAllLines(table))
            .Where(q => Kinds.Contains(q.Kind) && q.Query.Any(HanCharacters.Is))
            .ToArray();
        var ours = queries.Average(q => Judgement.Of(TestCorpus.Knowledge, q).Ndcg);
        var theirs = queries.GroupBy(q => q.At).SelectMany(g => JudgedByPairs(g.Key, [.. g])).Average(j => j.Ndcg);
        Assert.True(queries.Length >= 50, $"only {queries.Length} queries");
        Assert.True(ours > theirs + 0.1, $"search has an nDCG@10 of {ours:0.000}, pairs of characters have {theirs:0.000}");
    }

    private static IEnumerable<Judgement> JudgedByPairs(DateOnly at, JudgedQuery[] queries)
    {
        var names = new List<string>();
        var texts = new List<Dictionary<string, int>>();
        foreach (var work in TestCorpus.Catalog.Works)
        {
            var text = work.VersionMeantAt(at) is { } version ? TestCorpus.Knowledge.TextOf(work.IdOf(version), Language.Chinese) : null;
            foreach (var article in text?.Articles ?? [])
            {
                var headings = text!.DivisionsAround(article).Select(text.WordingOf);
                names.Add($"{work.Id.Slug}/{article.Number}");
                var whole = string.Join('\n', [.. text.LinesOf(article), .. headings, work.Title.Zh]);
                texts.Add(PairsOf(whole).CountBy(p => p).ToDictionary());
            }
        }

        var lengths = texts.Select(t => (double)t.Values.Sum()).ToArray();
        var average = lengths.Average();
        foreach (var query in queries)
        {
            var pairs = PairsOf(query.Query).ToArray();
            var idf = pairs.Distinct().ToDictionary(p => p, p => Idf(texts.Count(t => t.ContainsKey(p)), texts.Count));
            var best = Enumerable.Range(0, texts.Count).OrderByDescending(i => pairs.Sum(p => idf[p] * TfOf(i, p)));
            yield return new Judgement(query, [.. best.Take(10).Select(i => names[i])]);
        }

        double TfOf(int text, string pair) => Tf(texts[text].GetValueOrDefault(pair), lengths[text]);

        double Tf(int count, double length) => count * (K1 + 1) / (count + (K1 * (1 - B + (B * length / average))));
    }

    private static double Idf(int count, int all) => Math.Log(1 + ((all - count + 0.5) / (count + 0.5)));

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
