using System.Globalization;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Cli.Reporting;

/// <summary>
/// Writes the report of an ingest for a person: what was read, how sure the dates are, what is odd and where. A corpus of some files is told line by line,
/// one of many by kind with an example of each.
/// </summary>
internal static class IngestText
{
    /// <summary>So many lines of oddities are each told.</summary>
    private const int FewLines = 40;

    /// <summary>So many files with errors are each told, however many there are.</summary>
    private const int MostErrors = 20;

    /// <summary>The report on the files that were ingested.</summary>
    public static string OfSources(IngestReport report)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var files = report.Files.Select(f => f.Path).Distinct().Count();
        text.WriteLine($"{files:N0} files: {report.Read:N0} read, {Math.Max(0, files - report.Read - report.Vanished.Length):N0} not changed{(report.Vanished.IsEmpty ? "" : $", {report.Vanished.Length:N0} no longer there")}");
        var held = report.Files.Where(f => f.Placement is PlacementKind.Imported or PlacementKind.Part).ToArray();
        text.WriteLine(
            $"{held.Select(f => f.Work).Distinct().Count():N0} works, {held.Select(f => (f.Work, f.Version)).Distinct().Count():N0} versions, {report.Total(ProvisionKind.Article):N0} articles, "
            + $"{report.Files.Sum(f => f.References):N0} references");
        Line("texts", report.Files.Where(f => f.Placement is not null).GroupBy(f => f.Placement!.Value).OrderBy(g => g.Key).Select(g => (NameOf(g.Key), g.Count())));
        Line("in force since, how sure", held.GroupBy(f => f.Certainty).OrderBy(g => g.Key).Select(g => ($"{g.Key}".ToLowerInvariant(), g.Count())));
        text.WriteLine(report.References?.ToLine());
        WriteOddities(report, text);
        return text.ToString();

        void Line(string what, IEnumerable<(string Name, int Count)> counts) =>
            text.WriteLine($"{what}: {string.Join(", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:N0} {c.Name}")))}");
    }

    /// <summary>The report on the texts of the built-in corpus.</summary>
    public static string OfCorpus(IngestReport report)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var file in report.Files)
        {
            text.WriteLine($"{file.Path}: {Counts(file.Count)}, {file.References} references");
            foreach (var diagnostic in file.Diagnostics)
            {
                text.WriteLine($"  {diagnostic}");
            }
        }

        text.WriteLine($"{report.Files.Length} files: {Counts(report.Total)}, {report.Files.Sum(f => f.References)} references");
        return text.ToString();
    }

    /// <summary>What became of a text, in words.</summary>
    public static string NameOf(PlacementKind kind) => kind switch
    {
        PlacementKind.Imported => "held",
        PlacementKind.Part => "joined to a code",
        PlacementKind.Duplicate => "the same as another",
        PlacementKind.DuplicateDiffers => "another wording of one that is held",
        PlacementKind.BuiltIn => "in the built-in corpus",
        _ => "no instrument of law",
    };

    private static void WriteOddities(IngestReport report, StringWriter text)
    {
        var odd = report.Files.SelectMany(f => f.Diagnostics).Where(d => d.Severity > Severity.Info).ToArray();
        if (odd.Length == 0)
        {
            text.WriteLine("nothing is odd");
            return;
        }

        if (odd.Length <= FewLines)
        {
            foreach (var diagnostic in odd)
            {
                text.WriteLine(diagnostic);
            }

            return;
        }

        foreach (var error in odd.Where(d => d.Severity == Severity.Error && d.Code != DiagnosticCodes.NoArticles).Take(MostErrors))
        {
            text.WriteLine(error);
        }

        text.WriteLine("what is odd: lines, files, and one of them");
        foreach (var alike in odd.GroupBy(d => d.Code).OrderByDescending(g => g.Max(d => d.Severity)).ThenByDescending(g => g.Count()))
        {
            var one = alike.First();
            text.WriteLine($"  {alike.Key,-28} {alike.Count(),7:N0} {alike.Select(d => d.Source).Distinct().Count(),6:N0}  {one.Source}:{one.Line}: {one.Message}");
        }

        text.WriteLine("Every one of them, by file and line: --json, or --html FILE.");
    }

    private static string Counts(Func<ProvisionKind, int> count) =>
        $"{count(ProvisionKind.Article)} articles, {count(ProvisionKind.Paragraph)} paragraphs, {count(ProvisionKind.Item)} items, {count(ProvisionKind.Subitem)} sub-items";
}
