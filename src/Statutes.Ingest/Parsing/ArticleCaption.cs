namespace Statutes.Ingest.Parsing;

/// <summary>
/// Recognizes the caption of an article: 第一条（目的与依据） or, on a line that is marked as a heading, ### 第一条 目的. A caption is no paragraph.
/// </summary>
internal static class ArticleCaption
{
    /// <summary>The length of the longest caption, in characters.</summary>
    private const int MaxLength = 40;

    private const string Punctuation = "。；：，！？;:,.";

    /// <summary>Checks whether words are a caption.</summary>
    /// <param name="words">The words behind the number of the article.</param>
    /// <param name="isMarked">Whether the line is marked as a heading.</param>
    public static bool Is(ReadOnlySpan<char> words, bool isMarked) =>
        IsBracketed(words) || (isMarked && words.Length is > 0 and <= MaxLength && IsPhrase(words));

    /// <summary>Checks whether words are in one bracket: （目的与依据）, 【目的】.</summary>
    public static bool IsBracketed(ReadOnlySpan<char> words) =>
        words.Length is > 2 and <= MaxLength
        && (words[0], words[^1]) is ('（', '）') or ('(', ')') or ('【', '】') or ('［', '］') or ('[', ']') or ('〔', '〕')
        && !words[1..^1].ContainsAny("（）()【】［］[]〔〕。；");

    /// <summary>Checks whether words contain no punctuation mark of a sentence.</summary>
    public static bool IsPhrase(ReadOnlySpan<char> words) => !words.ContainsAny(Punctuation);
}
