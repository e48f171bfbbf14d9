namespace Statutes.Web.Pages;

/// <content>The words of the compare page.</content>
public sealed partial class UiText
{
    /// <summary>Words that came.</summary>
    public string Inserted => Say("增加的文字", "words that came");

    /// <summary>Words that went.</summary>
    public string Deleted => Say("删除的文字", "words that went");

    /// <summary>The summary.</summary>
    public string SummaryTitle => Say("摘要", "Summary");

    /// <summary>What it is for.</summary>
    public string SummaryMeans => Say("纯文本，可直接粘贴到备忘录。", "Plain text, to paste into a memo.");

    /// <summary>Copies the summary.</summary>
    public string CopySummary => Say("复制摘要", "Copy the summary");

    /// <summary>Articles in which only numbers of other articles moved.</summary>
    public string ReferencesMoved(int number) => Say($"{number} 条仅所引条号随之调整", $"{Articles(number)} in which only the numbers they refer to moved along");

    /// <summary>Articles that kept their words.</summary>
    public string NumberOnly => Say("文字未变", "Wording unchanged");
}
