using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Statutes.Contract.Problems;

namespace Statutes.Web.Api.Describing;

/// <summary>
/// Completes the OpenAPI description: parameters, problems with their codes, examples. Runs only when the description is
/// requested.
/// </summary>
internal static class ApiDescription
{
    private const string Json = "application/json";
    private const string Html = "text/html";
    private const string ProblemJson = "application/problem+json";
    private const string ProblemSchema = "ProblemDetails";

    private static readonly Dictionary<string, string> TagDescriptions = new()
    {
        ["Works"] = "Laws and rules: their versions, articles and changes.",
        ["Search"] = "Articles by words, and completions of what is typed.",
        ["Citations"] = "What a citation means at a date, and the citations in a text.",
        ["Documents"] = "A document whose citations and quotations are judged.",
        ["Glossary"] = "The terms of the laws.",
        ["Obligations"] = "Who must do what, and what a breach costs.",
        ["Feeds"] = "Changes as Atom feeds.",
        ["Health"] = "Whether the service runs and is ready.",
    };

    /// <summary>Completes a document.</summary>
    public static Task CompleteAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info.Title = "Statutes";
        document.Info.Description =
            "Articles of PRC law, their references and versions; search and citation resolving in Chinese and English. "
            + "An unknown parameter is an error, so that a misspelt date never returns an answer for today. "
            + "Every error is a problem document (RFC 9457) with a code. "
            + $"In the examples every list is cut to its first {ApiExample.ShownOfLists} members and a text "
            + $"to its first {ApiExample.ShownOfTexts} characters; the fingerprint of the corpus is replaced with zeros.";
        document.Info.Version = "1";
        document.Info.License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" };
        document.Security = [new OpenApiSecurityRequirement()]; // reading needs no account
        foreach (var server in document.Servers ?? [])
        {
            server.Url = server.Url?.TrimEnd('/'); // every path begins with a slash
        }

        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
        {
            tag.Description = TagDescriptions.GetValueOrDefault(tag.Name!);
        }

        document.Components!.Schemas![ProblemSchema] = Problem();
        var examples = ApiExample.ReadAll();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var operation in item.Operations!.Values)
            {
                foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                {
                    ApiParameters.Describe(operation.OperationId!, parameter);
                }

                var isApi = path.StartsWith("/api/", StringComparison.Ordinal);
                var own = examples.Where(e => e.Operation == operation.OperationId || (isApi && e.Operation == "*"));
                AddExamples(document, operation, own);
                foreach (var response in operation.Responses!.Values)
                {
                    if (response.Content is { } content && content.TryGetValue(Html, out var page))
                    {
                        page.Schema = new OpenApiSchema { Type = JsonSchemaType.String }; // a page has no schema
                    }
                }
            }
        }

        return Task.CompletedTask;
    }

    private static void AddExamples(OpenApiDocument document, OpenApiOperation operation, IEnumerable<ApiExample> examples)
    {
        foreach (var example in examples)
        {
            var status = example.Status.ToString(CultureInfo.InvariantCulture);
            var isProblem = example.Status >= 400;
            if (!operation.Responses!.TryGetValue(status, out var response))
            {
                operation.Responses.Add(status, response = new OpenApiResponse { Content = new Dictionary<string, OpenApiMediaType>() });
            }

            if (isProblem)
            {
                var schema = new OpenApiSchemaReference(ProblemSchema, document);
                response.Content!.TryAdd(ProblemJson, new OpenApiMediaType { Schema = schema });
                AddCode(response, example.Name);
            }

            var types = response.Content!;
            var media = types[isProblem ? ProblemJson : types.ContainsKey(Json) ? Json : types.Keys.First()];
            var name = example.Name.Replace(' ', '-');
            ExamplesOf(media)[name] = new OpenApiExample { Summary = example.Request, Value = example.Answer };
            if (!isProblem && example.Body is { } body
                && operation.RequestBody?.Content?.TryGetValue(example.ContentType!, out var sent) is true)
            {
                ExamplesOf(sent)[name] = new OpenApiExample { Summary = $"{example.Request}: {status}", Value = body };
            }
        }
    }

    private static IDictionary<string, IOpenApiExample> ExamplesOf(OpenApiMediaType media) =>
        media.Examples ??= new Dictionary<string, IOpenApiExample>();

    // the description of an error response is the list of its codes
    private static void AddCode(IOpenApiResponse response, string code) =>
        response.Description = response.Description is { } codes && codes.StartsWith("Code", StringComparison.Ordinal)
            ? $"{codes}, `{code}`"
            : $"Code: `{code}`";

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "An error: RFC 9457 with a code and a message that names the fix.",
        Required = new HashSet<string> { "type", "title", "status", "detail", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("The address that explains the HTTP status."),
            ["title"] = Text("The code in words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status." },
            ["detail"] = Text("What is wrong, and how to fix it."),
            ["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "What is wrong, for a program.",
                Enum = [.. ProblemCodes.All.Select(c => (JsonNode)JsonValue.Create(c))],
            },
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
