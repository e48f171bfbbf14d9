using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Search;

namespace Statutes.Mcp.Answering;

/// <summary>What one question is put to: one generation, one day.</summary>
/// <param name="Knowledge">The knowledge base.</param>
/// <param name="Today">Today in Beijing.</param>
internal sealed record ToolContext(KnowledgeBase Knowledge, DateOnly Today)
{
    /// <summary>Puts answers into the shapes of the API.</summary>
    public ContractMapping Mapping { get; } = new(Knowledge, Today);

    /// <summary>Begins a question; over standard input the first may come before a generation is open, and waits for it.</summary>
    public static async ValueTask<ToolContext> BeginAsync(CurrentKnowledge current, TimeProvider clock, CancellationToken cancellation) =>
        new(await current.FirstAsync(cancellation), LawDate.Today(clock));
}
