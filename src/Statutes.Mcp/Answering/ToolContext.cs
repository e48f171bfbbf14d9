using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Search;

namespace Statutes.Mcp.Answering;

/// <summary>The generation and the day of one request.</summary>
/// <param name="Knowledge">The knowledge base.</param>
/// <param name="Today">Today in Beijing.</param>
internal sealed record ToolContext(KnowledgeBase Knowledge, DateOnly Today)
{
    /// <summary>Maps answers to the JSON contracts of the API.</summary>
    public ContractMapping Mapping { get; } = new(Knowledge, Today);

    /// <summary>
    /// Starts a request. Over standard input the first request can arrive before a generation is open; then it waits.
    /// </summary>
    public static async ValueTask<ToolContext> BeginAsync(CurrentKnowledge current, TimeProvider clock, CancellationToken cancellation) =>
        new(await current.FirstAsync(cancellation), LawDate.Today(clock));
}
