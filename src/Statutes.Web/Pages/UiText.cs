using System.Globalization;
using Statutes.Citations.Formatting;
using Statutes.Contract.Problems;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;

namespace Statutes.Web.Pages;

/// <summary>The words of the interface, each in both languages in one place.</summary>
public sealed partial class UiText
{
    private readonly bool chinese;

    private UiText(bool chinese) => this.chinese = chinese;

    /// <summary>The English interface.</summary>
    public static UiText English { get; } = new(false);

    /// <summary>The Chinese interface.</summary>
    public static UiText Chinese { get; } = new(true);

    /// <summary>The interface in a language by its tag (<c>zh</c>, <c>zh-CN</c>, <c>en-GB</c>); null where there is none.</summary>
    public static UiText? For(string? tag) =>
        tag is null ? null
        : tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;

    /// <summary>Its code, <c>zh</c> or <c>en</c>.</summary>
    public string Code => Say("zh", "en");

    /// <summary>The language of the page, as <c>html lang</c> has it.</summary>
    public string HtmlLang => Say("zh-Hans", "en");

    /// <summary>The other interface.</summary>
    public UiText Other => chinese ? English : Chinese;

    /// <summary>What its language calls itself.</summary>
    public string OwnName => Say("中文", "English");

    /// <summary>One of two words, by the language of the interface.</summary>
    public string Say(string zh, string en) => chinese ? zh : en;

    /// <summary>A text in the language of the interface; in the other where that is missing.</summary>
    public string Of(BilingualText text) => (chinese ? text.Zh ?? text.En : text.En ?? text.Zh) ?? "";

    /// <summary>What stands between a heading and what it heads.</summary>
    public string Colon => Say("：", ": ");

    /// <summary>What stands between the members of a list.</summary>
    public string Comma => Say("、", ", ");

    /// <summary>Words in parentheses, to stand right behind others.</summary>
    public string Aside(string words) => Say($"（{words}）", $" ({words})");

    /// <summary>The status of a version.</summary>
    public string Status(string name) => name switch
    {
        "draft" => Say("征求意见稿", "draft"),
        "not-yet-in-force" => Say("尚未施行", "not yet in force"),
        "in-force" => Say("现行有效", "in force"),
        "superseded" => Say("已被修改", "superseded"),
        "repealed" => Say("已废止", "repealed"),
        _ => name,
    };

    /// <summary>What happened to an article.</summary>
    public string Change(string name) => name switch
    {
        "unchanged" => Say("未变", "unchanged"),
        "renumbered" => Say("序号变更", "renumbered"),
        "amended" => Say("修改", "amended"),
        "renumbered-and-amended" => Say("修改并变更序号", "renumbered and amended"),
        "new" => Say("新增", "new"),
        "deleted" => Say("删去", "deleted"),
        "merged" => Say("合并", "merged"),
        "split" => Say("拆分", "split"),
        "repealed" => Say("废止", "repealed"),
        _ => name,
    };

    /// <summary>What happened to an article, beside its other number.</summary>
    public string ChangeBeside(string name) => name switch
    {
        "renumbered" => "",
        "renumbered-and-amended" => Change("amended"),
        _ => Change(name),
    };

    /// <summary>What a provision that refers to another does with it, as the heading of a group.</summary>
    public string CitedAs(string type) => type switch
    {
        "penalty-for" => Say("违反本条的法律责任", "Penalties for its breach"),
        "exception-to" => Say("例外或另有规定", "Exceptions and further rules"),
        "definition-of" => Say("用语解释", "Explains its words"),
        "applies-by-reference" => Say("准用本条", "Has it applied elsewhere"),
        "basis" => Say("以本条为依据", "Made on its ground"),
        _ => Say("提及本条", "Mentions it"),
    };

    /// <summary>That a reference leads into a later wording than the one that it cites.</summary>
    /// <param name="citing">The day of the text that cites.</param>
    /// <param name="held">The day of the wording into which it leads.</param>
    public string LaterVersion(string citing, string held) => Say(
        $"按{citing}时的条文引用；本库仅收有{held}的文本，条文序号可能不同。", $"Cited as of {citing}; only the wording of {held} is held, whose numbers may be others.");

