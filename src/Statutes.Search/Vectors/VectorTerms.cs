using Statutes.Search.Schema;

namespace Statutes.Search.Vectors;

/// <summary>Lists the terms of a text that may have vectors.</summary>
internal static class VectorTerms
{
    /// <summary>Lists the pairs of characters and the Chinese words of a text. A word of two characters is listed twice.</summary>
    /// <param name="folded">The text, folded.</param>
    public static IEnumerable<string> Of(string folded) => Of(folded, ChineseWords.In(folded));

    /// <summary>Lists the terms of a text whose words are at hand.</summary>
    public static IEnumerable<string> Of(string folded, IEnumerable<string> words) => TextTerms.Pairs(folded).Concat(words);
}
