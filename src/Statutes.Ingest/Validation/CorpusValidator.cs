using System.Collections.Immutable;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Linking;
using Statutes.Ingest.Reports;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Validation;

/// <summary>
/// Checks a corpus against its rules (<see cref="ValidationRules"/>). Reads: a corpus folder, its texts, glossary and exemptions.
/// Writes: a report with the numbers of compared things and every violation. Deterministic.
/// </summary>
public sealed class CorpusValidator
{
    private readonly CorpusFolder folder;
    private readonly CorpusResult read;
    private readonly ILookup<ProvisionId, Reference> references;
    private readonly List<ValidationFinding> findings = [];
    private int articles, lines, referencesCompared, quantities, dates, modals, termUses;

    private CorpusValidator(CorpusFolder folder)
    {
        this.folder = folder;
        read = CorpusReader.Read(folder);
        references = read.Corpus.References.ToLookup(r => r.From);
    }

    /// <summary>Validates a corpus.</summary>
    public static ValidationReport Validate(CorpusFolder folder) => new CorpusValidator(folder).Run();

    private ValidationReport Run()
    {
        CheckChecksums();
        CheckStructure();
        CheckGlossary(folder.Glossary);
        foreach (var version in read.Corpus.Documents.GroupBy(d => d.Version))
        {
            if (version.FirstOrDefault(d => d.Language == Language.Chinese) is { } chinese
                && version.FirstOrDefault(d => d.Language == Language.English) is { } english)
            {
                CompareTexts(chinese, english);
            }
        }

        var unexplained = ApplyExemptions();
        var counts = new ValidationCounts(
            folder.Texts.Length, articles, lines, referencesCompared, quantities, dates, modals, folder.Glossary.Terms.Length, termUses,
            findings.Count - unexplained.Count(f => f.Rule != ValidationRules.Exemptions));
        return new ValidationReport(counts, unexplained);
    }

    private void CheckChecksums() => findings.AddRange(
        folder.Texts
            .Where(t => t.Expression.Sha256 is null)
            .Select(t => new ValidationFinding(
                ValidationRules.Checksums, Whole(t.Version), t.Source.Name, 1, "work.json has no sha256 for this text. Add it.")));

    private void CheckStructure()
    {
        foreach (var file in read.Report.Files)
        {
            findings.AddRange(file.Diagnostics.Where(d => d.Severity != Severity.Info).Select(d => new ValidationFinding(
                d.Code == DiagnosticCodes.ShapeDiffers ? ValidationRules.Shape : ValidationRules.Structure,
                null,
                d.Source,
                d.Line,
                $"{d.Code}: {d.Message}")));
        }
    }

    private void CheckGlossary(Glossary glossary)
    {
        var repeated = glossary.Terms.CountBy(t => t.Id).Concat(glossary.Terms.CountBy(t => t.Zh))
            .Where(g => g.Value > 1)
            .Select(g => $"“{g.Key}” occurs {g.Value} times. Keep one entry.");
        var undefined = glossary.Terms
            .SelectMany(t => t.DefinedIn.Select(d => (Term: t, Id: d)))
            .Where(p => read.Corpus.Catalog.ShapeOf(p.Id.Version)?.Find(p.Id.Path) is null)
            .Select(p => $"The entry “{p.Term.Zh}” names {p.Id} as its definition, but the corpus has no such provision.");
        findings.AddRange(repeated.Concat(undefined)
            .Select(m => new ValidationFinding(ValidationRules.GlossaryItself, null, "glossary.json", 1, m)));
    }

    private void CompareTexts(StatuteDocument chinese, StatuteDocument english)
    {
        foreach (var (path, inChinese, inEnglish) in BilingualAligner.Align(chinese, english, []))
        {
            articles += inChinese.Kind == ProvisionKind.Article ? 1 : 0;
            var (zh, en) = (chinese.WordingOf(inChinese), english.WordingOf(inEnglish));
            if (zh.Length == 0)
            {
                continue;
            }

            lines++;
            var place = new ProvisionId(chinese.Version, path);
            var line = english.Source.LineNumberOf(inEnglish.Span.Start);
            Add(ValidationRules.References, SameReferences(place));
            Add(ValidationRules.Quantities, LineRules.SameQuantities(zh, en, out var quantitiesHere));
            Add(ValidationRules.Dates, LineRules.SameDates(zh, en, out var datesHere));
            Add(ValidationRules.Modals, LineRules.SameModals(zh, en, out var modalsHere));
            Add(ValidationRules.Glossary, LineRules.UsesGlossary(folder.Glossary, zh, en, out var termsHere));
            quantities += quantitiesHere;
            dates += datesHere;
            modals += modalsHere;
            termUses += termsHere;

            void Add(string rule, string? difference)
            {
                if (difference is not null)
                {
                    findings.Add(new ValidationFinding(rule, place, english.Source.Name, line, difference));
                }
            }
        }
    }

    private string? SameReferences(ProvisionId place)
    {
        var chinese = Meanings(Language.Chinese);
        var english = Meanings(Language.English);
        referencesCompared += chinese.Length;
        return chinese.SequenceEqual(english) ? null : $"Chinese: {string.Join(", ", chinese)}; English: {string.Join(", ", english)}";

        string[] Meanings(Language language) =>
        [
            .. references[place].Where(r => r.Language == language)
                .Select(r => r.OutsideTitle is null ? r.Unresolved?.Name ?? string.Join(" ", r.Targets) : "a law outside")
                .Order(StringComparer.Ordinal),
        ];
    }

    private ImmutableArray<ValidationFinding> ApplyExemptions()
    {
        var exemptions = folder.ReadExemptions();
        var unexplained = findings.Where(f => !exemptions.Any(e => Exempts(e, f))).ToList();
        unexplained.AddRange(exemptions
            .Where(e => string.IsNullOrWhiteSpace(e.Why) || !findings.Any(f => Exempts(e, f)))
            .Select(e => new ValidationFinding(
                ValidationRules.Exemptions,
                e.Place,
                "exemptions.json",
                1,
                $"The exemption from “{e.Rule}” gives no reason or exempts nothing. Add the reason, or remove the exemption.")));
        return [.. unexplained];

        static bool Exempts(Exemption exemption, ValidationFinding finding) =>
            exemption.Rule == finding.Rule && exemption.Place == finding.Place && !string.IsNullOrWhiteSpace(exemption.Why);
    }

    private static ProvisionId Whole(VersionId version) => new(version, ProvisionPath.Whole);
}
