using System.Globalization;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Cli.Reporting;

/// <summary>
/// Writes the report of an ingest for a person: which files were read, what was imported, how certain the dates are, and the
/// problems with their places. Few problems are listed one by one; many are grouped by kind, with an example of each.
/// </summary>
internal static class IngestText
{
    /// <summary>Up to this number of problems, each is listed; the same problem on several lines of a file counts once.</summary>
    private const int MaxListedProblems = 40;

    /// <summary>Above that number, the errors of this number of files are still listed.</summary>
    private const int MaxListedErrors = 20;

    /// <summary>A problem that repeats in a file names this number of other lines.</summary>
    private const int MaxNamedLines = 8;

    /// <summary>Writes the report on the files of <c>statutes ingest PATH…</c>.</summary>
    public static string OfSources(IngestReport report)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var imported = report.Files.Where(f => f.Placement is PlacementKind.Imported or PlacementKind.Part).ToArray();
        var problems = report.Files.SelectMany(f => f.Diagnostics).Where(d => d.Severity > Severity.Info).ToArray();
        if (imported.Length == 0)
        {
            problems = WriteNothingImported(report, problems, text);
        }
        else
        {
            text.WriteLine(FilesOf(report));
            WriteImported(report, imported, text);
            if (problems.Length == 0)
            {
                text.WriteLine("No problems found.");
            }
        }

