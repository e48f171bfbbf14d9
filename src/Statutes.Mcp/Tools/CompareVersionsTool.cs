using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary><c>compare_versions</c>: what changed between two versions of a work.</summary>
internal sealed class CompareVersionsTool(CurrentKnowledge current, TimeProvider clock) : ReadingTool<CompareJson>(
    current, clock, ApiJson.Answers.CompareJson, "compare_versions", "Compare two versions",
    $$"""
    Says what changed between two versions of a work that follow each other. `counts` covers all articles; `articles` lists those whose wording changed, with word-level differences in both languages, {{PageSize}} a page.
    With `article`, only what became of that number: its article of the earlier version, and where another bears it in the later one, that too, changed or not.
    """,
    """
    {
      "type": "object",
      "properties": {
        "work": { "type": "string", "description": "The id of a work, such as csl." },
        "from": { "type": "string", "description": "A date, yyyy-MM-dd: the version meant then, the earlier one." },
        "to": { "type": "string", "description": "A date, yyyy-MM-dd, or current: the later one." },
        "article": { "type": "string", "description": "Only this number, such as 35, in either version." },
        "page": { "type": "integer", "minimum": 1, "description": "The page, from 1." }
      },
      "required": ["work", "from", "to"],
      "additionalProperties": false
    }
    """)
{
    private const int PageSize = 50;

    private const int MaxPage = 1_000;

    /// <inheritdoc/>
    protected override Result<CompareJson> Answer(ToolArguments arguments, ToolContext question, CancellationToken cancellation)
    {
        var (work, from, to, article) = (arguments.Text("work"), arguments.Text("from"), arguments.Text("to"), arguments.Text("article"));
        var page = arguments.Text("page");
        if ((work.Problem ?? from.Problem ?? to.Problem ?? article.Problem ?? page.Problem) is { } bad)
        {
            return bad;
        }

        var slug = RequestParameters.Text("work", work.Value);
        var number = RequestParameters.Number("page", page.Value, 1, MaxPage);
        if ((slug.Problem ?? number.Problem) is { } missing)
        {
            return missing;
        }

        var read = CompareParameters.Read(question.Knowledge, slug.Value, from.Value, to.Value, question.Today);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        cancellation.ThrowIfCancellationRequested();
        var whole = ContractMapping.ToJson(read.Value);
        if (article.Value?.Trim() is not { } only)
        {
            return whole with { Articles = [.. whole.Articles.Where(IsChanged).Skip((number.Value - 1) * PageSize).Take(PageSize)] };
        }

        ArticleCompareJson[] ofNumber = [.. whole.Articles.Where(a => a.From.Contains(only) || a.To.Contains(only))];
        return ofNumber.Length > 0
            ? whole with { Articles = ofNumber }
            : Problem.NotFound(ProblemCodes.NoSuchArticle, $"Neither version has an article {(only.Length <= 60 ? only : only[..60] + "…")}. Numbers look like 35 or 120-1.");
    }

    private static bool IsChanged(ArticleCompareJson article) => article.Change is not ("unchanged" or "renumbered") || article.ReferencesMoved;
}
