using System.Collections.Immutable;
using Lucene.Net.Search;
using Statutes.Model.Text;
using Statutes.Search.Hits;

namespace Statutes.Search.Ranking;

/// <summary>Converts Lucene's explanation of a score into a shorter tree with the same numbers.</summary>
internal static class LuceneScores
{
    private const string Weight = "weight(";
    private const string Constant = "ConstantScore(";

    /// <summary>Converts an explanation.</summary>
    public static ScoreExplanation Read(Explanation explanation)
    {
        var description = explanation.Description;
        var details = explanation.GetDetails() ?? [];
        if (description.StartsWith(Weight, StringComparison.Ordinal) && details is [var score])
        {
            // weight(zh:约谈 in 55) [BM25Similarity], result of: score(…), product of: boost, idf, tfNorm
            var factors = (score.GetDetails() ?? []).Select(d => ScoreExplanation.Given(d.Value, NameOf(d.Description))).ToImmutableArray();
            var end = Math.Max(Weight.Length, description.LastIndexOf(" in ", StringComparison.Ordinal));
            var words = WordsOf(description[Weight.Length..end]);
            return factors.IsEmpty
                ? ScoreExplanation.Given(explanation.Value, words)
                : new ScoreExplanation(explanation.Value, "product", words, factors);
        }

        if (OperationOf(description) is not { } operation)
        {
            var isConstant = description.StartsWith(Constant, StringComparison.Ordinal);
            var name = isConstant ? NameOf(description[Constant.Length..]).Split(')')[0] : NameOf(description);
            return ScoreExplanation.Given(explanation.Value, name);
        }

        ImmutableArray<ScoreExplanation> parts = [.. details.Where(d => d.Value != 0 || operation == "product").Select(Read)];
        return parts is [var only] && only.Score == explanation.Value
            ? only
            : new ScoreExplanation(explanation.Value, operation, "", parts);
    }

    private static string? OperationOf(string description)
    {
        if (description.StartsWith("sum of", StringComparison.Ordinal))
        {
            return "sum";
        }

        if (description.StartsWith("max ", StringComparison.Ordinal))
        {
            return "best";
        }

        return description.StartsWith("product of", StringComparison.Ordinal) ? "product" : null;
    }

    // idf(docFreq=3, maxDocs=321); idf(), sum of: → idf; tfNorm, computed from: → tfNorm
    private static string NameOf(string description)
    {
        foreach (var end in (ReadOnlySpan<string>)[", computed from:", ", sum of:", ", product of:", ", result of:", "(), "])
        {
            if (description.IndexOf(end, StringComparison.Ordinal) is > 0 and var at)
            {
                description = description[..at];
            }
        }

        return description.EndsWith("()", StringComparison.Ordinal) ? description[..^2] : description;
    }

    // joins pairs of characters again: zh:"关键 键信 信息" → zh:关键信息
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
            var isPair = pairs[i] is [var first, var second]
                && HanCharacters.Is(first)
                && HanCharacters.Is(second)
                && (i == 0 || pairs[i - 1][1] == first);
            if (!isPair)
            {
                return query;
            }
        }

        return query[..from] + string.Concat(pairs.Select(p => p[0])) + pairs[^1][1] + query[(to + 1)..];
    }
}
