using CsCheck;
using Statutes.Search.Ranking;

namespace Statutes.Tests.Search.Ranking;

public class TopHitsTests
{
    // few scores, so that many are equal, and every kind of float
    private static readonly float[] Odd = [0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, -1f];
    private static readonly Gen<float> Scores = Gen.OneOf(
        Gen.Int[0, 5].Select(i => (float)i), Gen.Single, Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]));

    [Fact]
    public void TheBestAreThoseThatSortingEverythingPutsFirst() =>
        Gen.Select(Scores.Array[0, 300], Gen.Int[0, 320], Gen.Int[0, 1_000_000]).Sample((scores, most, seed) =>
        {
            var all = scores.Select((score, ordinal) => (Ordinal: ordinal * 7, Score: score)).ToArray();
            var expected = all.OrderByDescending(m => float.IsNaN(m.Score) ? float.NegativeInfinity : m.Score).ThenBy(m => m.Ordinal)
                .Take(most).ToArray();
            var shuffled = all.ToArray();
            new Random(seed).Shuffle(shuffled);
            var best = new TopHits();
            best.Begin(most);
            foreach (var (ordinal, score) in shuffled)
            {
                best.Add(ordinal, score);
            }

            best.Sort();
            Assert.Equal(expected.Select(m => m.Ordinal), Enumerable.Range(0, best.Count).Select(best.OrdinalAt));
            Assert.Equal(
                expected.Select(m => float.IsNaN(m.Score) ? float.NegativeInfinity : m.Score),
                Enumerable.Range(0, best.Count).Select(best.ScoreAt));
        });

    [Fact]
    public void EveryGroupPrecedesTheLowerOnesWhateverTheScores()
    {
        var best = new TopHits();
        best.Begin(TopHits.MaxGroup + 1);
        for (var group = 0; group <= TopHits.MaxGroup; group++)
        {
            best.Add(group, TopHits.MaxGroup - group, group);
        }

        best.Sort();
        Assert.Equal(Enumerable.Range(0, TopHits.MaxGroup + 1).Reverse(), Enumerable.Range(0, best.Count).Select(best.OrdinalAt));
    }
}
