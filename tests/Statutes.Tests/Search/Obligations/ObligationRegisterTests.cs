using Statutes.Model.Duties;
using Statutes.Search.Obligations;

namespace Statutes.Tests.Search.Obligations;

/// <summary>Each duty has the penalties for its breach, and no others.</summary>
public class ObligationRegisterTests
{
    private static ObligationRegister Register => TestCorpus.Knowledge.Obligations;

    [Fact]
    public void ADutyHasThePenaltiesThatFollowTheConductOfOtherParagraphs()
    {
        var penalties = Of("csl@2026-01-01/art_23__para_1__item_1").Single().Penalties;
        Assert.Equal([1, 1, 1, 2, 2, 3, 3, 4, 4], penalties.Select(p => p.Penalty.Tier));
        var graver = TestCorpus.Id("csl@2026-01-01/art_61__para_3");
        Assert.Contains(penalties, p => p.Provision == graver && p.Penalty.Amount?.Max == 10_000_000);
        Assert.DoesNotContain(penalties, p => p.IsInferred);
    }

    [Fact]
    public void APenaltyIsNoDuty() =>
        Assert.DoesNotContain(Register.Of(TestCorpus.Id("csl@2026-01-01").Version), o => o.Duty.From.Path.EId.StartsWith("art_61__"));

    [Fact]
    public void AnItemHasThePenaltyAboveItsList() => Assert.All(
        Of("csl@2026-01-01/art_13__para_2"),
        o => Assert.Equal([PenaltyKind.AsOtherLaws], o.Penalties.Select(p => p.Penalty.Kind)));

    [Fact]
    public void ARightHasNoPenalties() => Assert.All(
        Of("csl@2026-01-01/art_45__para_1").Where(o => o.Duty.Modal == DutyModal.Entitled), o => Assert.Empty(o.Penalties));

    // 网络运营者…违反本法第五十二条规定: that article states the duty of the authority
    [Fact]
    public void AnAuthorityHasNoPenaltyForOperators() => Assert.All(Of("csl@2026-01-01/art_52__para_1"), o => Assert.Empty(o.Penalties));

    // 处理个人信息未履行本法规定的个人信息保护义务的 names no article
    [Fact]
    public void APenaltyWithoutAnArticleIsInferred()
    {
        var penalties = Of("pipl@2021-11-01/art_51__para_1__item_1").Single().Penalties;
        Assert.Contains(penalties, p => p.Penalty.Amount is { Max: 50_000_000 });
        Assert.Contains(penalties, p => p.Penalty.Amount is { Max: 0.05m, Unit: PenaltyAmount.Times });
        Assert.All(penalties, p => Assert.True(p.IsInferred));
    }

    private static Obligation[] Of(string id) =>
        [.. Register.Of(TestCorpus.Id(id).Version).Where(o => o.Duty.From == TestCorpus.Id(id))];
}
