using Statutes.Contract.Problems;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Contract.Requests;

/// <summary>The parameters of a search, each as it was sent; null if it was not.</summary>
/// <param name="Q">The words.</param>
/// <param name="At">The date of the question, or <c>any</c>.</param>
/// <param name="Work">The id of the only work.</param>
/// <param name="Lang">The only language.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Hits a page.</param>
/// <param name="Spelling"><c>off</c>: the words are searched as typed.</param>
internal sealed record SearchParameters(
    string? Q, string? At, string? Work, string? Lang, string? Page, string? PageSize, string? Spelling = null)
{
    private const string AnyDate = "any";
    private const int UsualPageSize = 20;

    /// <summary>Parses the parameters.</summary>
    /// <param name="knowledge">The knowledge base, which has the works.</param>
    /// <param name="today">Today in Beijing.</param>
    /// <returns>The search, and whether its date was absent, so that today is used.</returns>
    public Result<(SearchRequest Request, bool AtAssumed)> Parse(KnowledgeBase knowledge, DateOnly today)
    {
        var query = RequestParameters.Text("q", Q);
        var everyVersion = At == AnyDate;
        var date = RequestParameters.Date(everyVersion ? null : At, today);
        var page = RequestParameters.Number("page", Page, 1, SearchRequest.MaxHits);
        var size = RequestParameters.Number("pageSize", PageSize, UsualPageSize, SearchRequest.MaxPageSize);
        if ((query.Problem ?? date.Problem ?? page.Problem ?? size.Problem) is { } invalid)
        {
            return invalid;
        }

        if (!ParseWork(knowledge).TryGet(out var work, out var problem) || !ParseLanguage().TryGet(out var language, out problem))
        {
            return problem;
        }

        if (Spelling is not (null or "" or "on" or "off"))
        {
            return ProblemMessages.InvalidValue("spelling", Spelling, ["on", "off"]);
        }

        var request = new SearchRequest(
            query.Value, date.Value.Day, everyVersion, work, language, page.Value, size.Value, CorrectsSpelling: Spelling != "off");
        return (request, date.Value.Assumed);
    }

    // here the work is a filter, not a part of the address: one that does not exist is 400
    private Result<WorkId?> ParseWork(KnowledgeBase knowledge)
    {
        if (string.IsNullOrEmpty(Work))
        {
            return default(WorkId?);
        }

        return RequestParameters.Work(knowledge, Work).TryGet(out var work, out var problem) ? work.Id : problem with { Status = 400 };
    }

    private Result<Language?> ParseLanguage()
    {
        if (string.IsNullOrEmpty(Lang))
        {
            return default(Language?);
        }

        return LanguageCodes.TryParse(Lang, out var language) ? language : ProblemMessages.InvalidValue("lang", Lang, ["zh", "en"]);
    }
}
