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
/// Versions and provisions as resources: <c>statutes://csl/2017-06-01</c> is the contents of a version, <c>statutes://csl/2017-06-01/art_35</c> a provision with
/// what a reader must be told of it. The addresses are those of the pages: any date means the version meant then, and <c>current</c> that of today.
/// </summary>
/// <param name="current">The knowledge base that is served.</param>
/// <param name="clock">Says what day it is.</param>
/// <param name="log">Is told of our own mistakes.</param>
internal sealed partial class ProvisionResources(CurrentKnowledge current, TimeProvider clock, ILogger<ProvisionResources> log)
{
    private const string Scheme = "statutes://";
    private const string MediaType = "application/json";

    /// <summary>How many versions are listed at once.</summary>
    private const int PageSize = 100;

    /// <summary>Lists the versions that are held, the oldest of each work first.</summary>
    public async ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken cancellation)
    {
        var question = await ToolContext.BeginAsync(current, clock, cancellation);
        var held = question.Knowledge.Catalog.Works.SelectMany(w => w.Versions.Where(v => v.IsHeld).Select(v => (Work: w, Version: v))).ToArray();
        var start = 0;
        if (request.Params?.Cursor is { } cursor && (!int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out start) || start > held.Length))
        {
            throw Error(Problem.BadRequest(ProblemCodes.BadPage, "The cursor is none that was given. List from the beginning, without one."));
        }

        return new ListResourcesResult
        {
            Resources = [.. held.Skip(start).Take(PageSize).Select(h => ToResource(h.Work, h.Version, question.Today))],
            NextCursor = start + PageSize < held.Length ? (start + PageSize).ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>Lists the forms that addresses have.</summary>
    public ValueTask<ListResourceTemplatesResult> ListTemplatesAsync(RequestContext<ListResourceTemplatesRequestParams> request, CancellationToken cancellation) =>
        ValueTask.FromResult(new ListResourceTemplatesResult
        {
            ResourceTemplates =
            [
                new ResourceTemplate
                {
                    Name = "provision", Title = "A provision", UriTemplate = Scheme + "{work}/{version}/{eid}", MimeType = MediaType,
                    Description = "An article or a place in it, in both languages, with status, cautions and other readings of its number: statutes://csl/2017-06-01/art_35. The version is a date or current.",
                },
                new ResourceTemplate
                {
                    Name = "contents", Title = "Contents of a version", UriTemplate = Scheme + "{work}/{version}", MimeType = MediaType,
                    Description = "Divisions and articles of the version meant at a date, or current: statutes://csl/current.",
                },
            ],
        });

    /// <summary>Reads a resource.</summary>
    /// <exception cref="McpProtocolException">There is none at the address; the message names the mend.</exception>
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

    private static ReadResourceResult Read(ToolContext question, string address)
    {
        var parts = address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? [.. address[Scheme.Length..].Split('/').Select(Uri.UnescapeDataString)] : Array.Empty<string>();
        var json = parts switch
        {
            [var work, var version] => Contents(question, work, version),
            [var work, var version, var eId] => Provision(question, work, version, eId),
            _ => throw Error(Problem.NotFound(ProblemCodes.NoSuchAddress, "Addresses look like statutes://csl/2017-06-01/art_35, statutes://csl/current/art_21__para_1__item_3, statutes://csl/current.")),
        };
        return new ReadResourceResult { Contents = [new TextResourceContents { Uri = address, MimeType = MediaType, Text = json }] };
    }

    private static string Contents(ToolContext question, string work, string version)
    {
        var asked = RequestParameters.Work(question.Knowledge, work);
        var meant = asked.Problem is { } unknown ? unknown : RequestParameters.Version(asked.Value, version, question.Today);
        return meant.Problem is { } problem
            ? throw Error(problem)
            : JsonSerializer.Serialize(question.Mapping.Contents(asked.Value, meant.Value), ApiJson.Answers.ContentsJson);
    }

    // told from today: that a version is superseded is what its reader must know
    private static string Provision(ToolContext question, string work, string version, string eId)
    {
        var read = new ProvisionReading(question).ByPlace(work, version, eId, new RequestedDate(question.Today, Assumed: true));
        return read.Problem is { } problem ? throw Error(problem) : JsonSerializer.Serialize(read.Value, ApiJson.Answers.ReadingJson);
    }

    private static Resource ToResource(Work work, LawVersion version, DateOnly today) => new()
    {
        Uri = $"{Scheme}{work.Id.Slug}/{LawDate.Format(version.Date)}",
        Name = work.IdOf(version).ToString(),
        Title = work.Title.Zh ?? work.Title.En,
        Description = $"{work.Title.En ?? work.Title.Zh}, version of {LawDate.Format(version.Date)}: {work.StatusAt(version, today).Name} on {LawDate.Format(today)}. Contents; articles are at …/art_1 and on.",
        MimeType = MediaType,
    };

    [LoggerMessage(LogLevel.Error, "A resource could not be read by our own mistake")]
    private partial void LogFailed(Exception e);

    private static McpProtocolException Error(Problem problem) => new($"{problem.Code}: {problem.Detail}", McpErrorCode.InvalidParams);
}
