namespace Statutes.Web.Pages;

/// <content>The words on rules and their bases: the page of stale rules, and related rules on the page of an article.</content>
internal sealed partial class UiText
{
    /// <summary>The title of the page of stale rules.</summary>
    public string Stale => Pick("依据已变动的规定", "Rules with a changed basis");

    /// <summary>The introduction of the page of stale rules.</summary>
    public string StaleLead => Pick(
        "下列现行规定所依据的法律，在规定作出之后已经修改或者废止。规定并不因此失效，但使用前应当核对。依据不在本库的规定未作判断。",
        "The law on which each of these rules is based was amended or repealed after the rule was made. The rule is not invalid, but "
        + "check it before you rely on it. A rule whose basis is not in this corpus is not judged.");

    /// <summary>The number of stale rules.</summary>
    public string StaleCount(int stale, int all) => Pick(
        $"{all} 部依据在库的规定中有 {stale} 部", $"{stale} of {all} works with a basis in the corpus");

    /// <summary>The link to the feed.</summary>
    public string StaleFeed => Pick("订阅（Atom）", "Atom feed");

    /// <summary>The heading of the rules.</summary>
    public string StaleRule => Pick("规定", "Rule");

    /// <summary>The heading of the days on which the rules were made.</summary>
    public string StaleMade => Pick("作出日期", "Made on");

    /// <summary>The heading of the bases.</summary>
    public string StaleBasis => Pick("依据及其变动", "Basis and its changes");

    /// <summary>The heading of what an article leaves to others, and of what a rule fills.</summary>
    public string RelatedRules => Pick("授权与配套规定", "Related rules");

    /// <summary>No rule fills a delegation for certain.</summary>
    public string NoCertainRule => Pick("本库中没有能够确定的配套规定。", "No rule in this corpus fills it for certain.");

    /// <summary>The words before the provision that a rule fills.</summary>
    public string FillsDelegation => Pick("本规定所配套的条文：", "This rule fills ");

    /// <summary>Why a rule is said to fill a delegation.</summary>
    public string DelegationLink(string link) => link switch
    {
        "editor" => Pick("编者核对", "linked by the editors"),
        "basis" => Pick("以本条为依据", "it names this article as its basis"),
        _ => Pick("以本法为依据，名称相符", "based on this law; its title matches"),
    };

    /// <summary>What happened to a basis.</summary>
    public string BasisChange(string kind) => kind == "repealed" ? Pick("废止", "repealed") : Pick("修改", "amended");
}
