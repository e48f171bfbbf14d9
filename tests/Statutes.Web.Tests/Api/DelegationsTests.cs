using System.Text.Json;

namespace Statutes.Web.Tests.Api;

/// <summary>What the provisions leave to others, and the rules that fill it.</summary>
public class DelegationsTests(RunningService service)
{
    [Theory]
    [InlineData("csl", "2026-06-01", "csl@2026-01-01/art_33__para_1", "国务院", "rule", "ciir")]
    [InlineData("csl", "2026-06-01", "csl@2026-01-01/art_37__para_1", "国家网信部门会同国务院有关部门", "procedure", "crm")]
    [InlineData("csl", "2026-06-01", "csl@2026-01-01/art_39__para_1", "国家网信部门会同国务院有关部门", "rule", "oda cbdf scm")]
    [InlineData("csl", "2026-06-01", "csl@2026-01-01/art_25__para_1", "国家网信部门会同国务院有关部门", "rule", "")]
    [InlineData("csl", "2018-01-01", "csl@2017-06-01/art_35__para_1", "国家网信部门会同国务院有关部门", "procedure", "npsr")] // until 2020
    [InlineData("pipl", "2026-06-01", "pipl@2021-11-01/art_38__para_1__item_3", "国家网信部门", "rule", "scm cbdf")]
    public async Task AProvisionNamesWhomItLeavesWhatAndTheRulesThatFillIt(
        string work, string at, string id, string whom, string kind, string rules)
    {
        var answer = await service.GetAsync($"/api/delegations?work={work}&at={at}");
        var delegation = Assert.Single(answer.At("delegations").EnumerateArray(), d => d.Text("id") == id);
        Assert.Equal((whom, kind), (delegation.Text("delegate"), delegation.Text("kind")));
        Assert.Equal(rules, string.Join(' ', delegation.At("rules").EnumerateArray().Select(r => r.Text("work"))));
        Assert.False(string.IsNullOrEmpty(delegation.Text("words.en")));
    }

    [Fact]
    public async Task ARuleNamesWhatItFillsAndItsBases()
    {
        var answer = await service.GetAsync("/api/delegations?work=oda&at=2026-06-01");
        Assert.Equal(["csl", "dsl", "pipl"], Works(answer.At("bases")));
        Assert.Contains("csl@2026-01-01/art_39__para_1", answer.At("fills").EnumerateArray().Select(d => d.Text("id")));
    }

    [Fact]
    public async Task ALawNamesEveryRuleOnItsBasis()
    {
        var rules = Works((await service.GetAsync("/api/delegations?work=csl&at=2026-06-01")).At("rules"));
        Assert.Contains("ciir", rules);
        Assert.DoesNotContain("npsr", rules); // repealed
        Assert.DoesNotContain("scm", rules); // names another law
    }

    [Fact]
    public async Task ThePageOfAnArticleHasItsRelatedRulesBothWays()
    {
        Assert.Contains("href=\"/ciir/2021-09-01\"", await service.PageAsync("/csl/2026-01-01/art_33"));
        Assert.Contains("href=\"/csl/2026-01-01/art_33__para_1\"", await service.PageAsync("/ciir/2021-09-01/art_1"));
        Assert.DoesNotContain("id=\"related\"", await service.PageAsync("/csl/2026-01-01/art_1"));
    }

    [Theory]
    [InlineData("", "missing-parameter")]
    [InlineData("work=nope", "unknown-work")]
    [InlineData("work=csl&at=2026", "bad-date")]
    [InlineData("work=csl&q=x", "unknown-parameter")]
    public async Task AWrongParameterIsRefused(string query, string code) =>
        Assert.Equal(code, (await service.GetAsync("/api/delegations?" + query, 400)).Text("code"));

    private static IEnumerable<string?> Works(JsonElement links) => links.EnumerateArray().Select(l => l.Text("work"));
}
