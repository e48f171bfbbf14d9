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
    Compares two versions of a work. `computed`: the wording decides which article continues which.
    `counts` covers all articles; `articles` lists those whose wording changed,
    with word-level differences in both languages, {{PageSize}} a page.
    With `article`, it lists only the articles with that number in either version, changed or not.
    """,
    """
    {
      "type": "object",
      "properties": {
        "work": { "type": "string", "description": "The id of a work, such as csl." },
        "from": { "type": "string", "description": "The earlier version: a date, yyyy-MM-dd, on which it applied." },
        "to": { "type": "string", "description": "The later version: a date, yyyy-MM-dd, or current." },
        "article": { "type": "string", "description": "Only this number, such as 35." },
        "page": { "type": "integer", "minimum": 1, "description": "From 1." }
      },
      "required": ["work", "from", "to"],
      "additionalProperties": false
    }
    """)
{
    private const int PageSize = 50;

    private const int MaxPage = 1_000;

    /// <inheritdoc/>
    protected override Result<CompareJson> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation)
    {
        var (work, from, to) = (arguments.Text("work"), arguments.Text("from"), arguments.Text("to"));
        var (article, page) = (arguments.Text("article"), arguments.Text("page"));
        if ((work.Problem ?? from.Problem ?? to.Problem ?? article.Problem ?? page.Problem) is { } invalid)
        {
            return invalid;
        }

        if (!RequestParameters.Text("work", work.Value).TryGet(out var slug, out var problem)
            || !RequestParameters.Number("page", page.Value, 1, MaxPage).TryGet(out var pageNumber, out problem)
            || !CompareParameters.Read(context.Knowledge, slug, from.Value, to.Value, context.Today)
                .TryGet(out var comparison, out problem))
        {
            return problem;
        }

        cancellation.ThrowIfCancellationRequested();
        var whole = ComparisonMapping.ToJson(context.Knowledge.Catalog, comparison);
        if (article.Value?.Trim() is not { } number)
        {
            var changed = whole.Articles.Where(IsChanged).Skip((pageNumber - 1) * PageSize).Take(PageSize);
            return whole with { Articles = [.. changed] };
        }

        ArticleCompareJson[] matches = [.. whole.Articles.Where(a => a.From.Contains(number) || a.To.Contains(number))];
        return matches.Length > 0 ? whole with { Articles = matches } : ProblemMessages.NoSuchArticleInEither(number);
    }

    private static bool IsChanged(ArticleCompareJson article) =>
        article.Change is not ("unchanged" or "renumbered") || article.ReferencesMoved;
}
