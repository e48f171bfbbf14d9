using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Model.Dates;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.Mcp.Resources;

/// <summary>
/// Serves versions and provisions as resources: <c>statutes://csl/2017-06-01</c> is the contents of a version,
/// <c>statutes://csl/2017-06-01/art_35</c> a provision with its status and cautions. The addresses are those of the pages:
/// a date selects the version that applied on it, <c>current</c> that of today.
/// </summary>
/// <param name="current">The knowledge base that is served.</param>
/// <param name="clock">Tells the day.</param>
/// <param name="log">Receives unexpected errors.</param>
internal sealed partial class ProvisionResources(CurrentKnowledge current, TimeProvider clock, ILogger<ProvisionResources> log)
{
    private const string Scheme = "statutes://";
    private const string MediaType = "application/json";

    // versions in one response
    private const int PageSize = 100;

    /// <summary>Lists the versions that have a text, oldest first in each work.</summary>
    public async ValueTask<ListResourcesResult> ListAsync(
        RequestContext<ListResourcesRequestParams> request, CancellationToken cancellation)
    {
        var context = await ToolContext.BeginAsync(current, clock, cancellation);
        var works = context.Knowledge.Catalog.Works;
        var versions = works.SelectMany(w => w.Versions.Where(v => v.IsHeld).Select(v => (Work: w, Version: v))).ToArray();
        var start = 0;
        if (request.Params?.Cursor is { } cursor
            && (!int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out start) || start > versions.Length))
        {
            throw Error(ProblemMessages.InvalidCursor(cursor));
        }

        return new ListResourcesResult
        {
            Resources = [.. versions.Skip(start).Take(PageSize).Select(v => ToResource(v.Work, v.Version, context.Today))],
            NextCursor = start + PageSize < versions.Length ? (start + PageSize).ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>Lists the forms of addresses.</summary>
    public ValueTask<ListResourceTemplatesResult> ListTemplatesAsync(
        RequestContext<ListResourceTemplatesRequestParams> request, CancellationToken cancellation) =>
        ValueTask.FromResult(new ListResourceTemplatesResult
        {
            ResourceTemplates =
            [
                new ResourceTemplate
                {
                    Name = "provision",
                    Title = "A provision",
                    UriTemplate = Scheme + "{work}/{version}/{eid}",
                    MimeType = MediaType,
                    Description =
                        "An article or a part of it, in both languages, with status, cautions and other readings of its number: "
                        + "statutes://csl/2017-06-01/art_35. The version is a date or current.",
                },
                new ResourceTemplate
                {
                    Name = "contents",
                    Title = "Contents of a version",
                    UriTemplate = Scheme + "{work}/{version}",
                    MimeType = MediaType,
                    Description = "Divisions and articles of the version that applied on a date, or current: statutes://csl/current.",
                },
            ],
        });

    /// <summary>Reads a resource.</summary>
    /// <exception cref="McpProtocolException">There is no resource at the address; the message names the fix.</exception>
    public async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellation)
    {
        try
        {
            return Read(await ToolContext.BeginAsync(current, clock, cancellation), request.Params.Uri);
        }
        catch (Exception e) when (e is not (McpException or OperationCanceledException))
        {
            LogFailed(e);
            throw;
        }
    }

    private static ReadResourceResult Read(ToolContext context, string address)
    {
        string[] parts = address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? [.. address[Scheme.Length..].Split('/').Select(Uri.UnescapeDataString)]
            : [];
        var json = parts switch
        {
            [var work, var version] => Contents(context, work, version),
            [var work, var version, var eId] => Provision(context, work, version, eId),
            _ => throw Error(ProblemMessages.InvalidResourceAddress(address)),
        };
        return new ReadResourceResult { Contents = [new TextResourceContents { Uri = address, MimeType = MediaType, Text = json }] };
    }

    private static string Contents(ToolContext context, string work, string version)
    {
        if (!RequestParameters.Work(context.Knowledge, work).TryGet(out var match, out var problem)
            || !RequestParameters.Version(match, version, context.Today).TryGet(out var selected, out problem))
        {
            throw Error(problem);
        }

        return JsonSerializer.Serialize(context.Mapping.Contents(match, selected), ApiJson.Answers.ContentsJson);
    }

    // with today's status, because a reader must know that a version is superseded
    private static string Provision(ToolContext context, string work, string version, string eId) =>
        new ProvisionReading(context)
            .ByPlace(work, version, eId, new RequestedDate(context.Today, Assumed: true))
            .TryGet(out var reading, out var problem)
            ? JsonSerializer.Serialize(reading, ApiJson.Answers.ReadingJson)
            : throw Error(problem);

    private static Resource ToResource(Work work, LawVersion version, DateOnly today) => new()
    {
        Uri = $"{Scheme}{work.Id.Slug}/{LawDate.Format(version.Date)}",
        Name = work.IdOf(version).ToString(),
        Title = work.Title.Zh ?? work.Title.En,
        Description = $"{work.Title.En ?? work.Title.Zh}, version of {LawDate.Format(version.Date)}: "
            + $"{work.StatusAt(version, today).Name} on {LawDate.Format(today)}. Contents; its articles are at …/art_1 and so on.",
        MimeType = MediaType,
    };

    [LoggerMessage(LogLevel.Error, "Failed to read a resource")]
    private partial void LogFailed(Exception e);

    private static McpProtocolException Error(Problem problem) => new($"{problem.Code}: {problem.Detail}", McpErrorCode.InvalidParams);
}
