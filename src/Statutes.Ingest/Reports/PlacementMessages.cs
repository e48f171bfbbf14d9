using Statutes.Ingest.Identifying;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Dates;
using Statutes.Model.Text;

namespace Statutes.Ingest.Reports;

/// <summary>Writes the diagnostics that explain what ingest did with a text. All are reported at line 1 of its file.</summary>
internal static class PlacementMessages
{
    /// <summary>Reports a file that no longer exists while its text is still in the user's corpus.</summary>
    public static Diagnostic Vanished(string path) => Create(
        DiagnosticCodes.SourceVanished,
        Severity.Warning,
        path,
        "The file no longer exists, but its text is still in the corpus. Ingest with --prune to remove it.");

    /// <summary>Reports the placement of a text, and the facts about it that are missing or assumed.</summary>
    /// <param name="placement">What ingest did with the text.</param>
    /// <param name="identity">The identity of the text.</param>
    public static IEnumerable<Diagnostic> Of(Placement placement, TextIdentity identity)
    {
        var path = placement.Text.Path;
        if (OfKind(placement, identity) is { } diagnostic)
        {
            yield return diagnostic;
        }

        if (placement is { Kind: PlacementKind.Imported, IsMissingWording: true, Date: { } version })
        {
            yield return Create(
                DiagnosticCodes.WordingSupplied,
                Severity.Info,
                path,
                $"The built-in corpus lists {placement.Work} without its text. This file now supplies the text of the version of "
                + $"{LawDate.Format(version)}: {placement.InForce!.Why}.");
        }

        if (placement is { Kind: PlacementKind.Imported, IsAddedVersion: true, Date: { } added })
        {
            yield return Create(
                DiagnosticCodes.VersionAdded,
                Severity.Info,
                path,
                $"The built-in corpus has no version of {placement.Work} of {LawDate.Format(added)}. "
                + "This file adds it as a version of your own.");
        }

        if (placement.Kind is PlacementKind.Imported or PlacementKind.Part && identity.Events.IsEmpty && identity.DocumentNumber is null)
        {
            yield return Create(
                DiagnosticCodes.HeadMissing,
                Severity.Warning,
                path,
                "The heading gives neither a date of adoption or publication nor a document number. "
                + "Add a line such as （2016年11月7日…通过） under the title.");
        }

        foreach (var other in OfOtherWorks(placement))
        {
            yield return other;
        }

        if (placement is { Kind: PlacementKind.Imported, InForce: { Certainty: Certainty.Assumed or Certainty.Unknown } day })
        {
            var isUnknown = day.Certainty == Certainty.Unknown;
            yield return Create(
                isUnknown ? DiagnosticCodes.EntryIntoForceUnknown : DiagnosticCodes.EntryIntoForceAssumed,
                isUnknown ? Severity.Warning : Severity.Info,
                path,
                $"In force from {LawDate.Format(day.Day)}: {day.Why}.");
        }
    }

    private static IEnumerable<Diagnostic> OfOtherWorks(Placement placement) =>
    [
        .. placement.UnsureRepeals.Select(r => Create(DiagnosticCodes.RepealUnsure, Severity.Warning, placement.Text.Path, r)),
        .. placement.RepealsOfBuiltIn.Select(r => Create(DiagnosticCodes.RepealOfBuiltIn, Severity.Info, placement.Text.Path, r)),
        .. placement.CatalogueDifferences.Select(d => Create(DiagnosticCodes.CatalogueDiffers, Severity.Info, placement.Text.Path, d)),
    ];

    private static Diagnostic? OfKind(Placement placement, TextIdentity identity)
    {
        var path = placement.Text.Path;
        return placement.Kind switch
        {
            PlacementKind.NoInstrument => Create(
                DiagnosticCodes.NoInstrument,
                Severity.Warning,
                path,
                "The text is not a legal instrument: it has no articles, no date of adoption, no issuer and no document number. "
                + "It was ignored."),
            PlacementKind.BuiltIn => Create(
                DiagnosticCodes.BuiltIn,
                Severity.Info,
                path,
                placement.IsOlderNamesake
                    ? $"The text is from before the first adoption of {placement.Work}, which has the same title. "
                        + "It is another work, and it was ignored."
                    : $"The built-in corpus already contains {placement.Work}, which is used instead."),
            PlacementKind.Duplicate => Create(
                DiagnosticCodes.Duplicate,
                Severity.Info,
                path,
                $"Duplicate of {placement.Instead}, which is used instead."),
            PlacementKind.DuplicateDiffers => Create(
                DiagnosticCodes.DuplicateDiffers,
                Severity.Warning,
                path,
                $"{placement.Instead} already provides {placement.Work} for this date with a different text. This file was ignored."),
            PlacementKind.Part => Create(
                DiagnosticCodes.PartOfACode,
                Severity.Info,
                path,
                $"{identity.Book} was joined with the other books of {placement.Work}. Books are numbered in the order of their articles."),
            _ => null,
        };
    }

    private static Diagnostic Create(string code, Severity severity, string path, string message) =>
        new(code, severity, path, 1, default, message);
}
