using System.Collections.Immutable;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Reports;

/// <summary>
/// Reports what ingest did with each file. It maps the diagnostics of the corpus back to the files, and to the lines, from
/// which the texts came.
/// Reads: the result of an ingest, and the corpus that was read after it. Writes: a report with a row for each text of each file.
/// </summary>
public static class SourceReport
{
    /// <summary>Creates the report.</summary>
    /// <param name="ingested">The result of the ingest.</param>
    /// <param name="read">The corpus as read after it, with the user's corpus.</param>
    /// <param name="own">The user's corpus.</param>
    public static IngestReport Of(IngestionResult ingested, CorpusResult read, UserCorpusFolder own)
    {
        var requested = ingested.RequestedFiles.Concat(ingested.Vanished).ToHashSet(StringComparer.Ordinal);
        var rows = Rows(read, own, [.. ingested.StoredTexts.Where(t => t.Parts.Any(p => requested.Contains(p.Path)))]);
        var placements = ingested.Placements.ToLookup(p => p.Text.Path, StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<FileReport>();
        foreach (var file in ingested.Files.Where(f => requested.Contains(f.Path)))
        {
            var diagnostics = file.Diagnostics.ToList();
            if (ingested.Vanished.Contains(file.Path))
            {
                diagnostics.Add(PlacementMessages.Vanished(file.Path));
            }

            if (file.Texts.IsEmpty)
            {
                files.Add(WithoutText(file.Path, [.. diagnostics]));
            }

            foreach (var placement in placements[file.Path])
            {
                var row = rows.GetValueOrDefault(placement.Text) ?? new Row();
                files.Add(OfText(placement, file.Texts[placement.Text.Index].Identity, row, diagnostics));
                diagnostics.Clear(); // the diagnostics of a file are reported once, with its first text
            }
        }

        var walked = ingested.WalkDiagnostics.Select(d => WithoutText(d.Source, [d]));
        return new IngestReport([.. files, .. walked])
        {
            Read = ingested.Read,
            Vanished = ingested.Vanished,
            References = CorpusCensus.Take(read.Corpus, read.Report),
        };
    }

    private static FileReport WithoutText(string path, ImmutableArray<Diagnostic> diagnostics) =>
        new(path, null, null, ImmutableDictionary<ProvisionKind, int>.Empty, 0, diagnostics);

    private static FileReport OfText(Placement placement, TextIdentity identity, Row row, IEnumerable<Diagnostic> ofFile) => new(
        placement.Text.Path,
        placement.Work?.Slug,
        placement.Date is { } day ? LawDate.Format(day) : null,
        row.Counts.ToImmutableDictionary(),
        row.References,
        [.. ofFile, .. PlacementMessages.Of(placement, identity), .. row.Diagnostics.OrderBy(d => d.Line)])
    {
        Title = identity.Title,
        Placement = placement.Kind,
        Certainty = placement.Kind is PlacementKind.Imported or PlacementKind.Part ? placement.InForce?.Certainty : null,
    };

    private static Dictionary<TextPlace, Row> Rows(CorpusResult read, UserCorpusFolder own, ImmutableArray<StoredText> stored)
    {
        var rows = new Dictionary<TextPlace, Row>();
        var reports = read.Report.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var documents = read.Corpus.Documents.ToDictionary(d => d.Source.Name, StringComparer.Ordinal);
        foreach (var text in stored)
        {
            if (!reports.TryGetValue(text.File, out var report) || own.PlacesOf(text.File) is not { } places)
            {
                continue;
            }

            var parts = text.Parts.Select(p => rows[p] = new Row()).ToArray();
            foreach (var diagnostic in report.Diagnostics)
            {
                var (part, line, place) = places.OriginOf(diagnostic.Line);
                parts[part].Diagnostics.Add(diagnostic with
                {
                    Source = text.Parts[part].Path,
                    Line = line,
                    Span = default,
                    Message = place is null ? diagnostic.Message : $"{diagnostic.Message} ({place})",
                });
            }

            if (parts.Length == 1)
            {
                (parts[0].Counts, parts[0].References) = (new(report.Counts), report.References);
                continue;
            }

            // the count of references is of the whole text: it is reported with the first book
            parts[0].References = report.References;
            var document = documents[text.File];
            foreach (var provision in document.All)
            {
                var part = parts[places.OriginOf(document.Source.LineNumberOf(provision.Span.Start)).Part];
                part.Counts[provision.Kind] = part.Counts.GetValueOrDefault(provision.Kind) + 1;
            }
        }

        return rows;
    }

    /// <summary>The counts and diagnostics of one text of a file.</summary>
    private sealed class Row
    {
        public List<Diagnostic> Diagnostics { get; } = [];

        public Dictionary<ProvisionKind, int> Counts { get; set; } = [];

        public int References { get; set; }
    }
}
