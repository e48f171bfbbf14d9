using System.Collections.Immutable;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Identifying;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>Works assembled from texts.</summary>
/// <param name="Works">The works, in the order of their ids.</param>
/// <param name="Texts">The texts that their versions name.</param>
/// <param name="Placements">What was done with every text.</param>
internal sealed record AssembledWorks(ImmutableArray<Work> Works, ImmutableArray<StoredText> Texts, ImmutableArray<Placement> Placements);

/// <summary>
/// Assembles works from the identities of texts: texts with one title are versions of one work, the books of a code are one
/// text, and equal wordings are one text. The result does not depend on the order of the texts.
/// </summary>
/// <param name="builtIn">The built-in works. They take precedence over texts of the same works, except where they lack the version.</param>
internal sealed class WorkAssembler(BuiltInWorks builtIn)
{
    private const string Rights =
        "Unknown: this text is from a file of the user. Official documents are outside copyright (Copyright Law of the PRC, Article 5).";

    private readonly List<Placement> placements = [];
    private readonly List<(Candidate Candidate, WorkId Work)> imported = [];
    private readonly ImmutableArray<StoredText>.Builder texts = ImmutableArray.CreateBuilder<StoredText>();

    /// <summary>Assembles the works.</summary>
    /// <param name="files">The files.</param>
    public AssembledWorks Assemble(IEnumerable<RegisteredFile> files)
    {
        var newWorks = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        var builtInWorks = new Dictionary<WorkId, List<Candidate>>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            for (var i = 0; i < file.Texts.Length; i++)
            {
                Sort(new Candidate(new TextPlace(file.Path, i), file.Texts[i], Original(file, i)), newWorks, builtInWorks);
            }
        }

