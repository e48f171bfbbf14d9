using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.BenchCitations;

/// <summary>A citation with its context and the expected answer.</summary>
internal readonly record struct MixedCitation(string Cite, CitationContext Context, string Expected);

/// <summary>
/// Generates citations of provisions in the catalog, in every form in turn, and some of provisions and works that are missing.
/// The expected answers come from the outlines and dates, not from the resolver. Every call generates the same citations.
/// </summary>
internal static class MixedCitations
{
    private const int Count = 100_000;
    private const int Forms = 40;

    /// <summary>Generates the citations.</summary>
    public static IEnumerable<MixedCitation> Generate(Catalog catalog)
    {
        var random = new Random(35);
        var versions = catalog.Works
            .SelectMany(w => w.Versions.Where(v => !v.Draft && v.IsHeld).Select(v => (Work: w, Version: v)))
            .SelectMany(v => Dates(v.Work, v.Version).Select(at => (v.Work, v.Version, At: at)))
            .Select(v => (v.Work, v.Version, v.At, Shape: catalog.ShapeOf(v.Work.IdOf(v.Version))!))
            .Where(v => v.Shape is not null && !v.Shape.Articles.IsEmpty)
            .ToArray();
        for (var i = 0; i < Count; i++)
        {
            var (work, version, at, shape) = versions[random.Next(versions.Length)];
            var names = NamesOf(catalog, work);
            var (name, isChinese) = names[random.Next(names.Length)];
            var context = new CitationContext(at, Measuring.Today);
            yield return (i % Forms) switch
            {
                38 => new(isChinese ? $"《{name}》第九百条" : $"{name} Art. 900", context, "no-such-article"),
                39 when i % 80 == 39 => new($"《食品安全法》第{random.Next(1, 99)}条", context, "text-not-available"),
                39 => new($"GDPR Art. {random.Next(1, 99)}", context, "unknown-work"),
                _ => OfProvision(i, name, isChinese, context, work.IdOf(version), RandomSteps(shape, random)),
            };
        }
    }

    // an article, and below it at random; an article with one 款 is cited without it
    private static List<ProvisionShape> RandomSteps(VersionShape shape, Random random)
    {
        var here = shape.Articles[random.Next(shape.Articles.Length)];
        var steps = new List<ProvisionShape> { here };
        while (random.Next(3) > 0 && here.Children is [_, ..] children)
        {
            here = children[random.Next(children.Length)];
            if (children.Length > 1 || here.Kind != ProvisionKind.Paragraph)
            {
                steps.Add(here);
            }
            else if (here.Children.IsEmpty)
            {
                break;
            }
        }

        return steps;
    }

    private static MixedCitation OfProvision(
        int form, string name, bool isChinese, CitationContext context, VersionId version, List<ProvisionShape> steps)
    {
        var chinese = string.Concat(steps.Select(s => s.Number.ToChinese(s.Kind)));
        var arabic = string.Concat(steps.Select(Arabic));
        var english = string.Join(", ", steps.Select(English));
        var cite = isChinese
            ? (form % 4) switch { 0 => $"《{name}》{chinese}", 1 => $"{name}{chinese}", 2 => $"《{name}》{arabic}", _ => $"{name}{arabic}" }
            : (form % 3) switch
            {
                0 => $"{english} of the {name}",
                1 => $"{name}, {english}",
                _ => $"{name} {english.Replace("Article ", "Art. ", StringComparison.Ordinal)}",
            };
        return new(cite, context, new ProvisionId(version, steps[^1].Path).ToString());
    }

    private static string Arabic(ProvisionShape step)
    {
        var chinese = step.Number.ToChinese(step.Kind);
        return step.Number.Inserted == 0 ? $"第{step.Number.Value}{chinese[^1]}" : chinese;
    }

    private static string English(ProvisionShape step) => step.Kind switch
    {
        ProvisionKind.Article => $"Article {step.Number}",
        ProvisionKind.Paragraph => $"paragraph {step.Number}",
        ProvisionKind.Item => $"item ({step.Number})",
        _ => $"sub-item {step.Number}",
    };

    private static IEnumerable<DateOnly> Dates(Work work, LawVersion version) =>
        ((DateOnly[])[version.Date, version.Date.AddDays(40), new(2018, 1, 1), new(2026, 6, 1)])
        .Where(at => work.VersionMeantAt(at) == version && !work.IsBeforeRevision(version, at))
        .Where(at => at >= work.Versions.Where(v => !v.Draft).Min(work.AdoptedOn))
        .Distinct();

    // the names that no other work has
    private static (string Name, bool IsChinese)[] NamesOf(Catalog catalog, Work work)
    {
        var own = work.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text);
        return
        [
            .. ((string?[])[work.Title.Zh, work.Title.En, work.ShortTitle.Zh, work.ShortTitle.En, .. own])
                .OfType<string>().Distinct()
                .Where(n => catalog.FindByName(n) is [{ Generic: false }])
                .Select(n => (n, n.Any(c => c >= '\u2E80'))),
        ];
    }
}
