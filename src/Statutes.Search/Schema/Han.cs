using Statutes.Model.Text;

namespace Statutes.Search.Schema;

/// <summary>The characters that Chinese is written with, and how they are compared.</summary>
internal static class Han
{
    /// <summary>Whether a code unit is of a Chinese character, the rare ones of two code units too.</summary>
    public static bool Is(char c) => HanCharacters.Is(c) || char.IsSurrogate(c);

    /// <summary>The characters simplified, one for one.</summary>
    public static string Fold(ReadOnlySpan<char> text) => FoldIfNeeded(text) ?? text.ToString();

    /// <summary>The characters simplified, one for one; null where they are already.</summary>
    public static string? FoldIfNeeded(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (TraditionalCharacters.SimplifyAt(text, at) != text[at])
            {
                return string.Create(text.Length, text, static (folded, source) =>
                {
                    for (var i = 0; i < folded.Length; i++)
                    {
                        folded[i] = TraditionalCharacters.SimplifyAt(source, i);
                    }
                });
            }
        }

        return null;
    }
}
