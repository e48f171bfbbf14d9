using System.Collections.Immutable;
using System.Globalization;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Documents.Reports;

/// <summary>
/// A check as a report for people, in one language: a page that prints, or Markdown. The same check gives the same report. Not
/// thread-safe.
/// </summary>
/// <param name="check">The check.</param>
/// <param name="knowledge">The law.</param>
/// <param name="language">The language of the report.</param>
public sealed class CheckReport(DocumentCheck check, KnowledgeBase knowledge, Language language)
{
    /// <summary>A list shows at most so many entries, those that need attention first; the JSON has all.</summary>
    public const int MostListed = 5_000;

    /// <summary>Of a citation with more provisions, only so many are shown.</summary>
    public const int MostTargets = 6;

    /// <summary>Of a finding with more places, only so many are shown.</summary>
    public const int MostPlaces = 20;

    internal DocumentCheck Check => check;

    internal Language Language => language;

    internal DocumentPassages Passages { get; } = new(check.Content);

    internal ProvisionWords Law { get; } = new(knowledge);

    /// <summary>Writes one page of HTML that needs nothing else: no script, no other file.</summary>
    public string ToHtml() => new HtmlReport(this).Write();

    /// <summary>Writes Markdown.</summary>
    public string ToMarkdown() => new MarkdownReport(this).Write();

    /// <summary>Returns one of two texts, by the language of the report.</summary>
    internal string Pick(string zh, string en) => language == Language.Chinese ? zh : en;

    internal string Of(Bilingual words) => words.Either(language);

    internal string Colon => Pick("：", ": ");

    /// <summary>The facts at the head of the report.</summary>
    internal IEnumerable<(string Name, string Value)> Facts()
    {
        var parts = check.Content.Paragraphs.Select(p => p.Part).Distinct().Select(p => Of(VerdictWords.OfPart(p)));
        var characters = check.Content.Paragraphs.Sum(p => p.Text.Length).ToString("N0", CultureInfo.InvariantCulture);
        yield return (
            Pick("文件", "Document"),
            $"{Of(check.Content.Format.Words)}{Pick("，", ", ")}{characters} {Pick("字符", "characters")}{Pick("，", ", ")}"
            + string.Join(Pick("、", ", "), parts));
        yield return (Pick("引文所依日期", "Citations read as of"), LawDate.Format(check.At) + check switch
        {
            { AtFrom: DateSource.Request } => Pick("（指定的日期）", " (the date that was requested)"),
            { AtFrom: DateSource.Document, Date: { } date } =>
                Pick($"，文件所示日期：“{date.Text}”", $", the date of the document: “{date.Text}”"),
            _ => Pick("（今天：文件未注明日期）", " (today: the document gives no single date)"),
        });
        yield return (Pick("核对日期", "Checked on"), LawDate.Format(check.Today));
        yield return (Pick("语料库", "Corpus"), ReportNotice.Short(Law.Corpus));
    }

    /// <summary>The totals: what, the verdict, how many.</summary>
    internal IEnumerable<(string What, string Verdict, int Count, bool NeedsAttention)> Totals()
    {
        foreach (var (verdict, count) in check.Citations.CountBy(c => c.Verdict).OrderBy(c => c.Key))
        {
            yield return (Pick("引文", "Citations"), Of(verdict.Words), count, verdict.NeedsAttention);
        }

        foreach (var (verdict, count) in check.Quotations.CountBy(q => q.Verdict).OrderBy(q => q.Key))
        {
            yield return (Pick("引语", "Quotations"), Of(verdict.Words), count, verdict.NeedsAttention);
        }

        if (!check.NotUnderstood.IsEmpty)
        {
            yield return (Pick("未能识别", "Passages"), Pick("未能识别", "not understood"), check.NotUnderstood.Length, true);
        }

        if (!check.Findings.IsEmpty)
        {
            yield return (Pick("全文", "Whole document"), Pick("发现", "findings"), check.Findings.Length, true);
        }
    }

