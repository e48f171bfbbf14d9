using Statutes.Search.Hits;

namespace Statutes.Tests.Specs;

/// <summary>Runs the table of tests/Statutes.Specs/Search.</summary>
public class SearchSpecs
{
    private static readonly DateOnly At = new(2018, 1, 1);

    private static readonly Lazy<Dictionary<string, SpecRow>> LazyRows = new(
        () => SpecTable.Rows("Search", "query").ToDictionary(r => r.Place));

    public static TheoryData<string> Places => [.. LazyRows.Value.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void Finds(string place)
    {
        var row = LazyRows.Value[place];
        var hits = TestCorpus.Knowledge.Search(new SearchRequest(row["query"], At), TestCorpus.Today).Hits;
        var first = hits.Take(int.Parse(row["within"], null)).Select(h => h.Article.ToString()).ToArray();
        Assert.AllOf(row["finds"].Split(", "), id => Assert.Contains(id, first));
    }
}
