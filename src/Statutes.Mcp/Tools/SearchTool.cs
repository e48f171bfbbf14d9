using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>search</c>: articles by words or by citation.</summary>
internal sealed class SearchTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<SearchJson>(
    current, clock, ApiJson.Answers.SearchJson, "search", "Search articles",
    """
    Finds articles of PRC law by words in Chinese or English, by "phrase", or by citation.
    Each provision has one hit: in the version that applied on the date, else in the newest version that matches.
    A hit has its id, version and status. If the words are a citation, `citation` is its resolution, with cautions.
    Snippets are excerpts: read the article before you quote it.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "q": {
          "type": "string",
          "description": "Words, a \"phrase\" or citation, up to {{MaxText}} characters. Operators: AND OR NOT title: zh: en: status: work:"
        },
        "at": {
          "type": "string",
          "description": "The date of the question, yyyy-MM-dd; today if absent. any: every version has its own hit."
        },
        "work": { "type": "string", "description": "Only this work, such as csl." },
        "lang": { "type": "string", "enum": ["zh", "en"], "description": "Only wording in this language." },
        "page": { "type": "integer", "minimum": 1, "description": "From 1." },
        "pageSize": {
          "type": "integer",
          "minimum": 1,
          "maximum": {{MaxHits}},
          "description": "Hits on a page; {{UsualHits}} if absent."
        },
        "spelling": {
          "type": "string",
          "enum": ["on", "off"],
          "description": "off: no corrections. on if absent."
        }
      },
      "required": ["q"],
      "additionalProperties": false
    }
    """)
{
    // the HTTP API accepts more
    private const int MaxHits = 20;

    private const int UsualHits = 10;

    private const int MaxText = RequestParameters.MaxText;

    /// <inheritdoc/>
    protected override Result<SearchJson> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation)
    {
        var (q, at, work, lang) = (arguments.Text("q"), arguments.Text("at"), arguments.Text("work"), arguments.Text("lang"));
        var (page, size, spelling) = (arguments.Text("page"), arguments.Text("pageSize"), arguments.Text("spelling"));
        if ((q.Problem ?? at.Problem ?? work.Problem ?? lang.Problem ?? page.Problem ?? size.Problem ?? spelling.Problem) is { } invalid)
        {
            return invalid;
        }

        var parameters = new SearchParameters(q.Value, at.Value, work.Value, lang.Value, page.Value, PageSize: null, spelling.Value);
        if (!RequestParameters.Number("pageSize", size.Value, UsualHits, MaxHits).TryGet(out var pageSize, out var problem)
            || !parameters.Parse(context.Knowledge, context.Today).TryGet(out var parsed, out problem))
        {
            return problem;
        }

        var request = parsed.Request with { PageSize = pageSize };
        return context.Mapping.ToJson(request, parsed.AtAssumed, context.Knowledge.Search(request, context.Today, cancellation));
    }
}