    /// <summary>The languages in which the law is shown beside words: theirs, and always the authentic Chinese.</summary>
    public static Language[] LawLanguages(Language passage) =>
        passage == Language.Chinese ? [Language.Chinese] : [Language.English, Language.Chinese];

    /// <summary>The provisions of a citation; empty if it is not resolved.</summary>
    public static ImmutableArray<ResolutionTarget> TargetsOf(CheckedCitation citation) =>
        citation.Found.Resolution is Resolution.Resolved resolved ? resolved.Targets : [];

    /// <summary>
    /// The provisions of today whose words belong beside a citation: what its targets became, and what is suggested. Each has the
    /// provision of whose words its own are a change; null if its words are the same or nothing was compared.
    /// </summary>
    /// <param name="citation">The citation.</param>
    /// <param name="withSameWords">Whether those are included whose words are the same as the target's.</param>
    public static IEnumerable<(ProvisionId Id, ProvisionId? From)> PresentOf(CheckedCitation citation, bool withSameWords)
    {
        var targets = TargetsOf(citation);
        var present = targets.Take(MostTargets)
            .Where(t => t.Now?.Id is { } id && id != t.Id && (withSameWords || t.Now.Change != SuccessorChange.Renumbered))
            .Select(t => (Id: t.Now!.Id!.Value, From: t.Now.Change == SuccessorChange.Renumbered ? default(ProvisionId?) : t.Id));
        (ProvisionId, ProvisionId?)[] suggested =
            citation.Suggestion is { Id: var meant } && targets.All(t => t.Id != meant && t.Now?.Id != meant) ? [(meant, null)] : [];
        return present.Concat(suggested).DistinctBy(p => p.Item1);
    }

    /// <summary>The reason of a suggestion; null if that of the verdict already gives it.</summary>
    public static Bilingual? ReasonOf(CheckedCitation citation) =>
        citation.Suggestion is { } suggestion && suggestion.Why != citation.Why ? suggestion.Why : null;

    /// <summary>Selects what is listed: everything, or if that is too much, first what needs attention.</summary>
    /// <returns>The entries with their index, in the order of the document.</returns>
    internal static (int Index, T Entry)[] Listed<T>(ImmutableArray<T> all, Func<T, bool> needsAttention)
    {
        var indexed = all.Select((entry, index) => (Index: index, Entry: entry));
        return all.Length <= MostListed
            ? [.. indexed]
            : [.. indexed.OrderByDescending(p => needsAttention(p.Entry)).Take(MostListed).OrderBy(p => p.Index)];
    }

    /// <summary>The sentence about entries that are not listed; null if all are.</summary>
    internal string? NotListed(int all) => all <= MostListed ? null : Pick(
        $"共 {all} 项，此处列出 {MostListed} 项，需要注意的优先；JSON 含全部。",
        $"{MostListed} of {all} are listed, those that need attention first. The JSON has all of them.");

    /// <summary>The words about members that are not shown.</summary>
    internal string AndMore(int number) => Pick($"另有 {number} 处", $"and {number} more");

    /// <summary>The sentence about a quotation's place in the law; null if there is none.</summary>
    internal string? FoundIn(CheckedQuotation quotation) => quotation.Found is { } found
        ? Pick($"所在条文：{Law.Label(found.Id, language)}", $"In the law: {Law.Label(found.Id, language)}")
        : null;

    /// <summary>The sentences about what was not compared; empty if everything was.</summary>
    public static IEnumerable<Bilingual> NotCompared(CheckedQuotation quotation)
    {
        if (quotation.Omissions > 0)
        {
            yield return new Bilingual(
                $"有 {quotation.Omissions} 处省略；各段须依次出现。",
                $"{quotation.Omissions} omission{(quotation.Omissions == 1 ? "" : "s")}; the pieces must follow in this order.");
        }

        if (!quotation.LeftOut.IsEmpty)
        {
            var words = quotation.LeftOut.Select(w => $"[{w.Trim('[', ']')}]").ToList();
            yield return new Bilingual(
                $"方括号内未比对：{string.Join('、', words)}", $"Not compared, in brackets: {string.Join(", ", words)}");
        }
    }
}
