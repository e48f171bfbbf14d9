using Statutes.Citations.Catalogs;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Model.Text;

namespace Statutes.Tests.Citations.Finding;

public class CitationFinderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly CitationFinder Finder = new(EmbeddedCatalog.Load());

    // the text is looked at eight characters together: where the eight begin and end must not matter
    [Theory]
    [InlineData("《网络安全法》第三十五条")]
    [InlineData("网络安全法第三十五条")]
    [InlineData("第三十五条第二款")]
    [InlineData("第35条")]
    [InlineData("Article 35 of the CSL")]
    [InlineData("CSL art. 35")]
    [InlineData("§ 35 CSL")]
    public void FindsACitationWhereverItIs(string citation)
    {
        for (var before = 0; before < 20; before++)
        {
            for (var after = 0; after < 20; after++)
            {
                var text = new string('。', before) + citation + new string('。', after);
                Assert.Equal(new TextSpan(before, before + citation.Length), Assert.Single(Finder.Find(text, null, Today).Citations).Span);
            }
        }
    }

    [Theory]
    [InlineData('《')]
    [InlineData('「')]
    [InlineData('第')]
    [InlineData('本')]
    [InlineData('宪')]
    public void ARunOfWhatBeginsNothingHidesNothing(char c)
    {
        foreach (var length in new[] { 1, 7, 8, 100, 158, 159, 160, 161, 162, 1_000 })
        {
            var text = new string(c, length) + "。《网络安全法》第三十五条" + new string(c, length) + "，违反《网络安全法》第二十一条";
            Assert.Equal(
                ["《网络安全法》第三十五条", "《网络安全法》第二十一条"],
                Finder.Find(text, null, Today).Citations.Select(f => f.Span.In(text).ToString()));
        }
    }

    // an answer that was given before in the text is the one that the citation gets alone
    [Fact]
    public void WhatIsCitedAgainIsAnsweredAlike()
    {
        string[] citations =
        [
            "《网络安全法》第二十一条", "《网络安全法》第二十一条第三项", "《网络安全法》第九百条", "《网络安全法》第二十一条至第二十三条", "《网络安全法》", "2016年《网络安全法》第二十一条",
            "《国家安全法》第二十一条", "《国家安全法》第二十一条第三项", "《食品安全法》第三条",
        ];
        var text = string.Join("。\n\n", Enumerable.Repeat(citations, 3).SelectMany(c => c));
        var alone = citations.Select(c => Describe(Assert.Single(Finder.Find(c, Today, Today).Citations).Resolution)).ToArray();
        Assert.Equal(
            Enumerable.Repeat(alone, 3).SelectMany(a => a), Finder.Find(text, Today, Today).Citations.Select(f => Describe(f.Resolution)));
        Assert.True(alone.Distinct().Count() > 7);
    }

    private static string Describe(Resolution resolution) => resolution switch
    {
        Resolution.Resolved resolved => string.Join(", ", resolved.Targets.Select(t => t.Id)),
        Resolution.Unresolved unresolved => $"{unresolved.Code.Name}: {unresolved.Message.En}",
        Resolution.Ambiguous ambiguous => string.Join(" or ", ambiguous.Alternatives.Select(a => a.Id)),
        _ => "",
    };
}
