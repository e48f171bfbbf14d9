using System.Globalization;

namespace Statutes.Tests;

/// <summary>A clock that always shows the same time.</summary>
public sealed class FixedClock(string now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
}
