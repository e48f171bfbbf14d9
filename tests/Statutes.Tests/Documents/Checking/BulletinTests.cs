using Statutes.Citations.Finding;
using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Reading;
using Statutes.Documents.Reports;

namespace Statutes.Tests.Documents.Checking;

/// <summary>A document in both languages as a law firm wrote it.</summary>
public class BulletinTests
{
    // the articles cited, in the order of the document
    private static readonly string[] Chinese =
    [
        "nsl@2015-07-01/art_59 current", "csl@2017-06-01/art_35 renumbered", "npsr@2017-06-01/art_2 repealed",
        "npsr@2017-06-01/art_10 repealed", "npsr@2017-06-01/art_10 repealed", "npsr@2017-06-01/art_5 repealed",
        "npsr@2017-06-01/art_5 repealed", "npsr@2017-06-01/art_6 repealed", "npsr@2017-06-01/art_8 repealed",
        "npsr@2017-06-01/art_7 repealed", "npsr@2017-06-01/art_4 repealed",
    ];

    private static readonly string[] English =
    [
        "nsl@2015-07-01/art_59 current", "csl@2017-06-01/art_35 renumbered", "npsr@2017-06-01/art_2 repealed",
        "npsr@2017-06-01/art_5 repealed", "npsr@2017-06-01/art_5 repealed", "npsr@2017-06-01/art_6 repealed",
        "npsr@2017-06-01/art_9 repealed", "npsr@2017-06-01/art_7 repealed", "npsr@2017-06-01/art_4 repealed",
    ];

    [Fact]
    public void EveryCitationIsJudgedAtItsDate()
    {
        var check = Check();
        Assert.Equal((new DateOnly(2017, 5, 18), DateSource.Document), (check.At, check.AtFrom));
        Assert.Empty(check.NotUnderstood);
        Assert.Equal(
            [.. Chinese, .. English],
            check.Citations.Where(c => TargetOf(c)?.Contains('/') == true).Select(c => $"{TargetOf(c)} {c.Verdict.Name}"));
        var laws = check.Citations.Where(c => TargetOf(c)?.Contains('/') == false).ToLookup(TargetOf, c => c.Verdict);
        Assert.Equal(
            ["csl@2017-06-01", "icep@2017-06-01", "news@2017-06-01", "npsr@2017-02-04", "npsr@2017-06-01"],
            laws.Select(l => l.Key).Order(StringComparer.Ordinal));
        Assert.All(laws["csl@2017-06-01"], v => Assert.Equal(CitedVerdict.Current, v));
        Assert.All(laws["npsr@2017-06-01"], v => Assert.Equal(CitedVerdict.Repealed, v));
        Assert.All(laws["npsr@2017-02-04"], v => Assert.Equal(CitedVerdict.Historical, v)); // the draft, named as one
        Assert.Contains(check.Citations, c => c.Place.Part == PartNames.Footnotes && c.Verdict == CitedVerdict.Current);
    }

    [Fact]
    public void TheLanguagesCiteDifferently()
    {
        var check = Check();
        Assert.All(check.Findings, f => Assert.Equal(FindingCodes.LanguagesCiteDifferently, f.Code));
        var passages = new DocumentPassages(check.Content);
        Assert.Equal(
            [["第八条", "Article 9"], ["第十条"]], // Article 10 is cited in the Chinese only
            check.Findings.Select(f => f.Places.Select(p => passages.At(p).Words)).OrderByDescending(f => f.Count()));
    }

    [Fact]
    public void WordsThatOneLanguageAddsAreNoCitationAndNoFinding()
    {
        var check = Check();
        var added = check.Content.Paragraphs.Where(p => p.Text.Contains("public interest", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, added.Length);
        foreach (var paragraph in added)
        {
            for (var at = paragraph.Text.IndexOf("public interest", StringComparison.Ordinal); at >= 0;
                at = paragraph.Text.IndexOf("public interest", at + 1, StringComparison.Ordinal))
            {
                Assert.DoesNotContain(
                    check.Citations.Select(c => c.Place).Concat(check.Findings.SelectMany(f => f.Places)),
                    p => p.Part == paragraph.Part && p.Paragraph == paragraph.Number && p.Start <= at && at < p.End);
            }
        }
    }

    private static DocumentCheck Check()
    {
        Bulletin.SkipWithoutText();
        return CheckedText.Check(WordReadings.Of(Bulletin.ToWord()));
    }

    private static string? TargetOf(CheckedCitation citation) => CheckReport.TargetsOf(citation) is [var only] ? only.Id.ToString() : null;
}
