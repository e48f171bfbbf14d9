using Statutes.Model.Dates;

namespace Statutes.Web.Api;

/// <summary>The day of a request in Beijing. It is read once, so that one request never sees two days.</summary>
/// <param name="clock">The clock.</param>
internal sealed class RequestDay(TimeProvider clock)
{
    /// <summary>The day.</summary>
    public DateOnly Day { get; } = LawDate.Today(clock);
}
