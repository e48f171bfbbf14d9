using System.Text.Json.Serialization;

namespace Statutes.Ingest.Identifying;

/// <summary>How sure a fact about a text is, from the surest.</summary>
public enum Certainty
{
    /// <summary>The text says it in so many words.</summary>
    [JsonStringEnumMemberName("stated")]
    Stated,

    /// <summary>It follows from two things that the text says: 自公布之日起施行, and the day of the 公布.</summary>
    [JsonStringEnumMemberName("derived")]
    Derived,

    /// <summary>A rule of the project stands in for what is not told: the day of the last change.</summary>
    [JsonStringEnumMemberName("assumed")]
    Assumed,

    /// <summary>Nothing tells it.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
