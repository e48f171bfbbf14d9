using System.Globalization;
using Statutes.Contract.Requests;
using Statutes.Documents.Reports;
using Statutes.Model.Text;

namespace Statutes.Web.Pages;

/// <content>The words of the page that checks a document.</content>
internal sealed partial class UiText
{
    /// <summary>The language of the interface.</summary>
    public Language Language => chinese ? Language.Chinese : Language.English;

    /// <summary>The page that checks a document.</summary>
    public string Check => Pick("文件核对", "Check a document");

    /// <summary>What the page does.</summary>
    public string CheckLead => Pick(
        "逐一核对文件中的条文引用和引语：条号今天是否仍然有效，引语是否为法律原文。",
        "Checks every citation and every quotation in a document: is the number still right today, and are the words those of the law?");

    /// <summary>The label of the file.</summary>
    public string CheckFile => Pick("选择文件，或将文件拖到这里", "Choose a file, or drop it here");

    /// <summary>The formats and limits.</summary>
    public string CheckLimits => Pick(
        $"Word（.docx）、PDF、HTML、Markdown 或纯文本；不超过 {Megabytes} MB、文字 10 MB、5 万段。脚注、表格、页眉也会核对。",
        $"Word (.docx), PDF, HTML, Markdown or text; up to {Megabytes} MB, 10 MB of text and 50,000 paragraphs. "
        + "Footnotes, tables and headers are checked too.");

    /// <summary>The label of the text.</summary>
    public string CheckText => Pick("或粘贴文字（未选择文件时使用）", "Or paste a text (used if no file is chosen)");

    /// <summary>The label of the date.</summary>
    public string CheckDate => Pick("文件日期", "Date of the document");

    /// <summary>How the date is found.</summary>
    public string CheckDateHint => Pick("留空则用文件自己注明的日期，否则用今天。", "Empty: the date that the document gives itself, else today.");

    /// <summary>The choice to check terms.</summary>
    public string CheckTerms => Pick("同时检查术语译法是否一致", "Also check that terms are translated consistently");

    /// <summary>The choice to replace numbers.</summary>
    public string CheckUpdate => Pick(
        "在 Word 文件中以修订方式改写确定的新条号", "In the Word document, replace certain numbers as tracked changes");

    /// <summary>The use of the document.</summary>
    public string CheckNothingKept => Pick(
        "文件仅用于本次核对，不会保存，也不会记入日志。", "Your document is used for this check only. It is neither stored nor logged.");

    /// <summary>The button that checks.</summary>
    public string CheckButton => Pick("核对", "Check");

    /// <summary>The button for the Word document.</summary>
    public string CheckAsWord => Pick("下载带批注的 Word 文件", "Download the Word document with comments");

    /// <summary>The button for the report.</summary>
    public string CheckAsReport => Pick("下载报告（HTML）", "Download the report (HTML)");

    /// <summary>The button for the report as Markdown.</summary>
    public string CheckAsMarkdown => Pick("下载报告（Markdown）", "Download the report (Markdown)");

    /// <summary>The button for the report as JSON.</summary>
    public string CheckAsJson => Pick("下载报告（JSON）", "Download the report (JSON)");

    /// <summary>Why a document must be chosen again.</summary>
    public string CheckChooseAgain => Pick(
        "文件较大，本页不带副本。如需下载，请重新选择文件。", "This page has no copy of a document of this size. Choose the file again to download.");

    /// <summary>The heading of the list.</summary>
    public string CheckResults => Pick("结果", "Results");

    /// <summary>The heading of the text.</summary>
    public string CheckedText => Pick("文件文字", "The text of the document");

    /// <summary>The legend of the filter.</summary>
    public string CheckShow => Pick("显示", "Show");

    /// <summary>The choice of all entries.</summary>
    public string CheckAll => Pick("全部", "all");

    /// <summary>The choice of the entries that need attention.</summary>
    public string CheckAttention => Pick("需要注意", "needs attention");

    /// <summary>Nothing needs attention.</summary>
    public string CheckAllFine => Pick("没有需要注意的引文或引语。", "No citation and no quotation needs attention.");

    /// <summary>The quotations.</summary>
    public string CheckQuotations => Pick("引语", "quotations");

    /// <summary>What concerns the whole document.</summary>
    public string CheckFindings => Pick("全文发现", "findings on the whole document");

    /// <summary>A group of verdicts on citations.</summary>
    public string Group(CheckGroup group) => group switch
    {
        CheckGroup.Outdated => Pick("条号或文字已变", "outdated"),
        CheckGroup.NotThere => Pick("不存在或不明确", "not there or not clear"),
        CheckGroup.NotAvailable => Pick("未收录", "not available"),
        _ => Pick("无需处理", "in order"),
    };

    /// <summary>The link from an entry to its place in the text.</summary>
    public string InText(string place) => Pick($"在文中查看：{place}", $"Show in the text: {place}");

    /// <summary>The label before a suggestion.</summary>
    public string Suggestion => Pick("建议", "Suggestion");

    /// <summary>The label before what a provision is today.</summary>
    public string Present => Pick("现状", "Today");

    /// <summary>Only paragraphs with entries are shown.</summary>
    public string CheckPartly => Pick(
        $"文件较长，仅显示有结果的段落，且至多 {MostShown} 个字符。",
        $"The document is long. Only paragraphs in which something was found are shown, up to {MostShown} characters.");

    /// <summary>Not all entries are listed.</summary>
    public string CheckListedOnly(int number) => Pick(
        $"每组仅列出前 {number} 项；全部结果见 /api/documents/check。",
        $"Only the first {number} of a group are listed. /api/documents/check returns all of them.");

    /// <summary>The heading of what was checked.</summary>
    public string CheckCoverage => Pick("核对范围", "What was checked");

    private static string MostShown => CheckMarks.MostShown.ToString("N0", CultureInfo.InvariantCulture);

    private static int Megabytes => DocumentRequest.MaxBytes / (1024 * 1024);
}
