using System.Collections.Immutable;
using System.Globalization;
using Statutes.Model.Corpus;
using Statutes.Model.Text;

namespace Statutes.Ingest.Reports;

/// <summary>
/// What came of every reference of a corpus, by form: 本法第X条, 前款, 《》第X条. Counted over all texts together, so that a reference from one law into another is resolved where
/// both are held. Chinese texts only: a translation says what its original does.
/// </summary>
/// <param name="Forms">The forms, the most frequent first.</param>
/// <param name="Open">How many references are left open: 有关法律、行政法规.</param>
/// <param name="NotUnderstood">How many look like references and were not understood.</param>
public sealed record CorpusCensus(ImmutableArray<FormCount> Forms, int Open, int NotUnderstood)
{
    /// <summary>The outcomes, in the order in which they are told.</summary>
    public static readonly ImmutableArray<string> Outcomes = ["resolved", "later-version", "earlier-version", "outside", "no-such-article", "no-such-paragraph", "no-such-item", "no-antecedent", "ambiguous"];

    /// <summary>How many references there are, those left open and those not understood among them.</summary>
    public int Total => Forms.Sum(f => f.Total) + Open + NotUnderstood;

    /// <summary>How many references have an outcome.</summary>
    public int Count(string outcome) => Forms.Sum(f => f.Outcomes.GetValueOrDefault(outcome));

    /// <summary>Takes the census.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="report">The report of its reading.</param>
    public static CorpusCensus Take(LinkedCorpus corpus, IngestReport report)
    {
        var documents = corpus.Documents.ToDictionary(d => (d.Version, d.Language));
        var counted = corpus.References
            .Where(r => r.Language == Language.Chinese)
            .GroupBy(r => (r.From, r.Language))
            .AsParallel().AsOrdered()
            .SelectMany(inOne =>
            {
                var document = documents[(inOne.Key.From.Version, inOne.Key.Language)];
                var wording = document.WordingOf(document.Find(inOne.Key.From.Path)!);
                return inOne.Zip(ReferenceForm.Of(wording, inOne)).Select(r => (r.Second, OutcomeOf(r.First)));
            })
            .ToArray();
        var chinese = corpus.Documents.Where(d => d.Language == Language.Chinese).Select(d => d.Source.Name).ToHashSet(StringComparer.Ordinal);
        return new CorpusCensus(
            [
                .. counted.GroupBy(r => r.Item1)
                    .Select(g => new FormCount(g.Key, g.CountBy(r => r.Item2).ToImmutableDictionary(StringComparer.Ordinal)))
                    .OrderByDescending(f => f.Total).ThenBy(f => f.Form.Name, StringComparer.Ordinal),
            ],
            corpus.OpenReferences.Length,
            report.Files.Where(f => chinese.Contains(f.Path)).Sum(f => f.Diagnostics.Count(d => d.Code == DiagnosticCodes.ReferenceNotUnderstood)));
    }

    /// <summary>What came of a reference: <c>resolved</c>, <c>later-version</c> or <c>earlier-version</c> where the version of its time is not held and it leads into another, <c>outside</c>, or the reason for which it leads nowhere.</summary>
    public static string OutcomeOf(Reference reference) => reference switch
    {
        { OutsideTitle: not null } => "outside",
        { Unresolved: { } reason } => reason.Name,
        { OfLaterVersion: true } => "later-version",
        { OfEarlierVersion: true } => "earlier-version",
        _ => "resolved",
    };

    /// <summary>The table as Markdown: a row a form, then the sums and shares.</summary>
    public string ToMarkdown()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"| form | references | {string.Join(" | ", Outcomes)} |");
        text.WriteLine($"|{string.Concat(Enumerable.Repeat(" --- |", Outcomes.Length + 2))}");
        foreach (var (name, forms) in new (string, IEnumerable<FormCount>)[] { ("relative", Forms.Where(f => f.Form.IsRelative)), ("by number and by name", Forms.Where(f => !f.Form.IsRelative)) })
        {
            foreach (var form in forms)
            {
                text.WriteLine($"| {form.Form.Name} | {form.Total} | {string.Join(" | ", Outcomes.Select(o => form.Outcomes.GetValueOrDefault(o)))} |");
            }

            text.WriteLine($"| **{name}** | {forms.Sum(f => f.Total)} | {string.Join(" | ", Outcomes.Select(o => forms.Sum(f => f.Outcomes.GetValueOrDefault(o))))} |");
        }

        text.WriteLine();
        text.WriteLine(ToLine());
        return text.ToString();
    }

    /// <summary>The shares in one line.</summary>
    public string ToLine()
    {
        var nowhere = Forms.Sum(f => f.Total) - Count("resolved") - Count("later-version") - Count("earlier-version") - Count("outside");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Total:N0} references: {Share(Count("resolved"))} resolved, {Share(Count("later-version"))} into a later version than the one of their time, {Share(Count("earlier-version"))} into an earlier one, {Share(Count("outside"))} outside the corpus, "
            + $"{Share(Open)} left open, {Share(nowhere)} to nothing that is there, {Share(NotUnderstood)} not understood");

        string Share(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} ({(Total == 0 ? 0 : (double)count / Total):P2})");
    }
}

/// <summary>What came of the references of one form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Outcomes">How many have which outcome.</param>
public sealed record FormCount(ReferenceForm Form, ImmutableDictionary<string, int> Outcomes)
{
    /// <summary>How many there are.</summary>
    public int Total => Outcomes.Values.Sum();
}
