using System.Collections.Concurrent;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Search;

/// <summary>The receipts of the provisions of one generation, each made when it is first asked for. Any number of threads may ask.</summary>
/// <param name="knowledge">The generation.</param>
internal sealed class ReceiptCache(KnowledgeBase knowledge)
{
    // of a corpus with more provisions the others are made each time
    private const int MaxKept = 100_000;

    private readonly ConcurrentDictionary<ProvisionId, Receipt> kept = new();
    private int count;

    /// <summary>The receipt of a provision, or of a whole version, whose line is its title.</summary>
    public Receipt Of(ProvisionId id)
    {
        if (kept.TryGetValue(id, out var receipt))
        {
            return receipt;
        }

        receipt = Make(id);
        if (Volatile.Read(ref count) < MaxKept && kept.TryAdd(id, receipt))
        {
            Interlocked.Increment(ref count);
        }

        return receipt;
    }

    private Receipt Make(ProvisionId id)
    {
        var version = knowledge.Catalog.Find(id.Version.Work)?.VersionDated(id.Version.Date);
        return new Receipt(new Bilingual(HashIn(Language.Chinese), HashIn(Language.English)), new Bilingual(SourceIn(Language.Chinese), SourceIn(Language.English)), knowledge.CorpusHash);

        string? HashIn(Language language) => knowledge.LinesOf(id, language) is { } lines ? WordingHash.Of(lines) : null;

        string? SourceIn(Language language) => version?.Texts.FirstOrDefault(t => t.Language == language) is not { } text ? null
            : IsUnverified(version, id.Path) ? Receipt.Unverified
            : text.Kind == TextKind.Authentic ? Receipt.Authentic : Receipt.UnofficialTranslation;
    }

    // a chapter is unverified where an article in it is
    private static bool IsUnverified(LawVersion version, ProvisionPath path) =>
        version.Texts.Any(t => t.Unverified.Any(unverified => path.IsWithin(unverified) || unverified.IsWithin(path)));
}
