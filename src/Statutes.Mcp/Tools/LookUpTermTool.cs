using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>look_up_term</c>: terms of the laws, by any of their names.</summary>
internal sealed class LookUpTermTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<GlossaryJson>(
    current, clock, ApiJson.Answers.GlossaryJson, "look_up_term", "Look up a term",
    $$"""
    Finds terms of PRC law by any of their names, Chinese or English, statutory or of practice (MLPS, 等保): the statutory Chinese, the English used here, other names, and the provisions that define it.
    The first {{MaxTerms}} are listed; `total` counts all.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "q": { "type": "string", "description": "Words of the term, in any form; at most {{RequestParameters.MaxText}} characters." }
      },
      "required": ["q"],
      "additionalProperties": false
    }
    """)
{
    private const int MaxTerms = 50;

    /// <inheritdoc/>
    protected override Result<GlossaryJson> Answer(ToolArguments arguments, ToolContext question, CancellationToken cancellation)
    {
        var q = arguments.Text("q");
        var words = q.Problem is { } bad ? bad : RequestParameters.Text("q", q.Value);
        if (words.Problem is { } problem)
        {
            return problem;
        }

        var found = question.Mapping.Glossary(words.Value);
        return found.Total <= MaxTerms ? found : found with { Terms = [.. found.Terms.Take(MaxTerms)] };
    }
}
