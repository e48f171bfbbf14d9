using System.Text.Json;
using Statutes.Citations.Formatting;
using Statutes.Contract.Problems;
using Statutes.Contract.Responses;

namespace Statutes.Contract.Requests;

/// <summary>Citations to resolve, each at its date.</summary>
/// <param name="Items">The citations, in the order in which they are answered.</param>
/// <param name="Style">The style in which the targets are also cited; null for none.</param>
public sealed record ResolveBatch(IReadOnlyList<DatedCite> Items, CitationStyle? Style)
{
    /// <summary>The maximum number of citations in one request.</summary>
    public const int MaxItems = 10_000;

    private const string Form = "{\"at\": \"2018-01-01\", \"cites\": [\"…\"]}";
    private const string LineForm = "\"CSL Art. 35\" or {\"cite\": \"CSL Art. 35\", \"at\": \"2018-01-01\"}";

    /// <summary>Reads a body of JSON.</summary>
    /// <param name="body">The body.</param>
    /// <param name="at">The date in the address; null if it has none.</param>
    /// <param name="style">The style in the address; null if it has none.</param>
    /// <param name="today">Today in Beijing.</param>
    public static Result<ResolveBatch> ReadJson(ReadOnlySpan<byte> body, string? at, string? style, DateOnly today)
    {
        ResolveBatchJson? batch;
        try
        {
            batch = JsonSerializer.Deserialize(body, ApiJson.Bodies.ResolveBatchJson);
        }
        catch (JsonException e)
        {
            return InvalidBody.Of(Form, e);
        }

        if (batch is { Cites: not null, Items: not null } or not ({ Cites: not null } or { Items: not null }))
        {
            return ProblemMessages.MissingCites();
        }

        if (batch.At is not null && at is not null)
        {
            return ProblemMessages.DateGivenTwice();
        }

        if (batch.Style is not null && style is not null)
        {
            return ProblemMessages.RepeatedParameter("style", 2);
        }

        var items = batch.Items ?? [.. batch.Cites!.Select(c => c is null ? null! : new ResolveItemJson(c))];
        return Make(items, batch.At ?? at, batch.Style ?? style, today);
    }

    /// <summary>Reads a body of NDJSON: on each line a citation, or an object with a citation and its date.</summary>
    /// <param name="body">The body.</param>
    /// <param name="at">The date in the address, for lines without one; null if it has none.</param>
    /// <param name="style">The style in the address; null if it has none.</param>
    /// <param name="today">Today in Beijing.</param>
    public static Result<ResolveBatch> ReadLines(ReadOnlySpan<byte> body, string? at, string? style, DateOnly today)
    {
        if (body.StartsWith("\uFEFF"u8))
        {
            body = body[3..];
        }

        var items = new List<ResolveItemJson>();
        while (!body.IsEmpty)
        {
            var end = body.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            try
            {
                var isText = line.TrimStart(" \t"u8) is [(byte)'"', ..];
                items.Add(isText
                    ? new ResolveItemJson(JsonSerializer.Deserialize(line, ApiJson.Bodies.String))
                    : JsonSerializer.Deserialize(line, ApiJson.Bodies.ResolveItemJson)!);
            }
            catch (JsonException e)
            {
                return InvalidBody.OfLine(LineForm, items.Count + 1, e);
            }
        }

        return Make(items, at, style, today);
    }

    private static Result<ResolveBatch> Make(IReadOnlyList<ResolveItemJson> items, string? at, string? style, DateOnly today)
    {
        if (items.Count > MaxItems)
        {
            return ProblemMessages.TooManyCites(items.Count, MaxItems);
        }

        if (at is "")
        {
            return ProblemMessages.InvalidDate(at);
        }

        if (!RequestParameters.Date(at, today).TryGet(out var date, out var problem)
            || !RequestParameters.Style(style).TryGet(out var format, out problem))
        {
            return problem;
        }

        var dated = new List<DatedCite>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i]?.Cite is not { } cite)
            {
                return ProblemMessages.MissingCite(i + 1);
            }

            var own = items[i].At is { } day ? RequestParameters.Date(day, today) : date;
            if (own.Problem is not null || items[i].At is "")
            {
                return ProblemMessages.InvalidDateOfItem(i + 1, items[i].At!);
            }

            dated.Add(new DatedCite(cite, own.Value));
        }

        return new ResolveBatch(dated, format);
    }
}

/// <summary>A citation and the date at which it is read.</summary>
/// <param name="Cite">The citation as it was sent.</param>
/// <param name="Date">The date.</param>
public readonly record struct DatedCite(string Cite, RequestedDate Date);
