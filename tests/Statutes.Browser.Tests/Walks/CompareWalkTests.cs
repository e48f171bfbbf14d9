using System.Text;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class CompareWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    private readonly RunningService service = service;

    [Fact]
    public async Task TwoVersionsAreComparedWordByWordInBothLanguages()
    {
        var page = await OpenAsync("/csl/2017-06-01");
        await page.Locator("a[href*='/csl/compare']").First.ClickAsync();
        await Expect(page.Locator("ins:lang(zh)").First).ToBeVisibleAsync();
        await Expect(page.Locator("del:lang(zh)").First).ToBeVisibleAsync();
        await Expect(page.Locator("ins:lang(en)").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("renumbered");
    }

    [Fact]
    public async Task AnArticleOfAComparisonOpensInItsVersion()
    {
        var page = await OpenAsync("/csl/compare?from=2017-06-01&to=2026-01-01");
        await page.Locator("a[href^='/csl/2026-01-01/art_61']").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("第六十一条");
    }

    [Theory]
    [InlineData("/csl/compare?from=2017-06-01&to=2026-01-01", "Article 19")]
    [InlineData("/csl/compare?from=2017-06-01&to=2026-01-01&show=zh", "Article 19")]
    [InlineData("/npsr/compare?from=2017-02-04&to=2017-06-01", "2017-06-01")]
    public async Task APrintedComparisonStartsOnItsFirstPageAndNothingIsCut(string address, string first)
    {
        var page = await OpenAsync(address);
        using var printed = PdfDocument.Open(await page.PdfAsync(new PagePdfOptions { Format = "A4" }));
        var pages = printed.GetPages().Select(p => p.Letters.Count(l => !string.IsNullOrWhiteSpace(l.Value))).ToArray();
        Assert.All(pages[..^1], letters => Assert.InRange(letters, 500, int.MaxValue));
        Assert.NotEqual(0, pages[^1]);
        Assert.Contains(first, string.Concat(printed.GetPage(1).Letters.Select(l => l.Value)).Normalize(NormalizationForm.FormKC));

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(672, 1000); // the width of A4 between its margins, in CSS pixels
        await Expect(page.Locator("main :is(input, textarea, select, button):visible")).ToHaveCountAsync(0);
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main *')].filter(e => e.getClientRects().length && e.getBoundingClientRect().right > 673)"
            + ".map(e => e.tagName + ' ' + e.className)"));
    }

    [Theory]
    [InlineData("en", "Article 64 2017-06-01|Article 66 2017-06-01|Article 70 2017-06-01|Article 71 2026-01-01")]
    [InlineData("zh", "Article 68 2017-06-01|Article 69 2017-06-01|Article 69 2026-01-01|Article 70 2026-01-01")]
    public async Task MergedAndSplitArticlesStandBesideTheirSources(string language, string columns)
    {
        var page = await OpenAsync("/csl/compare?from=2017-06-01&to=2026-01-01");
        var headings = columns.Split('|');
        var section = page.Locator(".related").Filter(new LocatorFilterOptions
        {
            Has = page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = headings[0] }),
        });
        await Expect(section.Locator("h4")).ToHaveTextAsync(headings);
        foreach (var (index, heading) in headings.Index())
        {
            var column = section.Locator(".column").Nth(index);
            await Expect(column.Locator(heading.EndsWith("2026-01-01", StringComparison.Ordinal) ? "del" : "ins")).ToHaveCountAsync(0);
            var (number, version) = (heading.Split(' ')[1], heading.Split(' ')[2]);
            var shown = Letters(await column.Locator($"p:lang({language})").EvaluateAsync<string>("e => e.textContent"));
            var stored = await service.GetAsync($"/api/works/csl/{version}/articles/{number}");
            var paragraphs = stored.GetProperty("paragraphs").EnumerateArray()
                .Select(p => Letters(p.GetProperty(language).GetString()!)).ToArray();
            Assert.NotEmpty(paragraphs);
            Assert.StartsWith(paragraphs[0], shown, StringComparison.Ordinal);
            Assert.All(paragraphs, paragraph => Assert.Contains(paragraph, shown, StringComparison.Ordinal));
        }

        static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public async Task AWordThatOneOfTheMergedArticlesHadIsNotNew()
    {
        var page = await OpenAsync("/csl/compare?from=2017-06-01&to=2026-01-01&show=zh");
        var merged = page.Locator(".related").Filter(new LocatorFilterOptions { HasText = "窃取或者以其他非法方式获取" })
            .Locator(".column.later p");
        await Expect(merged.Locator("ins").First).ToBeVisibleAsync();
        var inserted = string.Concat(await merged.Locator("ins").AllTextContentsAsync());
        Assert.DoesNotContain("窃取", inserted, StringComparison.Ordinal); // of Article 64
        Assert.DoesNotContain("发布或者传输本法", inserted, StringComparison.Ordinal); // of Article 70
    }
}
