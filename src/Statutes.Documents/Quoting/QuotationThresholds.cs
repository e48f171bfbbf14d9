using Statutes.Model.Text;

namespace Statutes.Documents.Quoting;

/// <summary>The thresholds of the comparison of quotations.</summary>
internal static class QuotationThresholds
{
    /// <summary>Shorter Chinese quotations, in folded characters, are terms and are not checked.</summary>
    public const int ShortestChinese = 6;

    /// <summary>Shorter English quotations, in words, are terms and are not checked.</summary>
    public const int ShortestEnglish = 4;

    /// <summary>Chinese words that are tied to a citation only by their paragraph, or to none, must be as long to count.</summary>
    public const int ShortestUntiedChinese = 14;

    /// <summary>The same for English, in words.</summary>
    public const int ShortestUntiedEnglish = 9;

    /// <summary>Longer quotations, in folded characters, are not checked.</summary>
    public const int Longest = 20_000;

    /// <summary>The share of characters that may differ in a quotation that is nearly the law's.</summary>
    public const double NearShare = 0.25;

    /// <summary>
    /// The share of the content words of an English quotation that the cited article must have for the quotation to be another translation
    /// of it, which is not checked. With fewer it is not found.
    /// </summary>
    public const double TranslationShare = 0.35;

    /// <summary>
    /// The pieces between omission marks must be as long on average, in folded characters: of single characters, any text has some in
    /// that order.
    /// </summary>
    public const int ShortestPiece = 4;

    /// <summary>Whether a quotation is too short to be checked.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="language">Its language.</param>
    public static bool IsTooShort(string words, QuotedPieces pieces, Language language) =>
        (language == Language.Chinese ? pieces.Length < ShortestChinese : CountWords(words) < ShortestEnglish)
        || (pieces.Pieces.Length > 1 && pieces.Length < pieces.Pieces.Length * ShortestPiece);

    /// <summary>Whether a quotation is so short that it may be a term, unless the sentence ties it to a citation.</summary>
    public static bool MayBeTerm(string words, int foldedLength, Language language) => language == Language.Chinese
        ? foldedLength < ShortestUntiedChinese
        : CountWords(words) < ShortestUntiedEnglish;

    private static int CountWords(string words) => words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;
}
