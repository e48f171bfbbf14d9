using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Documents.Reports;
using Statutes.Documents.Word;
using Statutes.Model.Text;

namespace Statutes.Tests.Documents.Reports;

public class CheckRemarksTests
{
    private const string Renumbered = "见《网络安全法》第三十五条。";

    [Fact]
    public void ACommentGivesTheVerdictTheWordsOfTodayTheSuggestionAndTheCorpus()
    {
        var remark = Assert.Single(RemarksOf(CheckSample.Of(Renumbered)));
        Assert.Equal((1, 13), (remark.Start, remark.End));
        Assert.StartsWith("Renumbered: Cybersecurity Law, Article 35 (version of 2017-06-01)", remark.Comment[0]);
        Assert.Contains(
            remark.Comment,
            l => l.StartsWith("Cybersecurity Law, Article 37 (version of 2026-01-01): 关键信息基础设施", StringComparison.Ordinal));
        Assert.Contains("Suggestion: 《网络安全法》第三十七条", remark.Comment);
        Assert.Equal(
            $"Statutes, as of 2026-11-22, corpus {TestCorpus.Linked.Hash[..12]}; unofficial translation.", remark.Comment[^1]);
        Assert.Equal(
            $"Statutes，截至 2026-11-22，语料库 {TestCorpus.Linked.Hash[..12]}；译文为非官方译文。",
            RemarksOf(CheckSample.Of(Renumbered), Language.Chinese)[0].Comment[^1]);
    }

    [Fact]
    public void WordsThatChangedAreARedline()
    {
        var check = CheckSample.Of("见《网络安全法》第六十条。");
        Assert.Equal(CitedVerdict.Amended, check.Citations[0].Verdict);
        var lines = Assert.Single(RemarksOf(check)).Comment;
        Assert.Contains(lines, l => l.Contains("[-", StringComparison.Ordinal) && l.Contains("{+", StringComparison.Ordinal));
    }

    [Fact]
    public void OnlyWithUpdateAndOnlyACertainSuggestionReplacesTheWords()
    {
        var check = CheckSample.Of(Renumbered, "见《网络安全法》第六十条。");
        Assert.AllOf(RemarksOf(check), r => Assert.Null(r.Replacement));
        Assert.Equal(["《网络安全法》第三十七条", null], RemarksOf(check, update: true).Select(r => r.Replacement));
        var citation = check.Citations[0];
        foreach (var other in new[]
        {
            citation with { Suggestion = citation.Suggestion! with { IsCertain = false } },
            citation with { Suggestion = citation.Suggestion! with { Text = null } },
            citation with { Verdict = CitedVerdict.Doubtful },
        })
        {
            Assert.AllOf(RemarksOf(check with { Citations = [other] }, update: true), r => Assert.Null(r.Replacement));
        }
    }

    [Fact]
    public void WhatIsInOrderHasNoComment() =>
        Assert.Empty(RemarksOf(CheckSample.Of(new DateOnly(2026, 3, 5), "见《网络安全法》第三十七条。")));

    // one comment over both; a reader would not know which of two at the same words to believe
    [Theory]
    [InlineData("见《网络安全法》第三十五条。", 0, 14)]
    [InlineData("《网络安全法》第三十五条。", 1, 14)]
    [InlineData("第三十五条。", 1, 14)]
    public void PlacesThatOverlapHaveOneCommentOverBothAndNothingIsReplaced(string quoted, int start, int end)
    {
        var check = CheckSample.Of(Renumbered);
        var quotation = QuotationOf(check, quoted);
        var remark = Assert.Single(RemarksOf(check with { Quotations = [quotation] }, update: true));
        Assert.Equal((start, end), (remark.Start, remark.End));
        Assert.Null(remark.Replacement);
        Assert.Contains("“《网络安全法》第三十五条”", remark.Comment);
        Assert.Contains($"“{quoted}”", remark.Comment);
        Assert.Contains("Not found", remark.Comment);
        Assert.Single(remark.Comment, l => l.StartsWith("Statutes, as of", StringComparison.Ordinal));
    }

    [Fact]
    public void PlacesThatTouchHaveACommentEach()
    {
        var check = CheckSample.Of(Renumbered);
        var remarks = RemarksOf(check with { Quotations = [QuotationOf(check, "。")] }, update: true);
        Assert.Equal([(1, 13), (13, 14)], remarks.Select(r => (r.Start, r.End)));
        Assert.NotNull(remarks[0].Replacement);
    }

    [Fact]
    public void FindingsAndPassagesHaveACommentAtEachPlace()
    {
        var check = CheckSample.Of("The operator applies. CSL Art. 35(a)(b).");
        var remarks = RemarksOf(check with { Findings = [CheckSample.Finding(check, "operator")] });
        Assert.Equal("Two renderings.", remarks[0].Comment[0]);
        Assert.StartsWith("Not understood: ", remarks[1].Comment[0]);
    }

    [Fact]
    public void RemarksOfADocumentWithManyPlacesNeverOverlap()
    {
        var text = "《网络安全法》第三十五条、第六十条和第九十九条规定“网络运营者应当”；CSL Art. 35(a)(b), Art. 999.";
        var check = CheckSample.Of(text, text, text);
        var everywhere = check with
        {
            Quotations = [.. Enumerable.Range(0, 40).Select(i => QuotationOf(check, text[i..(i + 1 + (i % 7))]))],
            Findings = [CheckSample.Finding(check, "第六十条和第")],
        };
        var remarks = RemarksOf(everywhere, update: true);
        Assert.True(remarks.Count > 3);
        foreach (var (before, after) in remarks.Zip(remarks.Skip(1)))
        {
            Assert.True(before.Paragraph < after.Paragraph || before.End <= after.Start);
        }

        Assert.AllOf(remarks, r => Assert.InRange(r.End, r.Start + 1, text.Length));
    }

    private static CheckedQuotation QuotationOf(DocumentCheck check, string words)
    {
        var start = check.Content.Paragraphs[0].Text.IndexOf(words, StringComparison.Ordinal);
        var place = new DocumentPlace(PartNames.Body, 0, start, start + words.Length);
        return new CheckedQuotation(words, place, null, Language.Chinese, QuotedVerdict.NotFound, null, [], 0, [], null);
    }

    private static IReadOnlyList<WordRemark> RemarksOf(DocumentCheck check, Language language = Language.English, bool update = false) =>
        new CheckRemarks(check, TestCorpus.Knowledge, language, update).ToList();
}
