using System.Text;
using Statutes.Contract.Responses;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Web.Pages;

/// <summary>A comparison in a few lines of plain text, for a memo.</summary>
internal static class ComparisonSummary
{
    /// <summary>Writes the lines.</summary>
    /// <param name="text">The language.</param>
    /// <param name="work">The work.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="subjectOf">What an article is about; null where nobody said so.</param>
    public static string Write(UiText text, Work work, CompareJson comparison, Func<ArticleCompareJson, string?> subjectOf)
    {
        var lines = new StringBuilder()
            .Append(text.Say($"《{work.ShortTitle.Zh}》：{comparison.From} 版本与 {comparison.To} 版本对比", $"{work.ShortTitle.Either(Language.English)}: the version of {comparison.To} against that of {comparison.From}"))
            .Append('\n')
            .Append(Counts(text, comparison))
            .Append(text.Say("。", "."));
        foreach (var article in comparison.Articles.Where(a => a.Change is not ("unchanged" or "renumbered")))
        {
            var subject = subjectOf(article) is { } about ? text.Say($"（{about}）", $" ({about})") : "";
            lines.Append('\n').Append(text.Say("· ", "- ")).Append(Numbers(text, article)).Append(subject).Append(text.Say("：", ": ")).Append(text.Change(article.Change));
        }

        var renumbered = comparison.Articles.Count(a => a.Change == "renumbered");
        return renumbered == 0
            ? lines.ToString()
            : lines.Append('\n').Append(text.Say($"其余 {renumbered} 条仅序号变更或其中的条号随之调整。", $"{text.Articles(renumbered)} changed in number only, or in the numbers they refer to.")).ToString();
    }

    /// <summary>How many articles became what; what only moved last.</summary>
    public static string Counts(UiText text, CompareJson comparison) => string.Join(
        text.Say("，", ", "),
        comparison.Counts.OrderBy(c => c.Key switch { "unchanged" => 2, "renumbered" => 1, _ => 0 })
            .Select(c => text.Say($"{text.Change(c.Key)} {c.Value} 条", $"{c.Value} {text.Change(c.Key)}")));

    private static string Numbers(UiText text, ArticleCompareJson article) => (article.From.Count, article.To.Count) switch
    {
        (0, _) => text.Say($"第{Join(text, article.To)}条", $"Art. {Join(text, article.To)}"),
        (_, 0) => text.Say($"原第{Join(text, article.From)}条", $"former Art. {Join(text, article.From)}"),
        _ when article.From.SequenceEqual(article.To) => text.Say($"第{Join(text, article.To)}条", $"Art. {Join(text, article.To)}"),
        _ => text.Say($"第{Join(text, article.To)}条（原第{Join(text, article.From)}条）", $"Art. {Join(text, article.To)} (former {Join(text, article.From)})"),
    };

    private static string Join(UiText text, IEnumerable<string> numbers) => string.Join(text.Say("、", ", "), numbers);
}
