using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Statutes.Web.Tests.Mcp;

/// <summary>The tool <c>read_provision</c> reads what the resolver reads.</summary>
public sealed class ReadProvisionTests(HttpTests.Connection connection) : IClassFixture<HttpTests.Connection>
{
    [Theory]
    [InlineData("CSL 35", "csl@2017-06-01/art_35", "csl@2017-06-01/art_35")]
    [InlineData(" CSL Art. 35 ", "csl@2017-06-01/art_35", "csl@2017-06-01/art_35")]
    [InlineData("网络安全法第三十五条", "csl@2017-06-01/art_35", "csl@2017-06-01/art_35")]
    [InlineData("《网络安全法》第二十一条第三项", "csl@2017-06-01/art_21__para_1__item_3", "csl@2017-06-01/art_21")]
    public async Task ACitationIsReadAtTheDate(string cite, string target, string article)
    {
        var read = await ReadAsync(new { id = cite, at = "2018-01-01" });
        Assert.Equal((target, article), (read.Text("resolution.targets.0.id"), read.Text("article.id")));
        Assert.Equal("csl@2026-01-01/art_35", (await ReadAsync(new { id = "CSL 35" })).Text("article.id"));
    }

    [Fact]
    public async Task ACitationWithoutADateCarriesItsCautionsAndOtherReadings()
    {
        var read = await ReadAsync(new { id = "网络安全法第三十五条" });
        Assert.True(read.At("resolution.atAssumed").GetBoolean());
        Assert.Equal(["renumbered"], read.Texts("resolution.cautions", "code"));
        Assert.Equal(["csl@2017-06-01/art_35"], read.Texts("resolution.alternatives", "id"));
    }

    [Theory]
    [InlineData("CSL 99", "no-such-article")]
    [InlineData("《民法典》第五百八十五条", "text-not-available")]
    public async Task ACitationWithoutATargetSaysWhy(string cite, string reason)
    {
        var read = await ReadAsync(new { id = cite });
        Assert.Equal(("unresolved", reason), (read.Text("resolution.outcome"), read.Text("resolution.reason.code")));
        Assert.Equal(JsonValueKind.Null, read.At("article").ValueKind);
    }

    [Theory]
    [InlineData("Article 35")]
    [InlineData("第三十五条")]
    [InlineData("nothing of the kind")]
    [InlineData("csl@/art_35")]
    public async Task WhatNamesNoLawIsAnErrorWithBothForms(string id)
    {
        var result = await CallAsync(new { id });
        Assert.True(result.IsError);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.StartsWith("no-such-provision: ", text);
        Assert.Contains("csl@2017-06-01/art_35", text);
        Assert.Contains("CSL Art. 35", text);
    }

    private async Task<JsonElement> ReadAsync(object arguments)
    {
        var result = await CallAsync(arguments);
        Assert.False(result.IsError ?? false, (result.Content[0] as TextContentBlock)?.Text);
        return result.StructuredContent!.Value;
    }

    private async Task<CallToolResult> CallAsync(object arguments) => await connection.Client.CallToolAsync(
        "read_provision",
        JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value));
}
