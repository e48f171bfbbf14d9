using System.Collections.Immutable;

namespace Statutes.Model.Provisions;

/// <summary>The entries of a concordance by the old and by the new number. Immutable.</summary>
internal sealed class ConcordanceIndex
{
    private readonly ImmutableArray<ConcordanceEntry> entries;
    private readonly Dictionary<ProvisionNumber, ConcordanceEntry> byOld = [];
    private readonly Dictionary<ProvisionNumber, (ConcordanceEntry Continued, ImmutableArray<ProvisionNumber> Origins)> byNew = [];

    /// <summary>Makes the index of some entries.</summary>
    public ConcordanceIndex(ImmutableArray<ConcordanceEntry> entries)
    {
        this.entries = entries;
        var into = new Dictionary<ProvisionNumber, List<ConcordanceEntry>>();
        foreach (var entry in entries)
        {
            if (entry.From is not { } old)
            {
                continue;
            }

            byOld.TryAdd(old, entry);
            foreach (var number in entry.To.Distinct())
            {
                var sources = into.TryGetValue(number, out var known) ? known : into[number] = [];
                sources.Add(entry);
            }
        }

        foreach (var (number, sources) in into)
        {
            byNew[number] = (Continued(sources), [.. sources.Select(e => e.From!.Value).Order()]);
        }
    }

    /// <summary>Returns whether the index was made of this list.</summary>
    public bool IsOf(ImmutableArray<ConcordanceEntry> others) => entries == others;

    /// <summary>Returns the entry of an article of the earlier version; null where there is no entry.</summary>
    public ConcordanceEntry? Of(ProvisionNumber old) => byOld.GetValueOrDefault(old);

    /// <summary>Returns the old numbers of an article of the later version, in ascending order; empty where it is new.</summary>
    public ImmutableArray<ProvisionNumber> Origins(ProvisionNumber now) => byNew.TryGetValue(now, out var sources) ? sources.Origins : [];

    /// <summary>Returns the entry that an article of the later version continues; null where it is new.</summary>
    public ConcordanceEntry? Origin(ProvisionNumber now) => byNew.TryGetValue(now, out var sources) ? sources.Continued : null;

    private static ConcordanceEntry Continued(List<ConcordanceEntry> sources) =>
        sources.Find(e => e.Change is not (ArticleChange.Merged or ArticleChange.Split))
        ?? sources.Find(e => e.Change == ArticleChange.Merged)
        ?? sources[0];
}
