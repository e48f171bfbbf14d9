namespace Statutes.Web.Pages;

/// <content>The words of the page that checks citations.</content>
internal sealed partial class UiText
{
    /// <summary>The label of the text field.</summary>
    public string CiteLabel => Pick("粘贴一段文字、一份备忘录或若干引文，中英文均可", "Paste a text, a memo or a list of citations, in Chinese or English");

    /// <summary>The button.</summary>
    public string CiteFind => Pick("核对", "Check");

    /// <summary>The use of the text.</summary>
    public string NothingStored => Pick("粘贴的内容仅用于本次核对，不会保存。", "Your text is used for this check only and is not stored.");

    /// <summary>The label of the totals.</summary>
    public string Totals => Pick("合计", "Totals");

    /// <summary>The heading of the text with its marks.</summary>
    public string TheText => Pick("标注后的文字", "Your text with citations marked");

    /// <summary>The date comes from the text.</summary>
    public string DateOfText => Pick("文中所示日期", "date found in the text");

    /// <summary>The heading of the names that the text defines.</summary>
    public string DefinedNames => Pick("文中定义的简称", "Short names defined in the text");

    /// <summary>A number of further targets.</summary>
    public string AndMore(int number) => Pick($"另有 {number} 处", $"and {number} more");

    /// <summary>Not all citations are marked.</summary>
    public string MarkedOnly(int number) => Pick(
        $"仅标注前 {number} 处引文；全部结果见 /api/citations。", $"Only the first {number} citations are marked. /api/citations returns all of them.");

    /// <summary>Not all citations are listed.</summary>
    public string ListedOnly(int number) => Pick(
        $"仅列出前 {number} 项；全部结果见 /api/citations。", $"Only the first {number} are listed. /api/citations returns all of them.");

    /// <summary>A verdict.</summary>
    public string Verdict(CitationVerdict verdict) => verdict switch
    {
        CitationVerdict.Resolved => Pick("已确定", "resolved"),
        CitationVerdict.Ambiguous => Pick("有歧义", "ambiguous"),
        CitationVerdict.Gone => Pick("不存在或已失效", "missing or repealed"),
        _ => Pick("未能识别", "not understood"),
    };

    /// <summary>A caution, in one word.</summary>
    public string Caution(string code) => code switch
    {
        "renumbered" => Pick("序号有变", "renumbered"),
        "amended" => Pick("后经修改", "amended since"),
        "non-canonical" => Pick("写法不规范", "unusual form"),
        _ => Status(code),
    };
}
