using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Schema;

namespace Statutes.Search.Suggesting;

/// <summary>
/// Completes what is typed, in either language: names of works, terms, subjects and headings of articles, and citations. Made once of a corpus; immutable, so any
/// number of threads may ask.
/// </summary>
internal sealed class Completer
{
    private readonly Catalog catalog;
    private readonly List<Entry> entries = [];
    private readonly CompletionTable table;
    private readonly int begun; // how many of the ranks are of keys that stand for the whole text
    private readonly PhraseTable<Work> names;
    private readonly FrozenDictionary<Lineage, SubjectLine> subjects;

    /// <summary>Gathers all that can be completed.</summary>
    /// <param name="corpus">The works, their texts and the glossary.</param>
    /// <param name="subjects">What articles are about.</param>
    public Completer(LinkedCorpus corpus, FrozenDictionary<Lineage, SubjectLine> subjects)
    {
        catalog = corpus.Catalog;
        names = WorkNames.Table(catalog);
        this.subjects = subjects;

        var keyed = new List<(string Key, KeyWay Way, int Entry)>();
        AddWorks();
        AddTerms(corpus.Glossary);
        AddSubjects(corpus.Documents);
        AddHeadings(corpus.Documents);
        var ranked = keyed.Distinct().OrderBy(k => k.Way).ThenBy(k => entries[k.Entry].Kind).ThenBy(k => k.Key.Length).ThenBy(k => k.Entry).ToArray();
        begun = ranked.Count(k => k.Way <= KeyWay.Pinyin);
        table = new CompletionTable([.. ranked.Select(k => (k.Key, k.Entry))]);

        void Add(Entry entry)
        {
            foreach (var (key, way) in CompletionKeys.Of(entry.Text))
            {
                if (key.Length > 0)
                {
                    keyed.Add((key, way, entries.Count));
                }
            }

            entries.Add(entry);
        }

        void AddWorks()
        {
            foreach (var work in catalog.Works)
            {
                foreach (var name in WorkNames.Of(work).DistinctBy(CompletionKeys.Fold))
                {
                    Add(new Entry(name, CompletionKind.Work, work.Id.Slug, work.ShortTitle, []));
                }
            }
        }

        void AddTerms(Glossary glossary)
        {
            foreach (var term in glossary.Terms)
            {
                foreach (var surface in term.Surfaces().DistinctBy(CompletionKeys.Fold))
                {
                    Add(new Entry(surface, CompletionKind.Term, term.Id, new Bilingual(term.Zh, term.En), []));
                }
            }
        }

        void AddSubjects(ImmutableArray<StatuteDocument> documents)
        {
            var articles = documents.DistinctBy(d => d.Version)
                .SelectMany(d => d.Articles.Select(a => new ProvisionId(d.Version, a.Path)))
                .Select(id => (Id: id, Lineage: LineageOf(id)))
                .Where(a => a.Lineage is { } lineage && subjects.ContainsKey(lineage))
                .ToLookup(a => a.Lineage!.Value, a => a.Id);
            foreach (var (lineage, subject) in subjects.OrderBy(s => s.Key.Key, StringComparer.Ordinal))
            {
                Add(new Entry(subject.Zh, CompletionKind.Article, null, null, [.. articles[lineage]]));
                Add(new Entry(subject.En, CompletionKind.Article, null, null, [.. articles[lineage]]));
            }
        }

        // one that several works have, such as 总则, leads to none of them
        void AddHeadings(ImmutableArray<StatuteDocument> documents)
        {
            var headings = documents
                .SelectMany(d => d.All.Where(p => p.Kind.IsDivision).Select(p => (Text: OnOneLine(d.WordingOf(p)), d.Version, First: p.SelfAndDescendants().FirstOrDefault(a => a.Kind == ProvisionKind.Article))))
                .Where(h => h.Text.Length > 0 && h.First is not null)
                .GroupBy(h => h.Text, StringComparer.Ordinal);
            foreach (var heading in headings)
            {
                var isShared = heading.Select(h => h.Version.Work).Distinct().Skip(1).Any();
                Add(new Entry(heading.Key, CompletionKind.Article, null, null, isShared ? [] : [.. heading.Select(h => new ProvisionId(h.Version, h.First!.Path))]));
            }
        }
    }

