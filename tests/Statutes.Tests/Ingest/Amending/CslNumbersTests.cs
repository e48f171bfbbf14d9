using Statutes.Citations.Resolving;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Ingest.Amending;

/// <summary>
/// Every old article number of the Cybersecurity Law, on the last day of the old law and the first of the new. The table is
/// written out from what the decision of 2025-10-28 did, and not made by the program.
/// </summary>
public class CslNumbersTests
{
    private static readonly DateOnly Last = new(2025, 12, 31);
    private static readonly DateOnly First = new(2026, 1, 1);

    /// <summary>
    /// Old number, the number of what continues it, what happened, and the old number of what has its number now (0: it is
    /// new).
    /// </summary>
    public static TheoryData<int, int, string, int> Rows => new()
    {
        { 1, 1, "unchanged", 1 }, { 2, 2, "unchanged", 2 }, { 3, 4, "renumbered", 0 },
        { 4, 5, "renumbered", 3 }, { 5, 6, "renumbered", 4 }, { 6, 7, "renumbered", 5 },
        { 7, 8, "renumbered", 6 }, { 8, 9, "renumbered", 7 }, { 9, 10, "renumbered", 8 },
        { 10, 11, "renumbered", 9 }, { 11, 12, "renumbered", 10 }, { 12, 13, "renumbered", 11 },
        { 13, 14, "renumbered", 12 }, { 14, 15, "renumbered", 13 }, { 15, 16, "renumbered", 14 },
        { 16, 17, "renumbered", 15 }, { 17, 18, "renumbered", 16 }, { 18, 19, "renumbered-and-amended", 17 },
        { 19, 21, "renumbered", 18 }, { 20, 22, "renumbered", 0 }, { 21, 23, "renumbered", 19 },
        { 22, 24, "renumbered", 20 }, { 23, 25, "renumbered", 21 }, { 24, 26, "renumbered", 22 },
        { 25, 27, "renumbered", 23 }, { 26, 28, "renumbered", 24 }, { 27, 29, "renumbered", 25 },
        { 28, 30, "renumbered", 26 }, { 29, 31, "renumbered", 27 }, { 30, 32, "renumbered", 28 },
        { 31, 33, "renumbered", 29 }, { 32, 34, "renumbered", 30 }, { 33, 35, "renumbered", 31 },
        { 34, 36, "renumbered", 32 }, { 35, 37, "renumbered", 33 }, { 36, 38, "renumbered", 34 },
        { 37, 39, "renumbered", 35 }, { 38, 40, "renumbered", 36 }, { 39, 41, "renumbered", 37 },
        { 40, 42, "renumbered-and-amended", 38 }, { 41, 43, "renumbered", 39 }, { 42, 44, "renumbered", 40 },
        { 43, 45, "renumbered", 41 }, { 44, 46, "renumbered", 42 }, { 45, 47, "renumbered", 43 },
        { 46, 48, "renumbered", 44 }, { 47, 49, "renumbered", 45 }, { 48, 50, "renumbered", 46 },
        { 49, 51, "renumbered", 47 }, { 50, 52, "renumbered", 48 }, { 51, 53, "renumbered", 49 },
        { 52, 54, "renumbered", 50 }, { 53, 55, "renumbered", 51 }, { 54, 56, "renumbered", 52 },
        { 55, 57, "renumbered", 53 }, { 56, 58, "renumbered", 54 }, { 57, 59, "renumbered", 55 },
        { 58, 60, "renumbered", 56 }, { 59, 61, "renumbered-and-amended", 57 }, { 60, 62, "renumbered-and-amended", 58 },
        { 61, 64, "renumbered-and-amended", 59 }, { 62, 65, "renumbered-and-amended", 60 }, { 63, 66, "renumbered", 0 },
        { 64, 71, "merged", 61 }, { 65, 67, "renumbered-and-amended", 62 }, { 66, 71, "merged", 63 },
        { 67, 68, "renumbered", 65 }, { 68, 69, "merged", 67 }, { 69, 70, "split", 68 },
        { 70, 71, "merged", 69 }, { 71, 72, "renumbered", 64 }, { 72, 74, "renumbered", 71 },
        { 73, 75, "renumbered", 0 }, { 74, 76, "renumbered", 72 }, { 75, 77, "renumbered-and-amended", 73 },
        { 76, 78, "renumbered", 74 }, { 77, 79, "renumbered", 75 }, { 78, 80, "renumbered", 76 },
        { 79, 81, "renumbered", 77 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void AnOldNumberMeansTheRightProvisionOnEitherDay(int old, int now, string change, int formerOfNamesake)
    {
        var before = Resolve(old, Last);
        Assert.Equal($"csl@2017-06-01/art_{old}", before.Targets[0].Id.ToString());
        Assert.Equal(($"csl@2026-01-01/art_{now}", change), (before.Targets[0].Now!.Id.ToString(), before.Targets[0].Now!.Change.Name));

        var after = Resolve(old, First);
        Assert.Equal($"csl@2026-01-01/art_{old}", after.Targets[0].Id.ToString());
        Assert.Equal("unchanged", after.Targets[0].Now!.Change.Name);

        var isSame = old is 1 or 2;
        Assert.Equal(isSame ? [] : [$"csl@2026-01-01/art_{old}"], before.Alternatives.Select(a => a.Id.ToString()));
        Assert.Equal(isSame ? [] : [$"csl@2017-06-01/art_{old}"], after.Alternatives.Select(a => a.Id.ToString()));
        Assert.Equal(isSame, before.Cautions.Concat(after.Cautions).All(c => c.Code != CautionCode.Renumbered));
        Assert.Equal(change is not ("unchanged" or "renumbered"), before.Cautions.Any(c => c.Code == CautionCode.Amended));

        // what has the number now continues the article that the table names, or is new
        var lineage = after.Targets[0].Lineage!.Value;
        Assert.True(
            formerOfNamesake == 0
                ? TestCorpus.Catalog.ConcordanceTo(after.Targets[0].Id.Version)!.Origin(new(old)) is null
                : Resolve(formerOfNamesake, Last).Targets[0].Lineage == lineage);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(81)]
    public void ANumberThatDidNotExistBeforeNeedsNoCaution(int number)
    {
        Assert.Empty(Resolve(number, First).Cautions);
        Assert.IsType<Resolution.Unresolved>(TestCorpus.Resolve($"CSL Art. {number}", Last));
    }

    [Theory]
    [InlineData("网络安全法第十八条第一款", "csl@2026-01-01/art_19__para_1", "renumbered")]
    [InlineData("网络安全法第四十条第一款", "csl@2026-01-01/art_42__para_1", "renumbered")]
    [InlineData("网络安全法第六十九条第一项", "csl@2026-01-01/art_69", "merged")]
    [InlineData("网络安全法第五十九条第一款", "csl@2026-01-01/art_61", "renumbered-and-amended")]
    [InlineData("网络安全法", "csl@2026-01-01", "amended")]
    [InlineData("网络安全法第十八条第二款", null, "deleted")]
    [InlineData("网络安全法第四十条", "csl@2026-01-01/art_42", "renumbered-and-amended")]
    [InlineData("网络安全法第二十一条第三项", "csl@2026-01-01/art_23__para_1__item_3", "renumbered")]
    [InlineData("网络安全法第六十九条第二项", "csl@2026-01-01/art_70__para_1__item_1", "split")]
    public void A款Or项IsFollowedAsFarAsTheDecisionSays(string cite, string? id, string change)
    {
        var now = Assert.IsType<Resolution.Resolved>(TestCorpus.Resolve(cite, Last)).Targets[0].Now!;
        Assert.Equal((id, change), (now.Id?.ToString(), now.Change.Name));
    }

    [Fact]
    public void WithoutADateItSaysWhatTheNumberMeansTodayAndWhatItMeantBefore()
    {
        var today = Assert.IsType<Resolution.Resolved>(TestCorpus.Resolve("CSL Art. 35", TestCorpus.Today));
        Assert.Equal("csl@2026-01-01/art_35", today.Targets[0].Id.ToString());
        Assert.Equal("Before 2026-01-01, Article 35 was a different rule (now Article 37)", today.Alternatives[0].Why);
        Assert.StartsWith("Today's Article 35 was formerly Article 33.", today.Cautions[0].Message.En);
    }

    [Theory]
    [InlineData("CSL Art. 71", "Today's Article 71 was formerly Articles 64, 66 and 70.")]
    [InlineData("CSL Art. 69", "now Articles 69 and 70")]
    public void MergedAndSplitArticlesAreNamedWhole(string cite, string says) => Assert.Contains(
        says,
        Assert.IsType<Resolution.Resolved>(TestCorpus.Resolve(cite, TestCorpus.Today))
            .Cautions.Single(c => c.Code == CautionCode.Renumbered).Message.En);

    [Fact]
    public void TheFormerVersionOfARepealedWorkIsTheOneThatWas() =>
        Assert.Equal(
            "npsr@2017-06-01/art_10",
            Assert.IsType<Resolution.Resolved>(TestCorpus.Resolve("former NPSR Art. 10", TestCorpus.Today)).Targets[0].Id.ToString());

    [Fact]
    public void ARepealedProvisionHasItsSuccessorWhereThatIsPlain()
    {
        var npsr = Assert.IsType<Resolution.Resolved>(TestCorpus.Resolve("NPSR Art. 10", new(2021, 1, 1)));
        Assert.Equal(("crm@2022-02-15/art_2", "repealed"), (npsr.Targets[0].Now!.Id.ToString(), npsr.Targets[0].Now!.Change.Name));
        Assert.Contains(
            "repealed on 2020-06-01 and replaced by the Cybersecurity Review Measures",
            npsr.Cautions.Single(c => c.Code == CautionCode.Repealed).Message.En);
        Assert.Null(Assert.IsType<Resolution.Resolved>(TestCorpus.Resolve("NPSR Art. 6", new(2021, 1, 1))).Targets[0].Now!.Id);
    }

    [Fact]
    public void AReferenceInAnOldVersionMeansTheLawOfItsTime()
    {
        var reference = TestCorpus.Linked.References.Single(
            r => r.From.ToString() == "crm@2020-06-01/art_19__para_1" && r.Language == Language.Chinese
                && r.Targets.Any(t => t.Version.Work.Slug == "csl"));
        Assert.Equal("csl@2017-06-01/art_65", reference.Targets.Single().ToString());
    }

    [Fact]
    public void AWorkWithoutItsTextIsKnownAndDated()
    {
        var icep = Assert.IsType<Resolution.Resolved>(TestCorpus.Resolve("ICEP", new(2018, 1, 1)));
        Assert.Equal(("icep@2017-06-01", VersionStatus.InForce), (icep.Targets[0].Id.ToString(), icep.Targets[0].Status));
        var article = Assert.IsType<Resolution.Unresolved>(TestCorpus.Resolve("ICEP Art. 3", new(2018, 1, 1)));
        Assert.Equal(ReasonCode.TextNotAvailable, article.Code);
        Assert.Contains("in force since 2017-06-01, repealed on 2023-06-01", article.Message.En);
    }

    private static Resolution.Resolved Resolve(int number, DateOnly at) =>
        Assert.IsType<Resolution.Resolved>(TestCorpus.Resolve($"CSL Art. {number}", at));
}
