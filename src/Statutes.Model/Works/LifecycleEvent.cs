using System.Text.Json.Serialization;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>
/// A kind of event in the life of a work. Each event has its own day: the day of promulgation is not the day of entry
/// into force.
/// </summary>
public enum LifecycleEventKind
{
    /// <summary>A draft was published for comment, 公开征求意见.</summary>
    [JsonStringEnumMemberName("draft-published")]
    DraftPublished,

    /// <summary>通过: adopted by the body that makes the law.</summary>
    [JsonStringEnumMemberName("adopted")]
    Adopted,

    /// <summary>公布: promulgated.</summary>
    [JsonStringEnumMemberName("promulgated")]
    Promulgated,

    /// <summary>施行: a version entered into force, at the beginning of the day.</summary>
    [JsonStringEnumMemberName("in-force")]
    InForce,

    /// <summary>修正 or 修订: a decision to amend was adopted.</summary>
    [JsonStringEnumMemberName("amended")]
    Amended,

    /// <summary>废止: out of force from the beginning of the day.</summary>
    [JsonStringEnumMemberName("repealed")]
    Repealed,
}

/// <summary>An event in the life of a work.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Date">The day in Beijing.</param>
/// <param name="Version">The date of the version concerned; null where the event concerns the work.</param>
/// <param name="By">The body or the instrument that caused it.</param>
/// <param name="Verified">Whether a source states it; false where it is from memory only.</param>
public sealed record LifecycleEvent(
    LifecycleEventKind Kind, DateOnly Date, DateOnly? Version = null, Bilingual? By = null, bool Verified = true)
{
    /// <summary>
    /// The date of an entry into force that is not known at all, so that the text is found at every date. The event is then not verified.
    /// </summary>
    public static readonly DateOnly UnknownDay = new(1949, 10, 1);

    /// <summary>
    /// Whether the date follows from two statements: 自公布之日起施行, and the day of the 公布. Such an event is verified.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Computed { get; init; }

    /// <summary>Where its date comes from.</summary>
    [JsonIgnore]
    public StatusBasis Basis => (Verified, Computed) switch
    {
        (false, _) => StatusBasis.Assumed,
        (_, true) => StatusBasis.Computed,
        _ => StatusBasis.Stated,
    };
}