        WriteProblems(problems, text);
        return text.ToString();
    }

    /// <summary>Writes the report on the texts of the corpora, after <c>statutes ingest</c> without a path.</summary>
    public static string OfCorpus(IngestReport report)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var file in report.Files)
        {
            text.WriteLine($"{file.Path}: {Counts(file.Count, file.References)}");
            foreach (var diagnostic in file.Diagnostics)
            {
                text.WriteLine($"  {diagnostic}");
            }
        }

        text.WriteLine($"{NounCount.Format(report.Files.Length, "file")}: {Counts(report.Total, report.Files.Sum(f => f.References))}");
        return text.ToString();
    }

    /// <summary>Names what became of a text: "imported", "duplicate".</summary>
    public static string NameOf(PlacementKind kind) => kind switch
    {
        PlacementKind.Imported => "imported",
        PlacementKind.Part => "imported as a part of a code",
        PlacementKind.Duplicate => "duplicate of another file",
        PlacementKind.DuplicateDiffers => "ignored, because another file gives the same version with a different text",
        PlacementKind.BuiltIn => "already in the built-in corpus",
        _ => "not a legal instrument",
    };

    // "2 files read, 1 unchanged"; what is no file, such as a folder that was skipped, is not counted
    private static string FilesOf(IngestReport report)
    {
        var files = report.Files.Where(f => !f.Diagnostics.Any(IsOfFolders)).Select(f => f.Path).Distinct().Count();
        var vanished = report.Vanished.Length;
        var unchanged = Math.Max(0, files - report.Read - vanished);
        return NounCount.Format(report.Read, "file") + " read"
            + (unchanged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {unchanged:N0} unchanged"))
            + (vanished == 0 ? "" : $", {NounCount.Format(vanished, "no longer exists", "no longer exist")}")
            + ".";

        static bool IsOfFolders(Diagnostic diagnostic) =>
            diagnostic.Code is DiagnosticCodes.FolderLoop or DiagnosticCodes.FolderTooDeep or DiagnosticCodes.TooManyFiles
                or DiagnosticCodes.ArchiveEntryRefused;
    }

    // The totals of the corpus are left out, because these files add nothing to it. Returns the problems that are not reported here.
    private static Diagnostic[] WriteNothingImported(IngestReport report, Diagnostic[] problems, StringWriter text)
    {
        text.Write($"{FilesOf(report)} 0 works imported");
        if (report.Files.IsEmpty)
        {
            text.WriteLine(": no files were found.");
            return problems;
        }

        if (report.Files is not [var only])
        {
            text.WriteLine(".");
            WriteTexts(report, text);
            return problems;
        }

        var code = CodeOf(only.Placement);
        var reported = only.Diagnostics.FirstOrDefault(d => code is null ? d.Severity == Severity.Error : d.Code == code);
        text.WriteLine(only.Placement switch
        {
            PlacementKind.NoInstrument => $": {only.Path} is not a legal instrument (no articles, no issuer, no document number).",
            { } placement => $". {only.Path}: {NameOf(placement)}. {reported?.Message}".TrimEnd(),
            null => $". {only.Path}: {reported?.Message}".TrimEnd(),
        });
        return [.. problems.Where(p => p != reported)];
    }

    private static string? CodeOf(PlacementKind? kind) => kind switch
    {
        PlacementKind.Duplicate => DiagnosticCodes.Duplicate,
        PlacementKind.DuplicateDiffers => DiagnosticCodes.DuplicateDiffers,
        PlacementKind.BuiltIn => DiagnosticCodes.BuiltIn,
        PlacementKind.NoInstrument => DiagnosticCodes.NoInstrument,
        _ => null,
    };

    private static void WriteImported(IngestReport report, FileReport[] imported, StringWriter text)
    {
        string[] counts =
        [
            NounCount.Format(imported.Select(f => (f.Work, f.Version)).Distinct().Count(), "version"),
            NounCount.Format(report.Total(ProvisionKind.Article), "article"),
            NounCount.Format(report.Files.Sum(f => f.References), "reference"),
        ];
        var works = NounCount.Format(imported.Select(f => f.Work).Distinct().Count(), "work");
        text.WriteLine($"{works} imported{(report.Read == 0 ? " earlier" : "")}: {string.Join(", ", counts)}.");
        if (report.Files.Any(f => f.Placement is not (null or PlacementKind.Imported)))
        {
            WriteTexts(report, text);
        }

        WriteCounts("Dates of entry into force", imported.GroupBy(f => f.Certainty ?? Certainty.Unknown), NameOf, text);
        if (report.References is { } census)
        {
            WriteReferences(census, text);
        }
    }

    private static void WriteTexts(IngestReport report, StringWriter text) =>
        WriteCounts("Texts", report.Files.Where(f => f.Placement is not null).GroupBy(f => f.Placement!.Value), NameOf, text);

    private static string NameOf(Certainty certainty) => $"{certainty}".ToLowerInvariant();

    private static void WriteCounts<T>(
        string label, IEnumerable<IGrouping<T, FileReport>> groups, Func<T, string> nameOf, StringWriter text)
    {
        var counts = groups.OrderBy(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count():N0} {nameOf(g.Key)}"))
            .ToArray();
        if (counts.Length > 0)
        {
            text.WriteLine($"{label}: {string.Join(", ", counts)}.");
        }
    }

    // outcomes without a reference are left out
    private static void WriteReferences(CorpusCensus census, StringWriter text)
    {
        var resolved = census.Count("resolved");
        var (later, earlier, outside) = (census.Count("later-version"), census.Count("earlier-version"), census.Count("outside"));
        (int Count, string What)[] outcomes =
        [
            (resolved, "resolved"),
            (later, "resolved to a later version"),
            (earlier, "resolved to an earlier version"),
            (outside, "to laws outside the corpus"),
            (census.Open, "without a definite target (有关法律、行政法规)"),
            (census.Forms.Sum(f => f.Total) - resolved - later - earlier - outside, "unresolved"),
            (census.NotUnderstood, "not understood"),
        ];
        var parts = outcomes.Where(o => o.Count > 0).Select(o =>
            string.Create(CultureInfo.InvariantCulture, $"{o.Count:N0} {o.What} ({(double)o.Count / census.Total:P1})"));
        var total = NounCount.Format(census.Total, "reference");
        text.WriteLine($"The whole corpus, with the built-in works, now has {total}: {string.Join(", ", parts)}.");
    }

    private static void WriteProblems(Diagnostic[] problems, StringWriter text)
    {
        var alikes = problems.GroupBy(d => (d.Source, d.Severity, d.Code, d.Message)).Select(g => g.ToArray()).ToArray();
        if (alikes.Length <= MaxListedProblems)
        {
            foreach (var alike in alikes)
            {
                text.WriteLine(alike.Length == 1 ? $"{alike[0]}" : $"{alike[0]} {OtherLines(alike)}");
            }

            return;
        }

        var errors = problems.Where(d => d.Severity == Severity.Error && d.Code != DiagnosticCodes.NoArticles);
        foreach (var error in errors.Take(MaxListedErrors))
        {
            text.WriteLine(error);
        }

        text.WriteLine("Problems by kind: number of problems, number of files, an example");
        var kinds = problems.GroupBy(d => d.Code).OrderByDescending(g => g.Max(d => d.Severity)).ThenByDescending(g => g.Count());
        foreach (var ofKind in kinds)
        {
            var example = ofKind.First();
            var files = ofKind.Select(d => d.Source).Distinct().Count();
            text.Write($"  {ofKind.Key,-28} {ofKind.Count(),7:N0} {files,6:N0}  ");
            text.WriteLine($"{example.Source}:{example.Line}: {example.Message}");
        }

        text.WriteLine("To list every problem with its file and line, add --json or --html FILE.");
    }

    // "Also on lines 9, 11, 13 and 20 more."
    private static string OtherLines(Diagnostic[] alike)
    {
        var others = alike.Skip(1).Take(MaxNamedLines).Select(d => d.Line.ToString(CultureInfo.InvariantCulture));
        var rest = alike.Length - 1 - MaxNamedLines;
        return $"Also on line{(alike.Length == 2 ? "" : "s")} {string.Join(", ", others)}{(rest > 0 ? $" and {rest} more" : "")}.";
    }

    private static string Counts(Func<ProvisionKind, int> count, int references) => string.Join(
        ", ",
        NounCount.Format(count(ProvisionKind.Article), "article"),
        NounCount.Format(count(ProvisionKind.Paragraph), "paragraph"),
        NounCount.Format(count(ProvisionKind.Item), "item"),
        NounCount.Format(count(ProvisionKind.Subitem), "sub-item"),
        NounCount.Format(references, "reference"));
}
