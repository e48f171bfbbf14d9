using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Statutes.Ingest.Identifying;
using Statutes.Model.Ids;

namespace Statutes.Ingest.UserCorpus;

/// <summary>What ingest did with a text.</summary>
public enum PlacementKind
{
    /// <summary>Imported: it is the text of its version.</summary>
    [JsonStringEnumMemberName("held")]
    Imported,

    /// <summary>Imported as a book of a code.</summary>
    [JsonStringEnumMemberName("part")]
    Part,

    /// <summary>Ignored: another file provides the same wording.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate,

    /// <summary>Ignored: another file provides a different wording of the same work for the same date.</summary>
    [JsonStringEnumMemberName("duplicate-differs")]
    DuplicateDiffers,

    /// <summary>Ignored: the built-in corpus contains the work.</summary>
    [JsonStringEnumMemberName("built-in")]
    BuiltIn,

    /// <summary>Ignored: it is not a legal instrument.</summary>
    [JsonStringEnumMemberName("no-instrument")]
    NoInstrument,
}

/// <summary>What ingest did with a text, with the work and version to which it belongs.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What ingest did with it.</param>
/// <param name="Work">The work to which it belongs; null if it belongs to no work.</param>
/// <param name="Date">The date of the version; null if it belongs to no version.</param>
/// <param name="Instead">The file that is used instead of it; null if there is no such file.</param>
internal sealed record Placement(TextPlace Text, PlacementKind Kind, WorkId? Work = null, DateOnly? Date = null, string? Instead = null)
{
    /// <summary>The date from which its wording is in force, and how certain the date is; null if it belongs to no work.</summary>
    public EntryIntoForce? InForce { get; init; }

    /// <summary>Repeals by title that were not carried out because they are not certain, as sentences.</summary>
    public ImmutableArray<string> UnsureRepeals { get; init; } = [];

    /// <summary>Repeals of works of the built-in corpus, as sentences; they are never carried out.</summary>
    public ImmutableArray<string> RepealsOfBuiltIn { get; init; } = [];

    /// <summary>Whether it adds a version to a work of the built-in corpus, which lacks that version.</summary>
    public bool IsAddedVersion { get; init; }

    /// <summary>Whether it is an older work with the title of a built-in one, such as 国家安全法 of 1993.</summary>
    public bool IsOlderNamesake { get; init; }

    /// <summary>Facts of the identity catalogue that differ from those of the text, as sentences; those of the text are used.</summary>
    public ImmutableArray<string> CatalogueDifferences { get; init; } = [];

    /// <summary>Whether it supplies wording that is missing in the built-in corpus, which lists the work.</summary>
    public bool IsMissingWording { get; init; }
}
