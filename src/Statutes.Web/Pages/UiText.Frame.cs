namespace Statutes.Web.Pages;

/// <content>The words on every page, and those of the home page.</content>
internal sealed partial class UiText
{
    /// <summary>The title of the feed with the changes of all works.</summary>
    public string Changes => Pick("法规更新", "Changes of laws");

    /// <summary>The title of the feed with the changes of one work.</summary>
    public string ChangesOf(string work) => Pick($"{work} 更新", $"Changes of {work}");

    /// <summary>The name of the service.</summary>
    public string Brand => Pick("法条", "Statutes");

    /// <summary>The link to the content of the page, for keyboards and screen readers.</summary>
    public string Skip => Pick("跳到正文", "Skip to content");

    /// <summary>The label of the search box.</summary>
    public string SearchLabel => Pick("关键词或条文引用", "Words or a citation");

    /// <summary>The example in the empty search box.</summary>
    public string SearchHint => Pick("关基 采购 · 网安法第35条", "data localization · CSL Art. 35");

    /// <summary>The label of the date of the search.</summary>
    public string DateLabel => Pick("法律状态日期", "Law as of");

    /// <summary>The button of the search.</summary>
    public string Search => Pick("检索", "Search");

    /// <summary>The label of the navigation.</summary>
    public string Navigation => Pick("主导航", "Main");

    /// <summary>The page of works.</summary>
    public string Works => Pick("法规", "Laws");

    /// <summary>The glossary.</summary>
    public string Glossary => Pick("术语", "Glossary");

    /// <summary>The page that checks citations.</summary>
    public string Citations => Pick("引文核对", "Check citations");

    /// <summary>The about page.</summary>
    public string About => Pick("说明", "About");

    /// <summary>The note on every page.</summary>
    public string Footer => Pick(
        "未标注“未核对”的中文为公布文本；英文为本站的非官方译文。本站内容不构成法律意见。",
        "The Chinese is the published text, unless it is marked “unverified”. "
        + "The English is our unofficial translation. This is not legal advice.");

    /// <summary>The title of the list of keys.</summary>
    public string KeysTitle => Pick("键盘快捷键", "Keyboard shortcuts");

    /// <summary>The menu of a narrow screen.</summary>
    public string Menu => Pick("菜单", "Menu");

    /// <summary>The key that goes to the box above a law.</summary>
    public string KeyFind => Pick("查找本法的条号或词语", "Find an article or words in the law");

    /// <summary>The key that goes to the search box.</summary>
    public string KeySearch => Pick("跳到检索框", "Go to the search box");

    /// <summary>The keys that move through a list.</summary>
    public string KeyWalk => Pick("在结果之间移动", "Move through the results");

    /// <summary>The key that opens.</summary>
    public string KeyOpen => Pick("打开所选结果", "Open the selected result");

    /// <summary>The key that copies.</summary>
    public string KeyCopy => Pick("复制引文", "Copy the citation");

    /// <summary>The key of this help.</summary>
    public string KeyHelp => Pick("显示快捷键", "Show these shortcuts");

    /// <summary>The key that closes.</summary>
    public string KeyClose => Pick("关闭建议、预览或本说明", "Close suggestions, a preview or this help");

    /// <summary>The switch of the keys that are single characters.</summary>
    public string KeysOn => Pick("启用单字符快捷键（/ g j k c ?）", "Use single-character shortcuts (/ g j k c ?)");

    /// <summary>How the switch is stored.</summary>
    public string KeysKept => Pick(
        "关闭后由一个 Cookie 记住；方向键与 Enter 不受影响。", "If you turn them off, a cookie remembers it. The arrow keys and Enter always work.");

    /// <summary>The button that closes.</summary>
    public string Close => Pick("关闭", "Close");

    /// <summary>The mark of an article that was not checked.</summary>
    public string Unverified => Pick("未核对", "unverified");

    /// <summary>The meaning of the mark.</summary>
    public string UnverifiedMeans => Pick("本条文字尚未与公布文本核对。", "We have not checked this article against a published text.");

    /// <summary>The button that copies.</summary>
    public string Copy => Pick("复制", "Copy");

    /// <summary>The heading of the home page.</summary>
    public string HomeTitle => Pick("逐条查法", "PRC law, article by article");

    /// <summary>The introduction on the home page.</summary>
    public string HomeLead => Pick(
        "中英对照，精确到款、项，可查任一日期的文本。请输入关键词或条文引用。",
        "Chinese and English side by side, for any date, down to the paragraph and item. Enter words in either language, or a citation.");

    /// <summary>The heading of the latest changes of laws.</summary>
    public string LatelyChanged => Pick("最近变化", "Latest changes");

    /// <summary>The link to the comparison with the version before.</summary>
    public string WhatChanged => Pick("改了什么", "what changed");

    /// <summary>The word before the examples.</summary>
    public string Try => Pick("例如", "Try");

    /// <summary>The link to the home page.</summary>
    public string Home => Pick("返回首页", "Back to the home page");

    /// <summary>Today, as a choice of dates.</summary>
    public string Today => Pick("今天", "today");
}
