using System.Collections.Concurrent;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>
/// Finds the works that names refer to at a date, once for each of the first thousands of spellings. Any number of threads may use it.
/// </summary>
internal sealed class NamedWorks(CitationResolver resolver, Catalog catalog, DateOnly at)
{
    private const int MostKept = 5_000;

    private readonly ConcurrentDictionary<string, Entry> byName = new(StringComparer.Ordinal);
    private int kept;

    /// <summary>The date.</summary>
    public DateOnly At => at;

    /// <summary>The result for a name.</summary>
    /// <param name="Key">The key of the name.</param>
    /// <param name="Work">The work; null where the name is ambiguous.</param>
    /// <param name="IsGeneric">Whether the name is generic: 《办法》.</param>
    /// <param name="IsTitle">Whether it is a full title, or the usual title of the work.</param>
    public sealed record Entry(string Key, ReferredWork? Work, bool IsGeneric, bool IsTitle);

    /// <summary>Finds the work of a name.</summary>
    public Entry Find(string name)
    {
        if (byName.TryGetValue(name, out var entry))
        {
            return entry;
        }

        entry = LookUp(name);
        if (kept < MostKept && byName.TryAdd(name, entry))
        {
            Interlocked.Increment(ref kept);
        }

        return entry;
    }

    private Entry LookUp(string name)
    {
        var key = NameKey.Of(name);
        var found = resolver.WorksNamed(name, at);
        if (found.IsEmpty)
        {
            return new Entry(key, new ReferredWork(null, key), false, true);
        }

        var isGeneric = catalog.FindByName(name) is [{ Generic: true }, ..];
        return found.Length > 1
            ? new Entry(key, null, true, false)
            : new Entry(key, ReferredWork.Known(found[0].Id), isGeneric, IsTitleOf(found[0], key));
    }

    private static bool IsTitleOf(Work work, string key)
    {
        string?[] titles = [work.Title.Zh, work.Title.En, work.ShortTitle.Zh, work.ShortTitle.En];
        return titles.Any(t => NameKey.Of(t) == key)
            || work.Names.Any(n => n.Kind is WorkNameKind.Official or WorkNameKind.Usual or WorkNameKind.Other
                && NameKey.Of(n.Text) == key);
    }
}
