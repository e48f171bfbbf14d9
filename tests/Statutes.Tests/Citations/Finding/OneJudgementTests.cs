using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Tests.Specs;

namespace Statutes.Tests.Citations.Finding;

/// <summary>
/// Every text of the tables in tests/Statutes.Specs/Citations, put into sentences: running text gives the targets that the resolver
/// gives for the text alone, and no provision where the resolver refuses it.
/// </summary>
public class OneJudgementTests
{
    private static readonly string[] Carriers =
    [
        "本案争议在于，{0}。",
        "请各部门注意：{0}\n谢谢。",
        "法院认为，被告违反了{0}，应当承担责任。",
        "It is said that {0}.",
        "Please note: {0}\nThanks.",
        "We rely on {0}; the rest is not relevant here.",
    ];

    // alone, every word of a text must be understood; in a sentence, plain words may follow a citation
    private static readonly Dictionary<string, string> ProseBehindACitation = new()
    {
        ["网络安全法第三十五条和美国"] = "和美国 goes on with another thing",
        ["CSL Article 21)"] = "the sentence opened the bracket",
        ["CSL Articles 21 and"] = "the sentence goes on",
        ["CSL Article 35 is wrong"] = "a sentence about the article",
        ["CSL Art. 35 and some more"] = "the sentence goes on",
        ["CSL Article 22, paragraph 1, and 30 days"] = "days are no articles",
    };

    // alone, a text is a citation; in a sentence these could be anything
    private static readonly Dictionary<string, string> TooLittleForASentence = new()
    {
        ["CSL 35"] = "a name with a number may count something, or be a year",
        ["第三十五條「網絡安全法」"] = "words in 「」 behind a number may be emphasis",
    };

    private static readonly Lazy<CitationFinder> Finder = new(() => new CitationFinder(TestCorpus.Catalog));
    private static readonly Lazy<SpecRow[]> Rows = new(() =>
        [.. SpecTable.Rows("Citations", "cite").DistinctBy(r => (r["cite"], r["at"]))]);

    public static TheoryData<string> AllCarriers => [.. Carriers];

    [Theory]
    [MemberData(nameof(AllCarriers))]
    public void ASentenceGivesTheSameTargets(string carrier) =>
        Assert.Empty(Rows.Value.Select(row => Difference(carrier, row)).OfType<string>());

    [Fact]
    public void EveryExceptionIsATextOfTheTables() => Assert.Empty(
        ProseBehindACitation.Keys.Concat(TooLittleForASentence.Keys).Except(Rows.Value.Select(r => r["cite"])));

    private static string? Difference(string carrier, SpecRow row)
    {
        var cite = row["cite"];
        var at = LawDate.TryParse(row["at"], out var day) ? day : TestCorpus.Today;
        var alone = Targets(TestCorpus.Resolve(cite, at));
        var start = carrier.IndexOf("{0}", StringComparison.Ordinal);
        var span = new TextSpan(start, start + cite.Length);
        var text = carrier.Replace("{0}", cite, StringComparison.Ordinal);
        var found = Finder.Value.Find(text, at, TestCorpus.Today).Citations
            .Where(c => c.Span.Start < span.End && c.Span.End > span.Start).SelectMany(c => Targets(c.Resolution)).ToArray();
        var isException = alone.Length == 0 ? ProseBehindACitation.ContainsKey(cite) : TooLittleForASentence.ContainsKey(cite);
        var isSame = alone.Length == 0 ? !found.Any(id => id.Contains('/', StringComparison.Ordinal)) : found.SequenceEqual(alone);
        return isSame || isException
            ? null
            : $"{row.Place} {cite}: alone [{string.Join(", ", alone)}], in text [{string.Join(", ", found)}]";
    }

    private static string[] Targets(Resolution resolution) =>
        resolution is Resolution.Resolved resolved ? [.. resolved.Targets.Select(t => t.Id.ToString())] : [];
}
