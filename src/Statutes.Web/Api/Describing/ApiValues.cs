using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Statutes.Contract.Responses;

namespace Statutes.Web.Api.Describing;

/// <summary>Describes the members of the JSON beyond their types: dates, members with few values, and what a body must have.</summary>
internal static class ApiValues
{
    // a body is read with members that may be null, so that a missing one is a problem with a message of its own
    private static readonly Dictionary<Type, string[]> RequiredInBodies = new()
    {
        [typeof(FindRequestJson)] = ["text"],
        [typeof(ResolveItemJson)] = ["cite"],
    };

    /// <summary>Completes the schema of a type or of a member.</summary>
    public static Task CompleteAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonPropertyInfo is not { } property)
        {
            if (RequiredInBodies.TryGetValue(context.JsonTypeInfo.Type, out var required))
            {
                schema.Required = new HashSet<string>(required);
            }

            return Task.CompletedTask;
        }

        var (type, member) = (property.DeclaringType, property.Name);
        if (RequiredInBodies.TryGetValue(type, out var members) && members.Contains(member))
        {
            schema.Type &= ~JsonSchemaType.Null;
        }

        if (ResponseValues.IsDate(type, member))
        {
            schema.Format = "date";
        }

        if (ResponseValues.Of(type, member) is { } values)
        {
            var isNullable = schema.Type?.HasFlag(JsonSchemaType.Null) is true;
            schema.Enum = [.. values.Select(v => (JsonNode)JsonValue.Create(v))];
            if (isNullable)
            {
                schema.Enum.Add(JsonNullSentinel.JsonNull);
            }
        }

        return Task.CompletedTask;
    }
}
