using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class NarrowWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(320)]
    public async Task NothingScrollsSideways(int width) => Assert.Empty(await OnEachAsync(
        [.. Addresses.All, "/csl/2026-01-01?show=zh"], new VisitorOptions(Width: width), TooWideAsync));

    // the header is one line, so that the law begins above the middle of the screen
    [Fact]
    public async Task OnAPhoneTheHeaderIsOneLineWithAMenu()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_61", new VisitorOptions(Width: 390));
        Assert.InRange((await page.Locator(".top").BoundingBoxAsync())!.Height, 30, 64);
        Assert.InRange((await page.Locator("#art_61__para_1").BoundingBoxAsync())!.Y, 100, 500);
        await page.Locator("#q").FocusAsync();
        await Expect(page.Locator("#at")).ToBeVisibleAsync();
        await page.Locator(".site-menu summary").ClickAsync();
        await page.Locator(".site-menu a[href='/glossary']").ClickAsync();
        await page.WaitForURLAsync("**/glossary");
    }

    [Fact]
    public async Task WhatIsTooWideIsFound()
    {
        var page = await OpenAsync("/about", new VisitorOptions(Width: 320));
        await page.EvaluateAsync("document.querySelector('h1').style.width = '500px'");
        Assert.StartsWith("H1", Assert.Single(await TooWideAsync(page)));
    }

    // names the elements that are too wide, so that they can be fixed
    private static Task<string[]> TooWideAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) {
            return [];
          }
          const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1);
          return [wide.slice(0, 5).map(e => `${e.tagName}.${e.className}`).join(" ") || "something"];
        }
        """);
}
