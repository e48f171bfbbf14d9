using Statutes.Search.Hits;

namespace Statutes.Tests.Specs;

/// <summary>Runs the table of tests/Statutes.Specs/Search.</summary>
public class SearchSpecs
{
    private static readonly DateOnly At = new(2018, 1, 1);

    public static TheoryData<string> Places => [.. SpecTable.Rows("Search", "query").Select(r => r.Place)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Finds(string place)
    {
        var row = SpecTable.Rows("Search", "query").Single(r => r.Place == place);
        var hits = TestCorpus.Knowledge.Search(new SearchRequest(row["query"], At), TestCorpus.Today).Hits;
        var first = hits.Take(int.Parse(row["within"], null)).Select(h => h.Article.ToString()).ToArray();
        Assert.All(row["finds"].Split(", "), id => Assert.Contains(id, first));
    }
}
