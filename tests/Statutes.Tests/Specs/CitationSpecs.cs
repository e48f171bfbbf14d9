using Statutes.Citations.Resolving;
using Statutes.Model.Dates;

namespace Statutes.Tests.Specs;

/// <summary>Runs the tables of tests/Statutes.Specs/Citations: a text, a date, and the one line that the answer comes to.</summary>
public class CitationSpecs
{
    private static readonly Lazy<Dictionary<string, SpecRow>> LazyRows = new(
        () => SpecTable.Rows("Citations", "cite").ToDictionary(r => r.Place));

    public static TheoryData<string> Places => [.. LazyRows.Value.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void Resolves(string place)
    {
        var row = LazyRows.Value[place];
        var at = LawDate.TryParse(row["at"], out var day) ? day : TestCorpus.Today;
        Assert.Equal(row["answer"], Summary(TestCorpus.Resolve(row["cite"], at)));
    }

    [Fact]
    public void ThereAreManyOfThem() => Assert.True(LazyRows.Value.Count > 80);

    private static string Summary(Resolution resolution) => resolution switch
    {
        Resolution.Resolved r => string.Join(", ", r.Targets.Select(t => t.Id))
            + string.Concat(r.Cautions.Select(c => " !" + c.Code.Name).Distinct()),
        Resolution.Ambiguous a => "either " + string.Join(" or ", a.Alternatives.Select(x => x.Id.ToString())),
        Resolution.Unresolved u => u.Code.Name,
        _ => throw new NotSupportedException(),
    };
}
