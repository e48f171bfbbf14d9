namespace Statutes.Web.Pages;

/// <content>The words around the text of a law.</content>
public sealed partial class UiText
{
    /// <summary>The contents of a law.</summary>
    public string Contents => Say("目录", "Contents");

    /// <summary>The choice of languages.</summary>
    public string Show => Say("显示", "Show");

    /// <summary>Both languages.</summary>
    public string Both => Say("中英对照", "Both");

    /// <summary>The choice of versions.</summary>
    public string Versions => Say("版本", "Versions");

    /// <summary>What the Chinese text is.</summary>
    public string ChineseText(string? kind, bool draft) => kind == "authentic" && draft ? Say("中文 · 征求意见稿", "Chinese · draft for comment") : kind == "authentic" ? Say("中文 · 公布文本", "Chinese · enacted text") : Say("中文 · 译文", "Chinese · translation");

    /// <summary>What the English text is.</summary>
    public string EnglishText(string? kind) => kind == "authentic" ? Say("英文 · 公布文本", "English · enacted text") : Say("英文 · 非官方译文", "English · unofficial translation");

    /// <summary>The address of a 款.</summary>
    public string ParagraphAt(string article, int number) => Say($"第{article}条第{number}款", $"Article {article}, paragraph {number}");

    /// <summary>Which provisions refer to an article.</summary>
    public string CitedBy(int all, int penalties) => penalties == 0
        ? Say($"被 {all} 处引用", $"Cited by {Count(all, "", "provision", "provisions")}")
        : Say($"被 {all} 处引用，其中法律责任 {penalties} 处", $"Cited by {Count(all, "", "provision", "provisions")}, {Count(penalties, "", "penalty", "penalties")} among them");

    /// <summary>The former number of an article.</summary>
    public string Was(string number, string date) => Say($"原第{number}条（{date}）", $"was Art. {number} ({date})");

    /// <summary>The later number of an article.</summary>
    public string Became(string number, string date) => Say($"自 {date} 为第{number}条", $"from {date} Art. {number}");

    /// <summary>How many articles of a text were checked against nothing.</summary>
    public string UnverifiedCount(int number) => Say($"{number} 条未核对，均已标注。", $"{Articles(number)} {(number == 1 ? "is" : "are")} marked unverified: checked against no published text.");

    /// <summary>When a version is in force.</summary>
    public string InForce(string? from, string? until) => (from, until) switch
    {
        (null, _) => "",
        (_, null) => Say($"自 {from} 起施行", $"in force from {from}"),
        _ => Say($"{from} 起施行，{until} 起失效", $"in force from {from}, no longer from {until}"),
    };

    /// <summary>Another version was meant at the chosen date.</summary>
    public string OtherVersionMeant(string day, string date) => Say($"{day} 适用的是 {date} 版本。", $"On {day} the version of {date} was the one that counted.");

    /// <summary>The same provision there.</summary>
    public string SameThere(string number) => Say($"同一条文：第{number}条", $"The same provision there: Article {number}");

    /// <summary>The same number there.</summary>
    public string NumberThere(string number) => Say($"当时的第{number}条", $"Article {number} of that version");

    /// <summary>To the comparison of versions.</summary>
    public string CompareWith(string date) => Say($"与 {date} 版本对比", $"compare with {date}");

    /// <summary>The article before.</summary>
    public string Previous(string number) => Say($"← 第{number}条", $"← Article {number}");

    /// <summary>The article after.</summary>
    public string Next(string number) => Say($"第{number}条 →", $"Article {number} →");

    /// <summary>The history of a provision.</summary>
    public string HistoryTitle => Say("沿革", "History");

    /// <summary>The versions of one provision.</summary>
    public string SameProvision => Say("同一条文的各版本", "The same provision in each version");

    /// <summary>What else the number means.</summary>
    public string SameNumber(string number) => Say($"第{number}条在其他版本中另有所指", $"Article {number} means another provision elsewhere");

    /// <summary>Who cites it.</summary>
    public string CitedByTitle => Say("引用本条的条文", "Cited by");

    /// <summary>The copying of citations.</summary>
    public string CiteTitle => Say("引用格式", "Cite it");

    /// <summary>The text with its citation.</summary>
    public string TextAndCitation => Say("原文加出处", "Text with citation");

    /// <summary>The permanent address.</summary>
    public string PermanentLink => Say("固定链接", "Permanent link");

    /// <summary>Copies the citation.</summary>
    public string CopyCitation => Say("复制引文", "Copy citation");

    /// <summary>Whose words the subject is.</summary>
    public string SubjectMeans => Say("条旨由本站编写，不是法律条文的一部分", "What the article is about, in our words; no part of the law");

    /// <summary>This one.</summary>
    public string ThisOne => Say("本页", "this page");

    /// <summary>The whole law.</summary>
    public string WholeLaw => Say("全文", "Whole text");
}
