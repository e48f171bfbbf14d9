using CsCheck;
using Statutes.Model.Text;

namespace Statutes.Tests.Model.Text;

public class OffsetMapTests
{
    // a step keeps some of the origin, leaves some out, or puts something in
    private static readonly Gen<(char Step, int Count)[]> GenSteps = Gen.Select(
        TestGen.AnyOf("k", "l", "p").Select(s => s[0]), Gen.Int[0, 4]).Array[0, 12];

    [Fact]
    public void EveryPlaceMapsToTheSmallestPlaceThatContainsWhatIsLeftOfIt() => GenSteps.Sample(steps =>
    {
        var map = new OffsetMap.Builder();
        var origins = new List<int>(); // of each code unit of the gathered text; -1 where it was put in
        var origin = 0;
        foreach (var (step, count) in steps)
        {
            switch (step)
            {
                case 'k':
                    map.Keep(origin, count);
                    origins.AddRange(Enumerable.Range(origin, count));
                    origin += count;
                    break;
                case 'l':
                    origin += count;
                    break;
                default:
                    map.PutIn(count);
                    origins.AddRange(Enumerable.Repeat(-1, count));
                    break;
            }
        }

        var built = map.Build();
        Assert.Equal(origins.Count, built.Length);
        for (var start = 0; start <= origins.Count; start++)
        {
            for (var end = start; end <= origins.Count; end++)
            {
                var kept = origins[start..end].Where(o => o >= 0).ToArray();
                var before = origins[..start].LastOrDefault(o => o >= 0, -1) + 1;
                Assert.Equal(
                    kept.Length == 0 ? new TextSpan(before, before) : new TextSpan(kept[0], kept[^1] + 1),
                    built.ToOrigin(new TextSpan(start, end)));
            }
        }
    });

    [Fact]
    public void WhatIsLeftIsInItsOrder()
    {
        var map = new OffsetMap.Builder();
        map.Keep(3, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Keep(4, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Build().ToOrigin(new TextSpan(0, 3)));
    }
}

public class TextDecodingTests
{
    [Fact]
    public void WhatIsNotUtf8IsGb18030WhereChineseIsLookedFor()
    {
        var bytes = TextDecoding.Find("GBK")!.GetBytes("网络安全法");
        Assert.Null(TextDecoding.Decode(bytes));
        Assert.Equal(("网络安全法", "gb18030"), TextDecoding.DecodeChinese(bytes));
        Assert.Equal(("网", "utf-8"), TextDecoding.DecodeChinese([0xEF, 0xBB, 0xBF, .. "网"u8]));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    public void ACharsetThatIsNotKnownIsNull(string charset) => Assert.Null(TextDecoding.Find(charset));

    [Theory]
    [InlineData("big5")]
    [InlineData("windows-1252")]
    [InlineData("UTF-16LE")]
    [InlineData("iso-8859-1")]
    public void ACharsetThatDotnetKnowsIsFound(string charset) => Assert.NotNull(TextDecoding.Find(charset));
}
