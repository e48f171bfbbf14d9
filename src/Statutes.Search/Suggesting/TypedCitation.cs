using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Schema;

namespace Statutes.Search.Suggesting;

/// <summary>A citation that is being typed: the name of a work and the beginning of an article number.</summary>
/// <param name="Work">The work.</param>
/// <param name="Number">The beginning of the number, in digits or in Chinese; empty after 第 or Art.</param>
/// <param name="Language">The language of the text.</param>
internal sealed record TypedCitation(Work Work, string Number, Language Language)
{
    private const string Article = "article"; // or the beginning of it: art.

    /// <summary>Parses typed text; null if an article number cannot complete it.</summary>
    public static TypedCitation? Read(string typed, PhraseTable<Work> names)
    {
        var text = QueryText.Fold(typed).Trim().TrimStart('《');
        if (text.Length == 0 || !names.TryMatch(text, 0, out var length, out var work))
        {
            return null;
        }

        var rest = text.AsSpan(length).TrimStart(" 》,，");
        var isMarked = rest is ['第' or '§', ..];
        if (isMarked)
        {
            rest = rest[1..];
        }
        else if (rest.Length > 0 && char.IsAsciiLetter(rest[0]))
        {
            var letters = 0;
            while (letters < rest.Length && char.IsAsciiLetter(rest[letters]))
            {
                letters++;
            }

            isMarked = Article.AsSpan().StartsWith(rest[..letters]);
            if (!isMarked)
            {
                return null;
            }

            rest = rest[letters..].TrimStart('.');
        }

        rest = rest.TrimStart();
        var end = 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || ChineseNumeral.IsNumeralCharacter(rest[end])))
        {
            end++;
        }

        // a citation with more behind the number is complete; the resolver handles it
        return rest[end..].Trim() is "" or "条" && (isMarked || end > 0)
            ? new TypedCitation(work, rest[..end].ToString(), LanguageDetector.OfWords(text))
            : null;
    }

    /// <summary>Whether the number of an article begins with the typed number.</summary>
    public bool Matches(ProvisionNumber number) => Number.Length == 0
        || number.ToString().StartsWith(Number, StringComparison.Ordinal)
        || ChineseNumeral.Format(number.Value).StartsWith(Number, StringComparison.Ordinal);
}
