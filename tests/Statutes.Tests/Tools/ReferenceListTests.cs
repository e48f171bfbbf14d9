using Statutes.Model.Text;
using Statutes.Tools.Census;

namespace Statutes.Tests.Tools;

public class ReferenceListTests
{
    private static readonly ReferenceCensus Before = CensusOf("第一条 甲。\n依照前款和刑法第二条。\n第二条 违反第一条的。");

    // 刑法第二条 is lost, the 第一条 behind 本法 is gained; 前款 and the first 第一条 are at the same places as before
    private static readonly ReferenceCensus After = CensusOf("第一条 甲。\n依照前款。\n第二条 违反第一条和本法第一条的。");

    [Fact]
    public void ASavedListIsReadBackAsItWas()
    {
        using var folder = new TemporaryFolder();
        var list = ReferenceList.Of(Before);
        list.Save(folder.At("references.gz"));
        Assert.Equal(3, list.References.Length);
        Assert.Equal(list.References, ReferenceList.Load(folder.At("references.gz")).References);
        Assert.Equal(["0 gained, 0 lost, 0 changed"], list.CompareTo(ReferenceList.Load(folder.At("references.gz"))).ToLines());
    }

    [Fact]
    public void GainedLostAndChangedReferencesAreNamed()
    {
        var changes = ReferenceList.Of(Before).CompareTo(ReferenceList.Of(After));
        Assert.Equal(("folder/law.md", "art_2__para_1", "第一条", "art_1"), Short(Assert.Single(changes.Gained)));
        Assert.Equal(("folder/law.md", "art_1__para_2", "刑法第二条", "刑法"), Short(Assert.Single(changes.Lost)));
        Assert.Empty(changes.Changed);
        Assert.Equal("1 gained, 1 lost, 0 changed", changes.ToLines().Last());
    }

    [Fact]
    public void AReferenceWithAnotherTargetIsChanged()
    {
        var list = ReferenceList.Of(Before);
        var other = list with { References = list.References.SetItem(0, list.References[0] with { Targets = "art_9" }) };
        var line = list.CompareTo(other).ToLines().First();
        Assert.Equal($"changed\t{list.References[0]}\t->\t{list.References[0].Surface}\t{list.References[0].Type}\tart_9", line);
    }

    [Fact]
    public void ALineOfAnotherFormIsRefused() => Assert.Throws<FormatException>(() => ListedReference.Parse("a\tb\tc"));

    [Fact]
    public void TheTableNamesTheLawWhoseReferencesChanged()
    {
        var table = LawFingerprints.Write(Before);
        Assert.StartsWith("law\treferences\tfingerprint\n1\t3\t", table);
        Assert.Empty(LawFingerprints.Differences(table, Before));
        Assert.Contains("folder/law.md", Assert.Single(LawFingerprints.Differences(table, After)));
        Assert.Equal(["Law 1 is missing."], LawFingerprints.Differences(table, new ReferenceCensus([])));
        Assert.Contains("is new", Assert.Single(LawFingerprints.Differences("law\treferences\tfingerprint\n", Before)));
    }

    private static (string, string, string, string) Short(ListedReference reference) =>
        (reference.Law, reference.From, reference.Surface, reference.Targets);

    private static ReferenceCensus CensusOf(string law) => new(
        [ReferenceCensus.Count(1, new SourceText("folder/law.md", $"# 中华人民共和国示例法\n\n<!-- INFO END -->\n\n{law}"))]);
}
