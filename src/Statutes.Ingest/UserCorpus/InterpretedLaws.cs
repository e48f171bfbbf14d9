using Statutes.Ingest.Identifying;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// Finds the law that a judicial interpretation interprets, as its title names it: 最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（一）. The relation has
/// the day on which that law was repealed.
/// </summary>
/// <param name="works">The assembled works with their repeals.</param>
/// <param name="byTitle">The works by the keys of their titles.</param>
/// <param name="builtIn">The built-in works.</param>
internal sealed class InterpretedLaws(IEnumerable<Work> works, IReadOnlyDictionary<string, WorkId> byTitle, Catalog builtIn)
{
    private static readonly string[] Before = ["适用", "执行", "实施", "关于", "贯彻"];
    private static readonly string[] Pairs = ["《》", "〈〉", "＜＞", "<>"];

    private readonly Dictionary<WorkId, Work> byId = works.ToDictionary(w => w.Id);

    /// <summary>Returns a work with the law that it interprets; the work itself if its title names no known law.</summary>
    public Work WithInterpreted(Work work)
    {
        if (work.Kind != WorkKind.JudicialInterpretation || work.Title.Zh is not { } title || TitleIn(title) is not { } law)
        {
            return work;
        }

        var (id, name, repealed) = Find(law);
        return name is null || id == work.Id
            ? work
            : work with { Relations = [.. work.Relations, new WorkRelation(WorkRelationKind.Interprets, id, name, repealed)] };
    }

    private (WorkId? Id, Bilingual? Title, DateOnly? RepealedOn) Find(string law)
    {
        var known = IdentityCatalogue.Find(law) is [var only] ? only : null;
        string?[] titles = [law, known?.Title.Zh];
        foreach (var title in titles.OfType<string>())
        {
            var found = byTitle.TryGetValue(TextIdentity.KeyOf(title), out var id) && byId.TryGetValue(id, out var own) ? own
                : builtIn.FindByName(title).FirstOrDefault(n => !n.Generic).Work;
            if (found is not null)
            {
                return (found.Id, found.Title, found.RepealedOn);
            }
        }

        return (null, known?.Title, known?.RepealedOn);
    }

    /// <summary>Returns the law in 《》 that a title says to apply or to explain; null without one.</summary>
    internal static string? TitleIn(string title)
    {
        foreach (var marks in Pairs)
        {
            var (open, close) = (title.IndexOf(marks[0]), title.LastIndexOf(marks[1]));
            if (open > 0 && close > open + 1 && title.IndexOf(marks[1]) == close
                && Before.Any(b => title.AsSpan(0, open).EndsWith(b)))
            {
                return title[(open + 1)..close];
            }
        }

        return null;
    }
}
