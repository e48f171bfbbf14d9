namespace Statutes.Web.Pages;

/// <content>The words that stand on every page, and those of the plainer ones.</content>
public sealed partial class UiText
{
    /// <summary>The feed of the changes of all works.</summary>
    public string Changes => Say("法规更新", "Changes of works");

    /// <summary>The feed of the changes of one work.</summary>
    public string ChangesOf(string work) => Say($"{work} 更新", $"Changes of {work}");

    /// <summary>The name of the service.</summary>
    public string Brand => Say("法条", "Statutes");

    /// <summary>The link past the head of the page.</summary>
    public string Skip => Say("跳到正文", "Skip to content");

    /// <summary>The search box.</summary>
    public string SearchLabel => Say("关键词或条文引用", "Words or a citation");

    /// <summary>What stands in the empty search box.</summary>
    public string SearchHint => Say("关基 采购 · 网安法第35条", "data localization · CSL Art. 35");

    /// <summary>The date of the search.</summary>
    public string DateLabel => Say("法律状态日期", "Law as of");

    /// <summary>The button of the search.</summary>
    public string Search => Say("检索", "Search");

    /// <summary>The navigation.</summary>
    public string Navigation => Say("导航", "Main");

    /// <summary>The page of works.</summary>
    public string Works => Say("法规", "Works");

    /// <summary>The glossary.</summary>
    public string Glossary => Say("术语", "Glossary");

    /// <summary>The citation page.</summary>
    public string Citations => Say("引文核对", "Check citations");

    /// <summary>The about page.</summary>
    public string About => Say("说明", "About");

    /// <summary>What is to be known on every page.</summary>
    public string Footer => Say(
        "未标注“未核对”的中文为公布文本；英文为本站的非官方译文。本站内容不构成法律意见。",
        "The Chinese wording is the enacted text where it is not marked unverified; the English is an unofficial translation of ours. This is no legal advice.");

    /// <summary>The keys of the page.</summary>
    public string KeysTitle => Say("键盘操作", "Keys");

    /// <summary>The key that goes to the search box.</summary>
    public string KeySearch => Say("到检索框", "to the search box");

    /// <summary>The keys that walk the list.</summary>
    public string KeyWalk => Say("在结果之间移动", "along the results");

    /// <summary>The key that opens.</summary>
    public string KeyOpen => Say("打开", "open");

    /// <summary>The key that copies.</summary>
    public string KeyCopy => Say("复制引文", "copy the citation");

    /// <summary>The key that closes.</summary>
    public string KeyClose => Say("关闭建议、预览或本说明", "close suggestions, a preview or this help");

    /// <summary>The switch of the keys that are single characters.</summary>
    public string KeysOn => Say("启用单字符快捷键（/ j k c ?）", "Single-character keys (/ j k c ?) are on");

    /// <summary>What the switch keeps.</summary>
    public string KeysKept => Say("关闭后由一个 Cookie 记住；方向键与 Enter 不受影响。", "A cookie keeps it that they are off. The arrows and Enter always work.");

    /// <summary>The key of this help.</summary>
    public string KeyHelp => Say("本说明", "this help");

    /// <summary>The button that closes.</summary>
    public string Close => Say("关闭", "Close");

    /// <summary>The mark of what was checked against nothing.</summary>
    public string Unverified => Say("未核对", "unverified");

    /// <summary>What the mark means.</summary>
    public string UnverifiedMeans => Say("本条文字据所知录入，未与任何公布文本核对。", "The wording of this article is as best known; it was checked against nothing.");

    /// <summary>The button that copies.</summary>
    public string Copy => Say("复制", "Copy");

    /// <summary>The heading of the first page.</summary>
    public string HomeTitle => Say("逐条查法", "PRC law, article by article");

    /// <summary>What the first page says.</summary>
    public string HomeLead => Say(
        "中英对照，精确到款项；任一日期的文本；输入关键词或引用即可。",
        "Chinese and English side by side, down to the paragraph, as the law stood on any day. Type words in either language, or a citation.");

    /// <summary>Before the examples.</summary>
    public string Try => Say("例如", "Try");

    /// <summary>To the first page.</summary>
    public string Home => Say("回到首页", "To the first page");

    /// <summary>Today, as a choice of dates.</summary>
    public string Today => Say("今天", "today");
}