    /// <summary>Completes what is typed: what it is already, then works, terms and articles, the shorter first; a citation before all that is not the very words.</summary>
    /// <param name="typed">What is typed.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="today">Today, by which the version of an article is chosen.</param>
    /// <param name="meant">What the typed means as a citation.</param>
    public ImmutableArray<Completion> Complete(string typed, int most, DateOnly today, Resolution meant)
    {
        var completions = ImmutableArray.CreateBuilder<Completion>();
        var seen = new HashSet<(CompletionKind? Kind, string Name)>();
        var key = CompletionKeys.Fold(typed);
        var spelt = key.Replace(" ", "", StringComparison.Ordinal);
        string[] starts = key.Length == 0 ? [] : spelt == key ? [key] : [key, spelt];
        foreach (var (entry, _) in table.BestOf(starts.Select(table.Equal)).TakeWhile(e => e.Rank < begun))
        {
            Take(entries[entry].At(this, today));
        }

        foreach (var citation in Citations(typed, today, meant))
        {
            Take(citation);
        }

        foreach (var (entry, _) in table.BestOf(starts.Select(table.BeginningWith)))
        {
            if (completions.Count == most)
            {
                break;
            }

            Take(entries[entry].At(this, today));
        }

        return completions.ToImmutable();

        // neither the same thing nor the same words twice
        void Take(Completion completion)
        {
            var isNew = completion.Id is null || !seen.Contains((completion.Kind, completion.Id));
            if (completions.Count < most && isNew && seen.Add((null, CompletionKeys.Fold(completion.Text))))
            {
                seen.Add((completion.Kind, completion.Id ?? ""));
                completions.Add(completion);
            }
        }
    }

    private IEnumerable<Completion> Citations(string typed, DateOnly today, Resolution meant)
    {
        var language = LanguageDetector.OfWords(typed);
        if (meant is Resolution.Resolved resolved)
        {
            foreach (var target in resolved.Targets.Where(t => !t.Id.Path.IsWhole))
            {
                yield return Cited(target.Id, language);
            }
        }

        if (TypedCitation.Read(typed, names) is { } citation && citation.Work.VersionMeantAt(today) is { } version && catalog.ShapeOf(citation.Work.IdOf(version)) is { } shape)
        {
            foreach (var article in shape.Articles.Where(a => citation.IsMet(a.Number)))
            {
                yield return Cited(new ProvisionId(shape.Version, article.Path), citation.Language);
            }
        }
    }

    private Completion Cited(ProvisionId id, Language language)
    {
        var label = LabelOf(id);
        var subject = LineageOf(id) is { } lineage ? subjects.GetValueOrDefault(lineage) : null;
        return new Completion(
            (language == Language.Chinese ? label.Zh ?? label.En : label.En ?? label.Zh)!, CompletionKind.Citation, language, id.ToString(), subject is null ? null : new Bilingual(subject.Zh, subject.En));
    }

    private Bilingual LabelOf(ProvisionId id) => CitationFormatter.Label(catalog.Find(id.Version.Work)!, id.Path, catalog.ShapeOf(id.Version));

    private Lineage? LineageOf(ProvisionId id) => catalog.ShapeOf(id.Version)?.LineageOf(id.Path);

    private static string OnOneLine(string heading) => string.Concat(heading.Split('\n', StringSplitOptions.TrimEntries));

    // the articles of an entry are those of its lineage in every version
    private sealed record Entry(string Text, CompletionKind Kind, string? Id, Bilingual? Label, ImmutableArray<ProvisionId> Articles)
    {
        private readonly Language language = LanguageDetector.OfWords(Text);

        public Completion At(Completer completer, DateOnly today)
        {
            if (Articles.IsEmpty)
            {
                return new Completion(Text, Kind, language, Id, Label);
            }

            var meant = completer.catalog.Find(Articles[0].Version.Work)!.VersionMeantAt(today)?.Date;
            var article = Articles.FirstOrDefault(a => a.Version.Date == meant, Articles[^1]);
            return new Completion(Text, Kind, language, article.ToString(), completer.LabelOf(article));
        }
    }
}
