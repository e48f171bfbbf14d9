namespace Statutes.Web.Pages;

/// <content>The words of the page of alerts.</content>
internal sealed partial class UiText
{
    /// <summary>The title of the page of alerts.</summary>
    public string Alerts => Pick("条文提醒", "Alerts");

    /// <summary>The introduction of the page of alerts.</summary>
    public string AlertsLead => Pick(
        "列出条文编号，或者写一个检索式，得到一个订阅地址（Atom）：条文修改、变更序号、删去或者法律废止时，订阅中会出现一条。",
        "List provisions, or write a query. The result is the address of an Atom feed, which reports when one of them is amended, "
        + "renumbered, deleted or repealed.");

    /// <summary>Who can see the list.</summary>
    public string AlertsConfidential => Pick(
        "没有账户，也不保存任何内容：清单就在地址里。因此地址与清单同样需要保密，任何得到地址的人都能看到清单。",
        "There is no account, and nothing is kept: the list is in the address. So the address is as confidential as the list in it. "
        + "Whoever has the address can read the list.");

    /// <summary>The label of the ids.</summary>
    public string AlertIds => Pick("条文编号，每行一个，最多 200 个", "Ids of provisions, one a line, at most 200");

    /// <summary>The label of the query.</summary>
    public string AlertQuery => Pick("检索式", "Query");

    /// <summary>The button of the form.</summary>
    public string MakeAlert => Pick("生成地址", "Make the address");

    /// <summary>The link to the feed.</summary>
    public string AlertFeed => Pick("订阅地址（Atom）", "Address of the feed (Atom)");

    /// <summary>The link to the alerts for what a document cites.</summary>
    public string AlertOfDocument(int provisions) => Pick(
        $"订阅本文件所引 {provisions} 个条文的变动", $"Alerts for what this document cites: {Count(provisions, "", "provision", "provisions")}");

    /// <summary>The link to the alerts of one article.</summary>
    public string AlertOfArticle => Pick("订阅本条的变动", "Alerts for this article");
}
