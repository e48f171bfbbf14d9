using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Statutes.Web.Api.Describing;

namespace Statutes.Web.Tests.Contract;

/// <summary>The description of the API is whole, valid, and true.</summary>
public class DescriptionTests(RunningService service)
{
    private static readonly string[] CannotBeShown =
    [
        "too-large",
        "not-ready",
        "timed-out",
        "internal-error",
        "too-many-requests",
        "foreign-origin",
        "bad-host",
        "not-acceptable",
        "document-encrypted",
        "document-with-macros",
        "document-of-old-format",
        "document-signed",
        "document-protected",
        "too-many-paragraphs",
    ];

    // the one changes with the corpus, the other does not go with every format
    private static readonly string?[] HasNoExample = ["corpus", "lang"];

    [Fact]
    public async Task AReaderOfOpenApiFindsNothingToComplainOf()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(await TextAsync(), "json");
        Assert.Empty(diagnostic!.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
        Assert.True(document!.Paths.Count >= 14);
    }

    [Fact]
    public async Task EveryOperationSaysWhatItsParametersMeanAndWhichProblemsThereAre()
    {
        foreach (var (path, method, operation) in await OperationsAsync("/api/"))
        {
            var what = $"{method} {path}";
            Assert.False(string.IsNullOrEmpty(operation.Text("summary")), what);
            foreach (var parameter in Members(operation, "parameters"))
            {
                Assert.True(
                    parameter.TryGetProperty("description", out _) && (
                        parameter.TryGetProperty("example", out _) || HasNoExample.Contains(parameter.Text("name"))),
                    $"{what}: {parameter.Text("name")} is not described in ApiParameters");
            }

            var responses = operation.At("responses").EnumerateObject().ToDictionary(r => r.Name, r => r.Value);
            Assert.Superset(new HashSet<string> { "200", "400", "500", "503" }, responses.Keys.ToHashSet());
            Assert.All(responses.Where(r => r.Key[0] >= '4'), r =>
            {
                var problems = r.Value.At("content").GetProperty("application/problem+json").At("examples").EnumerateObject().ToArray();
                Assert.True(problems.Length > 0, $"{what}: {r.Key} has no example in examples.json");
                Assert.All(
                    problems,
                    p => Assert.Equal((p.Name, r.Key), (p.Value.Text("value.code"), p.Value.At("value.status").GetInt32().ToString())));
                Assert.All(problems, p => Assert.Contains($"`{p.Name}`", r.Value.Text("description")));
                Assert.All(
                    problems,
                    p => Assert.True(
                        p.Value.TryGetProperty("summary", out _) || CannotBeShown.Contains(p.Name),
                        $"{what}: {p.Name} shows no request"));
            });
        }
    }

    [Fact]
    public async Task TheExamplesOfTheParametersTogetherAreARequestThatIsAnsweredInTheShapePromised()
    {
        var schemas = await SchemasAsync();
        foreach (var (path, method, operation) in (await OperationsAsync("/api/")).Where(o => o.Method == "get"))
        {
            var address = path;
            var query = new List<string>();
            foreach (var parameter in Members(operation, "parameters").Where(p => p.TryGetProperty("example", out _)))
            {
                var value = Uri.EscapeDataString(parameter.At("example").ToString());
                if (parameter.Text("in") == "path")
                {
                    address = address.Replace($"{{{parameter.Text("name")}}}", value);
                }
                else
                {
                    query.Add($"{parameter.Text("name")}={value}");
                }
            }

            using var answer = await service.Client.GetAsync(query.Count == 0 ? address : $"{address}?{string.Join('&', query)}");
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            var type = answer.Content.Headers.ContentType!.MediaType!;
            AssertShape(
                schemas,
                operation.At("responses").GetProperty("200").At("content").GetProperty(type),
                await answer.Content.ReadAsStringAsync(),
                address);
        }
    }

    [Fact]
    public async Task EveryExampleIsAnsweredAsItSaysAndInTheShapePromised()
    {
        var examples = ApiExample.ReadAll();
        var operations = (await OperationsAsync("/")).ToDictionary(o => o.Operation.Text("operationId")!, o => o.Operation);
        var schemas = await SchemasAsync();
        var answers = new List<ApiExample>();
        foreach (var example in examples)
        {
            if (example.Request is not { } line)
            {
                Assert.Contains(example.Name, CannotBeShown);
                answers.Add(example);
                continue;
            }

            var (status, type, body) = await SendAsync(line, example);
            var isJson = type.EndsWith("json", StringComparison.Ordinal);
            answers.Add(example with { Status = status, Answer = isJson ? ApiExample.Cut(JsonNode.Parse(body))! : ApiExample.Cut(body) });
            AssertShape(
                schemas,
                operations[example.Operation].At("responses").GetProperty(status.ToString()).At("content").GetProperty(type),
                body,
                line);
        }

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Approve(answers);
        }

