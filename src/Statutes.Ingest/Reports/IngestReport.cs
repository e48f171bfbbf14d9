using System.Collections.Immutable;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Reports;

/// <summary>The result of reading one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Work">The id of its work; null if the file belongs to no work.</param>
/// <param name="Version">The date of its version, ISO 8601; null if the file belongs to no version.</param>
/// <param name="Counts">The number of provisions of each kind in it.</param>
/// <param name="References">The number of references in it.</param>
/// <param name="Diagnostics">Its diagnostics, in the order of the text.</param>
public sealed record FileReport(
    string Path,
    string? Work,
    string? Version,
    ImmutableDictionary<ProvisionKind, int> Counts,
    int References,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The title of an ingested text; null for a text of the built-in corpus.</summary>
    public string? Title { get; init; }

    /// <summary>What ingest did with the text; null for a text of the built-in corpus, and for a file without a text.</summary>
    public PlacementKind? Placement { get; init; }

    /// <summary>How certain the date of its version is; null if it has no date, and for a text of the built-in corpus.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Returns the number of provisions of a kind in the file.</summary>
    public int Count(ProvisionKind kind) => Counts.GetValueOrDefault(kind);
}

/// <summary>The result of reading a corpus, file by file, in the order of the files.</summary>
/// <param name="Files">The files.</param>
public sealed record IngestReport(ImmutableArray<FileReport> Files)
{
    /// <summary>The number of files that were read; files that had not changed since the last ingest were not read.</summary>
    public int Read { get; init; } = Files.Length;

    /// <summary>The outcomes of the references of the corpus; null if they were not counted.</summary>
    public CorpusCensus? References { get; init; }

    /// <summary>The files that an earlier ingest read and that no longer exist.</summary>
    public ImmutableArray<string> Vanished { get; init; } = [];

    /// <summary>Returns the number of provisions of a kind in all files.</summary>
    public int Total(ProvisionKind kind) => Files.Sum(f => f.Count(kind));
}
