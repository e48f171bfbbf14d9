using Statutes.Model.Ids;

namespace Statutes.Model.Corpus;

/// <summary>
/// What was looked up in a catalog. If the same look-ups have the same answers in another catalog, whatever was made of them is the same
/// there. Not thread-safe.
/// </summary>
public sealed class CatalogLookups
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> nameSpans;
    private readonly HashSet<string> alikeNames = new(StringComparer.Ordinal);
    private readonly HashSet<WorkId> works = [];

    /// <summary>Makes an empty record.</summary>
    public CatalogLookups() => nameSpans = names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The folded names that were looked up, whether a work has them or not.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>The names of which other forms were looked up.</summary>
    public IReadOnlyCollection<string> AlikeNames => alikeNames;

    /// <summary>The works of which something was looked up by id.</summary>
    public IReadOnlyCollection<WorkId> Works => works;

    internal void AddName(ReadOnlySpan<char> key) => nameSpans.Add(key);

    internal void AddAlikeName(string name) => alikeNames.Add(name);

    internal void AddWork(WorkId work) => works.Add(work);
}
