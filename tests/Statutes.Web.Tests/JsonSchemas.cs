using System.Text.Json;
using Json.Schema;

namespace Statutes.Web.Tests;

/// <summary>Validates JSON against schemas of draft 2020-12.</summary>
internal static class JsonSchemas
{
    public static JsonSchema Read(JsonElement schema) => JsonSchema.Build(schema);

    public static void AssertValid(JsonSchema schema, JsonElement json, string what)
    {
        var result = schema.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(
            result.IsValid,
            what + ": " + string.Join(
                "; ",
                (result.Details ?? []).Where(d => d.Errors is not null)
                    .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} {e.Value}"))
                    .Take(5)));
    }
}
