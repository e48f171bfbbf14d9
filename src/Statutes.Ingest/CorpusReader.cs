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
/// Runs all of ingest: parses the texts, then links them over the catalog of all works.
/// Reads: a <see cref="CorpusFolder"/>. Writes: a <see cref="LinkedCorpus"/> and an <see cref="IngestReport"/>. Deterministic.
/// </summary>
public static class CorpusReader
{
    /// <summary>Reads a corpus.</summary>
    /// <exception cref="CorpusException"><c>subjects.json</c> names an article that its version does not have.</exception>
    public static CorpusResult Read(CorpusFolder folder)
    {
        var parsed = folder.Texts.AsParallel().AsOrdered()
            .Select(t => (Text: t, Parsed: StatuteParser.Parse(t.Source, t.Version, t.Expression.Language)))
            .ToArray();
        var documents = parsed.Select(p => p.Parsed.Document).ToImmutableArray();
        var corpusDiagnostics = new List<Diagnostic>();
        CheckSubjects(folder, documents);
        var concordances = new ConcordanceBuilder(folder, documents, corpusDiagnostics).Build();
        var linker = new ReferenceLinker(new Catalog(folder.Works, documents, concordances));
        var works = folder.Works.ToDictionary(w => w.Id);
        var originals = documents.Where(d => d.Language == Language.Chinese).ToDictionary(d => d.Version);
        var texts = parsed.AsParallel().AsOrdered().Select(p => Link(p.Text, p.Parsed)).ToArray();
        var files = ImmutableArray.CreateBuilder<FileReport>();
        files.AddRange(texts.Select(t => t.File));
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

        var references = CounterpartTyping.Apply([.. texts.SelectMany(t => t.References)]);
        var corpus = new LinkedCorpus(folder.Hash, folder.Works, documents, references, folder.Glossary, concordances)
        {
            Subjects = folder.Subjects,
            OpenReferences = [.. texts.SelectMany(t => t.Open)],
        };
        return new CorpusResult(corpus, new IngestReport(files.ToImmutable()));

        // Runs for several texts at once: it only reads what is complete by now, and changes nothing.
        (FileReport File, ImmutableArray<Reference> References, ImmutableArray<OpenReference> Open) Link(
            CorpusText text, ParsedText parsedText)
        {
            var document = parsedText.Document;
            var diagnostics = parsedText.Diagnostics.Concat(corpusDiagnostics.Where(o => o.Source == text.Source.Name)).ToList();
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
            return (file, linked, OpenReferences.Find(document));
        }
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

    private static void CheckTitle(Work work, StatuteDocument document, List<Diagnostic> diagnostics)
    {
        var expected = work.TitleOf(work.VersionDated(document.Version.Date)!).In(document.Language);
        var first = document.Source.Content.IndexOf(document.Title, StringComparison.Ordinal);
        if (document.Title.Length > 0 && document.Title.Replace('’', '\'') != expected?.Replace('’', '\''))
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.TitleDiffers,
                Severity.Warning,
                document.Source.Name,
                document.Source.LineNumberOf(first),
                new TextSpan(first, first + document.Title.Length),
                $"The title of the text is “{document.Title}”, but work.json has “{expected}”. Correct one of them."));
        }
    }
}
