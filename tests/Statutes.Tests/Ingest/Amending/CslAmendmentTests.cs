using Statutes.Ingest.Amending;
using Statutes.Ingest.Parsing;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.Amending;

public class CslAmendmentTests
{
    private static readonly StatuteDocument Before = Load("2017-06-01.zh.txt", new DateOnly(2017, 6, 1));
    private static readonly StatuteDocument After = Load("2026-01-01.zh.txt", new DateOnly(2026, 1, 1));
    private static readonly ParsedDecision Decision = DecisionParser.Parse(Source("2026-01-01.decision.zh.txt"));
    private static readonly AmendedLaw Amended = AmendmentApplier.Apply(Before, After.Version, Decision.Instructions);

    [Fact]
    public void EveryInstructionIsReadAndCarriedOut()
    {
        Assert.Empty(Decision.Diagnostics);
        Assert.Equal(Enumerable.Range(1, 14), Decision.Instructions.Select(i => i.Ordinal).Distinct());
        Assert.Empty(Amended.Problems);
    }

    [Fact]
    public void ApplyingTheDecisionGivesTheNextVersionCharacterForCharacter()
    {
        var expected = After.Source.Content.Split('\n').Skip(2).Where(l => l.Length > 0);
        Assert.Equal(expected, Amended.Lines);
    }

    [Fact]
    public void TheConcordanceIsWhatTheDecisionSays() =>
        Assert.Equal(
            "merged 4, new 4, renumbered 64, renumbered-and-amended 8, split 1, unchanged 2",
            string.Join(
                ", ",
                Amended.Concordance.Entries.CountBy(e => e.Change.Name).OrderBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => $"{c.Key} {c.Value}")));

    private static SourceText Source(string file) => new(file, File.ReadAllText(Path.Combine(TestCorpus.Locations.Corpus, "csl", file)));

    private static StatuteDocument Load(string file, DateOnly date) =>
        StatuteParser.Parse(Source(file), new VersionId(WorkId.Parse("csl"), date), Language.Chinese).Document;
}
