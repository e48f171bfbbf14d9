using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Ingest.Identifying;
using Statutes.Model.Ids;

namespace Statutes.Ingest.UserCorpus;

/// <summary>What became of a text.</summary>
public enum PlacementKind
{
    /// <summary>It is held: the text of its version.</summary>
    [JsonStringEnumMemberName("held")]
    Held,

    /// <summary>It is held as a part of a code.</summary>
    [JsonStringEnumMemberName("part")]
    Part,

    /// <summary>The same wording is held out of another file.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate,

    /// <summary>Another wording of the same work at the same day is held out of another file.</summary>
    [JsonStringEnumMemberName("duplicate-differs")]
    DuplicateDiffers,

    /// <summary>The work is one of the built-in corpus.</summary>
    [JsonStringEnumMemberName("built-in")]
    BuiltIn,

    /// <summary>It is no instrument of law.</summary>
    [JsonStringEnumMemberName("no-instrument")]
    NoInstrument,
}

/// <summary>Where a text went.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Work">The work to which it belongs; null where it belongs to none.</param>
/// <param name="Date">The date of the version; null where it belongs to none.</param>
/// <param name="Instead">The file that is held instead of it; null where none is.</param>
public sealed record Placement(TextPlace Text, PlacementKind Kind, WorkId? Work = null, DateOnly? Date = null, string? Instead = null)
{
    /// <summary>From when its wording is in force, and how sure that is; null where it belongs to no work.</summary>
    public EntryIntoForce? InForce { get; init; }

    /// <summary>What it repeals by the title of a held work and leaves as it is, in words; none where all is sure.</summary>
    public ImmutableArray<string> UnsureRepeals { get; init; } = [];

    /// <summary>What it repeals of the built-in corpus, in words; nothing is done there.</summary>
    public ImmutableArray<string> RepealsOfBuiltIn { get; init; } = [];

    /// <summary>Whether it supplies wording that is missing in the built-in corpus, which knows the work.</summary>
    public bool IsMissingWording { get; init; }
}
