using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>resolve_citations</c>: resolves citations at a date.</summary>
internal sealed class ResolveCitationsTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<ResolutionsJson>(
    current, clock, ApiJson.Answers.ResolutionsJson, "resolve_citations", "Resolve citations",
    """
    Resolves citations such as "CSL Art. 35" or 《国家安全法》第五十九条 at a date, in the order sent.
    Each is resolved with its wording in both languages, ambiguous with every reading,
    or unresolved with the reason and what exists instead.
    Pass on the cautions: `renumbered` means that the number is another article in another version, listed in `alternatives`.
    `now` is what became of the article by today.
    `pair` is the other number of 第三十五条（现第三十七条）, and whether the concordance confirms it.
    `text-not-available` and `version-not-available` mean that the corpus does not contain that law, or that version.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "cites": {
          "type": "array",
          "items": { "type": "string", "maxLength": {{RequestParameters.MaxText}} },
          "minItems": 1,
          "maxItems": {{MaxCites}},
          "description": "One citation in each string; at most {{MaxCites}}, each of at most {{RequestParameters.MaxText}} characters."
        },
        "at": {
          "type": "string",
          "description": "The date of the facts or of the document (find_citations), yyyy-MM-dd; today if absent."
        },
        "style": {
          "type": "string",
          "enum": ["court", "academic", "firm", "plain", "bluebook"],
          "description": "Also format the citation of each target in this style."
        }
      },
      "required": ["cites"],
      "additionalProperties": false
    }
    """)
{
    // the HTTP API accepts more
    private const int MaxCites = 200;

    /// <inheritdoc/>
    protected override Result<ResolutionsJson> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation)
    {
        var (cites, at, style) = (arguments.Texts("cites"), arguments.Text("at"), arguments.Text("style"));
        if ((cites.Problem ?? at.Problem ?? style.Problem) is { } invalid)
        {
            return invalid;
        }

        if (!RequestParameters.Date(at.Value, context.Today).TryGet(out var date, out var problem)
            || !RequestParameters.Style(style.Value).TryGet(out var format, out problem))
        {
            return problem;
        }

        if (cites.Value.Length is 0 or > MaxCites)
        {
            return cites.Value.Length == 0
                ? ProblemMessages.MissingList("cites")
                : ProblemMessages.TooManyCites(cites.Value.Length, MaxCites);
        }

        if (cites.Value.FirstOrDefault(c => c.Length > RequestParameters.MaxText) is { } tooLong)
        {
            return ProblemMessages.CiteTooLong(tooLong.Length, RequestParameters.MaxText);
        }

        return new ResolutionsJson([.. cites.Value.Select(Resolve)]);

        ResolutionJson Resolve(string cite)
        {
            cancellation.ThrowIfCancellationRequested();
            var resolution = context.Knowledge.Resolve(cite, date.Day, context.Today);
            return context.Mapping.ToJson(cite, date.Day, date.Assumed, resolution, format);
        }
    }
}
