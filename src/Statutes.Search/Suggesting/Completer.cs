using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Schema;

namespace Statutes.Search.Suggesting;

/// <summary>
/// Completes typed text in either language: names of works, terms, subjects and headings of articles, and citations. Immutable and
/// thread-safe.
/// </summary>
internal sealed class Completer
{
    private readonly Catalog catalog;
    private readonly CompletionEntry[] entries;
    private readonly CompletionTable table;
    private readonly int wholeTextRanks; // the ranks below this are of keys that cover the whole text of an entry
    private readonly PhraseTable<Work> names;
    private readonly ArticleSubjects subjects;

    /// <summary>Prepares the completions of a corpus.</summary>
    /// <param name="corpus">The works, their texts and the glossary.</param>
    /// <param name="subjects">The subject lines of articles.</param>
    public Completer(LinkedCorpus corpus, ArticleSubjects subjects)
    {
        catalog = corpus.Catalog;
        names = WorkNames.Table(catalog);
        this.subjects = subjects;
        entries = [.. CompletionEntries.Of(corpus, subjects)];
        var ranked = entries
            .SelectMany((entry, index) => CompletionKeys.Of(entry.Text).Select(k => (k.Key, k.Way, Entry: index)))
            .Where(k => k.Key.Length > 0)
            .Distinct()
            .OrderBy(k => k.Way)
            .ThenBy(k => entries[k.Entry].Kind)
            .ThenBy(k => k.Key.Length)
            .ThenBy(k => k.Entry)
            .ToArray();
        wholeTextRanks = ranked.Count(k => k.Way <= KeyWay.Pinyin);
        table = new CompletionTable([.. ranked.Select(k => (k.Key, k.Entry))]);
    }

    /// <summary>
    /// Completes typed text. Entries that equal it come first, then citations, then works, terms and articles that begin with it; of
    /// each kind the shorter first.
    /// </summary>
    /// <param name="typed">The text so far.</param>
    /// <param name="most">How many completions to return at most.</param>
    /// <param name="today">Today; articles are taken from the versions that apply on this day.</param>
    /// <param name="resolution">The resolution of the text as a citation.</param>
    public ImmutableArray<Completion> Complete(string typed, int most, DateOnly today, Resolution resolution)
    {
        var completions = ImmutableArray.CreateBuilder<Completion>();
        var seen = new HashSet<(CompletionKind? Kind, string Name)>();
        var key = CompletionKeys.Fold(typed);
        var withoutSpaces = key.Replace(" ", "", StringComparison.Ordinal);
        string[] starts = key.Length == 0 ? [] : withoutSpaces == key ? [key] : [key, withoutSpaces];
        foreach (var (entry, _) in table.BestOf(starts.Select(table.Equal)).TakeWhile(e => e.Rank < wholeTextRanks))
        {
            Add(CompletionOf(entries[entry], today));
        }

        foreach (var citation in Citations(typed, today, resolution))
        {
            Add(citation);
        }

        foreach (var (entry, _) in table.BestOf(starts.Select(table.BeginningWith)))
        {
            if (completions.Count == most)
            {
                break;
            }

            Add(CompletionOf(entries[entry], today));
        }

        return completions.ToImmutable();

        // neither the same thing nor the same text twice
        void Add(Completion completion)
        {
            var isNew = completion.Id is null || !seen.Contains((completion.Kind, completion.Id));
            if (completions.Count < most && isNew && seen.Add((null, CompletionKeys.Fold(completion.Text))))
            {
                seen.Add((completion.Kind, completion.Id ?? ""));
                completions.Add(completion);
            }
        }
    }

    private IEnumerable<Completion> Citations(string typed, DateOnly today, Resolution resolution)
    {
        var language = LanguageDetector.OfWords(typed);
        if (resolution is Resolution.Resolved resolved)
        {
            foreach (var target in resolved.Targets.Where(t => !t.Id.Path.IsWhole))
            {
                yield return CitationOf(target.Id, language);
            }
        }

        if (TypedCitation.Read(typed, names) is { } citation
            && citation.Work.VersionMeantAt(today) is { } version
            && catalog.ShapeOf(citation.Work.IdOf(version)) is { } shape)
        {
            foreach (var article in shape.Articles.Where(a => citation.Matches(a.Number)))
            {
                yield return CitationOf(new ProvisionId(shape.Version, article.Path), citation.Language);
            }
        }
    }

    private Completion CitationOf(ProvisionId id, Language language)
    {
        var label = LabelOf(id);
        var subject = subjects.Of(id);
        var text = language == Language.Chinese ? label.Zh ?? label.En : label.En ?? label.Zh;
        var subjectLabel = subject is null ? null : new Bilingual(subject.Zh, subject.En);
        return new Completion(text!, CompletionKind.Citation, language, id.ToString(), subjectLabel);
    }

    private Completion CompletionOf(CompletionEntry entry, DateOnly today)
    {
        if (entry.Articles.IsEmpty)
        {
            return new Completion(entry.Text, entry.Kind, entry.Language, entry.Id, entry.Label);
        }

        var applicable = catalog.Find(entry.Articles[0].Version.Work)!.VersionMeantAt(today)?.Date;
        var article = entry.Articles.FirstOrDefault(a => a.Version.Date == applicable, entry.Articles[^1]);
        return new Completion(entry.Text, entry.Kind, entry.Language, article.ToString(), LabelOf(article));
    }

    private Bilingual LabelOf(ProvisionId id) =>
        CitationFormatter.Label(catalog, id);
}
