using System.Globalization;

namespace Statutes.Tests;

/// <summary>A clock that stands still.</summary>
public sealed class FixedClock(string now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
}
