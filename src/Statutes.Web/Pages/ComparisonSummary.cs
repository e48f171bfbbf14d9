using System.Text;
using Statutes.Contract.Responses;
using Statutes.Model.Works;

namespace Statutes.Web.Pages;

/// <summary>Summarizes a comparison in a few lines of plain text, for a memo.</summary>
internal static class ComparisonSummary
{
    /// <summary>Writes the lines.</summary>
    /// <param name="text">The language.</param>
    /// <param name="work">The work.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="subjectOf">Returns the subject of an article; null if it has none.</param>
    public static string Write(UiText text, Work work, CompareJson comparison, Func<ArticleCompareJson, string?> subjectOf)
    {
        var lines = new StringBuilder()
            .Append(text.ComparisonTitle(work.ShortTitle, comparison.From, comparison.To))
            .Append('\n')
            .Append(Counts(text, comparison))
            .Append(text.FullStop)
            .Append(comparison.Computed ? $"\n{text.ComparisonIsComputed}" : "");
        foreach (var article in comparison.Articles.Where(a => a.Change is not ("unchanged" or "renumbered")))
        {
            var subject = subjectOf(article) is { } about ? text.Aside(about) : "";
            lines.Append('\n').Append(text.Bullet).Append(text.ArticleNumbers(article.From, article.To)).Append(subject)
                .Append(text.Colon).Append(text.Change(article.Change));
        }

        var renumbered = comparison.Articles.Count(a => a.Change == "renumbered");
        return renumbered == 0
            ? lines.ToString()
            : lines.Append('\n').Append(text.OnlyRenumbered(renumbered)).ToString();
    }

    /// <summary>Lists the number of articles for each change; renumbered and unchanged ones last.</summary>
    public static string Counts(UiText text, CompareJson comparison) => string.Join(
        text.ClauseSeparator,
        comparison.Counts.OrderBy(c => c.Key switch { "unchanged" => 2, "renumbered" => 1, _ => 0 })
            .Select(c => text.ChangeCount(c.Key, c.Value)));
}
