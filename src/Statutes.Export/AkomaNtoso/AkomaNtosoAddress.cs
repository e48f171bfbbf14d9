using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export.AkomaNtoso;

/// <summary>
/// The names of a work, its expressions and their files by the Akoma Ntoso Naming Convention 1.0, 4: <c>/akn/cn/act/law/2016-11-07/csl</c>,
/// <c>…/csl/zho@2017-06-01</c>, <c>…/csl/zho@2017-06-01.akn</c>. The date of a work is the day on which it first was adopted, else promulgated, else in force. A draft is
/// a work of its own there, a <c>bill</c>, named by the day on which it was published.
/// </summary>
/// <param name="exported">The version.</param>
/// <param name="language">The language of the expression.</param>
/// <param name="portion">The provision that the document holds; the whole path where it holds all.</param>
internal sealed class AkomaNtosoAddress(ExportedVersion exported, Language language, ProvisionPath portion)
{
    /// <summary>The element of the document: <c>bill</c> for a draft, else <c>act</c>.</summary>
    public string DocumentType => exported.Version.Draft ? "bill" : "act";

    /// <summary>The work.</summary>
    public string Work => $"/akn/cn/{DocumentType}/{exported.Work.Kind.Name}/{LawDate.Format(WorkDate)}/{exported.Work.Id}";

    /// <summary>The expression.</summary>
    public string Expression => ExpressionIn(language);

    /// <summary>The file.</summary>
    public string Manifestation => $"{Expression}.akn";

    /// <summary>The component of the work that the document is.</summary>
    public string ThisWork => $"{Work}/{Component}";

    /// <summary>The component of the expression.</summary>
    public string ThisExpression => $"{Expression}/{Component}";

    /// <summary>The component of the file.</summary>
    public string ThisManifestation => $"{Expression}/{Component}.akn";

    /// <summary>The date of the work.</summary>
    public DateOnly WorkDate => exported.Version.Draft ? exported.Version.Date : FirstDay(LifecycleEventKind.Adopted) ?? FirstDay(LifecycleEventKind.Promulgated) ?? exported.Work.Versions.First(v => !v.Draft).Date;

    private string Component => portion.IsWhole ? "!main" : $"!main~{portion}";

    /// <summary>The expression in a language.</summary>
    public string ExpressionIn(Language other) => $"{Work}/{CodeOf(other)}@{LawDate.Format(exported.Version.Date)}";

    /// <summary>The code of a language in ids, ISO 639-2: <c>zho</c>, <c>eng</c>.</summary>
    public static string CodeOf(Language language) => language == Language.Chinese ? "zho" : "eng";

    // of a later version that is not the day on which the work came to be
    private DateOnly? FirstDay(LifecycleEventKind kind)
    {
        var drafts = exported.Work.Versions.Where(v => v.Draft).Select(v => v.Date).ToArray();
        var first = exported.Work.Versions.FirstOrDefault(v => !v.Draft)?.Date;
        return exported.Work.Events.Where(e => e.Kind == kind && (e.Version is null || e.Version == first) && !drafts.Contains(e.Version ?? default)).Select(e => (DateOnly?)e.Date).FirstOrDefault();
    }
}
