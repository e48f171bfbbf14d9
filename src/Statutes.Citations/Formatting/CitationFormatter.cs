using System.Text;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Formatting;

/// <summary>
/// Writes the citation of a provision: 《网络安全法》第二十一条第三项; Cybersecurity Law, Article 21, item (3). The 款 is named only where
/// the article has more than one, as in the laws themselves.
/// </summary>
public static class CitationFormatter
{
    /// <summary>The citation in both languages.</summary>
    /// <param name="work">The work.</param>
    /// <param name="path">The place; the whole path for the work itself.</param>
    /// <param name="shape">The shape of the version, which tells whether an article has one 款; null where it is not known.</param>
    public static Bilingual Label(Work work, ProvisionPath path, VersionShape? shape) => new(Chinese(work, path, shape), English(work, path, shape));

    /// <summary>The Chinese citation.</summary>
    public static string Chinese(Work work, ProvisionPath path, VersionShape? shape)
    {
        var text = new StringBuilder().Append('《').Append(work.ShortTitle.Zh).Append('》');
        foreach (var step in StepsNamed(path, shape))
        {
            text.Append(step.Number.ToChinese(step.Kind!.Value));
        }

        return text.ToString();
    }

    /// <summary>The English citation.</summary>
    public static string English(Work work, ProvisionPath path, VersionShape? shape)
    {
        var text = new StringBuilder(work.ShortTitle.En);
        foreach (var step in StepsNamed(path, shape))
        {
            var kind = step.Kind!.Value;
            text.Append(", ").Append(kind switch
            {
                ProvisionKind.Chapter or ProvisionKind.Book or ProvisionKind.Part => $"{Capital(kind.EnglishUnit)} {(step.Number.Value < 4_000 ? RomanNumeral.Format(step.Number.Value) : step.Number.ToString())}",
                ProvisionKind.Item or ProvisionKind.Subitem => $"{kind.EnglishUnit} ({step.Number})",
                ProvisionKind.Paragraph => $"{kind.EnglishUnit} {step.Number}",
                _ => $"{Capital(kind.EnglishUnit)} {step.Number}",
            });
        }

        return text.ToString();
    }

    private static IEnumerable<ProvisionPath> StepsNamed(ProvisionPath path, VersionShape? shape)
    {
        var steps = new List<ProvisionPath>();
        for (var step = path; !step.IsWhole; step = step.Parent)
        {
            var isOnlyParagraph = step.Kind == ProvisionKind.Paragraph && shape?.Find(step.Parent) is { Children.Length: 1 };
            if (!isOnlyParagraph)
            {
                steps.Add(step);
            }
        }

        steps.Reverse();
        return steps;
    }

    private static string Capital(string word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));
}
