using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Highlighting;

/// <summary>A sentence of an article, ready to be searched for words.</summary>
/// <param name="Place">Its place in the source.</param>
/// <param name="Line">The line of the article in which it stands, counted from 0.</param>
/// <param name="Folded">Its characters as they are compared; null where they are those of the source.</param>
/// <param name="Words">Its words of letters and digits, in their order; empty where it is all Chinese.</param>
internal sealed record Sentence(TextSpan Place, int Line, string? Folded, LatinWord[] Words)
{
    /// <summary>Prepares a sentence.</summary>
    public static Sentence Of(ReadOnlySpan<char> text, int start, int line) =>
        new(new TextSpan(start, start + text.Length), line, Han.FoldIfNeeded(text), LatinWord.In(text));
}
