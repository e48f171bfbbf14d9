using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class ReadingWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Fact]
    public async Task BothLanguagesStandSideBySideParagraphByParagraph()
    {
        var page = await OpenAsync("/csl/2026-01-01");
        var (zh, en) = await SidesAsync(page);
        Assert.Equal(zh.Y, en.Y, tolerance: 12); // each script has its own leading
        Assert.True(zh.X + zh.Width <= en.X, "the Chinese and the English overlap");
    }

    [Fact]
    public async Task OnANarrowScreenTheyStandOneUnderTheOther()
    {
        var page = await OpenAsync("/csl/2026-01-01", new VisitorOptions(Width: 360));
        var (zh, en) = await SidesAsync(page);
        Assert.True(zh.Y + zh.Height <= en.Y, "the Chinese and the English overlap");
    }

    [Fact]
    public async Task OneLanguageAloneCanBeChosen()
    {
        var page = await OpenAsync("/csl/2026-01-01");
        await page.Locator(".chips").GetByText("English", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(page.Locator("#art_35__para_1 p:lang(en)")).ToBeVisibleAsync();
        await Expect(page.Locator(".law p:lang(zh)")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task TheContentsLeadToTheArticle()
    {
        var page = await OpenAsync("/csl/2026-01-01");
        await page.Locator("nav.contents a[href$='#art_61']").ClickAsync();
        await Expect(page.Locator("#art_61")).ToBeInViewportAsync();
        Assert.EndsWith("#art_61", page.Url);
    }

    [Fact]
    public async Task AReferenceShowsItsProvisionOnHoverAndGoesWithEscape()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_61");
        var preview = page.GetByRole(AriaRole.Tooltip);
        var reference = page.Locator("p:lang(zh) a.reference").First;
        await Expect(preview).ToBeHiddenAsync();
        await reference.HoverAsync();
        await Expect(preview).ToContainTextAsync("国家实行网络安全等级保护制度");
        await preview.HoverAsync(); // it stays while it is read
        await Expect(preview).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(preview).ToBeHiddenAsync();
    }

    [Fact]
    public async Task AReferenceShowsItsProvisionOnFocusInItsOwnLanguage()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_61");
        var preview = page.GetByRole(AriaRole.Tooltip);
        var reference = page.Locator("p:lang(en) a.reference").First;
        await page.Keyboard.PressAsync("Tab"); // who comes by keyboard sees where the focus is
        await reference.FocusAsync();
        await Expect(preview).ToContainTextAsync("cybersecurity multi-level protection system");
        await Expect(reference).ToHaveAttributeAsync("aria-describedby", "preview");
        await page.Keyboard.PressAsync("Tab");
        await Expect(reference).Not.ToHaveAttributeAsync("aria-describedby", "preview");
    }

    [Fact]
    public async Task WhoCitesAnArticleIsFoldedUnderItPenaltiesFirst()
    {
        var page = await OpenAsync("/csl/2026-01-01");
        var citers = page.Locator("#art_35 details.citers");
        var penalty = citers.Locator("a[href$='#art_61__para_2']");
        await Expect(penalty).ToBeHiddenAsync();
        await citers.Locator("summary").ClickAsync();
        await Expect(penalty).ToBeVisibleAsync();
        await Expect(citers.Locator("h4").First).ToContainTextAsync("enalt");
    }

    [Fact]
    public async Task AnArticleLeadsToWhatItWasBefore()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_37");
        await page.Locator(".timeline a[href='/csl/2017-06-01/art_35']").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("第三十五条");
    }

    private static async Task<(LocatorBoundingBoxResult Zh, LocatorBoundingBoxResult En)> SidesAsync(IPage page)
    {
        var paragraph = page.Locator("#art_35__para_1");
        return ((await paragraph.Locator("p:lang(zh)").BoundingBoxAsync())!, (await paragraph.Locator("p:lang(en)").BoundingBoxAsync())!);
    }
}
