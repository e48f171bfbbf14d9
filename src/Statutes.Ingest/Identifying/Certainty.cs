using System.Text.Json.Serialization;

namespace Statutes.Ingest.Identifying;

/// <summary>How certain a fact about a text is, from the most certain.</summary>
public enum Certainty
{
    /// <summary>The text states it explicitly.</summary>
    [JsonStringEnumMemberName("stated")]
    Stated,

    /// <summary>It follows from two statements of the text: 自公布之日起施行, and the date of the 公布.</summary>
    [JsonStringEnumMemberName("derived")]
    Derived,

    /// <summary>The text does not state it; a rule of the project supplies it: the date of the last amendment.</summary>
    [JsonStringEnumMemberName("assumed")]
    Assumed,

    /// <summary>There is no information about it.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
