using System.Collections.Concurrent;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Search;

/// <summary>Makes the receipts of the provisions of one generation, and caches them. Thread-safe.</summary>
/// <param name="catalog">The works and their versions.</param>
/// <param name="corpusHash">The fingerprint of the corpus, which every receipt names.</param>
/// <param name="linesOf">Gets the lines of a provision in a language; null if the version has no such text.</param>
internal sealed class ReceiptCache(Catalog catalog, string corpusHash, Func<ProvisionId, Language, IReadOnlyList<string>?> linesOf)
{
    // in a corpus with more provisions, the receipts of the others are made at each request
    private const int Capacity = 100_000;

    private readonly ConcurrentDictionary<ProvisionId, Receipt> cache = new();
    private int count; // the dictionary counts itself only under all its locks

    /// <summary>Gets the receipt of a provision, or of a whole version, whose text is its title.</summary>
    public Receipt Of(ProvisionId id)
    {
        if (cache.TryGetValue(id, out var receipt))
        {
            return receipt;
        }

        receipt = Make(id);
        if (Volatile.Read(ref count) < Capacity && cache.TryAdd(id, receipt))
        {
            Interlocked.Increment(ref count);
        }

        return receipt;
    }

    private Receipt Make(ProvisionId id)
    {
        var version = catalog.Find(id.Version.Work)?.VersionDated(id.Version.Date);
        return new Receipt(
            new Bilingual(HashIn(Language.Chinese), HashIn(Language.English)),
            new Bilingual(SourceIn(Language.Chinese), SourceIn(Language.English)),
            corpusHash);

        string? HashIn(Language language) => linesOf(id, language) is { } lines ? WordingHash.Of(lines) : null;

        string? SourceIn(Language language)
        {
            if (version?.Texts.FirstOrDefault(t => t.Language == language) is not { } text)
            {
                return null;
            }

            return IsUnverified(version, id.Path) ? Receipt.Unverified
                : text.Kind == TextKind.Authentic ? Receipt.Authentic
                : Receipt.UnofficialTranslation;
        }
    }

    // a chapter is unverified if an article in it is
    private static bool IsUnverified(LawVersion version, ProvisionPath path) =>
        version.Texts.Any(t => t.Unverified.Any(unverified => path.IsWithin(unverified) || unverified.IsWithin(path)));
}
