using System.Collections.Immutable;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Reports;

/// <summary>What reading one file gave.</summary>
/// <param name="Path">The file.</param>
/// <param name="Work">The id of its work; null where the file belongs to none.</param>
/// <param name="Version">The date of its version, ISO 8601; null where the file belongs to none.</param>
/// <param name="Counts">How many provisions of each kind it holds.</param>
/// <param name="References">How many references it holds.</param>
/// <param name="Diagnostics">What is odd in it, in the order of the text.</param>
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

    /// <summary>What became of an ingested text; null for a text of the built-in corpus, and for a file without one.</summary>
    public PlacementKind? Placement { get; init; }

    /// <summary>How sure the date of its version is; null where it has none, and for a text of the built-in corpus.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>How many provisions of a kind it holds.</summary>
    public int Count(ProvisionKind kind) => Counts.GetValueOrDefault(kind);
}

/// <summary>What reading a corpus gave, file by file, in the order of the files.</summary>
/// <param name="Files">The files.</param>
public sealed record IngestReport(ImmutableArray<FileReport> Files)
{
    /// <summary>How many files were read; those that had not changed since the last time were not.</summary>
    public int Read { get; init; } = Files.Length;

    /// <summary>What came of the references of the corpus; null where that was not counted.</summary>
    public CorpusCensus? References { get; init; }

    /// <summary>The files that were read once and are no longer there.</summary>
    public ImmutableArray<string> Vanished { get; init; } = [];

    /// <summary>How many provisions of a kind all files hold.</summary>
    public int Total(ProvisionKind kind) => Files.Sum(f => f.Count(kind));
}
