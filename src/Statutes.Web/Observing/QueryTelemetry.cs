using System.Diagnostics;

namespace Statutes.Web.Observing;

/// <summary>What was asked, told to the span of the request where the operator wants to see it; else to nobody.</summary>
/// <param name="told">Whether it is told.</param>
public sealed class QueryTelemetry(bool told)
{
    /// <summary>The setting, in the environment <c>Telemetry__QueryText</c>.</summary>
    public const string Setting = "Telemetry:QueryText";

    /// <summary>The tag of the span.</summary>
    public const string Tag = "statutes.asked";

    /// <summary>Tells a query or a citation.</summary>
    public void Tell(string text)
    {
        if (told)
        {
            Activity.Current?.SetTag(Tag, text);
        }
    }
}
