namespace Statutes.Web.Pages;

/// <content>The words of the page of duties.</content>
internal sealed partial class UiText
{
    /// <summary>The title of the page of duties.</summary>
    public string Obligations => Pick("义务与处罚", "Obligations");

    /// <summary>The introduction of the page of duties.</summary>
    public string ObligationsLead => Pick(
        "谁必须做什么，违反的后果是什么。由程序按规则从条文中读出，拿不准的未列入；引用前请核对条文。",
        "Who must do what, and what a breach costs. A program reads this from the wording by rules and leaves out what is not certain. "
        + "Check the wording before you rely on a row.");

    /// <summary>The label of the list of works.</summary>
    public string ObligationWork => Pick("法规", "Law");

    /// <summary>The choice of all works.</summary>
    public string AllWorks => Pick("全部", "All");

    /// <summary>The label of the subject.</summary>
    public string ObligationSubject => Pick("义务主体", "Who is bound");

    /// <summary>The label of the choice of rows with penalties.</summary>
    public string OnlyPenalized => Pick("仅列有处罚的", "Only with a penalty");

    /// <summary>The button of the form.</summary>
    public string ShowObligations => Pick("显示", "Show");

    /// <summary>The link to the table as a file.</summary>
    public string SaveCsv => Pick("下载 CSV", "Download CSV");

    /// <summary>The heading of the provisions.</summary>
    public string ObligationProvision => Pick("条款", "Provision");

    /// <summary>The heading of the duties.</summary>
    public string ObligationDuty => Pick("内容", "Duty");

    /// <summary>The heading of the penalties.</summary>
    public string ObligationPenalties => Pick("处罚", "Penalties");

    /// <summary>The number of rows.</summary>
    public string ObligationRows(int number) => Pick($"{number} 条", number == 1 ? "1 row" : $"{number} rows");

    /// <summary>The link to the next page.</summary>
    public string NextRows => Pick("下一页", "Next page");

    /// <summary>How a row differs from the earlier version.</summary>
    public string ObligationChange(string change) => change switch
    {
        "new" => Pick("[新增]", "[new]"),
        "deleted" => Pick("[已删除]", "[deleted]"),
        "penalties-changed" => Pick("[处罚有变]", "[penalties changed]"),
        _ => Pick("[已修改]", "[amended]"),
    };

    /// <summary>The name of a modal.</summary>
    public string Modal(string name) => name switch
    {
        "must-not" => Pick("不得", "must not"),
        "may" => Pick("可以", "may"),
        "entitled" => Pick("有权", "is entitled to"),
        _ => Pick("应当", "must"),
    };
}
