using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class NoScriptWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    private static readonly VisitorOptions Plain = new(Scripts: false);

    [Fact]
    public async Task SearchingAndReadingNeedNoScript()
    {
        var page = await OpenAsync("/", Plain);
        await page.FillAsync("#q", "恶意程序");
        await page.FillAsync("#at", "2018-01-01");
        await page.PressAsync("#q", "Enter");
        await page.Locator(".hits h2 a").First.ClickAsync();
        Assert.StartsWith("/csl/2017-06-01/art_60", AddressOf(page));
        await page.Locator("a.reference").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("第二十二条");
    }

    [Fact]
    public async Task CheckingCitationsNeedsNoScript()
    {
        var page = await OpenAsync("/cite", Plain);
        await page.FillAsync("#text", "《网络安全法》第三十五条");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(page.Locator(".annotated a").First).ToHaveAttributeAsync(
            "href",
            new System.Text.RegularExpressions.Regex("/csl/2026-01-01/art_35"));
    }

    [Fact]
    public async Task WhatNeedsAScriptIsNotShown()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_37", Plain);
        await Expect(page.Locator(".copy").First).ToBeHiddenAsync();
        await Expect(page.Locator("dialog")).ToBeHiddenAsync();
        await Expect(page.Locator("a.reference, a.term").First).ToHaveAttributeAsync(
            "title",
            new System.Text.RegularExpressions.Regex("."));
    }
}
