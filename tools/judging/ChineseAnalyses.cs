using Statutes.Search;
using Statutes.Search.Understanding;

namespace Statutes.Tools.Judging;

/// <summary>The ways in which the Chinese of queries can be cut, to compare how well search answers with each.</summary>
public static class ChineseAnalyses
{
    /// <summary>The names of the analyses, the one of the product first.</summary>
    public static IReadOnlyList<string> Names => [.. All.Keys];

    private static Dictionary<string, ChineseAnalysis> All { get; } = new()
    {
        ["WordsAndPairs"] = new ChineseAnalysis(),
        ["PairsAlone"] = new PairsAlone(),
        ["WordsAlone"] = new WordsAlone(),
    };

    /// <summary>Makes a knowledge base use an analysis from now on.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static void Use(KnowledgeBase knowledge, string name) => knowledge.Use(All[name]);

    // overlapping pairs of characters in any order; no word is recognized
    private sealed class PairsAlone : ChineseAnalysis
    {
        public override bool RecognizesWords => false;

        public override IEnumerable<QueryUnit> UnitsOf(string run) =>
            run.Length > 2 ? PairsOf(run).Select(pair => new QueryUnit(pair, [], [])) : base.UnitsOf(run);
    }

    // words of the glossary and everyday words; other Chinese is not searched
    private sealed class WordsAlone : ChineseAnalysis
    {
        public override IEnumerable<QueryUnit> UnitsOf(string run) => [];

        public override IEnumerable<string> PartsOf(string text) => [];
    }
}
