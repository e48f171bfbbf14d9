using System.Collections.Immutable;
using Statutes.Ingest.Amending;
using Statutes.Ingest.Corpus;
using Statutes.Model.Comparing;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Builds the concordance of every version with the version before it. Its sources are the instructions of the amending
/// decision, which are carried out and compared with the text; or, for a revision of the whole law, the pairs in
/// <c>work.json</c>. Versions without either are compared by their wording, and their concordance is marked as computed.
/// Reads: works, texts and decisions. Writes: concordances, and a diagnostic for each difference.
/// </summary>
/// <param name="folder">The corpus.</param>
/// <param name="documents">Its texts.</param>
/// <param name="diagnostics">Receives the differences.</param>
/// <param name="known">Returns the concordance between two versions that was computed from the same texts before; null without it.</param>
internal sealed class ConcordanceBuilder(
    CorpusFolder folder,
    IReadOnlyCollection<StatuteDocument> documents,
    ICollection<Diagnostic> diagnostics,
    Func<VersionId, VersionId, Concordance?> known)
{
    private readonly Dictionary<(VersionId, Language), StatuteDocument> texts = documents.ToDictionary(d => (d.Version, d.Language));

    /// <summary>Builds the concordances of all versions with a text in the same language.</summary>
    public ImmutableArray<Concordance> Build()
    {
        var concordances = ImmutableArray.CreateBuilder<Concordance>();
        foreach (var work in folder.Works)
        {
            var enacted = work.Versions.Where(v => v is { Draft: false, IsHeld: true }).ToArray();
            foreach (var (before, after) in enacted.Zip(enacted.Skip(1)))
            {
                if (Pair(work, before, after, Language.Chinese) is var (old, now))
                {
                    concordances.Add(Build(work, after, old, now));
                }
                else if (Pair(work, before, after, Language.English) is var (oldEnglish, nowEnglish))
                {
                    concordances.Add(Computed(oldEnglish, nowEnglish));
                }
            }
        }

        return concordances.ToImmutable();
    }

    private Concordance Build(Work work, LawVersion after, StatuteDocument old, StatuteDocument now)
    {
        if (after.Decision is not null)
        {
            return FromDecision(folder.Decisions.Single(d => d.Version == work.IdOf(after)).Source, old, now);
        }

        return after.Continues.IsEmpty ? Computed(old, now) : FromPairs(after.Continues, old, now);
    }

    private Concordance Computed(StatuteDocument old, StatuteDocument now) =>
        known(old.Version, now.Version) ?? WordingConcordance.Of(old, now);

    private Concordance FromDecision(SourceText decision, StatuteDocument old, StatuteDocument now)
    {
        var (instructions, ofDecision) = DecisionParser.Parse(decision);
        foreach (var diagnostic in ofDecision)
        {
            diagnostics.Add(diagnostic);
        }

        var amended = AmendmentApplier.Apply(old, now.Version, instructions);
        foreach (var problem in amended.Problems)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCodes.InstructionNotUnderstood, Severity.Error, decision.Name, 1, default, problem));
        }

        var expected = now.Provisions[0].Span.Start;
        var lines = now.Source.Content[expected..].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var differs = lines.Zip(amended.Lines).Select((pair, i) => (pair.First, pair.Second, i)).FirstOrDefault(p => p.First != p.Second);
        if (differs.First is not null || lines.Length != amended.Lines.Length)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.AmendmentDiffers,
                Severity.Error,
                now.Source.Name,
                1,
                default,
                differs.First is null
                    ? $"The text has {lines.Length} lines, but the amending decision results in {amended.Lines.Length} lines."
                    : $"The text has “{differs.First}”, but the amending decision results in “{differs.Second}”."));
        }

        return amended.Concordance;
    }

    private static Concordance FromPairs(ImmutableArray<ArticlePair> pairs, StatuteDocument old, StatuteDocument now)
    {
        var stated = pairs.ToDictionary(p => Number(p.From), p => Number(p.To));
        var continued = old.Articles.Select(a => stated.TryGetValue(a.Number, out var to)
            ? new ConcordanceEntry(a.Number, [to], Change(old, a, now, to))
            : new ConcordanceEntry(a.Number, [], ArticleChange.Deleted));
        var added = now.Articles.Where(a => !stated.ContainsValue(a.Number))
            .Select(a => new ConcordanceEntry(null, [a.Number], ArticleChange.New));
        return new Concordance(old.Version, now.Version, [.. continued.Concat(added).OrderBy(e => e.To.IsEmpty ? e.From!.Value : e.To[0])]);

        static ProvisionNumber Number(string text) => ProvisionNumber.TryParse(text, out var number) ? number : default;
    }

    private static ArticleChange Change(StatuteDocument old, Provision before, StatuteDocument now, ProvisionNumber to)
    {
        var same = now.Find(ProvisionPath.Article(to)) is { } after && old.LinesOf(before).SequenceEqual(now.LinesOf(after));
        return (before.Number == to, same) switch
        {
            (true, true) => ArticleChange.Unchanged,
            (false, true) => ArticleChange.Renumbered,
            (true, false) => ArticleChange.Amended,
            _ => ArticleChange.RenumberedAndAmended,
        };
    }

    private (StatuteDocument Old, StatuteDocument Now)? Pair(Work work, LawVersion before, LawVersion after, Language language) =>
        texts.TryGetValue((work.IdOf(before), language), out var old) && texts.TryGetValue((work.IdOf(after), language), out var now)
            ? (old, now)
            : null;
}
