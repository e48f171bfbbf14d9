using Statutes.Model.Text;

namespace Statutes.Search.Schema;

/// <summary>
/// Folds words of queries, headings and glossaries for comparison: lower case, half width, simplified, with straight apostrophes.
/// </summary>
internal static class QueryText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int ToHalfWidth = FirstFullWidth - '!';

    /// <summary>Folds a text, one code unit for one, so that offsets stay the same.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = TraditionalCharacters.SimplifyAt(source, i) switch
            {
                '’' or '‘' => '\'',
                '\u3000' => ' ',
                >= FirstFullWidth and <= LastFullWidth and var wide => char.ToLowerInvariant((char)(wide - ToHalfWidth)),
                var c => char.ToLowerInvariant(c),
            };
        }
    });

    /// <summary>Whether a code unit is a letter or digit of a Latin word.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
