using Statutes.Citations.Resolving;
using Statutes.Cli.Hosting;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Reports;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Tests;

/// <summary>The project's own corpus, read and indexed once for all tests.</summary>
internal static class TestCorpus
{
    private static readonly Lazy<CorpusResult> LazyRead = new(() => CorpusReader.Read(CorpusFolder.Read(Locations!.Corpus)));
    private static readonly Lazy<CitationResolver> LazyResolver = new(() => new CitationResolver(Catalog));
    private static readonly Lazy<IndexFolder> LazyIndex = new(() => new IndexFolder(Linked));
    private static readonly Lazy<KnowledgeBase> LazyKnowledge = new(() => KnowledgeBase.Open(Index.Generation));

    /// <summary>The day on which the tests live: csl@2026-01-01 is in force, its forerunner superseded.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static Locations Locations { get; } = Locations.Find(
        null, null, Path.Combine(Path.GetTempPath(), "statutes-tests-have-no-own-corpus"));

    public static string Root { get; } = Path.GetDirectoryName(Locations.Corpus)!;

    public static CorpusResult Read => LazyRead.Value;

    public static LinkedCorpus Linked => Read.Corpus;

    public static Catalog Catalog => Linked.Catalog;

    /// <summary>An index of the corpus, built once. No test may change it.</summary>
    public static IndexFolder Index => LazyIndex.Value;

    public static KnowledgeBase Knowledge => LazyKnowledge.Value;

    public static Resolution Resolve(string cite, DateOnly at) => LazyResolver.Value.Resolve(cite, new CitationContext(at, Today));

    public static ProvisionId Id(string text) => ProvisionId.TryParse(text, out var id) ? id : throw new FormatException(text);
}
