using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>resolve_citations</c>: what citations mean at a date.</summary>
internal sealed class ResolveCitationsTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<ResolutionsJson>(
    current, clock, ApiJson.Answers.ResolutionsJson, "resolve_citations", "Resolve citations",
    """
    Says what citations such as "CSL Art. 35" or 《国家安全法》第五十九条 mean at a date, in the order they were sent: resolved with the wording in both languages, ambiguous with every reading, or unresolved with the reason and what there is instead.
    Pass on the cautions: `renumbered` means that the number stands for another article in another version, which `alternatives` holds; `now` says what became of it by today.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "cites": { "type": "array", "items": { "type": "string", "maxLength": {{RequestParameters.MaxText}} }, "minItems": 1, "maxItems": {{MaxCites}}, "description": "The citations, one a text; at most {{MaxCites}} of at most {{RequestParameters.MaxText}} characters." },
        "at": { "type": "string", "description": "The date of the question, yyyy-MM-dd: of the facts, or of the document that cites. Today if absent, and the answer says so." },
        "style": { "type": "string", "enum": ["court", "academic", "firm", "plain", "bluebook"], "description": "Also write the citation of each target in this style." }
      },
      "required": ["cites"],
      "additionalProperties": false
    }
    """)
{
    /// <summary>The most citations of one call; the HTTP API takes more.</summary>
    private const int MaxCites = 200;

    /// <inheritdoc/>
    protected override Result<ResolutionsJson> Answer(ToolArguments arguments, ToolContext question, CancellationToken cancellation)
    {
        var (cites, at, style) = (arguments.Texts("cites"), arguments.Text("at"), arguments.Text("style"));
        if ((cites.Problem ?? at.Problem ?? style.Problem) is { } bad)
        {
            return bad;
        }

        var (date, styled) = (RequestParameters.Date(at.Value, question.Today), RequestParameters.Style(style.Value));
        if ((date.Problem ?? styled.Problem) is { } problem)
        {
            return problem;
        }

        if (cites.Value.Length is 0 or > MaxCites)
        {
            return cites.Value.Length == 0
                ? Problem.BadRequest(ProblemCodes.MissingParameter, "cites is empty. Send at least one citation.")
                : new Problem(413, ProblemCodes.TooLarge, $"cites has {cites.Value.Length} citations; at most {MaxCites} are read at once. Send them in parts.");
        }

        if (cites.Value.FirstOrDefault(c => c.Length > RequestParameters.MaxText) is { } tooLong)
        {
            return Problem.BadRequest(ProblemCodes.TooLarge, $"A citation has {tooLong.Length} characters; at most {RequestParameters.MaxText} are read. find_citations reads running text.");
        }

        return new ResolutionsJson([.. cites.Value.Select(Resolve)]);

        ResolutionJson Resolve(string cite)
        {
            cancellation.ThrowIfCancellationRequested();
            return question.Mapping.ToJson(cite, date.Value.Day, date.Value.Assumed, question.Knowledge.Resolve(cite, date.Value.Day, question.Today), styled.Value);
        }
    }
}
