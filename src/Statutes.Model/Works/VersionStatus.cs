using System.Text.Json.Serialization;

namespace Statutes.Model.Works;

/// <summary>The status of a version at a date.</summary>
public enum VersionStatus
{
    /// <summary>A draft, whatever the date.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>The date is before its entry into force.</summary>
    [JsonStringEnumMemberName("not-yet-in-force")]
    NotYetInForce,

    /// <summary>In force.</summary>
    [JsonStringEnumMemberName("in-force")]
    InForce,

    /// <summary>A later version of the work is in force.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,

    /// <summary>The work has been repealed.</summary>
    [JsonStringEnumMemberName("repealed")]
    Repealed,

    /// <summary>No source says that it is in force, and no rule gives a day from which it would be.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}

/// <summary>The names of the statuses in JSON and in queries.</summary>
public static class VersionStatusNames
{
    extension(VersionStatus status)
    {
        /// <summary>The name in JSON: <c>in-force</c>.</summary>
        public string Name => status switch
        {
            VersionStatus.Draft => "draft",
            VersionStatus.NotYetInForce => "not-yet-in-force",
            VersionStatus.InForce => "in-force",
            VersionStatus.Superseded => "superseded",
            VersionStatus.Unknown => "unknown",
            _ => "repealed",
        };
    }
}
