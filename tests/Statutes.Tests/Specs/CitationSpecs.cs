using Statutes.Citations.Resolving;
using Statutes.Model.Dates;

namespace Statutes.Tests.Specs;

/// <summary>Runs the tables of tests/Statutes.Specs/Citations: a text, a date, and the one line that the answer comes to.</summary>
public class CitationSpecs
{
    public static TheoryData<string> Places => [.. SpecTable.Rows("Citations", "cite").Select(r => r.Place)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Resolves(string place)
    {
        var row = SpecTable.Rows("Citations", "cite").Single(r => r.Place == place);
        var at = LawDate.TryParse(row["at"], out var day) ? day : TestCorpus.Today;
        Assert.Equal(row["answer"], Summary(TestCorpus.Resolve(row["cite"], at)));
    }

    [Fact]
    public void ThereAreManyOfThem() => Assert.True(SpecTable.Rows("Citations", "cite").Count() > 80);

    private static string Summary(Resolution resolution) => resolution switch
    {
        Resolution.Resolved r => string.Join(", ", r.Targets.Select(t => t.Id))
            + string.Concat(r.Cautions.Select(c => " !" + c.Code.Name)),
        Resolution.Ambiguous a => "either " + string.Join(" or ", a.Alternatives.Select(x => x.Id.ToString())),
        Resolution.Unresolved u => u.Code.Name,
        _ => throw new NotSupportedException(),
    };
}