        var titles = newWorks.ToDictionary(w => w.Key, w => ShortestTitle(w.Value), StringComparer.Ordinal);
        var ids = IdsOf([.. titles.Values]);
        var works = newWorks.Select(w => Build(ids[titles[w.Key]], w.Value))
            .Concat(builtInWorks.Select(w => Build(w.Key, w.Value)))
            .OrderBy(w => w.Id.Slug, StringComparer.Ordinal)
            .ToImmutableArray();
        var byTitle = ids.ToDictionary(i => TextIdentity.KeyOf(i.Key), i => i.Value, StringComparer.Ordinal);
        var repeals = new Repeals(works, byTitle, builtIn.Catalog);
        AddRepeals(repeals);
        var lives = new CatalogueLife(repeals.Works(), byTitle, builtIn.Catalog, Preambles());
        var joined = lives.Works();
        AddDifferences(lives.Differences);
        return new AssembledWorks(
            joined,
            [.. texts.OrderBy(t => t.File, StringComparer.Ordinal)],
            [.. placements.OrderBy(p => p.Text.Path, StringComparer.Ordinal).ThenBy(p => p.Text.Index)]);
    }

    // the laws that the preamble of the newest text of each work names
    private Dictionary<WorkId, ImmutableArray<string>> Preambles() => imported
        .GroupBy(i => i.Work)
        .ToDictionary(
            g => g.Key,
            g => g.MaxBy(i => (i.Candidate.Lead.Identity.InForce.Day, i.Candidate.Place.Path)).Candidate.Text.Identity.PreambleLaws);

    // a work that the identity catalogue has with an id of its own has that id, so that it keeps it when it is built in one day
    private ImmutableDictionary<string, WorkId> IdsOf(ImmutableArray<string> titles)
    {
        var catalogued = titles
            .Select(t => (Title: t, Id: ShortIdOf(t)))
            .Where(t => t.Id is { } id && builtIn.Catalog.Find(id) is null)
            .DistinctBy(t => t.Id)
            .ToImmutableDictionary(t => t.Title, t => t.Id!.Value, StringComparer.Ordinal);
        var taken = builtIn.Catalog.Works.Select(w => w.Id.Slug)
            .Concat(IdentityCatalogue.ShortIds.Select(i => i.Slug))
            .ToHashSet(StringComparer.Ordinal);
        return WorkSlug.Of(titles.Where(t => !catalogued.ContainsKey(t)), taken).AddRange(catalogued);
    }

    private static WorkId? ShortIdOf(string title) =>
        IdentityCatalogue.Find(title) is [var entry] && TextIdentity.KeyOf(entry.Title.Zh!) == TextIdentity.KeyOf(title)
            ? entry.ShortId
            : null;

    private static string ShortestTitle(List<Candidate> candidates) =>
        candidates.Select(c => c.Lead.Identity.WorkTitle).Order(StringComparer.Ordinal).MinBy(t => t.Length)!;

    private void AddRepeals(Repeals repeals)
    {
        var ordered = imported
            .OrderBy(i => i.Candidate.Place.Path, StringComparer.Ordinal)
            .ThenBy(i => i.Candidate.Place.Index);
        foreach (var (candidate, work) in ordered)
        {
            var (unsure, ofBuiltIn) = repeals.Add(work, candidate.Text.Identity.Repeals);
            if (unsure.Length + ofBuiltIn.Length > 0)
            {
                var at = placements.FindIndex(p => p.Text == candidate.Place);
                placements[at] = placements[at] with { UnsureRepeals = unsure, RepealsOfBuiltIn = ofBuiltIn };
            }
        }
    }

    // a difference about the life of a work is reported once, at the newest text
    private void AddDifferences(ILookup<WorkId, string> differences)
    {
        var byText = placements.Index().ToDictionary(p => p.Item.Text, p => p.Index);
        var newest = imported.Select(i => (i.Work, At: byText[i.Candidate.Place]))
            .GroupBy(i => i.Work)
            .ToDictionary(g => g.Key, g => g.MaxBy(i => (placements[i.At].Date, i.At)).At);
        foreach (var (candidate, work) in imported)
        {
            var at = byText[candidate.Place];
            var ofText = CatalogueDates.DifferenceOf(candidate.Text.Identity);
            var ofWork = newest[work] == at ? differences[work] : [];
            placements[at] = placements[at] with { CatalogueDifferences = [.. ofWork.Prepend(ofText).OfType<string>().Distinct()] };
        }
    }

    // a translation beside the only Chinese text of its file belongs to the work of that text
    private static RegisteredText Original(RegisteredFile file, int index)
    {
        var text = file.Texts[index];
        return text.Identity.Language == Language.English
            && file.Texts.Where(t => t.Identity.Language == Language.Chinese).ToArray() is [var chinese]
            ? chinese
            : text;
    }

    private void Sort(Candidate text, Dictionary<string, List<Candidate>> newWorks, Dictionary<WorkId, List<Candidate>> builtInWorks)
    {
        var identity = text.Lead.Identity;
        if (identity.Title.Length == 0 || !IsInstrument(text.Lead))
        {
            placements.Add(new Placement(text.Place, PlacementKind.NoInstrument));
        }
        else if (builtIn.Find(identity) is { } work)
        {
            var inForce = InForceOf(work, identity);
            if (builtIn.Lacks(work, inForce, text.Lead.Wording))
            {
                Add(builtInWorks, work.Id, text with { Lead = text.Lead with { Identity = identity with { InForce = inForce } } });
            }
            else
            {
                placements.Add(new Placement(text.Place, PlacementKind.BuiltIn, work.Id)
                {
                    IsOlderNamesake = inForce.Certainty != Certainty.Unknown && work.VersionDated(inForce.Day) is null
                        && !BuiltInWorks.IsInLifeOf(work, inForce.Day),
                });
            }
        }
        else
        {
            var inForce = CatalogueDates.EntryIntoForceOf(identity);
            Add(newWorks, identity.WorkKey, text with { Lead = text.Lead with { Identity = identity with { InForce = inForce } } });
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<Candidate>> works, TKey key, Candidate text)
        where TKey : notnull
    {
        if (!works.TryGetValue(key, out var others))
        {
            works.Add(key, others = []);
        }

        others.Add(text);
    }

    // If the text does not give its date of entry into force, it is the version that the work adopted or published on a date of the text.
    // A text without any date is the last version.
    private static EntryIntoForce InForceOf(Work work, TextIdentity identity)
    {
        if (identity.InForce.Certainty is Certainty.Stated or Certainty.Derived)
        {
            return identity.InForce;
        }

        var days = identity.Events.Select(e => e.Date).Append(identity.InForce.Day).ToHashSet();
        var recorded = work.Events.LastOrDefault(e => e.Version is not null && days.Contains(e.Date))?.Version;
        var isWithoutDate = identity.InForce.Certainty == Certainty.Unknown;
        var day = recorded ?? (isWithoutDate ? work.Versions.LastOrDefault(v => !v.Draft)?.Date : null);
        return day is { } version
            ? new EntryIntoForce(version, Certainty.Derived, "the work has a version of this date, and the text gives no other date")
            : identity.InForce;
    }

    // every instrument has at least one of these
    private static bool IsInstrument(RegisteredText text) => text.Articles > 0
        || TitleBlock.EndsAsTitles(text.Identity.Title)
        || !text.Identity.Events.IsEmpty
        || text.Identity.DocumentNumber is not null
        || !text.Identity.Issuers.IsEmpty;

    private Work Build(WorkId id, List<Candidate> candidates)
    {
        var versions = ByDate(candidates);
        var newest = versions.Values.Last()
            .OrderBy(c => c.Lead.Identity.InForce.Certainty).ThenBy(c => c.Place.Path, StringComparer.Ordinal)
            .First().Lead.Identity;
        var title = new Bilingual(TitleIn(Language.Chinese, candidates, newest), TitleIn(Language.English, candidates, newest));
        var built = versions.Select(v => new LawVersion(v.Key, Texts: TextsOf(id, v.Key, v.Value))).ToImmutableArray();
        return new Work(
            id,
            newest.Kind,
            title,
            new Bilingual(Short(title.Zh), title.En),
            [],
            [.. newest.Issuers.Select(i => new Bilingual(i, null))],
            newest.DocumentNumber is { } number ? new Bilingual(number, null) : null,
            WorkEvents.Of(versions.Select(v => (v.Key, v.Value.Select(c => (c.Text.Identity, c.Lead.Identity.InForce)).ToArray()))),
            built,
            [],
            candidates.SelectMany(c => c.Text.Identity.Events).Select(e => e.Date).Append(versions.Keys.Last()).Max());
    }

    // The books of a code are one version: its date is the most certain one of all books.
    private static SortedDictionary<DateOnly, List<Candidate>> ByDate(List<Candidate> candidates)
    {
        var versions = new SortedDictionary<DateOnly, List<Candidate>>();
        var books = candidates.Where(c => c.Lead.Identity.Book is not null).ToList();
        var days = candidates
            .GroupBy(c => c.Lead.Wording, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, MostCertainDay, StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            Add(versions, candidate.Lead.Identity.Book is null ? days[candidate.Lead.Wording] : MostCertainDay(books), candidate);
        }

        return versions;

        static void Add(SortedDictionary<DateOnly, List<Candidate>> versions, DateOnly day, Candidate candidate)
        {
            if (!versions.TryGetValue(day, out var others))
            {
                versions.Add(day, others = []);
            }

            others.Add(candidate);
        }
    }

    private static DateOnly MostCertainDay(IEnumerable<Candidate> candidates) => candidates
        .Select(c => c.Lead.Identity.InForce)
        .OrderBy(f => f.Certainty).ThenByDescending(f => f.Day)
        .First().Day;

    // of titles that differ only in their blanks, the one without blanks in a row: 甲院、乙院关于…, not 甲院  乙院关于…
    private static string? TitleIn(Language language, List<Candidate> candidates, TextIdentity newest)
    {
        var identities = candidates.Select(c => c.Text.Identity).Where(i => i.Language == language && i.Title.Length > 0);
        if (newest.Language != language)
        {
            return First(identities);
        }

        return IsSpaced(newest.WorkTitle)
            ? First(identities.Where(i => i.WorkKey == newest.WorkKey && !IsSpaced(i.WorkTitle))) ?? newest.WorkTitle
            : newest.WorkTitle;

        static string? First(IEnumerable<TextIdentity> identities) =>
            identities.Select(i => i.WorkTitle).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static bool IsSpaced(string title) => title.Contains("  ", StringComparison.Ordinal) || title.Contains('\u3000');

    private static string? Short(string? title) =>
        title?.StartsWith(CountryName.Chinese, StringComparison.Ordinal) == true ? title[CountryName.Chinese.Length..] : title;

    private ImmutableArray<Expression> TextsOf(WorkId id, DateOnly day, List<Candidate> candidates)
    {
        var expressions = ImmutableArray.CreateBuilder<Expression>();
        foreach (var inOne in candidates.GroupBy(c => c.Text.Identity.Language).OrderBy(g => g.Key))
        {
            var language = inOne.Key;
            var file = $"{LawDate.Format(day)}.{language.TwoLetters}.txt";
            var parts = PartsOf([.. inOne]);
            foreach (var candidate in inOne)
            {
                placements.Add(Place(candidate, parts, id, day));
            }

            imported.AddRange(parts.Select(p => (p, id)));
            texts.Add(new StoredText($"{id}/{file}", [.. parts.Select(p => p.Place)]));
            expressions.Add(new Expression(
                language.TwoLetters,
                file,
                language == Language.Chinese ? TextKind.Authentic : TextKind.UnofficialTranslation,
                Rights,
                Sources: [.. parts.Select(p => Path.GetFileName(p.Place.Path)).Distinct()],
                Unverified: [ProvisionPath.Whole]));
        }

        return expressions.ToImmutable();
    }

    // the best whole text; otherwise the books in the order of their first articles, with books without articles last
    private static List<Candidate> PartsOf(Candidate[] candidates)
    {
        var whole = candidates.Where(c => c.Lead.Identity.Book is null).ToList();
        return whole.Count > 0
            ? [Best(whole)]
            : [.. candidates
                .GroupBy(c => (c.Lead.Identity.Book, c.Text.FirstArticle))
                .OrderBy(g => g.Key.FirstArticle == 0).ThenBy(g => g.Key.FirstArticle).ThenBy(g => g.Key.Book, StringComparer.Ordinal)
                .Select(Best)];
    }

    private Placement Place(Candidate candidate, List<Candidate> parts, WorkId id, DateOnly day)
    {
        var isImported = parts.Contains(candidate);
        var same = isImported ? null : parts.FirstOrDefault(p => p.Text.Wording == candidate.Text.Wording);
        var isPart = parts.Count > 1 || candidate.Lead.Identity.Book is not null;
        var kind = (isImported, isPart, same) switch
        {
            (true, true, _) => PlacementKind.Part,
            (true, false, _) => PlacementKind.Imported,
            (false, _, null) => PlacementKind.DuplicateDiffers,
            _ => PlacementKind.Duplicate,
        };
        var known = builtIn.Catalog.Find(id);
        var isAdded = known is not null && known.VersionDated(day) is null && !MissingWording.IsMissingEntirely(known);
        return new Placement(candidate.Place, kind, id, day, isImported ? null : (same ?? parts[0]).Place.Path)
        {
            InForce = candidate.Lead.Identity.InForce,
            IsMissingWording = known is not null && !isAdded,
            IsAddedVersion = isAdded,
        };
    }

    // the most articles, then the most certain date, then the most events, then the first path
    private static Candidate Best(IEnumerable<Candidate> candidates) => candidates
        .OrderByDescending(c => c.Text.Articles)
        .ThenBy(c => c.Lead.Identity.InForce.Certainty)
        .ThenByDescending(c => c.Lead.Identity.Events.Length)
        .ThenBy(c => c.Place.Path, StringComparer.Ordinal)
        .ThenBy(c => c.Place.Index)
        .First();

    /// <summary>A text that may be imported.</summary>
    /// <param name="Place">Its file and its position there.</param>
    /// <param name="Text">The facts about it.</param>
    /// <param name="Lead">The text that identifies the work: the text itself, or the Chinese text beside it.</param>
    private sealed record Candidate(TextPlace Place, RegisteredText Text, RegisteredText Lead);
}
