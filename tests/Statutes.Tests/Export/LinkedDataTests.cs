using System.Text.Json;
using Statutes.Export;
using Statutes.Export.LinkedData;

namespace Statutes.Tests.Export;

public class LinkedDataTests
{
    public static TheoryData<string> Ids => ExportedVersions.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryProvisionIsANodeUnderItsPermanentAddress(string id)
    {
        var exported = ExportedVersions.Of(id);
        var nodes = Nodes(Read(exported)).Where(n => n.TryGetProperty("legislationIdentifier", out _))
            .Select(n => n.GetProperty("@id").GetString()).ToHashSet();
        Assert.AllOf(exported.Texts.SelectMany(t => t.All), p => Assert.Contains(exported.AddressOf(new(exported.Id, p.Path)), nodes));
    }

    // a term without a meaning is dropped by a parser; no context is fetched
    [Theory]
    [MemberData(nameof(Ids))]
    public void TheContextIsInsideAndGivesEveryTermAMeaning(string id)
    {
        var root = Read(ExportedVersions.Of(id));
        var context = root.GetProperty("@context");
        Assert.Equal(JsonValueKind.Object, context.ValueKind);
        Assert.Equal("http://schema.org/", context.GetProperty("@vocab").GetString());
        var prefixed = Nodes(root).SelectMany(n => n.EnumerateObject().Select(p => p.Name))
            .Where(n => n.Contains(':', StringComparison.Ordinal)).Select(n => n.Split(':')[0]).Distinct();
        Assert.Equal(["eli"], prefixed);
    }

    [Fact]
    public void AVersionSaysWhenItIsInForceWhatItIsOfAndWhatItChanges()
    {
        var root = Read(ExportedVersions.Of("csl@2026-01-01", "https://example.org"));
        Assert.Equal("https://example.org/csl/2026-01-01", root.GetProperty("@id").GetString());
        Assert.Equal("https://example.org/csl/2017-06-01", root.GetProperty("legislationChanges").GetString());
        Assert.Equal("InForce", root.GetProperty("legislationLegalForce").GetString());
        Assert.Equal("2026-01-01/..", root.GetProperty("temporalCoverage").GetString());
        Assert.Equal("2025-10-28", root.GetProperty("legislationDate").GetString());
        Assert.Equal("https://example.org/works#csl", root.GetProperty("exampleOfWork").GetProperty("@id").GetString());
        var former = Read(ExportedVersions.Of("csl@2017-06-01"));
        Assert.Equal(
            ("NotInForce", "2017-06-01/2025-12-31", "/csl/2026-01-01"),
            (
                former.GetProperty("legislationLegalForce").GetString(),
                former.GetProperty("temporalCoverage").GetString(),
                former.GetProperty("eli:changed_by").GetString()));
    }

    [Fact]
    public void AnArticleHasBothWordingsItsLineageAndWhatItCites()
    {
        using var stream = new MemoryStream(
            ExportedVersions.Bytes(
                s => LinkedDataDocument.Write(ExportedVersions.Of("csl@2017-06-01"), TestCorpus.Id("csl@2017-06-01/art_60").Path, s)));
        var article = JsonDocument.Parse(stream).RootElement;
        Assert.Equal("/csl/2017-06-01/art_60", article.GetProperty("@id").GetString());
        Assert.Equal("/csl/2017-06-01", article.GetProperty("isPartOf").GetString());
        Assert.Equal(["zh", "en"], article.GetProperty("text").EnumerateArray().Select(t => t.GetProperty("@language").GetString()));
        Assert.Equal("csl@2017-06-01.60", article.GetProperty("identifier").GetProperty("value").GetString());
        Assert.Contains(
            article.GetProperty("hasPart")[0].GetProperty("eli:cites").EnumerateArray(),
            c => c.GetString() == "/csl/2017-06-01/art_22__para_1");
    }

    [Fact]
    public void ItIsSafeInsideAPage()
    {
        var bytes = ExportedVersions.Bytes(s => LinkedDataDocument.Write(ExportedVersions.OfText(ExportedVersions.Hostile), s));
        Assert.DoesNotContain("</script>", System.Text.Encoding.UTF8.GetString(bytes));
        Assert.Contains(
            "<script>alert(1)</script>",
            JsonDocument.Parse(bytes).RootElement.GetProperty("hasPart")[0].GetProperty("text")[0].GetProperty("@value").GetString());
    }

    private static JsonElement Read(ExportedVersion exported) =>
        JsonDocument.Parse(ExportedVersions.Bytes(s => LinkedDataDocument.Write(exported, s))).RootElement;

    private static IEnumerable<JsonElement> Nodes(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Name != "@context").SelectMany(p => Nodes(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };
}
