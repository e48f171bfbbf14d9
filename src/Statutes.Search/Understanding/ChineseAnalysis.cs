namespace Statutes.Search.Understanding;

/// <summary>What the Chinese of a query in plain words is looked for by. Only judging asks for another than the first.</summary>
public enum ChineseAnalysis
{
    /// <summary>By the words that the glossary and the everyday words know, each exact, and by pairs of characters for all else.</summary>
    WordsAndPairs,

    /// <summary>By overlapping pairs of characters, in any order.</summary>
    PairsAlone,

    /// <summary>By the words of the glossary and the everyday words; other Chinese is not looked for.</summary>
    WordsAlone,
}
