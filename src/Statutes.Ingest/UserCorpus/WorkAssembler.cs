using System.Collections.Immutable;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Identifying;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.UserCorpus;

/// <summary>Works put together.</summary>
/// <param name="Works">The works, in the order of their ids.</param>
/// <param name="Texts">The texts that their versions name.</param>
/// <param name="Placements">What became of every text.</param>
public sealed record AssembledWorks(ImmutableArray<Work> Works, ImmutableArray<StoredText> Texts, ImmutableArray<Placement> Placements);

/// <summary>
/// Puts works together out of what texts say they are: texts of one title are versions of one work, the books of a code one text, equal wordings one.
/// A function of the set of the texts: the order in which they come changes nothing.
/// </summary>
/// <param name="builtIn">The built-in works, which win over any text of theirs, unless it is the wording that they miss.</param>
public sealed class WorkAssembler(Catalog builtIn)
{
    private const string Rights = "Outside copyright (Copyright Law of the PRC, Article 5).";
    private const string UnknownRights = "Not known; whoever ingested the text knows.";

    private readonly List<Placement> placements = [];
    private readonly List<(Candidate Candidate, WorkId Work)> held = [];
    private readonly ImmutableArray<StoredText>.Builder texts = ImmutableArray.CreateBuilder<StoredText>();

    /// <summary>Puts the works together.</summary>
    /// <param name="files">The files.</param>
    public AssembledWorks Assemble(IEnumerable<RegisteredFile> files)
    {
        var works = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        var known = new Dictionary<WorkId, List<Candidate>>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            for (var i = 0; i < file.Texts.Length; i++)
            {
                Sort(new Candidate(new TextPlace(file.Path, i), file.Texts[i], Original(file, i)), works, known);
            }
        }

        var titles = works.ToDictionary(w => w.Key, w => w.Value.Select(c => c.Lead.Identity.WorkTitle).Order(StringComparer.Ordinal).MinBy(t => t.Length)!, StringComparer.Ordinal);
        var ids = WorkSlug.Of(titles.Values, builtIn.Works.Select(w => w.Id.Slug).ToHashSet(StringComparer.Ordinal));
        var made = works.Select(w => Build(ids[titles[w.Key]], w.Value)).Concat(known.Select(w => Build(w.Key, w.Value))).OrderBy(w => w.Id.Slug, StringComparer.Ordinal).ToImmutableArray();
        var repeals = new Repeals(made, ids.ToDictionary(i => TextIdentity.KeyOf(i.Key), i => i.Value, StringComparer.Ordinal), builtIn);
        foreach (var (candidate, work) in held.OrderBy(h => h.Candidate.Place.Path, StringComparer.Ordinal).ThenBy(h => h.Candidate.Place.Index))
        {
            var (unsure, ofBuiltIn) = repeals.Take(work, candidate.Text.Identity.Repeals);
            if (unsure.Length + ofBuiltIn.Length > 0)
            {
                var at = placements.FindIndex(p => p.Text == candidate.Place);
                placements[at] = placements[at] with { UnsureRepeals = unsure, RepealsOfBuiltIn = ofBuiltIn };
            }
        }