    /// <summary>That a reference leads into an earlier wording than the one that it cites.</summary>
    /// <param name="citing">The day of the text that cites.</param>
    /// <param name="held">The day of the wording into which it leads.</param>
    public string EarlierVersion(string citing, string held) => Say(
        $"按{citing}时的条文引用；当时已有修改，本库仅收有修改前{held}的文本，条文序号可能不同。",
        $"Cited as of {citing}; it had been amended by then, and only the older wording of {held} is held, whose numbers may be others.");

    /// <summary>What is said of 有关法律、行政法规, which leads nowhere.</summary>
    public string OpenReference => Say("未指明具体法律：泛指有关的规范性文件", "Open: it names no law, but whichever there are on the matter");

    /// <summary>What a whole is called that an event is about.</summary>
    public string Event(string kind) => kind switch
    {
        "draft-published" => Say("公开征求意见", "draft published for comment"),
        "adopted" => Say("通过", "adopted"),
        "promulgated" => Say("公布", "promulgated"),
        "in-force" => Say("施行", "in force"),
        "amended" => Say("修改", "amendment adopted"),
        "repealed" => Say("废止", "repealed"),
        _ => kind,
    };

    /// <summary>How a work stands to another.</summary>
    public string Relation(string kind) => kind switch
    {
        "basis" => Say("依据", "made on the basis of"),
        "implements" => Say("实施", "carries out"),
        "repeals" => Say("废止", "repeals"),
        "replaces" => Say("取代", "takes the place of"),
        "replaced-by" => Say("被取代", "replaced by"),
        _ => kind,
    };

    /// <summary>The rank of a work.</summary>
    public string Kind(string kind) => kind switch
    {
        "law" => Say("法律", "law"),
        "administrative-regulation" => Say("行政法规", "administrative regulation"),
        "departmental-rule" => Say("部门规章", "departmental rule"),
        "constitution" => Say("宪法", "constitution"),
        "judicial-interpretation" => Say("司法解释", "judicial interpretation"),
        "amending-decision" => Say("修改、废止的决定", "amending decision"),
        _ => Say("规范性文件", "normative document"),
    };

    /// <summary>A style of citation.</summary>
    public string Style(CitationStyle style) => style switch
    {
        CitationStyle.Court => Say("裁判文书", "Court"),
        CitationStyle.Academic => Say("法学引注", "Academic"),
        CitationStyle.Firm => Say("律所", "Firm"),
        CitationStyle.Plain => Say("英文", "Plain"),
        _ => "Bluebook",
    };

    /// <summary>How a citation in a text says what it means.</summary>
    public string CitationKind(string kind) => kind switch
    {
        "full" => Say("全称", "named in full"),
        "short" => Say("简称", "short name"),
        "bare" => Say("仅条号", "article alone"),
        "relative" => Say("相对指引", "relative"),
        _ => Say("自称", "the text itself"),
    };

    /// <summary>What is wrong, by the code of a problem.</summary>
    public string Problem(string code) => code switch
    {
        ProblemCodes.BadDate => Say("日期无法识别", "Not a date"),
        ProblemCodes.UnknownWork => Say("没有这部法", "No such work"),
        ProblemCodes.UnknownVersion => Say("没有这个版本", "No such version"),
        ProblemCodes.NoSuchArticle => Say("没有这一条", "No such article"),
        ProblemCodes.NoSuchProvision => Say("没有这一处", "No such provision"),
        ProblemCodes.TooLarge => Say("内容过长", "Too long"),
        ProblemCodes.MissingParameter => Say("缺少内容", "Something is missing"),
        ProblemCodes.NoSuchAddress => Say("没有这个页面", "No such page"),
        _ => Say("无法处理", "This cannot be answered"),
    };

    /// <summary>A number with what is counted.</summary>
    public string Count(int number, string zhUnit, string one, string many) =>
        chinese ? $"{number.ToString(CultureInfo.InvariantCulture)}{zhUnit}" : $"{number.ToString(CultureInfo.InvariantCulture)} {(number == 1 ? one : many)}";

    /// <summary>So many articles.</summary>
    public string Articles(int number) => Count(number, "条", "article", "articles");

    /// <summary>The version of a day.</summary>
    public string VersionOf(string date) => Say($"{date} 版本", $"version of {date}");

    /// <summary>The status at a date.</summary>
    public string AsOf(DateOnly day) => Say($"截至 {LawDate.Format(day)}", $"as of {LawDate.Format(day)}");
}
