using System.Globalization;
using Statutes.Citations.Formatting;
using Statutes.Contract.Problems;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;

namespace Statutes.Web.Pages;

/// <summary>The words of the interface, each in both languages side by side.</summary>
internal sealed partial class UiText
{
    private readonly bool chinese;

    private UiText(bool chinese) => this.chinese = chinese;

    /// <summary>The English interface.</summary>
    public static UiText English { get; } = new(false);

    /// <summary>The Chinese interface.</summary>
    public static UiText Chinese { get; } = new(true);

    /// <summary>Returns the interface for a language tag (<c>zh</c>, <c>zh-CN</c>, <c>en-GB</c>); null if it is another language.</summary>
    public static UiText? For(string? tag) =>
        tag is null ? null
        : tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;

    /// <summary>Whether the interface is Chinese.</summary>
    public bool IsChinese => chinese;

    /// <summary>The code of the language, <c>zh</c> or <c>en</c>.</summary>
    public string Code => Pick("zh", "en");

    /// <summary>The language of the page, for <c>html lang</c>.</summary>
    public string HtmlLang => Pick("zh-Hans", "en");

    /// <summary>The interface in the other language.</summary>
    public UiText Other => chinese ? English : Chinese;

    /// <summary>The name of the language in the language itself.</summary>
    public string OwnName => Pick("中文", "English");

    /// <summary>Returns one of two texts, by the language of the interface.</summary>
    public string Pick(string zh, string en) => chinese ? zh : en;

    /// <summary>Returns a text in the language of the interface, or in the other if it is missing.</summary>
    public string Of(BilingualText text) => (chinese ? text.Zh ?? text.En : text.En ?? text.Zh) ?? "";

    /// <summary>The separator between a heading and its content.</summary>
    public string Colon => Pick("：", ": ");

    /// <summary>The separator between the members of a list.</summary>
    public string Comma => Pick("、", ", ");

    /// <summary>The separator between the clauses of a sentence.</summary>
    public string ClauseSeparator => Pick("，", ", ");

    /// <summary>The separator between names that can contain a comma.</summary>
    public string NameSeparator => Pick("、", "; ");

    /// <summary>The end of a sentence.</summary>
    public string FullStop => Pick("。", ".");

    /// <summary>The mark before an entry of a plain-text list.</summary>
    public string Bullet => Pick("· ", "- ");

    /// <summary>Puts words in parentheses, to follow other words.</summary>
    public string Aside(string words) => Pick($"（{words}）", $" ({words})");

    /// <summary>The status of a version.</summary>
    public string Status(string name) => name switch
    {
        "draft" => Pick("征求意见稿", "draft"),
        "not-yet-in-force" => Pick("尚未施行", "not yet in force"),
        "in-force" => Pick("现行有效", "in force"),
        "superseded" => Pick("已被修改", "superseded"),
        "unknown" => Pick("效力不明", "status unknown"),
        "repealed" => Pick("已废止", "repealed"),
        _ => name,
    };

    /// <summary>What happened to an article.</summary>
    public string Change(string name) => name switch
    {
        "unchanged" => Pick("未变", "unchanged"),
        "renumbered" => Pick("序号变更", "renumbered"),
        "amended" => Pick("修改", "amended"),
        "renumbered-and-amended" => Pick("修改并变更序号", "renumbered and amended"),
        "new" => Pick("新增", "new"),
        "deleted" => Pick("删去", "deleted"),
        "merged" => Pick("合并", "merged"),
        "split" => Pick("拆分", "split"),
        "not-compared" => Pick("未能比对", "not compared"),
        "repealed" => Pick("废止", "repealed"),
        _ => name,
    };

    /// <summary>What happened to an article, next to its other number.</summary>
    public string ChangeBeside(string name) => name switch
    {
        "renumbered" => "",
        "renumbered-and-amended" => Change("amended"),
        _ => Change(name),
    };

    /// <summary>The heading of a group of provisions that cite an article, by what they do with it.</summary>
    public string CitedAs(string type) => type switch
    {
        "penalty-for" => Pick("违反本条的法律责任", "Penalties for breach of this article"),
        "exception-to" => Pick("例外或另有规定", "Exceptions and special rules"),
        "definition-of" => Pick("用语解释", "Definitions of its terms"),
        "applies-by-reference" => Pick("准用本条", "Provisions that apply this article elsewhere"),
        "basis" => Pick("以本条为依据", "Based on this article"),
        _ => Pick("提及本条", "Other mentions"),
    };

    /// <summary>A reference leads to a later text than the one cited.</summary>
    /// <param name="citing">The day of the citing text.</param>
    /// <param name="target">The day of the text to which it leads.</param>
    public string LaterVersion(string citing, string target) => Pick(
        $"按{citing}时的条文引用；本库仅收有{target}的文本，条文序号可能不同。",
        $"Cites the text as of {citing}. We have only the text of {target}; its article numbers may differ.");

