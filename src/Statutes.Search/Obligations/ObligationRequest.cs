using Statutes.Model.Ids;

namespace Statutes.Search.Obligations;

/// <summary>A question to the register of duties. A text that is empty filters nothing.</summary>
/// <param name="Work">The only work; null for all, or for that of <paramref name="Since"/>.</param>
/// <param name="At">The date, which selects the version of each work.</param>
/// <param name="AtAssumed">Whether no date was sent, so that it is today.</param>
/// <param name="Query">Words that the row contains.</param>
/// <param name="Subject">Words of the subject.</param>
/// <param name="Modal">The name of the only modal.</param>
/// <param name="Kind">The name of the only kind of penalty.</param>
/// <param name="WithPenalty">Whether rows have a penalty; null for both.</param>
/// <param name="Since">The earlier version with which the rows are compared; null for none.</param>
/// <param name="ByFine">Whether the rows with the highest fine come first.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Rows a page.</param>
public sealed record ObligationRequest(
    WorkId? Work,
    DateOnly At,
    bool AtAssumed,
    string Query,
    string Subject,
    string Modal,
    string Kind,
    bool? WithPenalty,
    VersionId? Since,
    bool ByFine,
    int Page,
    int PageSize)
{
    /// <summary>The rows of every page, for a table that is saved.</summary>
    public ObligationRequest Whole => this with { Page = 1, PageSize = int.MaxValue };
}
