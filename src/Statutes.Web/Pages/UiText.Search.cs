namespace Statutes.Web.Pages;

/// <content>The words of the search page.</content>
internal sealed partial class UiText
{
    /// <summary>The heading of the results.</summary>
    public string ResultsFor(string query) => Pick($"“{query}”的检索结果", $"Results for “{query}”");

    /// <summary>The heading of the results that contain only some of the words.</summary>
    public string SomeOfTheWords(int number) => Pick(
        $"另有 {number} 条只包含部分检索词",
        number == 1 ? "1 more article contains some of the words" : $"{number} more articles contain some of the words");

    /// <summary>The link that searches without spelling correction.</summary>
    public string AsTyped(string query) => Pick($"按“{query}”检索", $"Search for “{query}” instead");

    /// <summary>The label of the query read as a citation.</summary>
    public string AsCitation => Pick("按条文引用解析", "Your query as a citation");

    /// <summary>The query is an article without the name of its law.</summary>
    public string WhichLaw => Pick("请写明法规名称，或选择：", "Name the law as well, or choose one:");

    /// <summary>The heading of other readings of a citation.</summary>
    public string Alternatives => Pick("也可能指", "It could also refer to");

    /// <summary>The link to the filters, if they are below the results.</summary>
    public string ToNarrow => Pick("筛选 ↓", "Filters ↓");

    /// <summary>The label of the filters.</summary>
    public string Narrow => Pick("筛选", "Filters");

    /// <summary>The choice of all versions: each has its own hit.</summary>
    public string EveryVersion => Pick("所有版本", "all versions");

    /// <summary>The choice of no filter.</summary>
    public string All => Pick("全部", "all");

    /// <summary>The number of works with hits that are not listed.</summary>
    public string OtherWorks(int count) => Pick($"另有 {count} 部", count == 1 ? "and 1 other law" : $"and {count} other laws");

    /// <summary>The heading of the statuses.</summary>
    public string StatusTitle => Pick("效力", "Status");

    /// <summary>The heading of the languages of the search.</summary>
    public string LanguageOfWords => Pick("检索语言", "Search in");

    /// <summary>The label of the links to other pages.</summary>
    public string Pages => Pick("结果分页", "Result pages");

    /// <summary>The link to the page before.</summary>
    public string EarlierResults => Pick("← 上一页", "← Previous page");

    /// <summary>The link to the next page.</summary>
    public string MoreResults => Pick("下一页 →", "Next page →");

    /// <summary>The heading if there are no hits.</summary>
    public string NothingTitle => Pick("没有结果", "No results");

    /// <summary>Advice to change the words.</summary>
    public string NothingFewer => Pick("请减少词语，或换一种说法；中英文均可。", "Use fewer words, or other words, in either language.");

    /// <summary>Advice to enter a citation.</summary>
    public string NothingCitation => Pick("直接输入条号", "Enter a citation");

    /// <summary>Advice to search all versions.</summary>
    public string NothingEvery => Pick("在所有版本中检索，包括旧版本和征求意见稿", "Search all versions, including former ones and drafts");

    /// <summary>Advice to remove the filters.</summary>
    public string NothingWider => Pick("去掉筛选", "Remove the filters");

    /// <summary>Advice to use the glossary.</summary>
    public string NothingGlossary => Pick("查术语表", "Look it up in the glossary");

    /// <summary>Advice to see the works.</summary>
    public string NothingWorks => Pick("查看收录了哪些法规", "See which laws are included");
}
