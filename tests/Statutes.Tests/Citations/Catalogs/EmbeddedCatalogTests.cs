using System.Text.Encodings.Web;
using System.Text.Json;
using Statutes.Citations.Catalogs;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Json;
using Statutes.Tests.Specs;

namespace Statutes.Tests.Citations.Catalogs;

/// <summary>The catalog in the library is that of the corpus, and gives the same answers.</summary>
public class EmbeddedCatalogTests
{
    private static readonly Lazy<CitationResolver> Embedded = new(() => new CitationResolver(EmbeddedCatalog.Load()));

    private static readonly ModelJson Written = new(new JsonSerializerOptions(ModelJson.Default.Options)
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly DateOnly[] Dates =
    [
        new(2014, 1, 1), new(2016, 12, 1), new(2017, 3, 1), new(2017, 6, 1), new(2018, 1, 1),
        new(2020, 6, 1), new(2022, 2, 14), new(2025, 12, 31), new(2026, 1, 1), new(2026, 11, 22),
    ];

    private static readonly string CatalogFile = Path.Combine(TestCorpus.Root, "src", "Statutes.Citations", "Catalogs", "catalog.json");

    [Fact]
    public void TheFileIsMadeOfTheCorpus()
    {
        var corpus = TestCorpus.Linked;
        var data = CatalogData.Of(corpus.Works, corpus.Documents, corpus.Concordances);
        var made = JsonSerializer.Serialize(data, Written.CatalogData) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(CatalogFile, made);
        }

        Assert.True(
            made == File.ReadAllText(CatalogFile),
            "The catalog of the corpus differs from that of the library. Run the tests once with APPROVE=1, review the difference in git, "
            + "and build again.");
    }

    [Fact]
    public void ItContainsNoText() => Assert.DoesNotContain("应当", File.ReadAllText(CatalogFile));

    [Fact]
    public void ItIsReadOnce() => Assert.Same(EmbeddedCatalog.Load(), EmbeddedCatalog.Load());

    [Fact]
    public void ItAnswersTheCitationsOfTheSpecsAsTheCorpusDoes()
    {
        var cites = SpecTable.Rows("Citations", "cite")
            .Select(r => (Cite: r["cite"], At: LawDate.TryParse(r["at"], out var day) ? day : TestCorpus.Today))
            .ToArray();
        Assert.True(cites.Length > 80);
        Assert.AllOf(cites, c => AssertSameAnswer(c.Cite, c.At));
    }

    [Fact]
    public void ItAnswersForEveryArticleOfEveryVersionAsTheCorpusDoes()
    {
        var count = 0;
        foreach (var work in TestCorpus.Catalog.Works)
        {
            var shapes = work.Versions.Select(v => TestCorpus.Catalog.ShapeOf(work.IdOf(v))).OfType<VersionShape>().ToArray();
            foreach (var number in shapes.SelectMany(s => s.Articles).Select(a => a.Number).Distinct())
            {
                foreach (var at in Dates)
                {
                    AssertSameAnswer($"{work.Id} Article {number}", at);
                    count++;
                }
            }
        }

        Assert.True(count > 2_000, $"{count} citations");
    }

    private static void AssertSameAnswer(string cite, DateOnly at)
    {
        var embedded = Embedded.Value.Resolve(cite, new CitationContext(at, TestCorpus.Today));
        Assert.Equal((cite, at, Describe(TestCorpus.Resolve(cite, at))), (cite, at, Describe(embedded)));
    }

    // the whole answer as text; works and versions of two catalogs are different objects with the same ids
    private static string Describe(Resolution resolution) => resolution switch
    {
        Resolution.Resolved r => string.Join('\n', [
            .. r.Targets.Select(t =>
                $"{t.Id} {t.Work.Title} {t.Version.Date} {t.Version.IsHeld} {t.Status} {t.NamesParagraph} {t.Lineage} {t.Now}"),
            .. r.Alternatives.Select(a => a.ToString()),
            .. r.Cautions.Select(c => c.ToString())]),
        Resolution.Ambiguous a => string.Join('\n', a.Alternatives),
        Resolution.Unresolved u => $"{u.Code} {u.Message}",
        _ => throw new NotSupportedException(),
    };
}
