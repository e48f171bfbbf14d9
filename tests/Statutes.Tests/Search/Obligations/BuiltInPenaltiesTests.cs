using Statutes.Model.Duties;
using Statutes.Search.Obligations;

namespace Statutes.Tests.Search.Obligations;

/// <summary>Penalties of built-in laws that no table of tests/Statutes.Specs covers.</summary>
public class BuiltInPenaltiesTests
{
    private static ObligationRegister Register => TestCorpus.Knowledge.Obligations;

    // 广播电视 contains 视, which is no verb here
    [Theory]
    [InlineData("mnp@2024-01-01/art_53__para_1", PenaltyKind.OrderToCorrect,
        "网信、新闻出版、电影、教育、电信、公安、民政、文化和旅游、市场监督管理、广播电视等部门")]
    [InlineData("mnp@2024-01-01/art_54__para_2", PenaltyKind.Revocation, "有关部门")]
    [InlineData("crypto@2020-01-01/art_33__para_1", PenaltyKind.DisciplinaryAction, "有关国家机关、单位")]
    public void TheAuthorityIsNamedWhole(string id, PenaltyKind kind, string authority) =>
        Assert.Equal([authority], Of(id).Where(p => p.Kind == kind).Select(p => Words(p, p.DecidedBy)).Distinct());

    // 违反本规定第七条…规定，法律、行政法规有规定的，依照其规定；法律、行政法规没有规定的，由网信部门…给予警告
    [Fact]
    public void AClauseThatRefersToOtherLawsDoesNotEndTheConduct()
    {
        var penalties = Of("algo@2022-03-01/art_31__para_1");
        Assert.Contains(penalties, p => p is { Tier: 1, Kind: PenaltyKind.Warning });
        Assert.Contains(penalties, p => p is { Tier: 2, Amount: { Min: 10_000, Max: 100_000 } });
        var duty = TestCorpus.Id("algo@2022-03-01/art_7__para_1");
        Assert.All(Register.Of(duty.Version).Where(o => o.Duty.From == duty), o => Assert.NotEmpty(o.Penalties));
    }

    // 情节严重的，并处十五日以下拘留: the fine below is for 任何单位和个人
    [Theory]
    [InlineData("atof@2022-12-01/art_42__para_1")]
    [InlineData("atof@2022-12-01/art_44__para_1")]
    public void ADetentionOfAHigherTierDoesNotMakeTheBaseOneOfPersons(string id)
    {
        Assert.All(Of(id).Where(p => p.Tier == 1), p => Assert.Equal(PenalizedParty.Any, p.On));
        Assert.All(Of(id).Where(p => p.Tier == 2), p => Assert.Equal(PenalizedParty.Individual, p.On));
    }

    // 运营者采购…，未按照…; 明知出口经营者从事…仍为其提供…
    [Theory]
    [InlineData("ciir@2021-09-01/art_40__para_1", PenalizedParty.Organization)]
    [InlineData("ciir@2021-09-01/art_41__para_1", PenalizedParty.Organization)]
    [InlineData("ciir@2021-09-01/art_42__para_1", PenalizedParty.Organization)]
    [InlineData("algo@2022-03-01/art_33__para_1", PenalizedParty.Organization)]
    [InlineData("exportcontrol@2020-12-01/art_36__para_1", PenalizedParty.Any)]
    [InlineData("exportcontrol@2020-12-01/art_37__para_1", PenalizedParty.Organization)]
    public void TheFineIsOnWhoeverTheConductNames(string id, PenalizedParty party) => Assert.All(
        Of(id).Where(p => p.Kind == PenaltyKind.Fine && p.On != PenalizedParty.PersonsInCharge), p => Assert.Equal(party, p.On));

    [Fact]
    public void ABanNamesItsPersons() => Assert.Equal(
        [PenalizedParty.Organization, PenalizedParty.PersonsInCharge], Of("mnp@2024-01-01/art_57__para_1").Select(p => p.On));

    [Fact]
    public void AnAuthorityThatHasToOrderMeasuresHasADuty()
    {
        var paragraph = TestCorpus.Id("ndsr@2025-01-01/art_33__para_4");
        var duties = Register.Of(paragraph.Version).Where(o => o.Duty.From == paragraph).ToArray();
        Assert.Equal(
            ["省级以上有关主管部门", "重要数据的处理者"], duties.Select(o => Register.Words(paragraph.Version, o.Duty.Subject)));
    }

    // 违反本条例第二十条第一款第一项和第五项规定，情节严重的: a step above the 款 before
    [Fact]
    public void AGraverBreachOfTheSameProvisionIsAHigherTierWithItsCondition() => Assert.All(
        Of("mnp@2024-01-01/art_54__para_2"), p => Assert.Equal((3, "情节严重的"), (p.Tier, Words(p, p.Condition))));

    [Fact]
    public void ARegulationBindsStateOrgansLikeALaw()
    {
        var penalty = TestCorpus.Id("ndsr@2025-01-01/art_60__para_1");
        var bound = Register.Of(penalty.Version).Where(o => o.Penalties.Any(p => p.Provision == penalty)).ToArray();
        Assert.NotEmpty(bound);
        Assert.All(bound, o => Assert.Equal("国家机关", Register.Words(penalty.Version, o.Duty.Subject)));
    }

    private static Penalty[] Of(string id) =>
        [.. Register.PenaltiesOf(TestCorpus.Id(id).Version).Where(p => p.From == TestCorpus.Id(id)).SelectMany(p => p.Penalties)];

    private static string Words(Penalty penalty, Statutes.Model.Text.TextSpan span) => Register.Words(penalty.From.Version, span);
}
