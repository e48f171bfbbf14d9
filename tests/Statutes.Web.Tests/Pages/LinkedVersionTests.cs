using Microsoft.Extensions.DependencyInjection;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.Web.Tests.Pages;

/// <summary>Terms and references lead into the version of another law that is in force on the day for which a text is read.</summary>
public class LinkedVersionTests(RunningService service)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private Catalog Catalog => service.Services.GetRequiredService<CurrentKnowledge>().Current!.Catalog;

    [Theory]
    [InlineData("/crm/2022-02-15", "/csl/2026-01-01", "/csl/2017-06-01")] // in force today: the Cybersecurity Law of today
    [InlineData("/crm/2022-02-15/art_20", "/csl/2026-01-01", "/csl/2017-06-01")]
    [InlineData("/crm/2022-02-15?at=2024-01-01", "/csl/2017-06-01?at=2024-01-01", "/csl/2026-01-01")]
    [InlineData("/crm/2020-06-01/art_19", "/csl/2017-06-01/art_65", "/csl/2026-01-01")] // superseded: of its own date
    [InlineData("/npsr/2017-06-01/art_1", "/csl/2017-06-01", "/csl/2026-01-01")] // repealed
    [InlineData("/npsr/2017-02-04/art_1", "/csl/2017-06-01", "/csl/2026-01-01")] // a draft: the law was adopted, not yet in force
    public async Task AReferenceLeadsIntoTheVersionOfTheDayThatIsRead(string page, string expected, string unexpected)
    {
        var links = await LinksAsync(page, "reference");
        Assert.Contains(expected, links);
        Assert.DoesNotContain(links, l => l.StartsWith(unexpected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/crm/2022-02-15", "/csl/2026-01-01/art_78__para_1__item_5")]
    [InlineData("/crm/2022-02-15/art_7?at=2024-01-01", "/csl/2017-06-01/art_76__para_1__item_5?at=2024-01-01")]
    [InlineData("/crm/2020-06-01", "/csl/2017-06-01/art_31")]
    [InlineData("/ndsr/2025-01-01?at=2025-06-01", "/csl/2017-06-01/art_76__para_1__item_5?at=2025-06-01")]
    public async Task ATermLeadsToItsDefinitionOfTheDayThatIsRead(string page, string expected) =>
        Assert.Contains(expected, await LinksAsync(page, "term"));

    [Theory]
    [InlineData("/csl/2026-01-01", "/crm/")] // defined by the repealed text of 2020 only
    [InlineData("/csl/2017-06-01", "/ndsr/")] // defined for the first time in 2025
    public async Task ATermWithoutADefinitionOnThatDayIsNotExplained(string page, string unexpected) =>
        Assert.DoesNotContain(await LinksAsync(page, "term"), l => l.StartsWith(unexpected, StringComparison.Ordinal));

    [Fact]
    public async Task ADefinitionThatALaterVersionDroppedExplainsNothingThere() // art. 20(1) of 2020; its successor defines something else
    {
        var page = await service.PageAsync("/crm/2022-02-15/art_5");
        Assert.DoesNotContain(">关键信息基础设施运营者</a>", page);
        Assert.DoesNotContain(">Operators of critical information infrastructure</a>", page);
    }

    [Fact]
    public async Task EveryTermOfEveryTextIsDefinedByALawThatAppliesThen()
    {
        var texts = Catalog.Works.SelectMany(w => w.Versions.Where(v => v.IsHeld).Select(v => (Work: w, Version: v))).ToArray();
        Assert.True(texts.Length > 15);
        foreach (var (work, version) in texts)
        {
            var day = work.StatusAt(version, Today) == VersionStatus.InForce ? Today : version.Date;
            foreach (var link in await LinksAsync($"/{work.Id}/{LawDate.Format(version.Date)}", "term"))
            {
                Assert.True(IsOf(work, link) || Applies(link, day), $"{work.IdOf(version)} is read at {day}: {link}");
            }
        }
    }

    [Fact]
    public async Task TheGlossaryNamesTheDefinitionInForce()
    {
        var page = await service.PageAsync("/glossary?q=" + Uri.EscapeDataString("个人信息"));
        Assert.Contains("href=\"/csl/2026-01-01/art_78__para_1__item_5\"", page);
        Assert.DoesNotContain("href=\"/csl/2017-06-01/art_76__para_1__item_5\"", page);
        var before = await service.PageAsync("/glossary?at=2018-01-01&q=" + Uri.EscapeDataString("个人信息"));
        Assert.Contains("href=\"/csl/2017-06-01/art_76__para_1__item_5?at=2018-01-01\"", before);
    }

    private static bool IsOf(Work work, string link) =>
        link.StartsWith('#') || link.StartsWith($"/{work.Id}/", StringComparison.Ordinal);

    private bool Applies(string link, DateOnly day) =>
        Catalog.Works.Any(w => w.Versions.Any(v =>
            link.StartsWith($"/{w.Id}/{LawDate.Format(v.Date)}/", StringComparison.Ordinal)
            && w.StatusAt(v, day) is VersionStatus.InForce or VersionStatus.NotYetInForce && w.VersionMeantAt(day) == v));

    // the addresses of the links of one class, in the order of the page
    private async Task<List<string>> LinksAsync(string address, string kind)
    {
        var page = await service.PageAsync(address);
        var start = $"<a class=\"{kind}\" href=\"";
        var links = new List<string>();
        for (var at = page.IndexOf(start, StringComparison.Ordinal); at >= 0; at = page.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            var begin = at + start.Length;
            links.Add(page[begin..page.IndexOf('"', begin)]);
        }

        return links;
    }
}
