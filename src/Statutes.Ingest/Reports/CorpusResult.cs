using Statutes.Ingest.Linking;
using Statutes.Model.Corpus;

namespace Statutes.Ingest.Reports;

/// <summary>A linked corpus, and the report on reading it.</summary>
/// <param name="Corpus">The corpus, as search takes it over.</param>
/// <param name="Report">What was read, with the diagnostics of each file.</param>
public sealed record CorpusResult(LinkedCorpus Corpus, IngestReport Report)
{
    /// <summary>How the texts were linked, for the next reading.</summary>
    public required LinkRecords Links { get; init; }
}
