using System.Text;
using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Documents.Word;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Comparing;

namespace Statutes.Documents.Reports;

/// <summary>
/// The comments for the margin of a Word document: one at each place that needs a reader's attention. Places that overlap, such as a
/// quotation and a citation inside it, have one comment together, over both; then nothing is replaced.
/// </summary>
/// <param name="check">The check.</param>
/// <param name="knowledge">The law.</param>
/// <param name="language">The language of the comments. The law is quoted in the language of the words that it is about.</param>
/// <param name="update">Whether certain suggestions replace the words.</param>
public sealed class CheckRemarks(DocumentCheck check, KnowledgeBase knowledge, Language language, bool update)
{
    // of the law's words in one comment, in UTF-16 code units
    private const int MostWords = 1_200;

    private readonly ProvisionWords law = new(knowledge);
    private readonly DocumentPassages passages = new(check.Content);

    /// <summary>Makes the remarks, in the order of the document; they do not overlap.</summary>
    public IReadOnlyList<WordRemark> ToList() =>
    [
        .. Notes()
            .Where(n => n.Place.Start < n.Place.End)
            .GroupBy(n => (n.Place.Part, n.Place.Paragraph))
            .OrderBy(g => PartNames.Order.IndexOf(g.Key.Part))
            .ThenBy(g => g.Key.Paragraph)
            .SelectMany(Joined),
    ];

    private string LastLine => Pick(
        $"Statutes，截至 {LawDate.Format(check.Today)}，语料库 {ReportNotice.Short(law.Corpus)}；译文为非官方译文。",
        $"Statutes, as of {LawDate.Format(check.Today)}, corpus {ReportNotice.Short(law.Corpus)}; unofficial translation.");

    private IEnumerable<Note> Notes()
    {
        foreach (var citation in check.Citations.Where(c => c.Verdict.NeedsAttention))
        {
            yield return new Note(citation.Place, [.. LinesOf(citation)], ReplacementOf(citation));
        }

        foreach (var quotation in check.Quotations.Where(q => q.Verdict.NeedsAttention))
        {
            yield return new Note(quotation.Place, [.. LinesOf(quotation)], null);
        }

        foreach (var passage in check.NotUnderstood)
        {
            yield return new Note(passage.Place, [$"{Pick("未能识别", "Not understood")}{Colon}{passage.Why}"], null);
        }

        foreach (var finding in check.Findings)
        {
            foreach (var place in finding.Places)
            {
                yield return new Note(place, [finding.Message.Either(language)], null);
            }
        }
    }

    private IEnumerable<WordRemark> Joined(IEnumerable<Note> notes)
    {
        var open = new List<Note>();
        var end = 0;
        foreach (var note in notes.OrderBy(n => n.Place.Start).ThenByDescending(n => n.Place.End))
        {
            if (open.Count > 0 && note.Place.Start >= end)
            {
                yield return Join(open, end);
                open.Clear();
            }

            end = open.Count == 0 ? note.Place.End : Math.Max(end, note.Place.End);
            open.Add(note);
        }

        yield return Join(open, end);
    }

    private WordRemark Join(List<Note> notes, int end)
    {
        var place = notes[0].Place;
        var lines = notes.Count == 1
            ? notes[0].Lines
            : notes.SelectMany(n => n.Lines.Prepend($"“{Short(passages.At(n.Place).Words)}”")).Distinct();
        return new WordRemark(
            place.Part, place.Paragraph, place.Start, end, [.. lines, LastLine], notes is [{ Replacement: { } words }] ? words : null);
    }

    private string? ReplacementOf(CheckedCitation citation) =>
        update && citation is { Verdict: CitedVerdict.Renumbered, Suggestion: { IsCertain: true, Text: { Length: > 0 } text } } ? text : null;

    private IEnumerable<string> LinesOf(CheckedCitation citation)
    {
        var words = passages.At(citation.Place).Language;
        var targets = CheckReport.TargetsOf(citation);
        var verdict = citation.Verdict.Words.Either(language);
        yield return targets is [var first, ..]
            ? $"{Capital(verdict)}{Colon}{law.Label(first.Id, language)}" + (targets.Length > 1 ? Pick("等", " and others") : "")
            : Capital(verdict);
        if (citation.Why is { } why)
        {
            yield return why.Either(language);
        }

        foreach (var (id, from) in CheckReport.PresentOf(citation, withSameWords: true))
        {
            var redline = from is { } former ? law.Redline(former, id, words) : [];
            var text = redline.IsEmpty ? string.Join('\n', law.Lines(id, words)) : Redline(redline);
            if (text.Length > 0)
            {
                yield return $"{law.Label(id, language)}{Colon}{Cut(text)}";
            }
        }

        if (citation.Verdict == CitedVerdict.Doubtful && targets is [var cited, ..])
        {
            yield return $"{law.Label(cited.Id, language)}{Colon}{Cut(string.Join('\n', law.Lines(cited.Id, words)))}";
        }

        if (citation.Suggestion is { } suggestion)
        {
            yield return $"{Pick("建议", "Suggestion")}{Colon}{suggestion.Text ?? law.Label(suggestion.Id, language)}"
                + (CheckReport.ReasonOf(citation) is { } reason ? $"{Pick("。", ". ")}{reason.Either(language)}" : "");
        }
    }

    private IEnumerable<string> LinesOf(CheckedQuotation quotation)
    {
        yield return Capital(quotation.Verdict.Words.Either(language));
        if (quotation.Why is { } why)
        {
            yield return why.Either(language);
        }

        if (quotation.Found is { } found)
        {
            var text = quotation.Differences.IsEmpty
                ? string.Join('\n', law.Lines(found.Id, found.Language))
                : Redline(quotation.Differences);
            yield return $"{law.Label(found.Id, language)}{Colon}{Cut(text)}";
        }
    }

    private static string Redline(IEnumerable<DiffPart> parts)
    {
        var words = new StringBuilder();
        foreach (var part in parts)
        {
            words.Append(part.Operation switch
            {
                "delete" => $"[-{part.Text}-]",
                "insert" => $"{{+{part.Text}+}}",
                _ => part.Text,
            });
        }

        return words.ToString();
    }

    private string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= MostWords)
        {
            return line;
        }

        var end = char.IsLowSurrogate(line[MostWords]) ? MostWords - 1 : MostWords;
        return line[..end] + Pick("……（下文略）", "… (shortened)");
    }

    private static string Short(string words)
    {
        const int Most = 60;
        return words.Length <= Most ? words : words[..(char.IsLowSurrogate(words[Most]) ? Most - 1 : Most)] + "…";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private string Colon => Pick("：", ": ");

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;

    private sealed record Note(DocumentPlace Place, string[] Lines, string? Replacement);
}
