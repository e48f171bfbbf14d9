using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Linking;
using Statutes.Ingest.Reports;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest;

/// <summary>
/// Runs all of ingest: parses the texts, then links them over the catalog of all works.
/// Reads: a <see cref="CorpusFolder"/>. Writes: a <see cref="LinkedCorpus"/> and an <see cref="IngestReport"/>. Deterministic.
/// </summary>
public static class CorpusReader
{
    /// <summary>Reads a corpus.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="before">The corpus as it was read before, of which unchanged parts are reused; null to read everything anew.</param>
    /// <exception cref="CorpusException"><c>subjects.json</c> names an article that its version does not have.</exception>
    public static CorpusResult Read(CorpusFolder folder, PreviousCorpus? before = null)
    {
        var works = folder.Works.ToDictionary(w => w.Id);
        var linker = new VersionLinker(works, before);
        var parsed = folder.Texts.GroupBy(t => t.Version).AsParallel().AsOrdered()
            .Select(g => linker.Parse(g.Key, [.. g]))
            .ToArray();
        var documents = parsed.SelectMany(v => v.Texts).Select(t => t.Document).ToImmutableArray();
        var corpusDiagnostics = new List<Diagnostic>();
        CheckSubjects(folder, documents);
        var inputs = parsed.ToDictionary(v => v.Version, v => v.Input);
        var concordances = new ConcordanceBuilder(folder, documents, corpusDiagnostics, ComputedBefore).Build();
        var catalog = new Catalog(folder.Works, documents, concordances);
        var answers = new CatalogAnswers(catalog, inputs);

        // for several versions at once: this only reads what is complete by now, and changes nothing
        var linked = parsed.AsParallel().AsOrdered().Select(v => linker.Link(v, catalog, answers)).ToArray();
        var corpus = new LinkedCorpus(
            folder.Hash,
            folder.Works,
            documents,
            CounterpartTyping.Apply([.. linked.SelectMany(v => v.References).SelectMany(r => r)]),
            folder.Glossary,
            concordances)
        {
            Subjects = folder.Subjects,
            OpenReferences = [.. linked.SelectMany(v => v.OpenReferences).SelectMany(r => r)],
            Duties = parsed.Zip(linked).ToFrozenDictionary(v => v.First.Version, v => v.Second.Duties),
            Made = catalog,
            StoredTexts = parsed.Zip(linked)
                .Where(v => v.Second.Stored is not null)
                .ToImmutableDictionary(v => v.First.Version, v => v.Second.Stored!),
        };
        return new CorpusResult(corpus, new IngestReport(FilesOf(folder, parsed, linked, corpusDiagnostics)))
        {
            Links = new LinkRecords(
                parsed.Zip(linked).ToDictionary(v => v.First.Version, v => v.Second.Record),
                [.. concordances.Where(c => c.IsComputed)]),
        };

        Concordance? ComputedBefore(VersionId from, VersionId to) =>
            before?.Records.FindConcordance(from, inputs[from], to, inputs[to]);
    }

    private static ImmutableArray<FileReport> FilesOf(
        CorpusFolder folder, ParsedVersion[] parsed, LinkedVersion[] linked, List<Diagnostic> corpusDiagnostics)
    {
        var files = ImmutableArray.CreateBuilder<FileReport>();
        foreach (var (version, links) in parsed.Zip(linked))
        {
            for (var i = 0; i < version.Texts.Length; i++)
            {
                var document = version.Texts[i].Document;
                var diagnostics = links.Record.Diagnostics[i].Concat(corpusDiagnostics.Where(o => o.Source == document.Source.Name));
                files.Add(new FileReport(
                    document.Source.Name,
                    version.Version.Work.Slug,
                    LawDate.Format(version.Version.Date),
                    document.All.CountBy(p => p.Kind).ToImmutableDictionary(),
                    links.References[i].Length,
                    [.. diagnostics.OrderBy(d => d.Span.Start)]));
            }
        }

        foreach (var decision in folder.Decisions)
        {
            files.Add(new FileReport(
                decision.Source.Name,
                decision.Version.Work.Slug,
                LawDate.Format(decision.Version.Date),
                ImmutableDictionary<ProvisionKind, int>.Empty,
                0,
                [.. corpusDiagnostics.Where(o => o.Source == decision.Source.Name)]));
        }

        return files.ToImmutable();
    }

    private static void CheckSubjects(CorpusFolder folder, ImmutableArray<StatuteDocument> documents)
    {
        var byVersion = documents.ToLookup(d => d.Version);
        var missing = folder.Subjects.Select(s => s.Article).Where(a => !byVersion[a.Version].Any(d => d.Find(a.Path) is not null));
        foreach (var article in missing)
        {
            throw new CorpusException(
                Path.Combine(folder.Folder, article.Version.Work.Slug, CorpusFolder.SubjectsFile),
                byVersion.Contains(article.Version)
                    ? $"{article.Version} has no article “{article.Path.Number}”"
                    : $"the corpus does not contain the wording of {article.Version}",
                CorpusFolder.FixEntry);
        }
    }
}
