using Statutes.Model.Corpus;
using Statutes.Model.Ids;

namespace Statutes.Ingest.Linking;

/// <summary>The corpus as it was read before, of which the parts that are the same again are reused.</summary>
/// <param name="Records">How its texts were linked.</param>
/// <param name="TextsOf">Returns the texts of a version with their references; null if it had no such version.</param>
public sealed record PreviousCorpus(LinkRecords Records, Func<VersionId, VersionTexts?> TextsOf);
