using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Model.Comparing;

/// <summary>
/// The wording of an article in the form in which versions are compared: without white space, and without the width of characters, so
/// that two publications of one wording are equal. For one thread.
/// </summary>
internal sealed class ComparableText
{
    private const string NumeralCharacters = "零〇一二三四五六七八九十百千0123456789";
    private const string EnglishArticle = "article";
    private const char Masked = '#';

    private HashSet<int>? pairs; // rarely needed: most articles have an equal one

    private ComparableText(ProvisionNumber number, string words)
    {
        Number = number;
        Words = words;
        (WithoutNumbers, CitedNumbers) = Mask(words);
    }

    /// <summary>The number of the article.</summary>
    public ProvisionNumber Number { get; }

    /// <summary>The words.</summary>
    public string Words { get; }

    /// <summary>The words with a mark in place of each number of an article: 第#条.</summary>
    public string WithoutNumbers { get; }

    /// <summary>The numbers of articles in the words, in their order, as printed.</summary>
    public ImmutableArray<string> CitedNumbers { get; }

    /// <summary>The pairs of neighbouring characters of <see cref="WithoutNumbers"/>, each once.</summary>
    public IEnumerable<int> Pairs
    {
        get
        {
            if (pairs is null)
            {
                pairs = [];
                for (var i = 0; i + 1 < WithoutNumbers.Length; i++)
                {
                    pairs.Add((WithoutNumbers[i] << 16) | WithoutNumbers[i + 1]);
                }
            }

            return pairs;
        }
    }

    /// <summary>Returns the articles of a text, in its order.</summary>
    public static ImmutableArray<ComparableText> AllOf(StatuteDocument text) =>
        [.. text.Articles.Select(a => new ComparableText(a.Number, Fold(text.LinesOf(a))))];

    private static string Fold(ImmutableArray<string> lines)
    {
        var words = new StringBuilder();
        foreach (var c in lines.SelectMany(l => l))
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'))
            {
                words.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
            }
        }

        return words.ToString();
    }

    // 第三十五条 and Article 35: the number alone is masked
    private static (string Words, ImmutableArray<string> Numbers) Mask(string words)
    {
        var masked = new StringBuilder(words.Length);
        var numbers = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < words.Length;)
        {
            var begin = words[at] == '第' ? 1
                : string.Compare(words, at, EnglishArticle, 0, EnglishArticle.Length, StringComparison.OrdinalIgnoreCase) == 0
                    ? EnglishArticle.Length
                    : 0;
            var end = at + begin;
            while (begin > 0 && end < words.Length && NumeralCharacters.Contains(words[end]))
            {
                end++;
            }

            if (begin > 0 && end > at + begin && (begin > 1 || (end < words.Length && words[end] == '条')))
            {
                numbers.Add(words[(at + begin)..end]);
                masked.Append(words, at, begin).Append(Masked);
                at = end;
            }
            else
            {
                masked.Append(words[at++]);
            }
        }

        return (masked.ToString(), numbers.ToImmutable());
    }
}
