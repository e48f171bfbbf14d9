using Statutes.Contract.Problems;
using Statutes.Model.Duties;
using Statutes.Model.Ids;
using Statutes.Search;
using Statutes.Search.Hits;
using Statutes.Search.Obligations;

namespace Statutes.Contract.Requests;

/// <summary>The parameters of the register of duties, each as it was sent; null if it was not.</summary>
/// <param name="Work">The id of the only work.</param>
/// <param name="At">The date, which selects the version of each work.</param>
/// <param name="Q">Words that the row contains.</param>
/// <param name="Subject">Words of the subject.</param>
/// <param name="Modal">The only modal: <c>shall</c>.</param>
/// <param name="Kind">The only kind of penalty: <c>fine</c>.</param>
/// <param name="Penalty"><c>true</c>: only rows with a penalty; <c>false</c>: only rows without.</param>
/// <param name="Since">The earlier version, with which the rows are compared: its id or date.</param>
/// <param name="Sort"><c>text</c> or <c>fine</c>.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Rows a page.</param>
public sealed record ObligationParameters(
    string? Work,
    string? At,
    string? Q,
    string? Subject,
    string? Modal,
    string? Kind,
    string? Penalty,
    string? Since,
    string? Sort,
    string? Page,
    string? PageSize)
{
    /// <summary>The number of rows on a page if it is not asked for.</summary>
    public const int UsualPageSize = 20;

    /// <summary>The last page that can be asked for.</summary>
    public const int MaxPage = 100_000;

    /// <summary>Parses the parameters.</summary>
    /// <param name="knowledge">The knowledge base, which has the works.</param>
    /// <param name="today">Today in Beijing.</param>
    public Result<ObligationRequest> Parse(KnowledgeBase knowledge, DateOnly today)
    {
        var date = RequestParameters.Date(At, today);
        var page = RequestParameters.Number("page", Page, 1, MaxPage);
        var size = RequestParameters.Number("pageSize", PageSize, UsualPageSize, SearchRequest.MaxPageSize);
        var query = Optional("q", Q);
        var subject = Optional("subject", Subject);
        if ((date.Problem ?? page.Problem ?? size.Problem ?? query.Problem ?? subject.Problem) is { } invalid)
        {
            return invalid;
        }

        var modal = OneOf("modal", Modal, DutyModalNames.All);
        var kind = OneOf("kind", Kind, PenaltyKindNames.All);
        var penalty = OneOf("penalty", Penalty, ["true", "false"]);
        var sort = OneOf("sort", Sort, ["text", "fine"]);
        if ((modal.Problem ?? kind.Problem ?? penalty.Problem ?? sort.Problem) is { } unknown)
        {
            return unknown;
        }

        if (!ParseWork(knowledge).TryGet(out var work, out var problem)
            || !ParseSince(knowledge, work, date.Value.Day, today).TryGet(out var since, out problem))
        {
            return problem;
        }

        return new ObligationRequest(
            work, date.Value.Day, date.Value.Assumed, query.Value, subject.Value, modal.Value, kind.Value,
            penalty.Value is { Length: > 0 } wanted ? wanted == "true" : null, since, sort.Value == "fine", page.Value, size.Value);
    }

    private static Result<string> Optional(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? "" : RequestParameters.Text(name, value);

    private static Result<string> OneOf(string name, string? value, IEnumerable<string> allowed) =>
        string.IsNullOrEmpty(value) ? "" : allowed.Contains(value) ? value : ProblemMessages.InvalidValue(name, value, allowed);

    private Result<WorkId?> ParseWork(KnowledgeBase knowledge)
    {
        if (string.IsNullOrEmpty(Work))
        {
            return default(WorkId?);
        }

        return RequestParameters.Work(knowledge, Work).TryGet(out var work, out var problem) ? work.Id : problem with { Status = 400 };
    }

    // csl@2017-06-01, or 2017-06-01 beside work=csl
    private Result<VersionId?> ParseSince(KnowledgeBase knowledge, WorkId? work, DateOnly date, DateOnly today)
    {
        if (string.IsNullOrEmpty(Since))
        {
            return default(VersionId?);
        }

        var at = Since.IndexOf('@', StringComparison.Ordinal);
        var (slug, day) = at < 0 ? (work?.Slug, Since) : (Since[..at], Since[(at + 1)..]);
        if (slug is null)
        {
            return ProblemMessages.MissingParameter("work");
        }

        if (!RequestParameters.Work(knowledge, slug).TryGet(out var of, out var problem)
            || !RequestParameters.Version(of, day, today).TryGet(out var version, out problem))
        {
            return problem with { Status = 400 };
        }

        // changes from a later version to an earlier one would call new what was deleted
        var asked = work is { } only && only != of.Id ? knowledge.Catalog.Find(only)! : of;
        return asked == of && !(of.VersionMeantAt(date) is { } now && now.Date < version.Date)
            ? of.IdOf(version)
            : ProblemMessages.InvalidValue(
                "since",
                Since,
                [.. asked.Versions.Where(v => v.IsHeld && v.Date <= date).Select(v => asked.IdOf(v).ToString())]);
    }
}
