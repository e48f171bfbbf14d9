using static Microsoft.Playwright.Assertions;

namespace Statutes.Browser.Tests.Walks;

/// <summary>A reader always sees which law, version and article is on the screen.</summary>
public class PlaceWalkTests(RunningService service, Chromium chromium) : Walk(service, chromium)
{
    [Fact]
    public async Task TheBarAndTheContentsFollowTheReading()
    {
        var page = await OpenAsync("/csl/2017-06-01");
        var bar = page.Locator(".where");
        await page.Locator("#art_40").EvaluateAsync("e => e.scrollIntoView()");
        await Expect(bar).ToContainTextAsync("Article 40");
        await Expect(bar).ToContainTextAsync("2017-06-01");
        await Expect(bar).ToContainTextAsync("superseded");
        await Expect(bar).ToBeInViewportAsync();
        var entry = page.Locator("nav.contents [aria-current]");
        await Expect(entry).ToHaveAttributeAsync("href", "#art_40");
        await Expect(entry).ToBeInViewportAsync();

        // what is copied without any choice is the article on the screen
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".announcer")).ToContainTextAsync("Cybersecurity Law (2016), Article 40");

        await page.Keyboard.PressAsync("g");
        await page.Keyboard.TypeAsync("59");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/csl/2017-06-01#art_59");
        await Expect(page.Locator("#art_59")).ToBeInViewportAsync();
        await Expect(bar).ToContainTextAsync("Article 59");
    }

    [Fact]
    public async Task FromAnArticleThatHasMovedOneGetsToItsPlaceToday()
    {
        var page = await OpenAsync("/csl/2017-06-01/art_35?at=2018-01-01", new VisitorOptions(Scripts: false));
        await page.GetByRole(AriaRole.Note).GetByText("Read today's Article 37").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("第三十七条");
        Assert.Equal("/csl/2026-01-01/art_37", AddressOf(page));
        await page.FillAsync("#find", "35");
        await page.PressAsync("#find", "Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("第三十五条");
        Assert.Equal("Article 35 · Cybersecurity Law (2026-01-01) · Statutes", await page.TitleAsync());
    }

    // without scripts the menu is a list of links and of words to select
    [Fact]
    public async Task AStyleIsChosenWithoutScripts()
    {
        var page = await OpenAsync("/csl/2017-06-01/art_35", new VisitorOptions(Scripts: false));
        await page.Locator(".cite-menu summary").ClickAsync();
        await page.Locator(".use-style[href*=court-zh]").ClickAsync();
        Assert.Equal("/csl/2017-06-01/art_35", AddressOf(page));
        await page.Locator(".cite-menu summary").ClickAsync();
        await Expect(page.Locator(".cite-menu .chosen dd").First).ToHaveTextAsync("《中华人民共和国网络安全法》（2016年）第三十五条");
    }

    // 前两款: both paragraphs
    [Fact]
    public async Task APreviewShowsEveryProvisionOfAReferenceAndItsVersion()
    {
        var page = await OpenAsync("/csl/2026-01-01/art_61");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "前两款" }).HoverAsync();
        var preview = page.GetByRole(AriaRole.Tooltip);
        await Expect(preview.Locator("b")).ToHaveTextAsync(["《网络安全法》第六十一条第一款", "《网络安全法》第六十一条第二款"]);
        await Expect(preview).ToContainTextAsync("2026-01-01");
    }
}
