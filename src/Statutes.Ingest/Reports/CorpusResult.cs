using Statutes.Model.Corpus;

namespace Statutes.Ingest.Reports;

/// <summary>A corpus read whole, and the report of the reading.</summary>
/// <param name="Corpus">The hand-over to search.</param>
/// <param name="Report">What was read and what was odd.</param>
public sealed record CorpusResult(LinkedCorpus Corpus, IngestReport Report);
