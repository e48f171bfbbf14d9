namespace Statutes.Web.Pages;

/// <content>The words around the text of a law.</content>
internal sealed partial class UiText
{
    private const string Authentic = "authentic";
    private const string NotChecked = "unverified";

    /// <summary>The contents of a law.</summary>
    public string Contents => Pick("目录", "Contents");

    /// <summary>The heading of the choice of languages.</summary>
    public string Show => Pick("显示", "Show");

    /// <summary>The choice of both languages.</summary>
    public string Both => Pick("中英对照", "Both languages");

    /// <summary>The version has no English text.</summary>
    public string OnlyChinese => Pick("仅有中文文本", "Chinese only: there is no English text");

    /// <summary>The version has no Chinese text.</summary>
    public string OnlyEnglish => Pick("仅有英文文本", "English only: there is no Chinese text");

    /// <summary>The heading of the choice of versions.</summary>
    public string Versions => Pick("版本", "Versions");

    /// <summary>The kind of the Chinese text.</summary>
    public string ChineseText(string? kind, bool draft) =>
        kind == NotChecked ? Pick("中文 · 未经核对", "Chinese · not checked")
        : kind != Authentic ? Pick("中文 · 译文", "Chinese · translation")
        : draft ? Pick("中文 · 征求意见稿", "Chinese · draft for comment")
        : Pick("中文 · 公布文本", "Chinese · published text");

    /// <summary>The kind of the English text.</summary>
    public string EnglishText(string? kind) =>
        kind == Authentic ? Pick("英文 · 公布文本", "English · published text")
        : kind == NotChecked ? Pick("英文 · 未经核对", "English · not checked")
        : Pick("英文 · 非官方译文", "English · unofficial translation");

    /// <summary>The address of a 款.</summary>
    public string ParagraphAt(string article, int number) => Pick($"第{article}条第{number}款", $"Article {article}, paragraph {number}");

    /// <summary>The number of provisions that cite an article.</summary>
    public string CitedBy(int all, int penalties)
    {
        var provisions = Count(all, "", "provision", "provisions");
        return penalties == 0 ? Pick($"被 {all} 处引用", $"Cited by {provisions}")
            : penalties == all ? Pick($"被 {all} 处引用，均为法律责任", $"Cited by {Count(all, "", "penalty provision", "penalty provisions")}")
            : Pick($"被 {all} 处引用，其中法律责任 {penalties} 处", $"Cited by {provisions}, including {Count(penalties, "", "penalty", "penalties")}");
    }

    /// <summary>The former number of an article.</summary>
    public string Was(string number, string date) => Pick($"原第{number}条（{date}）", $"formerly Art. {number} ({date})");

    /// <summary>The later number of an article.</summary>
    public string Became(string number, string date) => Pick($"自 {date} 为第{number}条", $"Art. {number} from {date}");

    /// <summary>The number of articles that were not checked.</summary>
    public string UnverifiedCount(int number) => Pick(
        $"{number} 条尚未与公布文本核对，均已标注。",
        number == 1
            ? "1 article is marked: we have not checked it against a published text."
            : $"{number} articles are marked: we have not checked them against a published text.");

    /// <summary>The time in force of a version.</summary>
    public string InForce(string? from, string? until) => (from, until) switch
    {
        (null, _) => "",
        (_, null) => Pick($"自 {from} 起施行", $"in force from {from}"),
        _ => Pick($"{from} 起施行，{until} 起失效", $"in force from {from}, no longer in force from {until}"),
    };

    /// <summary>Another version applied at the chosen date.</summary>
    public string OtherVersionMeant(string day, string date) => Pick($"{day} 适用的是 {date} 版本。", $"On {day}, the version of {date} applied.");

    /// <summary>The link to the same provision in that version.</summary>
    public string SameThere(string number) => Pick($"该版本中的同一条文：第{number}条", $"The same provision in that version: Article {number}");

    /// <summary>The link to the same number in that version.</summary>
    public string NumberThere(string number) => Pick($"该版本的第{number}条", $"Article {number} of that version");

    /// <summary>The link to a comparison.</summary>
    public string CompareWith(string date) => Pick($"与 {date} 版本对比", $"compare with {date}");

    /// <summary>The link to the article before.</summary>
    public string Previous(string number) => Pick($"← 第{number}条", $"← Article {number}");

    /// <summary>The link to the next article.</summary>
    public string Next(string number) => Pick($"第{number}条 →", $"Article {number} →");

    /// <summary>The heading of the history of a provision.</summary>
    public string HistoryTitle => Pick("沿革", "History");

    /// <summary>The label of the list of versions of one provision.</summary>
    public string SameProvision => Pick("同一条文的各版本", "This provision in each version");

    /// <summary>The number has another meaning in other versions.</summary>
    public string SameNumber(string number) => Pick(
        $"在下列版本中，第{number}条是另一条文", $"In these versions, Article {number} is a different provision");

    /// <summary>The heading of the citing provisions.</summary>
    public string CitedByTitle => Pick("引用本条的条文", "Cited by");

    /// <summary>The heading of the citations to copy.</summary>
    public string CiteTitle => Pick("引用格式", "How to cite");

    /// <summary>The text with its citation.</summary>
    public string TextAndCitation => Pick("原文加出处", "Text with citation");

    /// <summary>The permanent address.</summary>
    public string PermanentLink => Pick("固定链接", "Permanent link");

    /// <summary>The button that copies the citation.</summary>
    public string CopyCitation => Pick("复制引文", "Copy citation");

    /// <summary>The source of the subject.</summary>
    public string SubjectMeans => Pick("条旨由本站编写，不是法律条文的一部分", "A summary by this site; not part of the law");

    /// <summary>The mark of the current page in a list.</summary>
    public string ThisOne => Pick("本页", "this page");

    /// <summary>The link to the whole law.</summary>
    public string WholeLaw => Pick("全文", "Full text");
}
