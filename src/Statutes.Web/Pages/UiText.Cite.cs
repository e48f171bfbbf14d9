using Statutes.Citations.Finding;

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

    /// <summary>The date of the check, and where it comes from.</summary>
    /// <param name="day">The date.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="words">The words of the document that give the date, if it comes from there.</param>
    public string AsOf(DateOnly day, DateSource source, string? words) => AsOf(day) + source switch
    {
        DateSource.Request => Aside(Pick("您选定的日期", "the date you chose")),
        DateSource.Document => Pick($"，即文件所示日期：“{words}”", $", the date of the document: “{words}”"),
        _ => Aside(Today),
    };

    /// <summary>The heading of the names that the text defines.</summary>
    public string DefinedNames => Pick("文中定义的简称", "Short names defined in the text");

    /// <summary>A number of further targets, and the codes of their cautions.</summary>
    public string AndMore(int number, IEnumerable<string> cautions)
    {
        var words = Cautions(cautions);
        return Pick($"另有 {number} 处", $"and {number} more") + (words.Length == 0 ? "" : Aside(words));
    }

    /// <summary>The label before the other provision of a pair.</summary>
    /// <param name="isLater">True if that provision is of the later version: 现第三十七条.</param>
    /// <param name="confirmed">True if the concordance has the pair.</param>
    public string PairLabel(bool isLater, bool confirmed) => (isLater, confirmed) switch
    {
        (true, true) => Pick("同一条文，现为", "Same provision, now"),
        (false, true) => Pick("同一条文，原为", "Same provision, formerly"),
        (true, false) => Pick("引文称为同一条文，现为", "Cited as the same provision, now"),
        (false, false) => Pick("引文称为同一条文，原为", "Cited as the same provision, formerly"),
    };

    /// <summary>Whether the concordance has a pair.</summary>
    public string PairSource(bool confirmed) => confirmed
        ? Pick("新旧条文对照表确认", "confirmed by the concordance")
        : Pick("新旧条文对照表未确认", "not confirmed by the concordance");

    /// <summary>There is no provision for the other number of a pair.</summary>
    public string PairMissing => Pick(
        "引文所附的另一条号：该版本没有这一条文，或者本库未收录该版本。",
        "The other number of the pair: its version has no such provision, or is not in this corpus.");

    /// <summary>The heading of the places of other versions, if the version has no such place.</summary>
    public string InOtherVersion => Pick("其他版本有此条款", "Another version has this provision");

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
        CitationVerdict.NotAvailable => Pick("未收录", "not available"),
        _ => Pick("未能识别", "not understood"),
    };

    /// <summary>Cautions, in one word each.</summary>
    public string Cautions(IEnumerable<string> codes) => string.Join(Comma, codes.Distinct().Select(Caution));

    /// <summary>A caution, in one word.</summary>
    public string Caution(string code) => code switch
    {
        "renumbered" => Pick("序号有变", "renumbered"),
        "amended" => Pick("后经修改", "amended since"),
        "non-canonical" => Pick("写法不规范", "unusual form"),
        "entry-into-force-assumed" => Pick("施行日期系推定", "entry into force assumed"),
        "interprets-repealed-law" => Pick("所解释的法律已废止", "interprets a repealed law"),
        "date-unclear" => Pick("日期不明", "date unclear"),
        "mismatch" => Pick("新旧条号不对应", "numbers do not match"),
        _ => Status(code),
    };
}
