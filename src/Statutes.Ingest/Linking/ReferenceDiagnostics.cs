using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>Reports references without a target, and references into a version of another time.</summary>
internal sealed class ReferenceDiagnostics(StatuteDocument document, ICollection<Diagnostic> diagnostics)
{
    /// <summary>Reports a reference, where there is something to report.</summary>
    /// <param name="provision">The provision that contains it.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="versions">The versions of the time of the text.</param>
    public void Report(Provision provision, Reference reference, TargetVersions versions)
    {
        switch (reference)
        {
            case { Unresolved: { } reason }:
                Add(provision, reference.Span, CodeOf(reason), $"“{reference.Text}” has no target: {reason.Name}.", Severity.Warning);
                break;
            case { OfLaterVersion: true, Targets: [var later, ..] }:
                Add(
                    provision, reference.Span, DiagnosticCodes.ReferenceToLaterVersion,
                    $"“{reference.Text}”: the corpus does not contain {later.Version.Work} as it was then. "
                        + $"The link leads to {later.Version}.",
                    Severity.Info);
                break;
            case { OfEarlierVersion: true, Targets: [var earlier, ..] }:
                var day = LawDate.Format(versions.AmendedBefore(earlier.Version)!.Value);
                Add(
                    provision, reference.Span, DiagnosticCodes.ReferenceToEarlierVersion,
                    $"“{reference.Text}”: the corpus does not contain {earlier.Version.Work} as amended on {day}. "
                        + $"The link leads to {earlier.Version}.",
                    Severity.Info);
                break;
        }
    }

    /// <summary>Reports words that look like a reference and were not understood.</summary>
    /// <param name="provision">The provision that contains them.</param>
    /// <param name="notUnderstood">The words.</param>
    public void NotUnderstood(Provision provision, NotUnderstood notUnderstood)
    {
        var words = notUnderstood.Span.In(provision.WordingSpan.In(document.Source.Content));
        Add(
            provision, notUnderstood.Span, DiagnosticCodes.ReferenceNotUnderstood, $"“{words}”: {notUnderstood.Why}", Severity.Warning);
    }

    private static string CodeOf(UnresolvedReason reason) => reason switch
    {
        UnresolvedReason.Ambiguous => DiagnosticCodes.ReferenceAmbiguous,
        UnresolvedReason.NoAntecedent => DiagnosticCodes.ReferenceWithoutAntecedent,
        _ => DiagnosticCodes.ReferenceWithoutTarget,
    };

    private void Add(Provision provision, TextSpan inWording, string code, string message, Severity severity)
    {
        var span = inWording.Shift(provision.WordingSpan.Start);
        diagnostics.Add(new Diagnostic(code, severity, document.Source.Name, document.Source.LineNumberOf(span.Start), span, message));
    }
}
