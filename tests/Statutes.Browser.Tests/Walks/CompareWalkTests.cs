using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class CompareWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
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
}
