using System.Text.Json;
using Statutes.Citations.Catalogs;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Json;
using Statutes.Model.Text;

namespace Statutes.BenchCitations;

/// <summary>Measures resolving one citation after another, with the catalog and with one ten times as large.</summary>
internal sealed class SingleBench(Catalog catalog, Measuring measuring)
{
    private const int Shown = 5;

    /// <summary>Runs the benchmark and prints its figures.</summary>
    public void Run()
    {
        var cites = MixedCitations.Generate(catalog).ToArray();
        var different = cites.Select(c => c.Cite).Distinct().Count();
        var dates = cites.Select(c => c.Context.At).Distinct().Count();
        Console.WriteLine($"single: {cites.Length:N0} citations, {different:N0} of them different, at {dates} dates");
        Console.WriteLine($"        {cites[7].Cite} · {cites[12].Cite} · {cites[21].Cite}");
        var bytes = Measure("catalog", catalog, cites, "  the target is 1,000,000");
        var more = Measure("ten times", TenTimes(), cites, "");
        measuring.Check(more < bytes * 1.02, "allocation grows with the catalog");
    }

    // returns the bytes that a resolution allocates
    private double Measure(string name, Catalog large, MixedCitation[] cites, string target)
    {
        var resolver = new CitationResolver(large);
        CheckAnswers(resolver, cites);
        var (best, allocated, sum) = (double.MaxValue, 0L, 0);
        for (var round = 0; round < Math.Max(measuring.Rounds, 8) * 2; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            best = Math.Min(best, Measuring.Seconds(() =>
            {
                foreach (var (cite, context, _) in cites)
                {
                    var resolved = resolver.Resolve(cite, context) as Resolution.Resolved;
                    sum += resolved is { Targets: [var first, ..] } ? first.Id.Version.Date.Day : 1;
                }
            }));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var each = (double)allocated / cites.Length;
        var figures = $"{cites.Length / best,12:N0} resolutions a second, {each:N0} bytes each";
        Console.WriteLine($"  {name,-9} {large.Works.Length,4} works: {figures}{target}");
        return each;
    }

    private void CheckAnswers(CitationResolver resolver, MixedCitation[] cites)
    {
        var wrong = 0;
        foreach (var (cite, context, expected) in cites)
        {
            var answer = Describe(resolver.Resolve(cite, context));
            if (answer != expected && wrong++ < Shown)
            {
                Console.WriteLine($"  WRONG {cite} at {context.At:yyyy-MM-dd}: {answer}, but expected {expected}");
            }
        }

        measuring.Check(wrong == 0, $"{wrong:N0} answers are wrong");
    }

    private static string Describe(Resolution resolution) => resolution switch
    {
        Resolution.Resolved resolved => string.Join(", ", resolved.Targets.Select(t => t.Id)),
        Resolution.Unresolved unresolved => unresolved.Code.Name,
        _ => "ambiguous",
    };

    // the catalog and nine copies, whose works have other names
    private static Catalog TenTimes()
    {
        using var stream = typeof(EmbeddedCatalog).Assembly.GetManifestResourceStream("catalog.json")!;
        var data = JsonSerializer.Deserialize(stream, ModelJson.Default.CatalogData)!;
        var works = Copies().SelectMany(i => data.Works.Select(w => w with
        {
            Id = Other(w.Id, i),
            Title = Renamed(w.Title, i),
            ShortTitle = Renamed(w.ShortTitle, i),
            Names = [.. w.Names.Select(n => n with { Text = $"{n.Text}{i}" })],
            Relations = [],
        }));
        var outlines = Copies()
            .SelectMany(i => data.Outlines.Select(o => o with { Version = new VersionId(Other(o.Version.Work, i), o.Version.Date) }));
        return new Catalog(new CatalogData([.. data.Works, .. works], [.. data.Outlines, .. outlines], data.Concordances));
    }

    private static IEnumerable<int> Copies() => Enumerable.Range(1, 9);

    private static WorkId Other(WorkId id, int i) => WorkId.Parse($"{id.Slug}-{i}");

    private static Bilingual Renamed(Bilingual title, int i) =>
        new(title.Zh is null ? null : $"第{i}号{title.Zh}", title.En is null ? null : $"Synthetic {i} {title.En}");
}
