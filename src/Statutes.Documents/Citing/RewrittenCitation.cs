using System.Globalization;
using Statutes.Model.Provisions;

namespace Statutes.Documents.Citing;

/// <summary>Writes a citation of a document with another article number, in its own style.</summary>
internal static class RewrittenCitation
{
    /// <summary>Replaces the number of an article.</summary>
    /// <param name="words">The citation as the document has it: 《网络安全法》第35条第2款, CSL Art. 35(2).</param>
    /// <param name="from">The number that it has.</param>
    /// <param name="to">The number that it should have.</param>
    /// <returns>Null if the number is not there exactly once, in figures or as a Chinese numeral.</returns>
    public static string? With(string words, ProvisionNumber from, ProvisionNumber to)
    {
        if (from.Inserted != 0 || to.Inserted != 0)
        {
            return null;
        }

        var chinese = Once(words, $"第{ChineseNumeral.Format(from.Value)}条", IsWholeChinese);
        if (chinese >= 0)
        {
            return Replace(words, chinese + 1, ChineseNumeral.Format(from.Value).Length, ChineseNumeral.Format(to.Value));
        }

        var figures = from.Value.ToString(CultureInfo.InvariantCulture);
        var arabic = OfArticle(words, figures);
        return arabic < 0 ? null : Replace(words, arabic, figures.Length, to.Value.ToString(CultureInfo.InvariantCulture));
    }

    // in 第35条第35项 and Article 35(35) the first is the article's
    private static int OfArticle(string words, string figures)
    {
        var found = -1;
        for (var at = words.IndexOf(figures, StringComparison.Ordinal); at >= 0;
            at = words.IndexOf(figures, at + figures.Length, StringComparison.Ordinal))
        {
            var isWhole = (at == 0 || !char.IsAsciiDigit(words[at - 1]))
                && (at + figures.Length == words.Length || !char.IsAsciiDigit(words[at + figures.Length]));
            var isBelowArticle = at > 0 && words[at - 1] is '(' or '（';
            if (isWhole && !isBelowArticle)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = at;
            }
        }

        return found;
    }

    private static int Once(string words, string part, Func<string, int, int, bool> isWhole)
    {
        var first = words.IndexOf(part, StringComparison.Ordinal);
        return first >= 0 && words.IndexOf(part, first + 1, StringComparison.Ordinal) < 0 && isWhole(words, first, part.Length)
            ? first
            : -1;
    }

    // 第三十五条之一 is another article
    private static bool IsWholeChinese(string words, int start, int length) =>
        start + length >= words.Length || words[start + length] != '之';

    private static string Replace(string words, int start, int length, string by) => words[..start] + by + words[(start + length)..];
}
