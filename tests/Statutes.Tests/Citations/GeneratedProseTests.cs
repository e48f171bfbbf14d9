using Statutes.Citations.Catalogs;
using Statutes.Model.Text;
using Statutes.Prose;

namespace Statutes.Tests.Citations;

/// <summary>What tools/vary-prose.cs reports stays within its limits, for 2,000 texts of one seed.</summary>
public class GeneratedProseTests
{
    private const int Sentences = 2_000;
    private const int Seed = 20261130;
    private const double LowestRecall = 0.98;
    private const int ExamplesShown = 10;

    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly ProseData Data = ProseData.Read(Path.Combine(TestCorpus.Root, "tools", "prose"));
    private static readonly Judge Judge = new(EmbeddedCatalog.Load(), Today);
    private static readonly Lazy<Sentence[]> Generated = new(() => [.. Generate(Seed)]);

    [Fact]
    public void NoGeneratedCitationIsWrongAndFewAreMissed()
    {
        var report = new Report();
        foreach (var sentence in Generated.Value)
        {
            report.Add(sentence, Judge.Examine(sentence));
        }

        Assert.True(
            report.Total.Wrong == 0 && report.Total.Recall >= LowestRecall,
            $"{report.Summary()}\n\n{string.Join("\n\n", report.Examples(ExamplesShown))}");
    }

    [Fact]
    public void EveryRowIsUsed()
    {
        var used = Generated.Value.SelectMany(s => s.Slots.Select(slot => slot.SourceId).Append(s.CarrierId)).ToHashSet();
        string[] rows = [.. Data.Carriers.Select(c => c.Id), .. Data.Forms.Select(f => f.Id), .. Data.Traps.Select(t => t.Id)];
        Assert.Empty(rows.Except(used));
    }

    [Fact]
    public void TheSameSeedGivesTheSameTexts() =>
        Assert.Equal(Generated.Value.Take(100).Select(s => s.Text), Generate(Seed).Take(100).Select(s => s.Text));

    [Fact]
    public void ARightAnswerIsRight()
    {
        var judgement = Assert.Single(Judge.Examine(TextWith("article", "《网络安全法》第三十五条", "csl@2026-01-01/art_35")));
        Assert.Equal((1, 0, 0), (judgement.Right, judgement.Missed, judgement.Wrong));
    }

    [Fact]
    public void AnotherVersionIsWrongAndTheExpectedOneIsMissed()
    {
        var judgement = Assert.Single(Judge.Examine(TextWith("former", "《网络安全法》第三十五条", "csl@2017-06-01/art_35")));
        Assert.Equal((0, 1, 1), (judgement.Right, judgement.Missed, judgement.Wrong));
    }

    [Fact]
    public void AnArticleInATrapIsWrong()
    {
        var judgement = Assert.Single(Judge.Examine(TextWith(Slot.Trap, "《网络安全法》第三十五条")));
        Assert.Equal((0, 0, 1), (judgement.Right, judgement.Missed, judgement.Wrong));
    }

    [Fact]
    public void AnArticleOutsideTheSlotsIsWrong()
    {
        var judgements = Judge.Examine(new Sentence("planted", "《网络安全法》第三十五条", []));
        Assert.Equal((SlotJudgement.Outside, 1), (Assert.Single(judgements).Kind, judgements[0].Wrong));
    }

    [Fact]
    public void WordsThatAreNeitherAnsweredNorReportedAreSilent() =>
        Assert.True(Assert.Single(Judge.Examine(TextWith("refuse", "有关部门的要求"))).IsSilent);

    private static IEnumerable<Sentence> Generate(int seed)
    {
        var generator = new ProseGenerator(Data, EmbeddedCatalog.Load(), Today, seed);
        for (var i = 0; i < Sentences; i++)
        {
            yield return generator.Next();
        }
    }

    private static Sentence TextWith(string kind, string words, params string[] expected)
    {
        const string Before = "根据";
        var answer = new Answer([.. expected.Select(TestCorpus.Id)]);
        var span = new TextSpan(Before.Length, Before.Length + words.Length);
        return new Sentence("planted", $"{Before}{words}，应当申报。", [new Slot("planted", kind, span, answer)]);
    }
}
