using System.Diagnostics;

namespace Statutes.Web.Observing;

/// <summary>Records the text of queries in the span of the request, if the operator enables it.</summary>
/// <param name="isEnabled">True to record.</param>
public sealed class QueryTelemetry(bool isEnabled)
{
    /// <summary>The setting; in the environment <c>Telemetry__QueryText</c>.</summary>
    public const string Setting = "Telemetry:QueryText";

    /// <summary>The tag of the span.</summary>
    public const string Tag = "statutes.asked";

    /// <summary>Records a query or a citation.</summary>
    public void Record(string text)
    {
        if (isEnabled)
        {
            Activity.Current?.SetTag(Tag, text);
        }
    }
}
