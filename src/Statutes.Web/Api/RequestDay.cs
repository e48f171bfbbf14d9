using Statutes.Model.Dates;

namespace Statutes.Web.Api;

/// <summary>The day of the request in Beijing; one request sees one day.</summary>
public sealed class RequestDay(TimeProvider clock)
{
    /// <summary>The day.</summary>
    public DateOnly Day { get; } = LawDate.Today(clock);
}
