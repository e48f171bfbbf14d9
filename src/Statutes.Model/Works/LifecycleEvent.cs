using System.Text.Json.Serialization;
using Statutes.Model.Text;

namespace Statutes.Model.Works;

/// <summary>What can happen to a work. Each has its own day: published on is not in force on.</summary>
public enum LifecycleEventKind
{
    /// <summary>A draft was published for comment, 公开征求意见.</summary>
    [JsonStringEnumMemberName("draft-published")]
    DraftPublished,

    /// <summary>通过: adopted by the body that makes it.</summary>
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
/// <param name="Date">The day, in the calendar of Beijing.</param>
/// <param name="Version">The date of the version that the event is about; null where it is about the work.</param>
/// <param name="By">The body or the instrument that did it.</param>
/// <param name="Verified">Whether a source states it; false where it is recollected only.</param>
public sealed record LifecycleEvent(LifecycleEventKind Kind, DateOnly Date, DateOnly? Version = null, Bilingual? By = null, bool Verified = true);
