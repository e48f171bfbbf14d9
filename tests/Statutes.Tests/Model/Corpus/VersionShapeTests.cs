using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Tests.Model.Corpus;

public class VersionShapeTests
{
    private static readonly VersionShape Csl = TestCorpus.Catalog.ShapeOf(TestCorpus.Id("csl@2017-06-01").Version)!;

    [Fact]
    public void TheShapeOfEveryVersionIsThatOfItsText()
    {
        foreach (var text in TestCorpus.Linked.Documents.Where(d => d.Language == Language.Chinese))
        {
            var shape = TestCorpus.Catalog.ShapeOf(text.Version)!;
            Assert.Equal(text.Articles.Select(a => a.Path), shape.Articles.Select(a => a.Path));
            Assert.Equal(text.All.Where(p => p.Kind.IsDivision).Select(p => p.Path), shape.Divisions.Select(p => p.Path));
            foreach (var provision in text.All)
            {
                Assert.Same(provision, text.Find(provision.Path));
                var found = shape.Find(provision.Path)!;
                Assert.Equal((provision.Path, provision.Kind, provision.Number), (found.Path, found.Kind, found.Number));
                Assert.Equal(provision.Children.Select(c => c.Path), found.Children.Select(c => c.Path));
                Assert.Equal(text.DivisionsAround(provision).Select(d => d.Path), shape.DivisionsAround(found).Select(d => d.Path));
                Assert.All(found.Children, c => Assert.Same(found, c.Parent));
                Assert.Equal(provision.Path.AncestorOrSelf(ProvisionKind.Article), found.Article?.Path);
                Assert.Equal(found.Lineage, shape.LineageOf(provision.Path));
                Assert.Equal(found.Kind.IsDivision, found.Lineage is null);
            }
        }
    }

    [Fact]
    public void AnArticleIsFoundByItsNumberAndNothingElseIs()
    {
        Assert.Equal("art_35", Csl.Article(new(35))!.Path.EId);
        Assert.All(
            new ProvisionNumber[] { default, new(80), new(-1), new(int.MaxValue), new(int.MinValue), new(35, 1), new(35, 0, 2) },
            n => Assert.Null(Csl.Article(n)));
        Assert.Null(Csl.Find(ProvisionPath.Whole));
    }

    [Fact]
    public void WhatAnArticleDoesNotHaveHasItsLineageAllTheSame()
    {
        Assert.Equal(Csl.LineageOf(Path("art_35")), Csl.LineageOf(Path("art_35__para_9__item_4")));
        Assert.All(["chp_3", "chp_99__sec_1", "art_99", "art_99__para_1", ""], p => Assert.Null(Csl.LineageOf(Path(p))));
    }

    [Fact]
    public void InsertedAndRepeatedNumbersAreInTheOrderOfTheText()
    {
        var shape = ShapeOf("art_1", "art_120", "art_120__para_1", "art_120-1", "art_120.2", "art_121", "art_2000000");
        Assert.Equal(
            ["art_120", "art_120-1", "art_120.2", "art_121"], shape.ArticlesBetween(new(120), new(121)).ToArray().Select(a => a.Path.EId));
        Assert.Equal("art_120-1", shape.Article(new(120, 1))!.Path.EId);
        Assert.Equal("art_120.2", shape.Article(new(120, 0, 2))!.Path.EId);
        Assert.Equal("art_2000000", shape.Article(new(2_000_000))!.Path.EId);
        Assert.Equal(0, shape.ArticlesBetween(new(121), new(120)).Length);
        Assert.Equal(0, shape.ArticlesBetween(new(120), new(122)).Length);
    }

    [Fact]
    public void AnArticleIsInTheLastDivisionBeforeIt()
    {
        var shape = ShapeOf("art_1", "chp_1", "art_2", "chp_2", "art_3", "chp_2__sec_1", "art_4", "chp_3", "art_5");
        Assert.Equal(
            ["", "chp_1", "chp_2", "chp_2 chp_2__sec_1", "chp_3"],
            shape.Articles.Select(a => string.Join(' ', shape.DivisionsAround(a))));
    }

    [Theory]
    [InlineData("art_1__para_1")]
    [InlineData("art_1", "art_2__para_1")]
    [InlineData("chp_1", "chp_2__sec_1")]
    [InlineData("art_1", "")]
    public void AnOutlineThatTearsAProvisionFromItsPlaceIsRefused(params string[] outline) =>
        Assert.Throws<ArgumentException>(() => ShapeOf(outline));

    [Fact]
    public void NoLookUpAllocates()
    {
        var (item, missing, number) = (Path("art_21__para_1__item_3"), Path("art_21__para_9"), new ProvisionNumber(21));
        var work = TestCorpus.Catalog.Find(WorkId.Parse("npsr"))!;
        var (version, day) = (work.Versions[1], new DateOnly(2018, 1, 1));
        Ask();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Ask();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Ask()
        {
            var found = Csl.Article(number)!.Child(ProvisionKind.Paragraph, new(1))!.Child(ProvisionKind.Item, new(3));
            var alike = ReferenceEquals(Csl.Find(item), found) && Csl.DivisionsAround(found!).Length == 2 && Csl.Divisions.Length > 7
                && Csl.LineageOf(missing) == found!.Lineage && Csl.ArticlesBetween(number, new(24)).Length == 4
                && ReferenceEquals(work.VersionMeantAt(day), version) && work.StatusAt(version, day) == VersionStatus.InForce
                && ReferenceEquals(work.VersionInForceAt(day), version) && work.InForceFrom(version) < work.InForceUntil(version)
                && work.InForceUntil(version) == work.RepealedOn && ReferenceEquals(work.VersionDated(version.Date), version);
            if (!alike)
            {
                throw new InvalidOperationException("The look-ups do not agree.");
            }
        }
    }

    private static ProvisionPath Path(string eId) => ProvisionPath.TryParse(eId, out var path) ? path : throw new FormatException(eId);

    private static VersionShape ShapeOf(params string[] outline)
    {
        var version = TestCorpus.Id("csl@2017-06-01").Version;
        return new Catalog(new CatalogData([], [new VersionOutline(version, [.. outline.Select(Path)])], [])).ShapeOf(version)!;
    }
}
