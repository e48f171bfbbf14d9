using Statutes.Contract.Responses;
using Statutes.Model.Provisions;

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

    /// <summary>The link to the table as a workbook.</summary>
    public string SaveExcel => Pick("下载 Excel", "Download Excel");

    /// <summary>The link to the report of changes.</summary>
    public string ShowReport => Pick("变化报告", "Report of the changes");

    /// <summary>The link to the report of changes as a Word document.</summary>
    public string SaveWord => Pick("下载 Word", "Download Word");

    /// <summary>The link to what changed since the version before.</summary>
    public string SinceEarlier(string version) => Pick($"自 {version} 以来的变化", $"What changed since {version}");

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
    public string Modal(string name) => Of(ContractMapping.ToJson(ObligationPhrases.Modal(name)));

    /// <summary>The heading of the duties of an article.</summary>
    public string DutiesTitle => Pick("义务与权利", "Duties and rights");

    /// <summary>The heading of the penalties for a breach of an article.</summary>
    public string BreachTitle => Pick("违反本条的处罚", "What a breach costs");

    /// <summary>The heading of the penalties that an article states.</summary>
    public string StatedTitle => Pick("本条规定的处罚", "Penalties that this article states");

    /// <summary>The link to the register of the law.</summary>
    public string WholeRegister => Pick(
        "由程序按规则读出，拿不准的未列入。查看本法全部义务与处罚",
        "A program reads this by rules and leaves out what is not certain. All obligations of this law");

    /// <summary>The label of a condition.</summary>
    public string DutyCondition => Pick("条件", "Condition");

    /// <summary>The label of an exception.</summary>
    public string DutyException => Pick("例外", "Exception");

    /// <summary>The label of a deadline.</summary>
    public string DutyDeadline => Pick("期限", "Deadline");

    /// <summary>The mark of a penalty whose provision names no article.</summary>
    public string InferredPenalty => Pick("该条未列条号，按其表述对应", "it names no article; matched by its words");

    /// <summary>The place of a 款 or 项 in its article.</summary>
    public string PlaceInArticle(string id)
    {
        if (!ProvisionId.TryParse(id, out var provision))
        {
            return id;
        }

        var (paragraph, item) = (NumberOf(provision, ProvisionKind.Paragraph), NumberOf(provision, ProvisionKind.Item));
        return (paragraph, item) switch
        {
            (null, _) => provision.Path.EId,
            (_, null) => Pick($"第{paragraph}款", $"Paragraph {paragraph}"),
            _ => Pick($"第{paragraph}款第{item}项", $"Paragraph {paragraph}, item {item}"),
        };
    }

    private static string? NumberOf(ProvisionId id, ProvisionKind kind) => id.Path.AncestorOrSelf(kind)?.Number.ToString();
}
