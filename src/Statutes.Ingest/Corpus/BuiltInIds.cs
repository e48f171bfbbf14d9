using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Works;

namespace Statutes.Ingest.Corpus;

/// <summary>
/// Gives works of the user's corpus the ids of built-in works. A user may have ingested a law before an update of the program built it
/// in: its folder then has the former id, and it must not become a second work.
/// </summary>
internal static class BuiltInIds
{
    /// <summary>
    /// Returns a corpus in which the works that are built in by their titles have the built-in ids. Of their texts, those remain that the
    /// built-in corpus lacks and whose dates are certain.
    /// </summary>
    public static CorpusFolder Apply(CorpusFolder own, ImmutableArray<Work> builtIn)
    {
        var ids = builtIn.Select(w => w.Id).ToHashSet();
        var names = new Catalog(builtIn, [], []);
        var renamed = own.Works
            .Where(w => !ids.Contains(w.Id) && w.Title.Zh is not null)
            .Select(w => (Own: w, BuiltIn: names.FindByName(w.Title.Zh).FirstOrDefault(n => !n.Generic).Work))
            .Where(p => p.BuiltIn is not null)
            .ToDictionary(p => p.Own.Id, p => p.BuiltIn!);
        if (renamed.Count == 0)
        {
            return own;
        }

        var taken = own.Works.Select(w => w.Id).ToHashSet();
        var works = ImmutableArray.CreateBuilder<Work>();
        var versions = new Dictionary<VersionId, VersionId>();
        foreach (var work in own.Works)
        {
            if (!renamed.TryGetValue(work.Id, out var known))
            {
                works.Add(work);
            }
            else if (taken.Add(known.Id))
            {
                var lacking = work.Versions.Where(v => IsLacking(known, work, v)).ToImmutableArray();
                works.Add(work with { Id = known.Id, Versions = lacking });
                foreach (var version in lacking)
                {
                    versions[work.IdOf(version)] = new VersionId(known.Id, version.Date);
                }
            }
        }

        return own with
        {
            Works = [.. works.OrderBy(w => w.Id.Slug, StringComparer.Ordinal)],
            Texts =
            [
                .. own.Texts
                    .Where(t => !renamed.ContainsKey(t.Version.Work) || versions.ContainsKey(t.Version))
                    .Select(t => versions.TryGetValue(t.Version, out var version) ? t with { Version = version } : t),
            ],
        };
    }

    private static bool IsLacking(Work known, Work own, LawVersion version) => known.VersionDated(version.Date) is { } listed
        ? !listed.IsHeld
        : MissingWording.IsMissingEntirely(known)
            || (!own.IsEntryIntoForceAssumed(version)
                && known.Events.Any(e => e.Kind != LifecycleEventKind.DraftPublished && e.Date <= version.Date)
                && !(version.Date >= known.RepealedOn));
}
