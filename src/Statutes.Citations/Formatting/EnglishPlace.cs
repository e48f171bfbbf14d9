using System.Text;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Formatting;

/// <summary>Writes a place in English, from the largest level to the smallest.</summary>
internal static class EnglishPlace
{
    /// <summary>Writes every level with its name: Article 21, paragraph 1, item (3); Chapter III, Section 2.</summary>
    internal static string Spelled(IEnumerable<ProvisionPath> steps)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            var kind = step.Kind!.Value;
            text.Append(text.Length == 0 ? "" : ", ").Append(kind switch
            {
                ProvisionKind.Chapter or ProvisionKind.Book or ProvisionKind.Part => $"{Capital(kind.EnglishUnit)} {Roman(step.Number)}",
                ProvisionKind.Item or ProvisionKind.Subitem => $"{kind.EnglishUnit} ({step.Number})",
                ProvisionKind.Paragraph => $"{kind.EnglishUnit} {step.Number}",
                _ => $"{Capital(kind.EnglishUnit)} {step.Number}",
            });
        }

        return text.ToString();
    }

    /// <summary>
    /// Writes the levels below the article in brackets: Article 21(3), Article 24(2)(1). Where the first bracket could be a 款
    /// or a 项 of the article, or the shape is not known, every level is written with its name.
    /// </summary>
    internal static string InBrackets(IReadOnlyList<ProvisionPath> steps, VersionShape? shape)
    {
        if (steps.Count < 2 || steps[0].Kind != ProvisionKind.Article || !BracketHasOneMeaning(steps[0], steps[1].Number, shape))
        {
            return Spelled(steps);
        }

        var text = new StringBuilder(Spelled(steps.Take(1)));
        foreach (var step in steps.Skip(1))
        {
            text.Append('(').Append(step.Number.ToString()).Append(')');
        }

        return text.ToString();
    }

    // "Article 21(1)": its first 款, or the first 项 of whichever 款 has one
    private static bool BracketHasOneMeaning(ProvisionPath article, ProvisionNumber number, VersionShape? shape)
    {
        var paragraphs = shape?.Find(article)?.Children ?? [];
        return paragraphs.Count(p => p.Number == number) + paragraphs.Count(p => p.Child(ProvisionKind.Item, number) is not null) == 1;
    }

    private static string Roman(ProvisionNumber number) => number.Value < 4_000 ? RomanNumeral.Format(number.Value) : number.ToString();

    private static string Capital(string word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));
}
