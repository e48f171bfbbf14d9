using System.Collections.Immutable;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Linking;
using Statutes.Ingest.Parsing;
using Statutes.Ingest.Reports;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest;

/// <summary>
/// The whole of ingest: texts are parsed, then linked over the catalog of them all.
/// Reads: a <see cref="CorpusFolder"/>. Writes: a <see cref="LinkedCorpus"/> and an <see cref="IngestReport"/>. Deterministic.
/// </summary>
public static class CorpusReader
{
    /// <summary>Reads a corpus.</summary>
    /// <exception cref="CorpusException">A subject is one of no article.</exception>
    public static CorpusResult Read(CorpusFolder folder)
    {
        var parsed = folder.Texts.AsParallel().AsOrdered().Select(t => (Text: t, Parsed: StatuteParser.Parse(t.Source, t.Version, t.Expression.Language))).ToArray();
        var documents = parsed.Select(p => p.Parsed.Document).ToImmutableArray();
        var oddities = new List<Diagnostic>();
        CheckSubjects(folder, documents);
        var concordances = new ConcordanceBuilder(folder, documents, oddities).Build();
        var linker = new ReferenceLinker(new Catalog(folder.Works, documents, concordances));
        var works = folder.Works.ToDictionary(w => w.Id);
        var originals = documents.Where(d => d.Language == Language.Chinese).ToDictionary(d => d.Version);
        var texts = parsed.AsParallel().AsOrdered().Select(p => Link(p.Text, p.Parsed)).ToArray();
        var files = ImmutableArray.CreateBuilder<FileReport>();
        files.AddRange(texts.Select(t => t.File));
        foreach (var decision in folder.Decisions)
        {
            files.Add(new FileReport(
                decision.Source.Name, decision.Version.Work.Slug, LawDate.Format(decision.Version.Date),
                ImmutableDictionary<ProvisionKind, int>.Empty, 0, [.. oddities.Where(o => o.Source == decision.Source.Name)]));
        }

        var corpus = new LinkedCorpus(folder.Hash, folder.Works, documents, CounterpartTyping.Apply([.. texts.SelectMany(t => t.References)]), folder.Glossary, concordances)
        {
            Subjects = folder.Subjects,
            OpenReferences = [.. texts.SelectMany(t => t.Open)],
        };
        return new CorpusResult(corpus, new IngestReport(files.ToImmutable()));

        // one text among all: it reads what is made by now, and changes nothing
        (FileReport File, ImmutableArray<Reference> References, ImmutableArray<OpenReference> Open) Link(CorpusText text, ParsedText read)
        {
            var document = read.Document;
            var diagnostics = read.Diagnostics.Concat(oddities.Where(o => o.Source == text.Source.Name)).ToList();
            CheckTitle(works[text.Version.Work], document, diagnostics);
            if (document.Language == Language.English && originals.GetValueOrDefault(document.Version) is { } chinese)
            {
                BilingualAligner.Align(chinese, document, diagnostics);
            }

            var linked = linker.Link(document, diagnostics);
            var file = new FileReport(
                text.Source.Name,
                text.Version.Work.Slug,
                LawDate.Format(text.Version.Date),
                document.All.CountBy(p => p.Kind).ToImmutableDictionary(),
                linked.Length,
                [.. diagnostics.OrderBy(d => d.Span.Start)]);
            return (file, linked, OpenReferences.Of(document));
        }
    }

    private static void CheckSubjects(CorpusFolder folder, ImmutableArray<StatuteDocument> documents)
    {
        var held = documents.ToLookup(d => d.Version);
        foreach (var article in folder.Subjects.Select(s => s.Article).Where(a => !held[a.Version].Any(d => d.Find(a.Path) is not null)))
        {
            throw new CorpusException(
                Path.Combine(folder.Path, article.Version.Work.Slug, CorpusFolder.SubjectsFile),
                held.Contains(article.Version) ? $"“{article.Path.Number}” is the number of no article of {article.Version}" : $"the wording of {article.Version} is not held",
                "Mend that entry; corpus/README.md tells what the file holds.");
        }
    }

    private static void CheckTitle(Work work, StatuteDocument document, List<Diagnostic> diagnostics)
    {
        var expected = work.TitleOf(work.VersionDated(document.Version.Date)!).In(document.Language);
        var first = document.Source.Content.IndexOf(document.Title, StringComparison.Ordinal);
        if (document.Title.Length > 0 && document.Title.Replace('’', '\'') != expected?.Replace('’', '\''))
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.TitleDiffers, Severity.Warning, document.Source.Name, document.Source.LineNumberOf(first),
                new TextSpan(first, first + document.Title.Length), $"The title is “{document.Title}”; work.json gives “{expected}”."));
        }
    }
}
