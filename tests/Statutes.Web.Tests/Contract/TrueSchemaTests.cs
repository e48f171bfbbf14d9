using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Statutes.Web.Tests.Contract;

/// <summary>A generated client can rely on the schemas: every answer over the whole corpus has the promised members and values.</summary>
public class TrueSchemaTests(RunningService service)
{
    // members that name one of few values, whatever record they are in
    private static readonly string[] FewValues =
    [
        "outcome", "status", "statusFrom", "change", "kind", "code", "verdict", "modal", "atFrom", "lang", "op", "type", "unresolved",
        "part",
    ];

    private static readonly string[] DateMembers = ["date", "inForceFrom", "inForceUntil", "checkedTo", "today", "made", "inForce"];

    [Fact]
    public async Task EveryMemberWithFewValuesListsThemAndEveryDateIsOne()
    {
        foreach (var (name, schema) in await SchemasAsync())
        {
            foreach (var (member, property) in schema!["properties"]?.AsObject() ?? [])
            {
                var isText = property!["type"]?.ToJsonString().Contains("string", StringComparison.Ordinal) is true;
                var what = $"{name}.{member}";
                Assert.True(
                    !isText || !FewValues.Contains(member) || name == "ProblemDetails" || property["enum"] is not null,
                    $"{what} has no enum. Add it to ResponseValues.");
                Assert.True(
                    !isText || !DateMembers.Contains(member) || property["format"]?.GetValue<string>() == "date",
                    $"{what} has no format. Add it to ResponseValues.");
            }
        }
    }

    [Theory]
    [InlineData("FindRequestJson", "text")]
    [InlineData("ResolveItemJson", "cite")]
    public async Task ABodyRequiresOnlyWhatARequestCannotDoWithout(string schema, string required)
    {
        var body = (await SchemasAsync())[schema]!;
        Assert.Equal([required], body["required"]!.AsArray().Select(r => r!.GetValue<string>()));
        Assert.DoesNotContain("null", body["properties"]![required]!["type"]!.ToJsonString());
        Assert.Equal("date", body["properties"]!["at"]!["format"]!.GetValue<string>());
    }

    // whatever the corpus has
    [Fact]
    public async Task EveryWorkVersionAndArticleHasThePromisedShape()
    {
        var (work, contents, article, provision, compare) = (
            await ReadAsync("WorkJson"), await ReadAsync("ContentsJson"), await ReadAsync("ArticleJson"), await ReadAsync("ProvisionJson"),
            await ReadAsync("CompareJson"));
        var count = 0;
        foreach (var one in (await service.GetAsync("/api/works")).At("works").EnumerateArray())
        {
            var id = one.Text("id");
            JsonSchemas.AssertValid(work, one, id!);
            foreach (var version in one.At("versions").EnumerateArray().Where(v => v.At("texts").GetArrayLength() > 0))
            {
                var address = $"/api/works/{id}/{version.Text("version")}";
                var whole = await service.GetAsync(address);
                JsonSchemas.AssertValid(contents, whole, address);
                for (var number = 1; number <= whole.At("articleCount").GetInt32(); number += 7)
                {
                    var ofArticle = $"{address}/articles/{number}";
                    JsonSchemas.AssertValid(article, await service.GetAsync(ofArticle), ofArticle);
                    var permanent = $"/{id}/{version.Text("version")}/art_{number}";
                    JsonSchemas.AssertValid(provision, await service.GetAsync(permanent, 200, "application/json"), permanent);
                    count++;
                }
            }

            foreach (var pair in one.At("comparisons").EnumerateArray())
            {
                var address = $"/api/works/{id}/compare?from={pair.Text("from")}&to={pair.Text("to")}";
                JsonSchemas.AssertValid(compare, await service.GetAsync(address), address);
            }
        }

        Assert.True(count > 100);
    }

    [Theory]
    [InlineData("csl/2017-06-01/art_35", "article", "35", true)]
    [InlineData("csl/2017-06-01/art_35__para_1", "paragraph", "35", true)]
    [InlineData("csl/2017-06-01/art_21__para_1__item_3", "item", "21", true)]
    [InlineData("csl/2017-06-01/chp_3", "chapter", null, false)]
    [InlineData("csl/2017-06-01/chp_3__sec_2", "section", null, false)]
    [InlineData("npsr/2017-02-04/art_3", "article", "3", true)]
    public async Task APermanentAddressHasOneShapeForEveryKindOfProvision(string address, string kind, string? article, bool hasLineage)
    {
        var answer = await service.GetAsync($"/{address}", 200, "application/json");
        JsonSchemas.AssertValid(await ReadAsync("ProvisionJson"), answer, address);
        Assert.Equal((kind, article), (answer.Text("kind"), answer.Text("article")));
        Assert.Equal(hasLineage, answer.Text("lineage") is { Length: > 0 });
        Assert.Equal(kind == "article", answer.At("paragraphs").ValueKind == JsonValueKind.Array);
        Assert.Equal(kind == "article", answer.At("references").ValueKind == JsonValueKind.Object);
        Assert.NotEmpty(answer.At("text.zh").EnumerateArray());
    }

    [Fact]
    public async Task ReadingNeedsNoAccountAndTheServerHasNoSlashAtItsEnd()
    {
        var description = await service.GetAsync("/openapi/v1.json");
        Assert.Empty(description.At("security").EnumerateArray().Single().EnumerateObject());
        Assert.All(description.At("servers").EnumerateArray(), s => Assert.False(s.Text("url")!.EndsWith('/')));
        Assert.All(description.At("tags").EnumerateArray(), t => Assert.NotEmpty(t.Text("description")!));
    }

    private async Task<JsonObject> SchemasAsync() =>
        JsonNode.Parse(await service.Client.GetStringAsync("/openapi/v1.json"))!["components"]!["schemas"]!.AsObject();

    private async Task<JsonSchema> ReadAsync(string name)
    {
        var schemas = await SchemasAsync();
        var schema = schemas[name]!.DeepClone();
        schema["$defs"] = schemas.DeepClone();
        var text = schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        return JsonSchemas.Read(JsonDocument.Parse(text).RootElement);
    }
}
