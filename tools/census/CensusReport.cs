using System.Globalization;
using System.Text;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Tools.Census;

/// <summary>
/// Writes a census as Markdown. Laws are named by their numbers, and the only words of a law in it are those of references
/// without a target.
/// Reads: a census. Writes: text; the same census gives the same text.
/// </summary>
public sealed class CensusReport
{
    /// <summary>The number of characters of a reference that are shown.</summary>
    private const int MaxSurface = 12;

    private readonly ReferenceCensus census;
    private readonly StringBuilder text = new();
    private readonly CountedReference[] all;
    private readonly string[] outcomes;

    private CensusReport(ReferenceCensus census)
    {
        this.census = census;
        all = [.. census.Laws.SelectMany(l => l.References)];
        outcomes =
        [
            .. all.CountBy(r => r.Outcome)
                .OrderByDescending(o => o.Value).ThenBy(o => o.Key, StringComparer.Ordinal)
                .Select(o => o.Key),
        ];
    }

    /// <summary>Writes the report.</summary>
    public static string Write(ReferenceCensus census) => new CensusReport(census).Write();

    private string Write()
    {
        Line("# References inside the national laws");
        Line("");
        Line("Written by `tools/laws-report.cs`; a test compares it with the laws if they are available. Each law is a corpus of its own:");
        Line("a reference to another law is outside. A law is named by its number in the order of the paths of the files. X is a number,");
        Line("N is two or more; 本法 includes 本条例, 本办法 and the like, 该法 includes 该条例. …法第X条 is 刑法第X条 and the like: another law,");
        Line("named without 《》. `national-laws.tsv` has a fingerprint of the references of each law.");
        Line("");
        Line($"Fingerprint of every reference: `{census.Fingerprint}`");
        WriteFolders();
        Line("");
        Line("## Diagnostics of reading");
        Line("");
        Table(["diagnostic", "lines", "laws"], census.Laws
            .SelectMany(l => l.Diagnostics
                .Where(d => !d.Code.StartsWith("reference-", StringComparison.Ordinal))
                .Select(d => (d.Code, l.Number)))
            .GroupBy(d => d.Code)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (string[])[g.Key, Number(g.Count()), Number(g.Distinct().Count())]));
        WriteForms("Relative references", all.Where(r => r.Form.IsRelative));
        WriteForms("References by number and by name", all.Where(r => !r.Form.IsRelative));
        WriteWithoutAntecedent();
        return text.ToString();
    }

    private void WriteFolders()
    {
        Line("");
        Line("## By folder");
        Line("");
        var rows = census.Laws
            .GroupBy(l => l.Folder)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Row(g.Key, [.. g]))
            .Append(Row("all", [.. census.Laws]));
        Table(
            ["folder", "laws", "without articles", "articles", "款", "项", "目", "references", "relative", .. outcomes, "not understood"],
            rows);

        string[] Row(string name, CountedLaw[] laws) =>
        [
            name,
            Number(laws.Length),
            Number(laws.Count(l => l.Document.Articles.IsEmpty)),
            .. new[] { ProvisionKind.Article, ProvisionKind.Paragraph, ProvisionKind.Item, ProvisionKind.Subitem }
                .Select(k => Number(laws.Sum(l => l.Document.All.Count(p => p.Kind == k)))),
            Number(laws.Sum(l => l.References.Length)),
            Number(laws.Sum(l => l.References.Count(r => r.Form.IsRelative))),
            .. outcomes.Select(o => Number(laws.Sum(l => l.References.Count(r => r.Outcome == o)))),
            Number(laws.Sum(l => l.Diagnostics.Count(d => d.Code == DiagnosticCodes.ReferenceNotUnderstood))),
        ];
    }

    private void WriteForms(string heading, IEnumerable<CountedReference> references)
    {
        var counted = references.ToArray();
        Line("");
        Line($"## {heading}");
        Line("");
        var rows = counted.GroupBy(r => r.Form.Name)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Row(g.Key, [.. g]))
            .Append(Row("all", counted));
        Table(["form", "references", .. outcomes], rows);

        string[] Row(string name, CountedReference[] those) =>
            [name, Number(those.Length), .. outcomes.Select(o => Number(those.Count(r => r.Outcome == o)))];
    }

    private void WriteWithoutAntecedent()
    {
        Line("");
        Line("## Relative references without an antecedent, with the reason");
        var withoutAntecedent = census.Laws
            .SelectMany(l => l.References
                .Where(r => r is { Form.IsRelative: true, Reference.Unresolved: not null })
                .Select(r => (Law: l, r.Reference, Why: Antecedent.Missing(l.Document, r))))
            .GroupBy(r => r.Why)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        foreach (var group in withoutAntecedent)
        {
            Line("");
            Line($"### {group.Key}: {Number(group.Count())}");
            Line("");
            Table(["law", "provision", "words", "reason"], group.Select(r => (string[])
            [
                Number(r.Law.Number), r.Reference.From.Path.EId,
                r.Reference.Text.Length <= MaxSurface ? r.Reference.Text : r.Reference.Text[..MaxSurface] + "…",
                r.Reference.Unresolved!.Value.Name,
            ]));
        }
    }

    private void Table(string[] columns, IEnumerable<string[]> rows)
    {
        Line($"| {string.Join(" | ", columns)} |");
        Line($"|{string.Concat(columns.Select(_ => " --- |"))}");
        foreach (var row in rows)
        {
            Line($"| {string.Join(" | ", row)} |");
        }
    }

    private void Line(string line) => text.Append(line).Append('\n');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
