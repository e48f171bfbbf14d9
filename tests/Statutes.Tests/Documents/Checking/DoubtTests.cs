using Statutes.Documents.Citing;

namespace Statutes.Tests.Documents.Checking;

/// <summary>
/// Measures <see cref="CitedVerdict.Doubtful"/> on the sentences of <c>Documents/doubt.tsv</c>, which were written from the texts without
/// sight of the checker.
/// </summary>
public class DoubtTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Documents", "doubt.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')),
    ];

    [Fact]
    public void SentencesWithFormerNumbersAreFoundAndThoseWithNumbersOfTodayAreNot()
    {
        var (former, found, present, mistaken) = (0, 0, 0, new List<string>());
        foreach (var row in Rows)
        {
            var doubt = CheckedText.Check(row[4]).Citations.FirstOrDefault(c => c.Verdict == CitedVerdict.Doubtful);
            if (row[2] == "doubtful")
            {
                former++;
                found += doubt is null ? 0 : 1;
                if (doubt is not null && !Intended(row[3]).Contains(Place(doubt)))
                {
                    mistaken.Add($"{row[0]}: {Place(doubt)}");
                }
            }
            else
            {
                present++;
                if (doubt is not null)
                {
                    mistaken.Add(row[0]);
                }
            }
        }

        Assert.Equal((160, 160), (former, present));
        Assert.True(found >= 0.85 * former, $"{found} of {former} found.");
        Assert.True(mistaken.Count <= 0.02 * present, string.Join(", ", mistaken));
    }

    [Fact]
    public void TheReasonQuotesTheWordsThatDecided()
    {
        var doubt = Assert.Single(CheckedText.Check("《网络安全法》第三十五条要求对网络产品和服务的采购进行国家安全审查。").Citations);
        Assert.Equal(CitedVerdict.Doubtful, doubt.Verdict);
        Assert.Contains("采购", doubt.Why!.Zh!, StringComparison.Ordinal);
        Assert.Equal("csl@2026-01-01/art_37", doubt.Suggestion!.Id.ToString());
        Assert.False(doubt.Suggestion.IsCertain);
    }

    private static string[] Intended(string column) => column.Split("; ");

    private static string Place(CheckedCitation citation) =>
        $"{citation.Suggestion!.Id.Version.Work} {citation.Suggestion.Id.Path.AncestorOrSelf(Statutes.Model.Provisions.ProvisionKind.Article)!.Value.Number}";
}