    /// <summary>A reference leads to an earlier text than the one cited.</summary>
    /// <param name="citing">The day of the citing text.</param>
    /// <param name="target">The day of the text to which it leads.</param>
    public string EarlierVersion(string citing, string target) => Pick(
        $"按{citing}时的条文引用；当时已有修改，本库仅收有修改前{target}的文本，条文序号可能不同。",
        $"Cites the text as of {citing}, which had been amended by then. "
        + $"We have only the older text of {target}; its article numbers may differ.");

    /// <summary>A reference such as 有关法律、行政法规, which has no target.</summary>
    public string OpenReference => Pick("未指明具体法律：泛指有关的规范性文件", "Names no specific law: refers to all that are relevant");

    /// <summary>An event in the life of a work.</summary>
    public string Event(string kind) => kind switch
    {
        "draft-published" => Pick("公开征求意见", "draft published for comment"),
        "adopted" => Pick("通过", "adopted"),
        "promulgated" => Pick("公布", "promulgated"),
        "in-force" => Pick("施行", "in force"),
        "amended" => Pick("修改", "amendment adopted"),
        "repealed" => Pick("废止", "repealed"),
        _ => kind,
    };

    /// <summary>The relation of a work to another.</summary>
    public string Relation(string kind) => kind switch
    {
        "basis" => Pick("依据", "based on"),
        "implements" => Pick("实施", "implements"),
        "repeals" => Pick("废止", "repeals"),
        "replaces" => Pick("取代", "replaces"),
        "replaced-by" => Pick("被取代", "replaced by"),
        "interprets" => Pick("解释", "interprets"),
        _ => kind,
    };

    /// <summary>The rank of a work.</summary>
    public string Kind(string kind) => kind switch
    {
        "law" => Pick("法律", "law"),
        "administrative-regulation" => Pick("行政法规", "administrative regulation"),
        "departmental-rule" => Pick("部门规章", "departmental rule"),
        "constitution" => Pick("宪法", "constitution"),
        "judicial-interpretation" => Pick("司法解释", "judicial interpretation"),
        "amending-decision" => Pick("修改、废止的决定", "amending or repealing decision"),
        _ => Pick("规范性文件", "normative document"),
    };

    /// <summary>A citation style.</summary>
    public string Style(CitationStyle style) => style switch
    {
        CitationStyle.Court => Pick("裁判文书", "Court"),
        CitationStyle.Academic => Pick("法学引注", "Academic"),
        CitationStyle.Firm => Pick("律所", "Law firm"),
        CitationStyle.Plain => Pick("英文", "Plain"),
        _ => "Bluebook",
    };

    /// <summary>How a citation in a text names its work.</summary>
    public string CitationKind(string kind) => kind switch
    {
        "full" => Pick("全称", "names the law"),
        "short" => Pick("简称", "short name"),
        "bare" => Pick("仅条号", "article number only"),
        "relative" => Pick("相对指引", "relative"),
        _ => Pick("自称", "the text itself"),
    };

    /// <summary>The title of an error page, by the code of the problem.</summary>
    public string Problem(string code) => code switch
    {
        ProblemCodes.BadDate => Pick("日期有误", "Invalid date"),
        ProblemCodes.UnknownWork => Pick("没有这部法规", "No such law"),
        ProblemCodes.UnknownVersion => Pick("没有这个版本", "No such version"),
        ProblemCodes.NoSuchArticle => Pick("没有这一条", "No such article"),
        ProblemCodes.NoSuchProvision => Pick("没有这一条款", "No such provision"),
        ProblemCodes.TooLarge => Pick("内容过长", "Too long"),
        ProblemCodes.MissingParameter => Pick("缺少内容", "Missing input"),
        ProblemCodes.NoSuchAddress => Pick("没有这个页面", "No such page"),
        _ => Pick("无法处理请求", "The request failed"),
    };

    /// <summary>A number with a unit.</summary>
    /// <param name="number">The number.</param>
    /// <param name="zhUnit">The unit in Chinese.</param>
    /// <param name="one">The unit in English, singular.</param>
    /// <param name="many">The unit in English, plural.</param>
    public string Count(int number, string zhUnit, string one, string many)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return Pick($"{digits}{zhUnit}", $"{digits} {(number == 1 ? one : many)}");
    }

    /// <summary>A number of articles.</summary>
    public string Articles(int number) => Count(number, "条", "article", "articles");

    /// <summary>An article by its number: 第35条.</summary>
    public string Article(string number) => Pick($"第{number}条", $"Article {number}");

    /// <summary>The version of a day.</summary>
    public string VersionOf(string date) => Pick($"{date} 版本", $"version of {date}");

    /// <summary>The date of a status.</summary>
    public string AsOf(DateOnly day) => Pick($"截至 {LawDate.Format(day)}", $"as of {LawDate.Format(day)}");
}
