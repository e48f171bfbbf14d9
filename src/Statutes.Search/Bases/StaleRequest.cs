using Statutes.Model.Ids;

namespace Statutes.Search.Bases;

/// <summary>A question for stale rules.</summary>
/// <param name="Work">The only work, as the rule or as the basis; null for all.</param>
/// <param name="At">The date.</param>
/// <param name="AtAssumed">Whether no date was sent, so that it is today.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Rules a page.</param>
public sealed record StaleRequest(WorkId? Work, DateOnly At, bool AtAssumed, int Page, int PageSize)
{
    /// <summary>The rules of every page.</summary>
    public StaleRequest Whole => this with { Page = 1, PageSize = int.MaxValue };
}