        return new AssembledWorks(
            repeals.Works(),
            [.. texts.OrderBy(t => t.File, StringComparer.Ordinal)],
            [.. placements.OrderBy(p => p.Text.Path, StringComparer.Ordinal).ThenBy(p => p.Text.Index)]);
    }

    // the translation beside the only Chinese text of its file is of that work
    private static RegisteredText Original(RegisteredFile file, int index) =>
        file.Texts[index].Identity.Language == Language.English && file.Texts.Where(t => t.Identity.Language == Language.Chinese).ToArray() is [var one] ? one : file.Texts[index];

    private void Sort(Candidate text, Dictionary<string, List<Candidate>> works, Dictionary<WorkId, List<Candidate>> known)
    {
        var identity = text.Lead.Identity;
        if (identity.Title.Length == 0 || !IsInstrument(text.Lead))
        {
            placements.Add(new Placement(text.Place, PlacementKind.NoInstrument));
        }
        else if (builtIn.FindByName(identity.WorkTitle) is { IsEmpty: false } found && found.FirstOrDefault(n => !n.Generic) is { Work: { } work })
        {
            var inForce = OfKnown(work, identity);
            if (MissingWording.Of(work, inForce.Day))
            {
                Add(known, work.Id, text with { Lead = text.Lead with { Identity = identity with { InForce = inForce } } });
            }
            else
            {
                placements.Add(new Placement(text.Place, PlacementKind.BuiltIn, work.Id));
            }
        }
        else
        {
            Add(works, identity.WorkKey, text);
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

    // A text that does not tell from when it is in force is the version of which the work is known to have been adopted or published when the text says that it was; one
    // that tells no day, the last one.
    private static EntryIntoForce OfKnown(Work work, TextIdentity identity)
    {
        if (identity.InForce.Certainty is Certainty.Stated or Certainty.Derived)
        {
            return identity.InForce;
        }

        var days = identity.Events.Select(e => e.Date).Append(identity.InForce.Day).ToHashSet();
        var told = work.Events.LastOrDefault(e => e.Version is not null && days.Contains(e.Date))?.Version;
        var day = told ?? (identity.InForce.Certainty == Certainty.Unknown ? work.Versions.LastOrDefault(v => !v.Draft)?.Date : null);
        return day is { } version ? new EntryIntoForce(version, Certainty.Derived, "the work is known, and no other day is told") : identity.InForce;
    }

    // articles, or a head that tells of an adoption, or the number of a document, or a title that ends as theirs do: one of them every instrument has
    private static bool IsInstrument(RegisteredText text) => text.Articles > 0 || TitleBlock.EndsAsTitles(text.Identity.Title) || !text.Identity.Events.IsEmpty || text.Identity.DocumentNumber is not null || !text.Identity.Issuers.IsEmpty;

    private Work Build(WorkId id, List<Candidate> candidates)
    {
        var versions = new SortedDictionary<DateOnly, List<Candidate>>();
        var books = candidates.Where(c => c.Lead.Identity.Book is not null).ToList();
        var days = DaysOf(candidates);
        foreach (var candidate in candidates)
        {
            var day = candidate.Lead.Identity.Book is null ? days[candidate.Lead.Wording] : books.Select(b => b.Lead.Identity.InForce).OrderBy(f => f.Certainty).ThenByDescending(f => f.Day).First().Day;
            if (!versions.TryGetValue(day, out var there))
            {
                versions.Add(day, there = []);
            }

            there.Add(candidate);
        }

        var newest = versions.Values.Last().OrderBy(c => c.Lead.Identity.InForce.Certainty).ThenBy(c => c.Place.Path, StringComparer.Ordinal).First().Lead.Identity;
        var title = new Bilingual(TitleIn(Language.Chinese, candidates, newest), TitleIn(Language.English, candidates, newest));
        var built = versions.Select(v => new LawVersion(v.Key, Texts: TextsOf(id, v.Key, v.Value))).ToImmutableArray();
        return new Work(
            id, newest.Kind, title, new Bilingual(Short(title.Zh), title.En), [],
            [.. newest.Issuers.Select(i => new Bilingual(i, null))],
            newest.DocumentNumber is { } number ? new Bilingual(number, null) : null,
            Events(versions), built, [],
            candidates.SelectMany(c => c.Text.Identity.Events).Select(e => e.Date).Append(versions.Keys.Last()).Max());
    }

    // one wording has one day, the surest of those that its files tell
    private static Dictionary<string, DateOnly> DaysOf(List<Candidate> candidates) => candidates
        .GroupBy(c => c.Lead.Wording, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(c => c.Lead.Identity.InForce).OrderBy(f => f.Certainty).ThenByDescending(f => f.Day).First().Day, StringComparer.Ordinal);

    // of titles that are one but for their blanks, the one without blanks in a row: 甲院、乙院关于…, not 甲院  乙院关于…
    private static string? TitleIn(Language language, List<Candidate> candidates, TextIdentity newest) => newest.Language == language
        ? candidates.Select(c => c.Text.Identity).Where(i => i.Language == language && IsSpaced(newest.WorkTitle) && i.WorkKey == newest.WorkKey && !IsSpaced(i.WorkTitle)).Select(i => i.WorkTitle).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? newest.WorkTitle
        : candidates.Where(c => c.Text.Identity.Language == language && c.Text.Identity.Title.Length > 0).Select(c => c.Text.Identity.WorkTitle).Order(StringComparer.Ordinal).FirstOrDefault();

    private static bool IsSpaced(string title) => title.Contains("  ", StringComparison.Ordinal) || title.Contains('\u3000');

    private static string? Short(string? title) => title?.StartsWith("中华人民共和国", StringComparison.Ordinal) == true ? title["中华人民共和国".Length..] : title;

    private ImmutableArray<Expression> TextsOf(WorkId id, DateOnly day, List<Candidate> candidates)
    {
        var expressions = ImmutableArray.CreateBuilder<Expression>();
        foreach (var inOne in candidates.GroupBy(c => c.Text.Identity.Language).OrderBy(g => g.Key))
        {
            var file = $"{LawDate.Format(day)}.{inOne.Key.TwoLetters}.txt";
            var books = inOne.Where(c => c.Lead.Identity.Book is not null).GroupBy(c => (c.Lead.Identity.Book, c.Text.FirstArticle)).OrderBy(g => g.First().Text.FirstArticle == 0).ThenBy(g => g.First().Text.FirstArticle).ThenBy(g => g.Key.Book, StringComparer.Ordinal).Select(Best).ToList();
            var whole = inOne.Where(c => c.Lead.Identity.Book is null).ToList();
            var parts = whole.Count > 0 ? [Best(whole)] : books;
            foreach (var candidate in inOne)
            {
                var kept = parts.Contains(candidate);
                var instead = kept ? null : parts.FirstOrDefault(p => p.Text.Wording == candidate.Text.Wording);
                placements.Add(new Placement(
                    candidate.Place,
                    kept ? (parts.Count > 1 || candidate.Lead.Identity.Book is not null ? PlacementKind.Part : PlacementKind.Held) : instead is not null ? PlacementKind.Duplicate : PlacementKind.DuplicateDiffers,
                    id, day, kept ? null : (instead ?? parts[0]).Place.Path)
                {
                    InForce = candidate.Lead.Identity.InForce,
                    IsMissingWording = builtIn.Find(id) is not null,
                });
            }

            held.AddRange(parts.Select(p => (p, id)));
            texts.Add(new StoredText($"{id}/{file}", [.. parts.Select(p => p.Place)]));
            expressions.Add(new Expression(
                inOne.Key.TwoLetters, file, inOne.Key == Language.Chinese ? TextKind.Authentic : TextKind.UnofficialTranslation,
                inOne.Key == Language.Chinese ? Rights : UnknownRights, Sources: [.. parts.Select(p => Path.GetFileName(p.Place.Path)).Distinct()], Unverified: [ProvisionPath.Whole]));
        }

        return expressions.ToImmutable();
    }

    // the most articles, then the surest day, then the first path
    private static Candidate Best(IEnumerable<Candidate> alike) => alike
        .OrderByDescending(c => c.Text.Articles).ThenBy(c => c.Lead.Identity.InForce.Certainty).ThenByDescending(c => c.Lead.Identity.Events.Length).ThenBy(c => c.Place.Path, StringComparer.Ordinal).ThenBy(c => c.Place.Index)
        .First();

    // What a text tells last is of its own version; what it tells before, of versions that are not held, or of the one that tells it last. A version of a change of which its
    // text does not tell has none of what it tells.
    private static ImmutableArray<LifecycleEvent> Events(SortedDictionary<DateOnly, List<Candidate>> versions)
    {
        var events = new Dictionary<(LifecycleEventKind, DateOnly), LifecycleEvent>();
        foreach (var (day, candidates) in versions)
        {
            var told = candidates.SelectMany(c => c.Text.Identity.Events).DistinctBy(e => (e.Kind, e.Date)).OrderBy(e => e.Date).ToArray();
            var since = told.Where(e => e.Kind == LifecycleEventKind.Amended).Select(e => (DateOnly?)e.Date).Max();
            var isUntold = candidates.Select(c => c.Lead.Identity.InForce).Where(f => f.Day == day).OrderBy(f => f.Certainty).FirstOrDefault()?.IsOfUntoldChange == true;
            foreach (var e in told.Where(e => e.Kind is not (LifecycleEventKind.InForce or LifecycleEventKind.Repealed)))
            {
                var own = !isUntold && (since is null || e.Date >= since);
                var by = e.By.Length > 0 ? new Bilingual(e.By, null) : null;
                if (!events.TryGetValue((e.Kind, e.Date), out var known) || (known.Version is null && own))
                {
                    events[(e.Kind, e.Date)] = new LifecycleEvent(e.Kind, e.Date, own ? day : null, by);
                }
            }

            var isStated = candidates.Any(c => c.Lead.Identity.InForce is { Certainty: Certainty.Stated or Certainty.Derived } stated && stated.Day == day);
            events[(LifecycleEventKind.InForce, day)] = new LifecycleEvent(LifecycleEventKind.InForce, day, day, Verified: isStated);
        }

        return [.. events.Values.OrderBy(e => e.Date).ThenBy(e => e.Kind)];
    }

    /// <summary>A text that may be held.</summary>
    /// <param name="Place">Where it is.</param>
    /// <param name="Text">What is known of it.</param>
    /// <param name="Lead">The text that says what it is: itself, or the Chinese text beside it.</param>
    private sealed record Candidate(TextPlace Place, RegisteredText Text, RegisteredText Lead);
}
