using System.Collections.Immutable;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Identifying;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Works;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// The works of the built-in corpus, as far as an ingest needs them: whose text a file contains, and which versions the corpus lacks.
/// </summary>
/// <param name="catalog">The catalog of the built-in works.</param>
/// <param name="texts">Their texts.</param>
internal sealed class BuiltInWorks(Catalog catalog, ImmutableArray<CorpusText> texts)
{
    private readonly Dictionary<string, Work> byTitle = catalog.Works
        .Where(w => w.Title.Zh is not null)
        .GroupBy(w => TextIdentity.KeyOf(w.Title.Zh!), StringComparer.Ordinal)
        .Where(g => g.Count() == 1)
        .ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);

    private readonly Dictionary<WorkId, HashSet<string>> wordings = [];

    /// <summary>The catalog of the works.</summary>
    public Catalog Catalog => catalog;

    /// <summary>Returns the built-in work to which a text belongs by its title; null if it belongs to none.</summary>
    public Work? Find(TextIdentity identity) =>
        catalog.FindByName(identity.WorkTitle).FirstOrDefault(n => !n.Generic).Work ?? byTitle.GetValueOrDefault(identity.WorkKey);

    /// <summary>
    /// Returns whether the built-in corpus lacks the version of a text: it lists the version without its wording, or it has no version of
    /// that day and no such wording.
    /// </summary>
    /// <param name="work">The built-in work.</param>
    /// <param name="inForce">The entry into force of the version.</param>
    /// <param name="wording">The fingerprint of its wording.</param>
    public bool Lacks(Work work, EntryIntoForce inForce, string wording)
    {
        if (work.VersionDated(inForce.Day) is { } listed)
        {
            return !listed.IsHeld;
        }

        return MissingWording.IsMissingEntirely(work)
            || (inForce.Certainty != Certainty.Unknown && IsInLifeOf(work, inForce.Day) && !WordingsOf(work.Id).Contains(wording));
    }

    /// <summary>
    /// Returns whether a day is in the life of a work. A text of its title from before its first adoption is another work: 国家安全法 of 1993.
    /// </summary>
    public static bool IsInLifeOf(Work work, DateOnly day)
    {
        var begun = work.Events
            .Where(e => e.Kind is not (LifecycleEventKind.DraftPublished or LifecycleEventKind.Repealed))
            .Select(e => e.Date)
            .Concat(work.Versions.Where(v => !v.Draft).Select(v => v.Date))
            .DefaultIfEmpty(DateOnly.MaxValue)
            .Min();
        return day >= begun && !(day >= work.RepealedOn);
    }

    private HashSet<string> WordingsOf(WorkId work)
    {
        if (!wordings.TryGetValue(work, out var known))
        {
            wordings[work] = known = [.. texts.Where(t => t.Version.Work == work).Select(WordingOf)];
        }

        return known;
    }

    private static string WordingOf(CorpusText text)
    {
        var (source, language) = (text.Source, text.Expression.Language);
        var block = TitleBlock.Read(source, language);
        var identity = TextIdentity.Of(source, language, block, null);
        return NormalText.Of(
            new ExtractedText(source, language, SourcePlaces.Same(source)), language, block, identity.DocumentNumber).Wording;
    }
}
