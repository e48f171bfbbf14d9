using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export.AkomaNtoso;

/// <summary>
/// Makes the names of a work, its expressions and their files after the Akoma Ntoso Naming Convention 1.0, 4:
/// <c>/akn/cn/act/law/2016-11-07/csl</c>, <c>…/csl/zho@2017-06-01</c>, <c>…/csl/zho@2017-06-01.akn</c>. The date of a
/// work is the first day on which it was adopted, else promulgated, else in force. A draft is a work of its own, a
/// <c>bill</c>, with the day of its publication.
/// </summary>
/// <param name="exported">The version.</param>
/// <param name="language">The language of the expression.</param>
/// <param name="portion">The provision in the document; the empty path for the whole version.</param>
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

    /// <summary>The component of the work.</summary>
    public string ThisWork => $"{Work}/{Component}";

    /// <summary>The component of the expression.</summary>
    public string ThisExpression => $"{Expression}/{Component}";

    /// <summary>The component of the file.</summary>
    public string ThisManifestation => $"{Expression}/{Component}.akn";

    /// <summary>The date of the work.</summary>
    public DateOnly WorkDate => exported.Version.Draft
        ? exported.Version.Date
        : FirstDay(LifecycleEventKind.Adopted)
            ?? FirstDay(LifecycleEventKind.Promulgated)
            ?? exported.Work.Versions.First(v => !v.Draft).Date;

    private string Component => portion.IsWhole ? "!main" : $"!main~{portion}";

    /// <summary>Returns the expression in a language.</summary>
    public string ExpressionIn(Language other) => $"{Work}/{CodeOf(other)}@{LawDate.Format(exported.Version.Date)}";

    /// <summary>Returns the ISO 639-2 code of a language: <c>zho</c>, <c>eng</c>.</summary>
    public static string CodeOf(Language language) => language == Language.Chinese ? "zho" : "eng";

    // An event of a later version is not the origin of the work.
    private DateOnly? FirstDay(LifecycleEventKind kind)
    {
        var drafts = exported.Work.Versions.Where(v => v.Draft).Select(v => v.Date).ToArray();
        var first = exported.Work.Versions.FirstOrDefault(v => !v.Draft)?.Date;
        return exported.Work.Events
            .Where(e => e.Kind == kind && (e.Version is null || e.Version == first) && !drafts.Contains(e.Version ?? default))
            .Select(e => (DateOnly?)e.Date)
            .FirstOrDefault();
    }
}
