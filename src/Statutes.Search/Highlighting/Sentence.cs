using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Highlighting;

/// <summary>A sentence of an article, prepared for matching.</summary>
/// <param name="Place">Its span in the source.</param>
/// <param name="Line">The line of the article that contains it, from 0.</param>
/// <param name="Folded">Its text, folded for comparison; null if that is the same as in the source.</param>
/// <param name="Words">Its words of letters and digits, in their order; empty if it is all Chinese.</param>
internal sealed record Sentence(TextSpan Place, int Line, string? Folded, LatinWord[] Words)
{
    /// <summary>Prepares a sentence.</summary>
    public static Sentence Of(ReadOnlySpan<char> text, int start, int line) =>
        new(new TextSpan(start, start + text.Length), line, Han.FoldIfNeeded(text), LatinWord.In(text));
}
