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
    Finds terms of PRC law by any of their names, Chinese or English, statutory or informal (MLPS, 等保).
    Returns the statutory Chinese, the English used here, other names, and the defining provisions of each.
    The first {{MaxTerms}} are listed; `total` counts all.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "q": { "type": "string", "description": "Words of the term, in any form." }
      },
      "required": ["q"],
      "additionalProperties": false
    }
    """)
{
    private const int MaxTerms = 50;

    /// <inheritdoc/>
    protected override Result<GlossaryJson> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation)
    {
        if (!arguments.Text("q").TryGet(out var q, out var problem) || !RequestParameters.Text("q", q).TryGet(out var words, out problem))
        {
            return problem;
        }

        var glossary = context.Mapping.Glossary(words);
        return glossary.Total <= MaxTerms ? glossary : glossary with { Terms = [.. glossary.Terms.Take(MaxTerms)] };
    }
}
