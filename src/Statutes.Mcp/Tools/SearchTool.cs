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
    Finds articles of PRC law by words in Chinese or English, by "phrase", or by citation. One hit stands for a provision: in the version meant at the date, else in the newest that matches.
    Each hit has its id, version and status; where the words are a citation, `citation` says what it means, with its cautions. Snippets are excerpts: read the article before you quote it.
    """,
    $$"""
    {
      "type": "object",
      "properties": {
        "q": { "type": "string", "description": "Words, a \"phrase\", or a citation; AND OR NOT and title: zh: en: status: work: are understood. At most {{RequestParameters.MaxText}} characters." },
        "at": { "type": "string", "description": "The date of the question, yyyy-MM-dd; today if absent. any: every version gives its own hit." },
        "work": { "type": "string", "description": "Only this work, by its id, such as csl." },
        "lang": { "type": "string", "enum": ["zh", "en"], "description": "Only wording in this language." },
        "page": { "type": "integer", "minimum": 1, "description": "The page, from 1." },
        "pageSize": { "type": "integer", "minimum": 1, "maximum": {{MaxHits}}, "description": "Hits a page; {{UsualHits}} if absent." }
      },
      "required": ["q"],
      "additionalProperties": false
    }
    """)
{
    /// <summary>The most hits of one answer.</summary>
    private const int MaxHits = 20;

    private const int UsualHits = 10;

    /// <inheritdoc/>
    protected override Result<SearchJson> Answer(ToolArguments arguments, ToolContext question, CancellationToken cancellation)
    {
        var (q, at, work, lang) = (arguments.Text("q"), arguments.Text("at"), arguments.Text("work"), arguments.Text("lang"));
        var (page, size) = (arguments.Text("page"), arguments.Text("pageSize"));
        if ((q.Problem ?? at.Problem ?? work.Problem ?? lang.Problem ?? page.Problem ?? size.Problem) is { } bad)
        {
            return bad;
        }

        var hits = RequestParameters.Number("pageSize", size.Value, UsualHits, MaxHits);
        var read = SearchParameters.Read(question.Knowledge, question.Today, q.Value, at.Value, work.Value, lang.Value, page.Value, pageSize: null);
        if ((hits.Problem ?? read.Problem) is { } problem)
        {
            return problem;
        }

        var (request, assumed) = read.Value;
        request = request with { PageSize = hits.Value };
        return question.Mapping.ToJson(request, assumed, question.Knowledge.Search(request, question.Today, cancellation));
    }
}
