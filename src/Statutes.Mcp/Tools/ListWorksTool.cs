using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>list_works</c>: which laws are here, and to which day.</summary>
internal sealed class ListWorksTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<WorkListJson>(
    current, clock, ApiJson.Answers.WorkListJson, "list_works", "List the laws",
    $$"""
    Lists the laws whose text is here, with versions and `checkedTo`, the last day checked.
    With `text` missing, those known by name alone. {{PageSize}} a page.
    """,
    """
    {
      "type": "object",
      "properties": {
        "q": { "type": "string", "description": "A part of an id or a name." },
        "text": { "type": "string", "enum": ["available", "missing"], "description": "available if absent." },
        "at": { "type": "string", "description": "The date of statuses, yyyy-MM-dd." },
        "page": { "type": "integer", "minimum": 1, "description": "From 1." }
      },
      "additionalProperties": false
    }
    """)
{
    private const int PageSize = 50;

    private const int MaxPage = 1_000;

    private static readonly string[] Texts = ["available", "missing"];

    /// <inheritdoc/>
    protected override Result<WorkListJson> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation)
    {
        var (q, text, at, page) = (arguments.Text("q"), arguments.Text("text"), arguments.Text("at"), arguments.Text("page"));
        if ((q.Problem ?? text.Problem ?? at.Problem ?? page.Problem) is { } invalid)
        {
            return invalid;
        }

        if (!RequestParameters.Date(at.Value, context.Today).TryGet(out var date, out var problem)
            || !RequestParameters.Number("page", page.Value, 1, MaxPage).TryGet(out var number, out problem))
        {
            return problem;
        }

        if (text.Value is { } other && !Texts.Contains(other, StringComparer.Ordinal))
        {
            return ProblemMessages.InvalidValue("text", other, Texts);
        }

        var words = string.IsNullOrWhiteSpace(q.Value) ? null : q.Value.Trim();
        return words?.Length > RequestParameters.MaxText
            ? ProblemMessages.ParameterTooLong("q", words.Length, RequestParameters.MaxText)
            : new WorkListing(context.Knowledge, date.Day, date.Assumed).Page(words, text.Value != "missing", number, PageSize);
    }
}
