using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

public class KeyboardWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Fact]
    public async Task FromTheBoxToTheArticleWithKeysAlone()
    {
        var page = await OpenAsync("/works");
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync("恶意程序");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("li.hit")).Not.ToHaveCountAsync(0);
        var links = page.Locator("a.hit-link");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp"); // before the first there is nothing to go to
        await Expect(links.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("第六十二条");
    }

    [Fact]
    public async Task TheKeysAreExplainedAndTheExplanationGoesWithEscape()
    {
        var page = await OpenAsync("/");
        await page.Locator("main").FocusAsync();
        await page.Keyboard.PressAsync("?");
        var help = page.GetByRole(AriaRole.Dialog);
        await Expect(help).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/"); // no key of the page works behind it
        await Expect(page.Locator("#q")).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(help).ToBeHiddenAsync();
    }

    [Fact]
    public async Task TheKeysOfThePageAreLettersInABox()
    {
        var page = await OpenAsync("/");
        await page.Locator("#q").PressSequentiallyAsync("c/?j");
        await Expect(page.Locator("#q")).ToHaveValueAsync("c/?j");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task TheFirstTabLeadsPastTheHead()
    {
        var page = await OpenAsync("/works");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
    }
}
