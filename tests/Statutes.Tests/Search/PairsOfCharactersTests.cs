using Statutes.Model.Text;
using Statutes.Tools.Judging;

namespace Statutes.Tests.Search;

/// <summary>
/// Compares search with the simplest ranking that anyone can write. The collection is the corpus of the repository with its judged queries
/// in Chinese.
/// </summary>
public class PairsOfCharactersTests
{
    // the names that an own table would need, and what a simple ranking cannot know
    private static readonly string[] Kinds = ["question", "paraphrase", "penalty", "definition", "term", "phrase"];

    [Fact]
    public void SearchIsBetterThanPairsOfCharacters()
    {
        var table = Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Search", "judged.tsv");
        var queries = JudgedQuery.ReadAll(File.ReadAllLines(table))
            .Where(q => Kinds.Contains(q.Kind) && q.Query.Any(HanCharacters.Is))
            .ToArray();
        var rankings = queries.Select(q => q.At).Distinct().ToDictionary(at => at, at => new PairsRanking(TestCorpus.Knowledge, at));
        var ours = queries.Average(q => Judgement.Of(TestCorpus.Knowledge, q).Ndcg);
        var theirs = queries.Average(q => new Judgement(q, [.. rankings[q.At].Best(q.Query, 10)]).Ndcg);
        Assert.True(queries.Length >= 50, $"only {queries.Length} queries");
        Assert.True(ours > theirs + 0.1, $"search has an nDCG@10 of {ours:0.000}, pairs of characters have {theirs:0.000}");
    }
}
