using Statutes.Model.Corpus;
using Statutes.Model.Works;

namespace Statutes.Search.Schema;

/// <summary>The names by which a work is typed: titles, short titles, other names, its slug; not those that many works go by.</summary>
internal static class WorkNames
{
    private const int Shortest = 3;

    /// <summary>The names of a work, the short titles first.</summary>
    public static IEnumerable<string> Of(Work work) => ((string?[])
        [work.ShortTitle.Zh, work.ShortTitle.En, work.Title.Zh, work.Title.En, .. work.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text), work.Id.Slug]).OfType<string>();

    /// <summary>The names that stand for one work alone, each with it.</summary>
    public static PhraseTable<Work> Table(Catalog catalog) => new(catalog.Works
        .SelectMany(w => Of(w).Select(n => KeyValuePair.Create(n, w)))
        .Where(n => n.Key.Length >= Shortest && catalog.FindByName(n.Key) is [{ Generic: false }]));
}
