using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.Corpus;

public class CorpusTests
{
    [Theory]
    [InlineData("csl/2017-06-01.zh.txt", 9, 79, 104, 28)]
    [InlineData("csl/2026-01-01.zh.txt", 9, 81, 111, 30)]
    [InlineData("crm/2020-06-01.zh.txt", 0, 22, 27, 9)]
    [InlineData("crm/2022-02-15.zh.txt", 0, 23, 30, 11)]
    [InlineData("npsr/2017-02-04.zh.txt", 0, 16, 18, 5)]
    [InlineData("nsl/2015-07-01.zh.txt", 12, 84, 100, 7)]
    [InlineData("npsr/2017-06-01.zh.txt", 0, 16, 18, 5)]
    public void EachTextHasItsProvisions(string path, int divisions, int articles, int paragraphs, int items)
    {
        var file = TestCorpus.Read.Report.Files.Single(f => f.Path == path);
        Assert.Equal(divisions, file.Count(ProvisionKind.Chapter) + file.Count(ProvisionKind.Section));
        Assert.Equal(articles, file.Count(ProvisionKind.Article));
        Assert.Equal(paragraphs, file.Count(ProvisionKind.Paragraph));
        Assert.Equal(items, file.Count(ProvisionKind.Item));
    }

    [Fact]
    public void TheCorpusHasNoDiagnostics() => Assert.Empty(TestCorpus.Read.Report.Files.SelectMany(f => f.Diagnostics));

    [Fact]
    public void ArticlesAreNumberedWithoutAGap() => Assert.AllOf(TestCorpus.Linked.Documents, document =>
        Assert.Equal(Enumerable.Range(1, document.Articles.Length), document.Articles.Select(a => a.Number.Value)));

    [Fact]
    public void EverySpanLiesInItsParentAndSiblingsDoNotOverlap() => Assert.AllOf(TestCorpus.Linked.Documents, document =>
    {
        foreach (var provision in document.All)
        {
            Assert.True(provision.Span.Contains(provision.NumberSpan) && provision.Span.Contains(provision.WordingSpan));
            var end = provision.Span.Start;
            foreach (var child in provision.Children)
            {
                Assert.True(child.Span.Start >= end && provision.Span.Contains(child.Span), $"{child.Path} in {provision.Path}");
                end = child.Span.End;
            }
        }
    });

    [Fact]
    public void TheSpansOfAllProvisionsPutTogetherAreTheWholeText() => Assert.AllOf(TestCorpus.Linked.Documents, document =>
    {
        var pieces = document.All.SelectMany(p => new[] { p.NumberSpan, p.WordingSpan }).Where(s => s.Length > 0).OrderBy(s => s.Start)
            .Select(s => s.In(document.Source.Content).ToString());
        var body = document.Source.Content[document.Provisions[0].Span.Start..];
        Assert.Equal(Bare(body), Bare(string.Concat(pieces)));

        static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    });

    [Fact]
    public void EveryReferenceStandsWhereItsSpanSays()
    {
        var documents = TestCorpus.Linked.Documents.ToDictionary(d => (d.Version, d.Language));
        Assert.NotEmpty(TestCorpus.Linked.References);
        Assert.AllOf(TestCorpus.Linked.References, reference =>
        {
            var document = documents[(reference.From.Version, reference.Language)];
            var wording = document.WordingOf(document.Find(reference.From.Path)!);
            Assert.Equal(reference.Text, reference.Span.In(wording).ToString());
        });
    }

    [Fact]
    public void EveryTargetOfAReferenceExists() => Assert.AllOf(TestCorpus.Linked.References.SelectMany(r => r.Targets), target =>
        Assert.True(
            target.Path.IsWhole
                ? TestCorpus.Catalog.ShapeOf(target.Version) is not null
                : TestCorpus.Catalog.ShapeOf(target.Version)?.Find(target.Path) is not null,
            target.ToString()));

    [Fact]
    public void WhatHasNoFingerprintIsMarkedUnverified()
    {
        var npsr = TestCorpus.Catalog.Works.Single(w => w.Id.Slug == "npsr");
        var text = npsr.Versions.Single(v => v is { IsHeld: true, Draft: false }).Texts.Single(t => t.Language == Language.Chinese);
        Assert.Equal(Enumerable.Range(10, 7).Select(n => $"art_{n}"), text.Unverified.Select(p => p.EId));
        Assert.True(text.IsVerified(ProvisionPath.Article(new ProvisionNumber(9))));
        Assert.False(text.IsVerified(ProvisionPath.Article(new ProvisionNumber(10))));
        Assert.True(text.IsVerified(ProvisionPath.Article(new ProvisionNumber(1))));
    }
}
