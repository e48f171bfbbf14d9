using Statutes.Model.Corpus;
using Statutes.Model.Works;

namespace Statutes.Search.Schema;

/// <summary>
/// The names by which readers refer to a work: titles, short titles, other names, its slug. Generic names (本法) are left out.
/// </summary>
internal static class WorkNames
{
    private const int MinLength = 3;

    /// <summary>Lists the names of a work, the short titles first.</summary>
    public static IEnumerable<string> Of(Work work)
    {
        var names = work.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text);
        string?[] all = [work.ShortTitle.Zh, work.ShortTitle.En, work.Title.Zh, work.Title.En, .. names, work.Id.Slug];
        return all.OfType<string>();
    }

    /// <summary>Maps each name that belongs to one work alone to that work.</summary>
    public static PhraseTable<Work> Table(Catalog catalog) => new(catalog.Works
        .SelectMany(w => Of(w).Select(n => KeyValuePair.Create(n, w)))
        .Where(n => n.Key.Length >= MinLength && catalog.FindByName(n.Key) is [{ Generic: false }]));
}