        foreach (var (shown, given) in examples.Zip(answers))
        {
            Assert.True(
                shown.Status == given.Status && JsonNode.DeepEquals(shown.Answer, given.Answer),
                $"{shown.Operation}, {shown.Name}: {shown.Request} answers {given.Status} {given.Answer.ToJsonString()}");
        }
    }

    [Fact]
    public async Task EveryRequestOfTheFileForEditorsIsAnsweredAsItsCommentSays()
    {
        var parts = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "requests.http"))
            .ReplaceLineEndings("\n")
            .Split("\n###", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.True(parts.Length >= 15);
        foreach (var part in parts)
        {
            var lines = part.Split('\n');
            var promise = lines.Single(l => l.StartsWith("# answers ", StringComparison.Ordinal))["# answers ".Length..].Split(": ", 2);
            var start = Array.FindIndex(
                lines,
                l => l.StartsWith("GET ", StringComparison.Ordinal) || l.StartsWith("POST ", StringComparison.Ordinal));
            var end = Array.FindIndex(lines, start, l => l.Length == 0);
            using var request = new HttpRequestMessage(
                new HttpMethod(lines[start].Split(' ')[0]),
                lines[start].Split(' ')[1].Replace("{{host}}", "", StringComparison.Ordinal));
            var body = end < 0 ? "" : string.Join('\n', lines[(end + 1)..]).Trim('\n');
            request.Content = body.Length > 0 ? new StringContent(body) : null;
            foreach (
                var header in lines[(start + 1)..(end < 0 ? lines.Length : end)].Where(l => l.Length > 0).Select(l => l.Split(": ", 2)))
            {
                if (header[0] == "Content-Type")
                {
                    request.Content!.Headers.Remove(header[0]);
                    request.Content.Headers.Add(header[0], header[1]);
                }
                else
                {
                    request.Headers.Add(header[0], header[1]);
                }
            }

            using var answer = await service.Client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(
                (int)answer.StatusCode == int.Parse(promise[0]) && text.Contains(promise[1], StringComparison.Ordinal),
                $"{lines[0]}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 300)]}");
        }
    }

    private static void AssertShape(JsonObject schemas, JsonElement media, string body, string what)
    {
        var schema = JsonNode.Parse(media.GetProperty("schema").GetRawText())!.AsObject();
        if (schema["type"]?.ToString() == "string")
        {
            return; // a page
        }

        schema["$defs"] = schemas.DeepClone();
        var text = schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        JsonSchemas.AssertValid(JsonSchemas.Read(JsonDocument.Parse(text).RootElement), JsonDocument.Parse(body).RootElement, what);
    }

    private async Task<(int Status, string Type, string Body)> SendAsync(string line, ApiExample example)
    {
        using var request = new HttpRequestMessage(new HttpMethod(line.Split(' ')[0]), line.Split(' ')[1]);
        if (example.Body is { } body)
        {
            request.Content = new StringContent(
                body is JsonValue ? body.GetValue<string>() : body.ToJsonString(),
                Encoding.UTF8,
                example.ContentType!);
        }

        using var answer = await service.Client.SendAsync(request);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType!, await answer.Content.ReadAsStringAsync());
    }

    private static void Approve(List<ApiExample> answers)
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        File.WriteAllText(
            Path.Combine(Checkout.Root, "src", "Statutes.Web", "Api", "Describing", "examples.json"),
            JsonSerializer.Serialize(answers, options).ReplaceLineEndings("\n") + "\n");
    }

    private async Task<string> TextAsync() => await service.Client.GetStringAsync("/openapi/v1.json");

    private async Task<JsonObject> SchemasAsync() => JsonNode.Parse(await TextAsync())!["components"]!["schemas"]!.AsObject();

    private async Task<(string Path, string Method, JsonElement Operation)[]> OperationsAsync(string prefix) =>
    [
        .. JsonDocument.Parse(await TextAsync()).RootElement
            .GetProperty("paths")
            .EnumerateObject()
            .Where(p => p.Name.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(p => p.Value.EnumerateObject().Select(m => (p.Name, m.Name, m.Value))),
    ];

    private static IEnumerable<JsonElement> Members(JsonElement of, string list) =>
        of.TryGetProperty(list, out var found) ? found.EnumerateArray() : [];
}
