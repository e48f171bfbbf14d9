using Lucene.Net.Index;
using Statutes.Model.Glossaries;
using Statutes.Search.Building;
using Statutes.Search.Matching;
using Statutes.Search.Reading;
using Statutes.Search.Understanding;

namespace Statutes.Tests.Search.Understanding;

/// <summary>The query interpreter and its parts, over the corpus of the repository.</summary>
internal static class TestInterpreter
{
    private static readonly Lazy<IndexReader> LazyIndex = new(OpenIndex);
    private static readonly Lazy<SpellingHelp> LazySpelling = new(
        () => new SpellingHelp(LazyIndex.Value, new PostingsStore(LazyIndex.Value), Glossary));
    private static readonly Lazy<QueryInterpreter> LazyQueries = new(() => new QueryInterpreter(TestCorpus.Catalog, Glossary, Spelling));

    public static IndexReader Index => LazyIndex.Value;

    public static SpellingHelp Spelling => LazySpelling.Value;

    public static QueryInterpreter Queries => LazyQueries.Value;

    private static Glossary Glossary => TestCorpus.Linked.Glossary;

    private static DirectoryReader OpenIndex()
    {
        using var folder = new TemporaryFolder();
        IndexBuilder.Build(TestCorpus.Linked, folder.Path, TimeProvider.System);
        return DirectoryReader.Open(new InMemoryDirectory(folder.At(IndexBuilder.LuceneFolder)));
    }
}
