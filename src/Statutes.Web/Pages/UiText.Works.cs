namespace Statutes.Web.Pages;

/// <content>The words of the page of works and of the glossary.</content>
internal sealed partial class UiText
{
    /// <summary>The introduction of the page of works.</summary>
    public string WorksLead => Pick(
        "收录的法规、各版本的效力，以及核查到的日期。核查日期之后的变化未收录。",
        "The laws on this site, the status of each version, and the date up to which we checked it. Later changes are not included.");

    /// <summary>The date to which the life of a work was checked.</summary>
    public string CheckedTo => Pick("核查至", "Checked up to");

    /// <summary>The issuers of a work.</summary>
    public string Issuer => Pick("制定机关", "Issued by");

    /// <summary>The document number of a work.</summary>
    public string DocumentNumber => Pick("文号", "Document number");

    /// <summary>The rank of a work.</summary>
    public string Rank => Pick("效力级别", "Legal rank");

    /// <summary>The relations to other works.</summary>
    public string Relations => Pick("与其他法规的关系", "Relations to other laws");

    /// <summary>The other names of a work.</summary>
    public string OtherNames => Pick("别称", "Also called");

    /// <summary>The number of names that are folded.</summary>
    public string AndMoreNames(int number) => Pick($"等，另有 {number} 个", $"and {number} more");

    /// <summary>A version whose text is missing.</summary>
    public string NotHeld => Pick("未收录文本", "text not included");

    /// <summary>A version of a built-in work whose text the user ingested.</summary>
    public string AddedByYou => Pick("由您添加", "added by you");

    /// <summary>The number of articles of a version that were not checked.</summary>
    public string UnverifiedArticles(int number) => Pick($"{number} 条未核对", $"{Articles(number)} unverified");

    /// <summary>An event that no source confirms.</summary>
    public string EventUnverified => Pick("未核对", "unverified");

    /// <summary>The link to a comparison of two versions.</summary>
    public string Compare(string from, string to) => Pick($"对比 {from} 与 {to}", $"Compare {from} with {to}");

    /// <summary>The label of the life of a work.</summary>
    public string Timeline => Pick("时间轴", "Timeline");

    /// <summary>The label of the field of the glossary.</summary>
    public string TermLabel => Pick("术语（中文或英文）", "Term, in Chinese or English");

    /// <summary>The button of the glossary.</summary>
    public string LookUp => Pick("查找", "Look up");

    /// <summary>A number of terms.</summary>
    public string Terms(int number) => Count(number, " 个术语", "term", "terms");

    /// <summary>The other names of a term.</summary>
    public string Also => Pick("检索时也可用", "A search also accepts");

    /// <summary>The label of the letters of the glossary.</summary>
    public string Letters => Pick("按拼音首字母", "By first letter");

    /// <summary>The provisions that define a term.</summary>
    public string DefinedIn => Pick("定义见", "Defined in");

    /// <summary>The link that searches for a term.</summary>
    public string SearchFor => Pick("检索该词", "Search for this term");

    /// <summary>No term contains the words.</summary>
    public string NoTerm => Pick("没有包含该词的术语。", "No term contains these words.");
}
