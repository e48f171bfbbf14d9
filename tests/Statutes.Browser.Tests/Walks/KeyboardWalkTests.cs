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
        await page.WaitForURLAsync("**/search?**"); // loaded whole: the hits are there before the script that walks them
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

    [Fact]
    public async Task TheSingleCharactersAreSwitchedOffAtOnceAndStayOffUntilTheyAreSwitchedOn()
    {
        var page = await OpenAsync("/search?q=恶意程序");
        var (box, keys) = (page.Locator("#q"), page.Locator("#keys"));
        await page.Keyboard.PressAsync("?");
        await keys.UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await NothingHappensAsync();
        await page.GotoAsync("/search?q=恶意程序");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-keys", "off");
        await NothingHappensAsync();
        await page.Keyboard.PressAsync("ArrowDown"); // no character
        await Expect(page.Locator("a.hit-link").First).ToBeFocusedAsync();

        await page.Locator("[data-help]").ClickAsync();
        await keys.CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await Expect(box).ToBeFocusedAsync();
        Assert.Empty(await page.Context.CookiesAsync());

        async Task NothingHappensAsync()
        {
            foreach (var key in new[] { "/", "j", "k", "c", "?" })
            {
                await page.Keyboard.PressAsync(key);
            }

            await Expect(box).Not.ToBeFocusedAsync();
            await Expect(page.Locator("a.hit-link:focus")).ToHaveCountAsync(0);
            await Expect(page.Locator(".announcer")).ToHaveTextAsync("");
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task TheExplanationNamesEveryKey()
    {
        var page = await OpenAsync("/works");
        await page.Keyboard.PressAsync("?");
        Assert.Equal(["/", "g", "↑", "↓", "k", "j", "Enter", "c", "?", "Esc"], await page.Locator("#help kbd").AllInnerTextsAsync());
    }
}
