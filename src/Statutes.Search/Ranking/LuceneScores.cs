using System.Collections.Immutable;
using Lucene.Net.Search;
using Statutes.Model.Text;
using Statutes.Search.Hits;

namespace Statutes.Search.Ranking;

/// <summary>Reads Lucene's own explanation of a score: the same numbers in a shorter tree.</summary>
internal static class LuceneScores
{
    private const string Weight = "weight(";
    private const string Constant = "ConstantScore(";

    /// <summary>Reads an explanation.</summary>
    public static ScoreExplanation Read(Explanation explanation)
    {
        var said = explanation.Description;
        var details = explanation.GetDetails() ?? [];
        if (said.StartsWith(Weight, StringComparison.Ordinal) && details is [var score])
        {
            // weight(zh:约谈 in 55) [BM25Similarity], result of: score(…), product of: boost, idf, tfNorm
            var factors = (score.GetDetails() ?? []).Select(d => ScoreExplanation.Given(d.Value, NameOf(d.Description))).ToImmutableArray();
            var words = WordsOf(said[Weight.Length..Math.Max(Weight.Length, said.LastIndexOf(" in ", StringComparison.Ordinal))]);
            return factors.IsEmpty ? ScoreExplanation.Given(explanation.Value, words) : new ScoreExplanation(explanation.Value, "product", words, factors);
        }

        var how = said.StartsWith("sum of", StringComparison.Ordinal) ? "sum" : said.StartsWith("max ", StringComparison.Ordinal) ? "best" : said.StartsWith("product of", StringComparison.Ordinal) ? "product" : null;
        if (how is null)
        {
            return ScoreExplanation.Given(explanation.Value, said.StartsWith(Constant, StringComparison.Ordinal) ? NameOf(said[Constant.Length..]).Split(')')[0] : NameOf(said));
        }

        ImmutableArray<ScoreExplanation> parts = [.. details.Where(d => d.Value != 0 || how == "product").Select(Read)];
        return parts is [var only] && only.Score == explanation.Value ? only : new ScoreExplanation(explanation.Value, how, "", parts);
    }

    // idf(docFreq=3, maxDocs=321); idf(), sum of: → idf; tfNorm, computed from: → tfNorm
    private static string NameOf(string said)
    {
        foreach (var end in (ReadOnlySpan<string>)[", computed from:", ", sum of:", ", product of:", ", result of:", "(), "])
        {
            if (said.IndexOf(end, StringComparison.Ordinal) is > 0 and var at)
            {
                said = said[..at];
            }
        }

        return said.EndsWith("()", StringComparison.Ordinal) ? said[..^2] : said;
    }

    // zh:"关键 键信 信息" is zh:关键信息 cut into pairs
    private static string WordsOf(string query)
    {
        var (from, to) = (query.IndexOf('"'), query.LastIndexOf('"'));
        if (from < 0 || to <= from + 1)
        {
            return query;
        }

        var pairs = query[(from + 1)..to].Split(' ');
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] is not [var first, var second] || !HanCharacters.Is(first) || !HanCharacters.Is(second) || (i > 0 && pairs[i - 1][1] != first))
            {
                return query;
            }
        }

        return query[..from] + string.Concat(pairs.Select(p => p[0])) + pairs[^1][1] + query[(to + 1)..];
    }
}
