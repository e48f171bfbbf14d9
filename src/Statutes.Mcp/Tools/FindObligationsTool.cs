using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>find_obligations</c>: who must do what, and what a breach costs.</summary>
internal sealed class FindObligationsTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<ObligationsJson>(
    current, clock, ApiJson.Answers.ObligationsJson, "find_obligations", "Find obligations",
    """
    Lists duties, prohibitions, powers and rights of the laws, with the penalties for each breach, tier by tier.
    What is not certain is left out, so an empty answer does not mean that there is no duty.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "work": { "type": "string", "description": "Only this work, such as csl." },
        "at": { "type": "string", "description": "The date, yyyy-MM-dd." },
        "q": { "type": "string", "description": "Words of the duty." },
        "subject": { "type": "string", "description": "Words of who is bound, such as 网络运营者." },
        "modal": { "type": "string", "enum": ["shall", "must-not", "may", "entitled"], "description": "Only this modal." },
        "penalty": { "type": "string", "enum": ["true", "false"], "description": "Only with, or only without, a penalty." },
        "since": { "type": "string", "description": "Only what changed since this version, such as csl@2017-06-01." },
        "page": { "type": "integer", "minimum": 1, "description": "From 1; {{PageSize}} rows each." }
      },
      "additionalProperties": false
    }
    """)
{
    private const int PageSize = 10;

    /// <inheritdoc/>
    protected override Result<ObligationsJson> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation)
    {
        var (work, at, q, subject) = (arguments.Text("work"), arguments.Text("at"), arguments.Text("q"), arguments.Text("subject"));
        var (modal, penalty, since, page) =
            (arguments.Text("modal"), arguments.Text("penalty"), arguments.Text("since"), arguments.Text("page"));
        if ((work.Problem ?? at.Problem ?? q.Problem ?? subject.Problem ?? modal.Problem ?? penalty.Problem ?? since.Problem
            ?? page.Problem) is { } invalid)
        {
            return invalid;
        }

        var parameters = new ObligationParameters(
            work.Value, at.Value, q.Value, subject.Value, modal.Value, Kind: null, penalty.Value, since.Value, Sort: null,
            page.Value, $"{PageSize}");
        return parameters.Parse(context.Knowledge, context.Today).TryGet(out var request, out var problem)
            ? new ObligationMapping(context.Knowledge, context.Mapping).Answer(request)
            : problem;
    }
}
