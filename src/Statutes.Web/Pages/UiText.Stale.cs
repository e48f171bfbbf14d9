namespace Statutes.Web.Pages;

/// <content>The words of the page of stale rules.</content>
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
    public string StaleCount(int stale, int all) => Pick($"{all} 部依据在库的规定中有 {stale} 部", $"{stale} of {all} works with a basis in the corpus");

    /// <summary>The link to the feed.</summary>
    public string StaleFeed => Pick("订阅（Atom）", "Atom feed");

    /// <summary>The heading of the rules.</summary>
    public string StaleRule => Pick("规定", "Rule");

    /// <summary>The heading of the days on which the rules were made.</summary>
    public string StaleMade => Pick("作出日期", "Made on");

    /// <summary>The heading of the bases.</summary>
    public string StaleBasis => Pick("依据及其变动", "Basis and its changes");

    /// <summary>What happened to a basis.</summary>
    public string BasisChange(string kind) => kind == "repealed" ? Pick("废止", "repealed") : Pick("修改", "amended");
}
