using Statutes.Model.Text;

namespace Statutes.Search.Schema;

/// <summary>Tests and folds Chinese characters.</summary>
internal static class Han
{
    /// <summary>Whether a code unit belongs to a Chinese character, including the rare ones of two code units.</summary>
    public static bool Is(char c) => HanCharacters.Is(c) || char.IsSurrogate(c);

    /// <summary>Simplifies a text, one code unit for one.</summary>
    public static string Fold(ReadOnlySpan<char> text) => FoldIfNeeded(text) ?? text.ToString();

    /// <summary>Simplifies a text, one code unit for one; null if it is simplified already.</summary>
    public static string? FoldIfNeeded(ReadOnlySpan<char> text) => TraditionalCharacters.SimplifyText(text);
}
