using Statutes.Contract.Responses;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Web.Pages;

/// <summary>An article in one of two versions, with the words marked that the other version does not have.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IsLater">Whether it is of the later version.</param>
/// <param name="Diff">Its words: equal and deleted ones of an earlier article, equal and inserted ones of a later article.</param>
internal sealed record ComparisonColumn(string Number, bool IsLater, DiffsJson Diff);

/// <summary>
/// Puts merged and split articles side by side: the earlier articles, then the later ones. A word of a later article is inserted only
/// if none of its sources has it.
/// </summary>
internal sealed class ComparisonColumns(KnowledgeBase knowledge, VersionId from, VersionId to)
{
    /// <summary>Groups merged and split articles that share an article of either version.</summary>
    public static IReadOnlyList<ArticleCompareJson[]> Group(IEnumerable<ArticleCompareJson> articles)
    {
        var groups = new List<List<ArticleCompareJson>>();
        foreach (var article in articles)
        {
            var related = groups.Where(g => g.Any(a => a.From.Intersect(article.From).Any() || a.To.Intersect(article.To).Any())).ToArray();
            groups.RemoveAll(related.Contains);
            groups.Add([.. related.SelectMany(g => g), article]);
        }

        return [.. groups.Select(g => g.ToArray())];
    }

    /// <summary>Makes the columns of a group.</summary>
    public IReadOnlyList<ComparisonColumn> Of(IReadOnlyList<ArticleCompareJson> group)
    {
        var numbers = group.SelectMany(a => a.From).Distinct().Select(n => (Number: n, IsLater: false))
            .Concat(group.SelectMany(a => a.To).Distinct().Select(n => (Number: n, IsLater: true)));
        return
        [
            .. numbers.Select(n => new ComparisonColumn(n.Number, n.IsLater, new DiffsJson(
                Words(group, n.Number, n.IsLater, Language.Chinese), Words(group, n.Number, n.IsLater, Language.English)))),
        ];
    }

    private DiffJson[] Words(IReadOnlyList<ArticleCompareJson> group, string number, bool isLater, Language language)
    {
        var wording = Wording(number, isLater, language);
        var isShared = new bool[wording.Length];
        var isCompared = false;
        foreach (var article in group.Where(a => (isLater ? a.To : a.From).Contains(number)))
        {
            var start = isLater ? article.To.TakeWhile(n => n != number).Sum(n => Wording(n, isLater, language).Length + 1) : 0;
            var at = -start;
            var parts = language == Language.Chinese ? article.Diff.Zh : article.Diff.En;
            isCompared |= parts.Count > 0;
            foreach (var part in parts.Where(p => p.Op != (isLater ? "delete" : "insert")))
            {
                for (var index = Math.Max(at, 0); part.Op == "equal" && index < Math.Min(at + part.Text.Length, wording.Length); index++)
                {
                    isShared[index] = true;
                }

                at += part.Text.Length;
            }
        }

        return isCompared ? Runs(wording, isShared, isLater ? "insert" : "delete") : [];
    }

    private static DiffJson[] Runs(string wording, bool[] isShared, string operation)
    {
        var runs = new List<DiffJson>();
        for (var start = 0; start < wording.Length;)
        {
            var end = start + 1;
            while (end < wording.Length && isShared[end] == isShared[start])
            {
                end++;
            }

            runs.Add(new DiffJson(isShared[start] ? "equal" : operation, wording[start..end]));
            start = end;
        }

        return [.. runs];
    }

    private string Wording(string number, bool isLater, Language language) =>
        ProvisionNumber.TryParse(number, out var parsed) && knowledge.TextOf(isLater ? to : from, language) is { } text
            && text.Find(ProvisionPath.Article(parsed)) is { } article
            ? string.Join('\n', text.LinesOf(article))
            : "";
}
