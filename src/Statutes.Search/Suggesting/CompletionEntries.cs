using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Suggesting;

/// <summary>Lists everything that can be completed: names of works, terms, subjects and headings of articles.</summary>
internal static class CompletionEntries
{
    /// <summary>Lists the entries of a corpus.</summary>
    /// <param name="corpus">The works, their texts and the glossary.</param>
    /// <param name="subjects">The subject lines of articles.</param>
    public static IEnumerable<CompletionEntry> Of(LinkedCorpus corpus, ArticleSubjects subjects) =>
        [.. Works(corpus.Catalog), .. Terms(corpus.Glossary), .. Subjects(corpus, subjects), .. Headings(corpus.Documents)];

    private static IEnumerable<CompletionEntry> Works(Catalog catalog) =>
        from work in catalog.Works
        from name in WorkNames.Of(work).DistinctBy(CompletionKeys.Fold)
        select new CompletionEntry(name, CompletionKind.Work, work.Id.Slug, work.ShortTitle, []);

    private static IEnumerable<CompletionEntry> Terms(Glossary glossary) =>
        from term in glossary.Terms
        from surface in term.Surfaces().DistinctBy(CompletionKeys.Fold)
        select new CompletionEntry(surface, CompletionKind.Term, term.Id, new Bilingual(term.Zh, term.En), []);

    private static IEnumerable<CompletionEntry> Subjects(LinkedCorpus corpus, ArticleSubjects subjects)
    {
        var articles = corpus.Documents
            .DistinctBy(d => d.Version)
            .SelectMany(d => d.Articles.Select(a => new ProvisionId(d.Version, a.Path)))
            .Select(id => (Id: id, Lineage: corpus.Catalog.ShapeOf(id.Version)?.LineageOf(id.Path)))
            .ToLookup(a => a.Lineage, a => a.Id);
        foreach (var lineage in subjects.Lineages.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            // a subject that no longer applies completes nothing
            var last = articles[lineage].Select(subjects.Of).LastOrDefault();
            if (last is not null)
            {
                ImmutableArray<ProvisionId> named = [.. articles[lineage].Where(a => subjects.Of(a) == last)];
                yield return new CompletionEntry(last.Zh, CompletionKind.Article, null, null, named);
                yield return new CompletionEntry(last.En, CompletionKind.Article, null, null, named);
            }
        }
    }

    // a heading of one work names its first article; a heading of several works, such as 总则, names none
    private static IEnumerable<CompletionEntry> Headings(ImmutableArray<StatuteDocument> documents)
    {
        var headings =
            from document in documents
            from division in document.All
            where division.Kind.IsDivision
            let text = OnOneLine(document.WordingOf(division))
            let first = division.SelfAndDescendants().FirstOrDefault(a => a.Kind == ProvisionKind.Article)
            where text.Length > 0 && first is not null
            group new ProvisionId(document.Version, first.Path) by text;
        foreach (var heading in headings)
        {
            var isShared = heading.Select(h => h.Version.Work).Distinct().Skip(1).Any();
            yield return new CompletionEntry(heading.Key, CompletionKind.Article, null, null, isShared ? [] : [.. heading]);
        }
    }

    private static string OnOneLine(string heading) => string.Concat(heading.Split('\n', StringSplitOptions.TrimEntries));
}
