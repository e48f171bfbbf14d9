namespace Statutes.Web.Pages;

/// <content>The words of the citation page.</content>
public sealed partial class UiText
{
    /// <summary>The field for the text.</summary>
    public string CiteLabel => Say("粘贴一段文字、一份备忘录或若干引文，中英文均可", "Paste a text, a memo or a list of citations, in either language");

    /// <summary>The button.</summary>
    public string CiteFind => Say("核对", "Check");

    /// <summary>What happens to the text.</summary>
    public string NothingStored => Say("粘贴的内容仅用于本次核对，不会保存。", "What is pasted is read for this answer only; nothing of it is stored.");

    /// <summary>How many of each.</summary>
    public string Totals => Say("合计", "Totals");

    /// <summary>The text with its marks.</summary>
    public string TheText => Say("标注后的文字", "The text, marked");

    /// <summary>The date that the text gives itself.</summary>
    public string DateOfText => Say("文中所示日期", "the date that the text gives itself");

    /// <summary>The names that the text gives.</summary>
    public string DefinedNames => Say("文中定义的简称", "Names that the text defines");

    /// <summary>More targets.</summary>
    public string AndMore(int number) => Say($"另有 {number} 处", $"and {number} more");

    /// <summary>Where the marks end.</summary>
    public string MarkedOnly(int number) => Say($"仅标注前 {number} 处引文；全部结果见 /api/citations。", $"The first {number} citations are marked; /api/citations gives all.");

    /// <summary>Where the list ends.</summary>
    public string ListedOnly(int number) => Say($"仅列出前 {number} 项；全部结果见 /api/citations。", $"The first {number} are listed; /api/citations gives all.");

    /// <summary>A verdict.</summary>
    public string Verdict(CitationVerdict verdict) => verdict switch
    {
        CitationVerdict.Resolved => Say("已确定", "resolved"),
        CitationVerdict.Ambiguous => Say("有歧义", "ambiguous"),
        CitationVerdict.Gone => Say("不存在或已失效", "not there or gone"),
        _ => Say("未能识别", "not understood"),
    };

    /// <summary>A caution, in a word.</summary>
    public string Caution(string code) => code switch
    {
        "renumbered" => Say("序号有变", "renumbered"),
        "amended" => Say("后经修改", "amended since"),
        "non-canonical" => Say("写法不规范", "unusual form"),
        _ => Status(code),
    };
}
