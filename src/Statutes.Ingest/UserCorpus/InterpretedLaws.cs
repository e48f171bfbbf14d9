using System.Collections.Immutable;
using Statutes.Ingest.Identifying;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// Finds the law that a judicial interpretation interprets, as its title names it: 最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（一）. The relation has
/// the day on which that law was repealed. If the title names no law, the repealed laws count that the preamble of the newest text names.
/// </summary>
/// <param name="works">The assembled works with their repeals.</param>
/// <param name="byTitle">The works by the keys of their titles.</param>
/// <param name="builtIn">The built-in works.</param>
/// <param name="preambles">The laws that the preamble of the newest text of a work names.</param>
internal sealed class InterpretedLaws(
    IEnumerable<Work> works,
    IReadOnlyDictionary<string, WorkId> byTitle,
    Catalog builtIn,
    IReadOnlyDictionary<WorkId, ImmutableArray<string>> preambles)
{
    private const int MaxName = 40; // of a law that a title names without 《》
    private const int MonthsBeforeRepeal = 2; // interpretations were adapted to the Civil Code just before it entered into force

    private static readonly string[] Before = ["适用", "执行", "实施", "关于", "贯彻"];
    private static readonly string[] LawEndings = ["法", "法典", "法通则", "法总则"];
    private static readonly string[] Pairs = ["《》", "〈〉", "＜＞", "<>"];

    private readonly Dictionary<WorkId, Work> byId = works.ToDictionary(w => w.Id);

    /// <summary>Returns a work with the law that it interprets; the work itself if its title names no known law.</summary>
    public Work WithInterpreted(Work work)
    {
        if (work.Kind != WorkKind.JudicialInterpretation || work.Title.Zh is not { } title)
        {
            return work;
        }

        if ((TitleIn(title) ?? NameIn(title)) is not { } law)
        {
            var repealedLaws = preambles.GetValueOrDefault(work.Id, []).Select(Find)
                .Where(f => f is { Title: not null, RepealedOn: { } day } && f.Id != work.Id && !IsAdaptedTo(work, day))
                .DistinctBy(f => f.Title);
            return work with { Relations = [.. work.Relations, .. repealedLaws.Select(Relation)] };
        }

        var found = Find(law);
        return found.Title is null || found.Id == work.Id ? work : work with { Relations = [.. work.Relations, Relation(found)] };

        static WorkRelation Relation((WorkId? Id, Bilingual? Title, DateOnly? RepealedOn) law) =>
            new(WorkRelationKind.Interprets, law.Id, law.Title!, law.RepealedOn);
    }

    // an amendment of about the day of the repeal, or a later one, whose text may be missing
    private static bool IsAdaptedTo(Work work, DateOnly repealedOn) =>
        work.Events.Any(e => e.Kind == LifecycleEventKind.Amended && e.Date >= repealedOn.AddMonths(-MonthsBeforeRepeal));

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

    /// <summary>Returns the law that a title says to apply or to explain, named without 《》; null without one: 关于贯彻执行民法通则若干问题的意见.</summary>
    internal static string? NameIn(string title)
    {
        foreach (var before in Before)
        {
            if (title.IndexOf(before, StringComparison.Ordinal) is var at and >= 0)
            {
                var rest = title[(at + before.Length)..];
                for (var length = Math.Min(MaxName, rest.Length); length > 1; length--)
                {
                    if (IdentityCatalogue.Find(rest.AsSpan(0, length)) is [{ Title.Zh: { } known }]
                        && Array.Exists(LawEndings, e => known.EndsWith(e, StringComparison.Ordinal)))
                    {
                        return rest[..length];
                    }
                }
            }
        }

        return null;
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
