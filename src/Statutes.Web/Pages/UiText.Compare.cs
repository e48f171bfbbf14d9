using Statutes.Model.Text;

namespace Statutes.Web.Pages;

/// <content>The words of the compare page.</content>
internal sealed partial class UiText
{
    /// <summary>Words that only the later version has.</summary>
    public string Inserted => Pick("增加的文字", "added text");

    /// <summary>Words that only the earlier version has.</summary>
    public string Deleted => Pick("删除的文字", "deleted text");

    /// <summary>The name of the comparison in the menu of files.</summary>
    public string WholeComparison => Pick("对比全文", "The comparison");

    /// <summary>The heading of the summary.</summary>
    public string SummaryTitle => Pick("摘要", "Summary");

    /// <summary>The purpose of the summary.</summary>
    public string SummaryMeans => Pick("纯文本，可直接粘贴到备忘录。", "Plain text that you can paste into a memo.");

    /// <summary>The button that copies the summary.</summary>
    public string CopySummary => Pick("复制摘要", "Copy the summary");

    /// <summary>The heading of articles that were merged or split.</summary>
    public string MergedOrSplit => Pick("合并或拆分", "Merged or split");

    /// <summary>Several articles: 第六十四条、第六十六条.</summary>
    public string ArticleList(IEnumerable<string> numbers) => string.Join(Comma, numbers.Select(Article));

    /// <summary>Articles in which only numbers of other articles changed.</summary>
    public string ReferencesMoved(int number) => Pick(
        $"{number} 条仅所引条号随之调整", $"{Articles(number)} in which only the cited article numbers changed");

    /// <summary>The source of a comparison without an amending decision.</summary>
    public string ComparisonIsComputed => Pick(
        "本库没有说明新旧条号对应关系的修改决定，对应关系由条文文字比对得出；不能确定的，列为“未能比对”。",
        "The corpus has no amending decision that says which article continues which. This was computed from the wording. "
        + "Articles for which the wording is not conclusive are listed as “not compared”.");

    /// <summary>The heading of articles with the same words.</summary>
    public string NumberOnly => Pick("文字未变", "Wording unchanged");

    /// <summary>The first line of the summary.</summary>
    public string ComparisonTitle(Bilingual title, string from, string to) => Pick(
        $"《{title.Either(Language.Chinese)}》：{from} 版本与 {to} 版本对比",
        $"{title.Either(Language.English)}: version of {to} compared with version of {from}");

    /// <summary>A number of articles with one kind of change.</summary>
    public string ChangeCount(string change, int number) => Pick($"{Change(change)} {number} 条", $"{number} {Change(change)}");

    /// <summary>An article by its numbers in both versions.</summary>
    public string ArticleNumbers(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var (former, current) = (string.Join(Comma, from), string.Join(Comma, to));
        return from.Count == 0 || (to.Count > 0 && from.SequenceEqual(to)) ? Pick($"第{current}条", $"Art. {current}")
            : to.Count == 0 ? Pick($"原第{former}条", $"former Art. {former}")
            : Pick($"第{current}条（原第{former}条）", $"Art. {current} (former {former})");
    }

    /// <summary>The last line of the summary.</summary>
    public string OnlyRenumbered(int number) => Pick(
        $"其余 {number} 条仅序号变更或其中的条号随之调整。",
        $"In {Articles(number)}, only the number or the cited article numbers changed.");
}
