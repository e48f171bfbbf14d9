using System.Collections.Immutable;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Reports;

/// <summary>
/// Tells what became of each file that was ingested: the oddities of the texts of the corpus are brought back to the files, and to the lines, from which they came.
/// Reads: what an ingest did, and the corpus that was then read. Writes: a report, a row for each text of each file.
/// </summary>
public static class SourceReport
{
    /// <summary>Makes the report.</summary>
    /// <param name="ingested">What the ingest did.</param>
    /// <param name="read">The corpus as it was then read, with that of the user.</param>
    /// <param name="own">The corpus of the user.</param>
    public static IngestReport Of(IngestionResult ingested, CorpusResult read, UserCorpusFolder own)
    {
        var rows = Rows(read, own, ingested.Held);
        var asked = ingested.Asked.Concat(ingested.Vanished).ToHashSet(StringComparer.Ordinal);
        var placements = ingested.Placements.ToLookup(p => p.Text.Path, StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<FileReport>();
        foreach (var file in ingested.Files.Where(f => asked.Contains(f.Path)))
        {
            var odd = file.Diagnostics.ToList();
            if (ingested.Vanished.Contains(file.Path))
            {
                odd.Add(Told(DiagnosticCodes.SourceVanished, Severity.Warning, file.Path, "The file is no longer there; its text is still held. Ingest with --prune to take it out."));
            }

            if (file.Texts.IsEmpty)
            {
                files.Add(new FileReport(file.Path, null, null, ImmutableDictionary<ProvisionKind, int>.Empty, 0, [.. odd]));
            }

            foreach (var placement in placements[file.Path])
            {
                var identity = file.Texts[placement.Text.Index].Identity;
                var row = rows.GetValueOrDefault(placement.Text) ?? new Row();
                ImmutableArray<Diagnostic> diagnostics = [.. odd, .. OfPlacement(placement, identity), .. row.Diagnostics.OrderBy(d => d.Line)];
                odd.Clear();
                files.Add(new FileReport(
                    file.Path, placement.Work?.Slug, placement.Date is { } day ? LawDate.Format(day) : null, row.Counts.ToImmutableDictionary(), row.References, diagnostics)
                {
                    Title = identity.Title,
                    Placement = placement.Kind,
                    Certainty = placement.Kind is PlacementKind.Held or PlacementKind.Part ? placement.InForce?.Certainty : null,
                });
            }
        }

        var walked = ingested.Walked.Select(d => new FileReport(d.Source, null, null, ImmutableDictionary<ProvisionKind, int>.Empty, 0, [d]));
        return new IngestReport([.. files, .. walked]) { Read = ingested.Read, Vanished = ingested.Vanished, References = CorpusCensus.Take(read.Corpus, read.Report) };
    }

    private static IEnumerable<Diagnostic> OfPlacement(Placement placement, TextIdentity identity)
    {
        var path = placement.Text.Path;
        switch (placement.Kind)
        {
            case PlacementKind.NoInstrument:
                yield return Told(DiagnosticCodes.NoInstrument, Severity.Warning, path, "Neither articles nor an adoption, an issuer or a number: no instrument of law; it is left out.");
                break;
            case PlacementKind.BuiltIn:
                yield return Told(DiagnosticCodes.BuiltIn, Severity.Info, path, $"{placement.Work} is a work of the built-in corpus, which is held instead.");
                break;
            case PlacementKind.Duplicate:
                yield return Told(DiagnosticCodes.Duplicate, Severity.Info, path, $"The same wording is held out of {placement.Instead}.");
                break;
            case PlacementKind.DuplicateDiffers:
                yield return Told(DiagnosticCodes.DuplicateDiffers, Severity.Warning, path, $"Another wording of {placement.Work} at the same day is held out of {placement.Instead}; this one is left out.");
                break;
            case PlacementKind.Part:
                yield return Told(DiagnosticCodes.PartOfACode, Severity.Info, path, $"{identity.Book} is joined with the other books of {placement.Work}; books are numbered in the order of their articles.");
                break;
        }

        if (placement is { Kind: PlacementKind.Held, IsMissingWording: true, Date: { } version })
        {
            yield return Told(
                DiagnosticCodes.WordingSupplied, Severity.Info, path,
                $"The built-in corpus knows {placement.Work} without its wording; this text is now its wording, in the version of {LawDate.Format(version)}: {placement.InForce!.Why}.");
        }

        if (placement.Kind is PlacementKind.Held or PlacementKind.Part && identity.Events.IsEmpty && identity.DocumentNumber is null)
        {
            yield return Told(DiagnosticCodes.HeadMissing, Severity.Warning, path, "Nothing before the law tells when it was made, or by which number.");
        }

        foreach (var repeal in placement.UnsureRepeals)
        {
            yield return Told(DiagnosticCodes.RepealUnsure, Severity.Warning, path, repeal);
        }

        foreach (var repeal in placement.RepealsOfBuiltIn)
        {
            yield return Told(DiagnosticCodes.RepealOfBuiltIn, Severity.Info, path, repeal);
        }

        if (placement is { Kind: PlacementKind.Held, InForce: { Certainty: Certainty.Assumed or Certainty.Unknown } day })
        {
            var unknown = day.Certainty == Certainty.Unknown;
            yield return Told(
                unknown ? DiagnosticCodes.EntryIntoForceUnknown : DiagnosticCodes.EntryIntoForceAssumed, unknown ? Severity.Warning : Severity.Info, path,
                $"In force from {LawDate.Format(day.Day)}: {day.Why}.");
        }
    }

    private static Dictionary<TextPlace, Row> Rows(CorpusResult read, UserCorpusFolder own, ImmutableArray<StoredText> held)
    {
        var rows = new Dictionary<TextPlace, Row>();
        var reports = read.Report.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var documents = read.Corpus.Documents.ToDictionary(d => d.Source.Name, StringComparer.Ordinal);
        foreach (var text in held)
        {
            if (!reports.TryGetValue(text.File, out var report) || own.PlacesOf(text.File) is not { } places)
            {
                continue;
            }

            var parts = text.Parts.Select(p => rows[p] = new Row()).ToArray();
            foreach (var diagnostic in report.Diagnostics)
            {
                var (part, line, place) = places.At(diagnostic.Line);
                parts[part].Diagnostics.Add(diagnostic with
                {
                    Source = text.Parts[part].Path, Line = line, Span = default, Message = place is null ? diagnostic.Message : $"{diagnostic.Message} ({place})",
                });
            }

            if (parts.Length == 1)
            {
                (parts[0].Counts, parts[0].References) = (new(report.Counts), report.References);
                continue;
            }

            // references are counted once, with the first book: they are told of the text as a whole
            parts[0].References = report.References;
            var document = documents[text.File];
            foreach (var provision in document.All)
            {
                var part = parts[places.At(document.Source.LineNumberOf(provision.Span.Start)).Part];
                part.Counts[provision.Kind] = part.Counts.GetValueOrDefault(provision.Kind) + 1;
            }
        }

        return rows;
    }

    private static Diagnostic Told(string code, Severity severity, string path, string message) => new(code, severity, path, 1, default, message);

    /// <summary>What one text of a file gave.</summary>
    private sealed class Row
    {
        public List<Diagnostic> Diagnostics { get; } = [];

        public Dictionary<ProvisionKind, int> Counts { get; set; } = [];

        public int References { get; set; }
    }
}
