using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Formatting;

/// <summary>
/// Writes the parts of a Bluebook citation of PRC law after its title: the parenthesis with the promulgating body and the
/// effective date (Table T2, China), and the place (Table T16). The parenthesis is written at any date. It names the version,
/// so version words are not needed.
/// </summary>
internal static class BluebookCitation
{
    /// <summary>The country, which ends the citation of a foreign law (Rule 20.1).</summary>
    internal const string Country = " (China)";

    /// <summary>
    /// Writes the parenthesis, including its brackets: (promulgated by the Standing Comm. Nat'l People's Cong., Nov. 7, 2016,
    /// amended Oct. 28, 2025, effective Jan. 1, 2026). Where a version was not promulgated anew, the first promulgation and
    /// the amendment are written.
    /// </summary>
    internal static string History(Work work, LawVersion version)
    {
        var text = new StringBuilder("(");
        if (version.Draft)
        {
            AppendIssuers(text.Append("draft for comment released by "), work.Issuers);
            return text.Append(BluebookWords.Date(version.Date)).Append(')').ToString();
        }

        var amended = EventOf(work, LifecycleEventKind.Amended, version);
        // an order that promulgates a decision does not promulgate the law anew
        var made = (version.Decision is null ? EventOf(work, LifecycleEventKind.Promulgated, version) : null)
            ?? EventOf(work, LifecycleEventKind.Adopted, version)
            ?? (amended is null ? null : work.Events.FirstOrDefault(e =>
                e.Kind == LifecycleEventKind.Promulgated && e.Date <= amended.Date));
        if (made is not null)
        {
            AppendIssuers(text.Append(made.Kind == LifecycleEventKind.Adopted ? "adopted by " : "promulgated by "), work.Issuers);
            text.Append(BluebookWords.Date(made.Date)).Append(", ");
        }

        if (amended is not null)
        {
            text.Append("amended ").Append(BluebookWords.Date(amended.Date)).Append(", ");
        }

        return text.Append("effective ").Append(BluebookWords.Date(work.InForceFrom(version) ?? version.Date)).Append(')').ToString();
    }

    /// <summary>
    /// Writes the place: art. 21, § 1(3); art. 24, § 2; ch. 3, sec. 1. The 款 precedes each 项, because <c>(3)</c> right after
    /// the article could be either. A 节 is <c>sec.</c>, so that <c>§</c> is always a 款.
    /// </summary>
    internal static string Place(IEnumerable<ProvisionPath> steps)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            var (mark, end) = step.Kind!.Value switch
            {
                ProvisionKind.Book => ("bk. ", ""),
                ProvisionKind.Part => ("pt. ", ""),
                ProvisionKind.Chapter => ("ch. ", ""),
                ProvisionKind.Section => ("sec. ", ""),
                ProvisionKind.Article => ("art. ", ""),
                ProvisionKind.Paragraph => ("§ ", ""),
                _ => ("(", ")"),
            };
            text.Append(text.Length == 0 || end.Length > 0 ? "" : ", ").Append(mark).Append(step.Number.ToString()).Append(end);
        }

        return text.ToString();
    }

    private static LifecycleEvent? EventOf(Work work, LifecycleEventKind kind, LawVersion version) =>
        work.Events.FirstOrDefault(e => e.Kind == kind && e.Version == version.Date);

    private static void AppendIssuers(StringBuilder text, ImmutableArray<Bilingual> issuers)
    {
        if (issuers.FirstOrDefault(i => i.En is not null)?.En is { } first)
        {
            text.Append("the ").Append(BluebookWords.Body(first)).Append(issuers.Length > 1 ? " et al., " : ", ");
        }
        else
        {
            text.Length -= "by ".Length; // "promulgated Nov. 7, 2016": the English name of the body is missing
        }
    }
}
