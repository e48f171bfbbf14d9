using Microsoft.AspNetCore.Http;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Observing;
using Statutes.Web.Ready;

namespace Statutes.Web.Api;

/// <summary>What <c>/api/search</c> needs of the service.</summary>
/// <param name="Knowledge">The knowledge base.</param>
/// <param name="Mapping">Maps the answer to its JSON contract.</param>
/// <param name="Today">The day of the request.</param>
/// <param name="Writer">Writes the answer.</param>
/// <param name="Telemetry">Records the query.</param>
/// <param name="Http">The request.</param>
internal sealed record SearchServices(
    KnowledgeBase Knowledge,
    ContractMapping Mapping,
    RequestDay Today,
    SearchResponseWriter Writer,
    QueryTelemetry Telemetry,
    HttpContext Http);
