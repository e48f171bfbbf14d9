namespace Statutes.Contract.Responses;

/// <summary>
/// A page of the works with a text, or of those that are known without one. <c>available</c> and <c>missing</c> count both kinds,
/// <c>total</c> those that match the request. Statuses are those at <c>at</c>.
/// </summary>
public sealed record WorkListJson(
    string At, bool AtAssumed, int Available, int Missing, int Total, int Page, int PageSize, IReadOnlyList<ListedWorkJson> Works);

/// <summary>
/// A work in a list. <c>checkedTo</c> is the day up to which its events were checked. It is null, and there are no versions, if the
/// work is known without a text. The id of such a work is made from its title, and two of them may have the same.
/// </summary>
public sealed record ListedWorkJson(
    string Id, BilingualText Title, BilingualText? ShortTitle, string? CheckedTo, IReadOnlyList<ListedVersionJson> Versions);

/// <summary>A version with a text. Its dates are days in Beijing, <c>inForceUntil</c> is the first day after it.</summary>
public sealed record ListedVersionJson(string Version, string Status, string? InForceFrom, string? InForceUntil);
