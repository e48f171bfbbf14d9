using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.MadeDocuments;

/// <summary>What a check says about the statements of a made document.</summary>
/// <param name="Verdicts">How many verdicts were asked for: one for a citation, one for a quotation.</param>
/// <param name="Failures">The verdicts that are wrong, in words.</param>
/// <param name="Grave">
/// The failures that must not be: an altered quotation that is called exact, and a citation by a former number that is called current.
/// </param>
public sealed record DocumentJudgement(int Verdicts, IReadOnlyList<string> Failures, IReadOnlyList<string> Grave)
{
    /// <summary>Checks a document and compares the verdicts.</summary>
    public static DocumentJudgement Of(MadeDocument document, KnowledgeBase knowledge, DateOnly today)
    {
        var asked = document.Statements.Sum(s => s.Quoted.Length > 0 ? 2 : 1);
        if (DocumentReader.Read(document.Content, DocumentLimits.Default, CancellationToken.None) is not DocumentReading.Success read)
        {
            return new DocumentJudgement(asked, [.. Enumerable.Repeat($"{document.Name}: refused", asked)], []);
        }

        var check = new DocumentChecker(knowledge).Check(read.Content, null, today);
        var (failures, grave) = (new List<string>(), new List<string>());
        foreach (var statement in document.Statements)
        {
            Judge(statement, check, f => failures.Add($"{document.Name} {statement.Kind}: {f}\n        {statement.Text}"),
                f => grave.Add($"{document.Name} {statement.Kind}: {f}\n        {statement.Text}"));
        }

        // nothing else is cited or quoted
        var expected = document.Statements.Count;
        if (check.Citations.Length > expected || check.NotUnderstood.Length > 0)
        {
            var known = document.Statements.Select(s => LawMaterial.Fold(s.Citation)).ToHashSet();
            var more = check.Citations.Where(c => !known.Contains(LawMaterial.Fold(c.Text))).Select(c => $"{c.Text} {c.Verdict.Name}");
            failures.Add(
                $"{document.Name}: {check.Citations.Length} citations instead of {expected}, {check.NotUnderstood.Length} not understood: "
                + string.Join(", ", more));
        }

        return new DocumentJudgement(asked, failures, grave);
    }

    private static void Judge(Statement statement, DocumentCheck check, Action<string> fail, Action<string> failGravely)
    {
        var text = LawMaterial.Fold(statement.Text);
        var paragraph = check.Content.Paragraphs.FirstOrDefault(p => LawMaterial.Fold(p.Text).Contains(text, StringComparison.Ordinal));
        if (paragraph is null)
        {
            fail("not read as it was written");
            return;
        }

        var citation = check.Citations.FirstOrDefault(c => c.Place.Part == paragraph.Part && c.Place.Paragraph == paragraph.Number
            && LawMaterial.Fold(statement.Citation).Contains(LawMaterial.Fold(c.Text), StringComparison.Ordinal));
        if (citation?.Verdict != statement.Verdict)
        {
            fail($"the citation is {citation?.Verdict.Name ?? "not found"} instead of {statement.Verdict.Name}");
            if (statement.Kind == StatementKind.FormerNumber && citation?.Verdict == CitedVerdict.Current)
            {
                failGravely("current");
            }
        }
        else if (statement.Present is { } present && NumberOf(citation.Suggestion?.Id) != present)
        {
            fail($"{citation.Suggestion?.Id} is suggested instead of Article {present}");
        }

        if (statement.Quoted.Length > 0)
        {
            var quotation = check.Quotations.FirstOrDefault(
                q => q.Place.Part == paragraph.Part && q.Place.Paragraph == paragraph.Number && q.Text.Length > 15
                    && text.Contains(LawMaterial.Fold(q.Text), StringComparison.Ordinal));
            JudgeQuotation(statement, quotation, fail, failGravely);
        }
    }

    private static void JudgeQuotation(
        Statement statement, CheckedQuotation? quotation, Action<string> fail, Action<string> failGravely)
    {
        if (quotation is null || !statement.Quoted.Contains(quotation.Verdict))
        {
            fail($"the quotation is {quotation?.Verdict.Name ?? "not found"} instead of "
                + $"{string.Join(" or ", statement.Quoted.Select(q => q.Name))}: {quotation?.Text} {quotation?.Why?.En}");
            if (statement.Kind == StatementKind.Altered && quotation?.Verdict == QuotedVerdict.Exact)
            {
                failGravely("exact");
            }
        }
        else if (statement.Found is { } found && ArticleOf(quotation.Found?.Id) != found)
        {
            fail($"the words were found in {quotation.Found?.Id} instead of {found}");
        }
    }

    private static string? ArticleOf(ProvisionId? id) => id is { } known && known.Path.AncestorOrSelf(ProvisionKind.Article) is { } article
        ? (known with { Path = article }).ToString()
        : null;

    private static string? NumberOf(ProvisionId? id) => id?.Path.AncestorOrSelf(ProvisionKind.Article)?.Number.ToString();
}
