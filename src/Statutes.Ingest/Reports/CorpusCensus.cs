using System.Collections.Immutable;
using System.Globalization;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Ingest.Reports;

/// <summary>
/// Counts the outcomes of every reference of a corpus, by form: 本法第X条, 前款, 《》第X条. It counts all texts together, so a reference from one law
/// to another is resolved if the corpus contains both. It counts Chinese texts only: a translation has the references of its original.
/// </summary>
/// <param name="Forms">The forms, the most frequent first.</param>
/// <param name="Open">The number of open references: 有关法律、行政法规.</param>
/// <param name="NotUnderstood">The number of phrases that look like references but were not understood.</param>
public sealed record CorpusCensus(ImmutableArray<FormCount> Forms, int Open, int NotUnderstood)
{
    /// <summary>The outcomes, in the order in which they are reported.</summary>
    public static readonly ImmutableArray<string> Outcomes =
    [
        "resolved", "later-version", "earlier-version", "outside",
        "no-such-article", "no-such-paragraph", "no-such-item", "no-antecedent", "ambiguous",
    ];

    /// <summary>The number of references, including open ones and those not understood.</summary>
    public int Total => Forms.Sum(f => f.Total) + Open + NotUnderstood;

    /// <summary>Returns the number of references with an outcome.</summary>
    public int Count(string outcome) => Forms.Sum(f => f.Outcomes.GetValueOrDefault(outcome));

    /// <summary>Counts the references of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="report">The report on reading it.</param>
    public static CorpusCensus Take(LinkedCorpus corpus, IngestReport report)
    {
        var documents = corpus.Documents.ToDictionary(d => (d.Version, d.Language));
        var counted = corpus.References
            .Where(r => r.Language == Language.Chinese)
            .GroupBy(r => (r.From, r.Language))
            .AsParallel().AsOrdered()
            .WithDegreeOfParallelism(Math.Max(1, Environment.ProcessorCount / 2)) // a service opens the new index meanwhile
            .SelectMany(inOne =>
            {
                var document = documents[(inOne.Key.From.Version, inOne.Key.Language)];
                var wording = document.WordingOf(document.Find(inOne.Key.From.Path)!);
                return inOne.Zip(ReferenceForm.Of(wording, inOne)).Select(r => (Form: r.Second, Outcome: OutcomeOf(r.First)));
            })
            .ToArray();
        var chinese = corpus.Documents
            .Where(d => d.Language == Language.Chinese)
            .Select(d => d.Source.Name)
            .ToHashSet(StringComparer.Ordinal);
        var notUnderstood = report.Files
            .Where(f => chinese.Contains(f.Path))
            .Sum(f => f.Diagnostics.Count(d => d.Code == DiagnosticCodes.ReferenceNotUnderstood));
        return new CorpusCensus(
            [
                .. counted.GroupBy(r => r.Form)
                    .Select(g => new FormCount(g.Key, g.CountBy(r => r.Outcome).ToImmutableDictionary(StringComparer.Ordinal)))
                    .OrderByDescending(f => f.Total).ThenBy(f => f.Form.Name, StringComparer.Ordinal),
            ],
            corpus.OpenReferences.Length,
            notUnderstood);
    }

    /// <summary>
    /// Returns the outcome of a reference: <c>resolved</c>; <c>later-version</c> or <c>earlier-version</c> if the corpus
    /// lacks the version of its time, so that it leads into another one; <c>outside</c>; or the reason why it has no
    /// target.
    /// </summary>
    public static string OutcomeOf(Reference reference) => reference switch
    {
        { OutsideTitle: not null } => "outside",
        { Unresolved: { } reason } => reason.Name,
        { OfLaterVersion: true } => "later-version",
        { OfEarlierVersion: true } => "earlier-version",
        _ => "resolved",
    };

    /// <summary>Writes the table as Markdown: a row for each form, then the sums and shares.</summary>
    public string ToMarkdown()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"| form | references | {string.Join(" | ", Outcomes)} |");
        text.WriteLine($"|{string.Concat(Enumerable.Repeat(" --- |", Outcomes.Length + 2))}");
        WriteRows("relative", [.. Forms.Where(f => f.Form.IsRelative)]);
        WriteRows("by number and by name", [.. Forms.Where(f => !f.Form.IsRelative)]);
        text.WriteLine();
        text.WriteLine(ToLine());
        return text.ToString();

        void WriteRows(string name, FormCount[] forms)
        {
            foreach (var form in forms)
            {
                WriteRow(form.Form.Name, form.Total, o => form.Outcomes.GetValueOrDefault(o));
            }

            WriteRow($"**{name}**", forms.Sum(f => f.Total), o => forms.Sum(f => f.Outcomes.GetValueOrDefault(o)));
        }

        void WriteRow(string name, int total, Func<string, int> count) =>
            text.WriteLine($"| {name} | {total} | {string.Join(" | ", Outcomes.Select(count))} |");
    }

    /// <summary>Writes the shares in one line.</summary>
    public string ToLine()
    {
        var nowhere = Forms.Sum(f => f.Total) - Count("resolved") - Count("later-version") - Count("earlier-version") - Count("outside");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Total:N0} references: {Share(Count("resolved"))} resolved, "
            + $"{Share(Count("later-version"))} to a later version than that of their time, "
            + $"{Share(Count("earlier-version"))} to an earlier version, {Share(Count("outside"))} outside the corpus, {Share(Open)} open, "
            + $"{Share(nowhere)} without a target, {Share(NotUnderstood)} not understood");

        string Share(int count) =>
            string.Create(CultureInfo.InvariantCulture, $"{count:N0} ({(Total == 0 ? 0 : (double)count / Total):P2})");
    }
}

/// <summary>The outcomes of the references of one form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Outcomes">The number of references for each outcome.</param>
public sealed record FormCount(ReferenceForm Form, ImmutableDictionary<string, int> Outcomes)
{
    /// <summary>The number of references of the form.</summary>
    public int Total => Outcomes.Values.Sum();
}
