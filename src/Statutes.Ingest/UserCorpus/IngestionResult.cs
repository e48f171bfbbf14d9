using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Ingest.UserCorpus;

/// <summary>The progress of an ingest.</summary>
/// <param name="Done">The number of files that are done.</param>
/// <param name="Of">The number of files in total.</param>
public readonly record struct IngestionProgress(int Done, int Of);

/// <summary>What an ingest did to the user's corpus; <c>SourceReport</c> turns it into a report.</summary>
public sealed class IngestionResult
{
    internal IngestionResult()
    {
    }

    /// <summary>Every file in the register of the corpus, in the order of their paths.</summary>
    internal ImmutableArray<RegisteredFile> Files { get; init; }

    /// <summary>What was done with their texts.</summary>
    internal ImmutableArray<Placement> Placements { get; init; }

    /// <summary>The texts of the corpus, and the texts of files from which they were made.</summary>
    internal ImmutableArray<StoredText> StoredTexts { get; init; }

    /// <summary>The diagnostics about paths that were skipped.</summary>
    internal ImmutableArray<Diagnostic> WalkDiagnostics { get; init; }

    /// <summary>The files under the requested paths.</summary>
    internal ImmutableArray<string> RequestedFiles { get; init; }

    /// <summary>The number of files that were read; the others had not changed.</summary>
    internal int Read { get; init; }

    /// <summary>Files under the requested paths that an earlier ingest read and that no longer exist.</summary>
    internal ImmutableArray<string> Vanished { get; init; }
}
