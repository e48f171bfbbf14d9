namespace Statutes.Web.Pages;

/// <content>The words of the search page.</content>
public sealed partial class UiText
{
    /// <summary>The heading of the results.</summary>
    public string ResultsFor(string query) => Say($"“{query}”的检索结果", $"Results for “{query}”");

    /// <summary>The query as a citation.</summary>
    public string AsCitation => Say("引用所指", "What the citation means");

    /// <summary>Other readings of a citation.</summary>
    public string Alternatives => Say("也可能指", "It could also mean");

    /// <summary>To what narrows a search, where it stands under the results.</summary>
    public string ToNarrow => Say("筛选 ↓", "Narrow ↓");

    /// <summary>What narrows a search.</summary>
    public string Narrow => Say("筛选", "Narrow");

    /// <summary>Every version has its own hit.</summary>
    public string EveryVersion => Say("所有版本", "every version");

    /// <summary>No limit.</summary>
    public string All => Say("全部", "all");

    /// <summary>Works with hits that are not listed.</summary>
    public string OtherWorks(int count) => Say($"另有 {count} 部", count == 1 ? "and 1 other" : $"and {count} others");

    /// <summary>The statuses of what was found.</summary>
    public string StatusTitle => Say("效力", "Status");

    /// <summary>The language in which the words are looked for.</summary>
    public string LanguageOfWords => Say("检索语言", "Words in");

    /// <summary>The pages of the results.</summary>
    public string Pages => Say("分页", "Pages");

    /// <summary>Back in the results.</summary>
    public string EarlierResults => Say("← 上一页", "← Earlier results");

    /// <summary>On in the results.</summary>
    public string MoreResults => Say("下一页 →", "More results →");

    /// <summary>Nothing was found.</summary>
    public string NothingTitle => Say("没有找到", "Nothing found");

    /// <summary>Fewer words.</summary>
    public string NothingFewer => Say("少用几个词，或换一种说法；中英文均可。", "Try fewer words, or others, in either language.");

    /// <summary>A citation.</summary>
    public string NothingCitation => Say("直接输入条号", "Type a citation");

    /// <summary>Every version.</summary>
    public string NothingEvery => Say("在所有版本中检索", "Search every version, former ones and drafts too");

    /// <summary>Without limits.</summary>
    public string NothingWider => Say("去掉筛选", "Search without the limits");

    /// <summary>The glossary.</summary>
    public string NothingGlossary => Say("查术语表", "Look in the glossary");

    /// <summary>The works.</summary>
    public string NothingWorks => Say("看收录了哪些法规", "See which works are here");
}
